using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace SyriaTalks.Benchmarks;

/// <summary>A program of ours as a process of its own, its output in a file.</summary>
internal sealed class ChildProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly string _log;
    private readonly long _started = Stopwatch.GetTimestamp();

    private ChildProcess(string dll, string folder, string[] args)
    {
        _log = Path.Combine(folder, Path.GetFileNameWithoutExtension(dll) + ".log");

        // The shell becomes the program, so that its number is the program's and nobody has to read a pipe meanwhile.
        _process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec dotnet \"$@\" >\"$0\" 2>&1", _log, dll, .. args])
        {
            WorkingDirectory = folder,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["DOTNET_NOLOGO"] = "1" },
        })!;
        Figures = new ProcessFigures(_process.Id);
    }

    /// <summary>The site's program, built with this one and in its configuration.</summary>
    public static string WebDll { get; } = BuiltWeb();

    /// <summary>What the kernel says of it.</summary>
    public ProcessFigures Figures { get; }

    /// <summary>Starts a command.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="args">Its arguments.</param>
    public static ChildProcess StartCommand(string folder, params string[] args) => new(WebDll, folder, args);

    /// <summary>Starts the site on a store and waits until it answers.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="store">The store.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The process and where it listens.</returns>
    public static Task<(ChildProcess Process, Uri Address)> StartSiteAsync(string folder, string store, CancellationToken cancellationToken)
    {
        var address = FreeAddress();
        var process = new ChildProcess(
            WebDll, folder, ["--urls", address.ToString(), $"--Store:Path={store}", "--Limits:MaxExportsPerAddress=1000", "--Limits:MaxExports=1000", "--Limits:QuestionsPerMinutePerAddress=1000000", "--Limits:MaxQuestionsPerAddress=1000"]);
        return process.WaitAsync(address, "health/ready", cancellationToken);
    }

    /// <summary>Starts the site that pages are compared with.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="database">Its database.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The process and where it listens.</returns>
    public static Task<(ChildProcess Process, Uri Address)> StartReferenceAsync(string folder, string database, CancellationToken cancellationToken)
    {
        var address = FreeAddress();
        var process = new ChildProcess(
            typeof(ChildProcess).Assembly.Location, folder, ["serve-reference", database, address.Port.ToString(CultureInfo.InvariantCulture)]);
        return process.WaitAsync(address, "ready", cancellationToken);
    }

    /// <summary>Waits for its end, looking at the memory it takes.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>Seconds it ran and most memory it held, in megabytes.</returns>
    public async Task<(double Seconds, double PeakMegabytes)> EndAsync(CancellationToken cancellationToken)
    {
        var peak = 0.0;
        while (!_process.HasExited)
        {
            try
            {
                peak = Math.Max(peak, Figures.PeakMegabytes);
            }
            catch (IOException)
            {
                // It ended between the two looks.
            }

            await Task.Delay(10, cancellationToken);
        }

        if (_process.ExitCode != 0)
            throw new InvalidOperationException($"Exit code {_process.ExitCode}: {await File.ReadAllTextAsync(_log, cancellationToken)}");
        return (Stopwatch.GetElapsedTime(_started).TotalSeconds, peak);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            if (!_process.WaitForExit(TimeSpan.FromSeconds(20)))
                _process.Kill();
        }

        _process.Dispose();
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)}/");
    }

    // tests/SyriaTalks.Benchmarks/bin/Release/net10.0/ is where this runs from; the site lies in the same place of its own project.
    private static string BuiltWeb()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        var root = own.Parent!.Parent!.Parent!.Parent!.Parent!;
        return Path.Combine(root.FullName, "src", "SyriaTalks.Web", "bin", own.Parent.Name, own.Name, "SyriaTalks.Web.dll");
    }

    private async Task<(ChildProcess Process, Uri Address)> WaitAsync(Uri address, string ready, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = address };
        var since = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(since) < Patience && !_process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(ready, cancellationToken);
                if (answer.IsSuccessStatusCode)
                    return (this, address);
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(20, cancellationToken);
        }

        Dispose();
        throw new InvalidOperationException($"It did not start: {await File.ReadAllTextAsync(_log, cancellationToken)}");
    }
}
