using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace SyriaTalks.Shared;

/// <summary>How a child is started, beyond its arguments.</summary>
internal sealed record ChildOptions
{
    /// <summary>The plain way.</summary>
    public static ChildOptions None { get; } = new();

    /// <summary>Variables of its environment; null takes one away.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>What the shell does before it becomes the program, for example <c>ulimit -f 100;</c>.</summary>
    public string Before { get; init; } = string.Empty;

    /// <summary>Words in front of the program, for example <c>faketime +365d</c>.</summary>
    public IReadOnlyList<string> Wrapper { get; init; } = [];
}

/// <summary>A program of ours as a process of its own, its output in a file.</summary>
internal sealed class ChildProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static int _count;

    private readonly Process _process;
    private readonly string _log;
    private readonly long _started = Stopwatch.GetTimestamp();

    private ChildProcess(string dll, string folder, string[] args, ChildOptions options)
    {
        var number = Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture);
        _log = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(dll)}.{number}.log");

        // The shell becomes the program, so that its number is the program's and nobody has to read a pipe meanwhile. What it
        // says goes through the descriptor that is opened first, so that no limit set after that keeps the shell from opening it.
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"exec >\"$0\" 2>&1; {options.Before} exec \"$@\"", _log, .. options.Wrapper, "dotnet", dll, .. args])
        {
            WorkingDirectory = folder,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["DOTNET_NOLOGO"] = "1" },
        };
        foreach (var (name, value) in options.Environment)
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        Figures = new ProcessFigures(_process.Id);
    }

    /// <summary>The site's program, built with this one and in its configuration.</summary>
    public static string WebDll { get; } = BuiltWeb();

    /// <summary>Settings that let one address, which all clients here have, ask as fast as it can.</summary>
    public static IReadOnlyList<string> AskFreely { get; } = ["--Limits:QuestionsPerMinutePerAddress=1000000", "--Limits:MaxQuestionsPerAddress=1000"];

    /// <summary>What the kernel says of it.</summary>
    public ProcessFigures Figures { get; }

    /// <summary>Its number.</summary>
    public int Id => _process.Id;

    /// <summary>Whether it has ended.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>Everything it said, on both of its outputs.</summary>
    public string Said => File.ReadAllText(_log);

    /// <summary>Starts a command.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="args">Its arguments.</param>
    public static ChildProcess StartCommand(string folder, params string[] args) => new(WebDll, folder, args, ChildOptions.None);

    /// <summary>Starts a command.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="options">How.</param>
    /// <param name="args">Its arguments.</param>
    public static ChildProcess StartCommand(string folder, ChildOptions options, params string[] args) => new(WebDll, folder, args, options);

    /// <summary>Starts the site on a store and waits until it answers.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="store">The store.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The process and where it listens.</returns>
    public static Task<(ChildProcess Process, Uri Address)> StartSiteAsync(string folder, string store, CancellationToken cancellationToken)
    {
        var address = FreeAddress();
        return StartServerAsync(
            WebDll,
            folder,
            address,
            "health/ready",
            ["--urls", address.ToString(), $"--Store:Path={store}", "--Limits:MaxExportsPerAddress=1000", "--Limits:MaxExports=1000", .. AskFreely],
            ChildOptions.None,
            cancellationToken);
    }

    /// <summary>Starts a program that serves, and waits until it answers.</summary>
    /// <param name="dll">The program.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="address">Where it was told to listen.</param>
    /// <param name="ready">Path that answers when it is ready.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How it is started.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The process and where it listens.</returns>
    /// <exception cref="InvalidOperationException">It ended, or did not answer in time; the message is what it said.</exception>
    public static Task<(ChildProcess Process, Uri Address)> StartServerAsync(
        string dll, string folder, Uri address, string ready, string[] args, ChildOptions options, CancellationToken cancellationToken) =>
        new ChildProcess(dll, folder, args, options).WaitAsync(address, ready, cancellationToken);

    /// <summary>An address on the loopback interface that nobody listens on.</summary>
    public static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)}/");
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
            throw new InvalidOperationException($"Exit code {_process.ExitCode}: {Said}");
        return (Stopwatch.GetElapsedTime(_started).TotalSeconds, peak);
    }

    /// <summary>Waits for its end.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>Its exit code; above 128 where a signal ended it.</returns>
    public async Task<int> ExitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    /// <summary>Ends it without asking, as a power cut does.</summary>
    public void Kill()
    {
        if (!_process.HasExited)
            _process.Kill();
    }

    /// <summary>Sends it a signal.</summary>
    /// <param name="name">Its name, for example <c>TERM</c>.</param>
    public void Signal(string name)
    {
        using var kill = Process.Start("kill", ["-" + name, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Signal("TERM");
            if (!_process.WaitForExit(TimeSpan.FromSeconds(20)))
                _process.Kill();
        }

        _process.Dispose();
    }

    // A test has the site beside it. Elsewhere this runs from tests/PROJECT/bin/Release/net10.0/, and the site lies in the same place of its own project.
    private static string BuiltWeb()
    {
        const string name = "SyriaTalks.Web";
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        var beside = Path.Combine(own.FullName, name + ".dll");
        if (File.Exists(beside))
            return beside;
        var root = own.Parent!.Parent!.Parent!.Parent!.Parent!;
        return Path.Combine(root.FullName, "src", name, "bin", own.Parent.Name, own.Name, name + ".dll");
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
        throw new InvalidOperationException($"It did not start: {Said}");
    }
}
