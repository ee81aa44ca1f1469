using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace SyriaTalks.Web.Commands;

/// <summary>The built program as a process of its own, as an operator starts it.</summary>
internal sealed class SiteProcess : IAsyncDisposable
{
    private readonly Process _process = new();
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _error = new();

    private SiteProcess(string workingFolder, string[] args)
    {
        _process.StartInfo = new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "SyriaTalks.Web.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingFolder,
        };
        _process.OutputDataReceived += (_, e) => Keep(_output, e.Data);
        _process.ErrorDataReceived += (_, e) => Keep(_error, e.Data);
    }

    public IReadOnlyList<string> Output => [.. _output];

    public IReadOnlyList<string> Error => [.. _error];

    public static SiteProcess Start(string workingFolder, params string[] args) => Start(workingFolder, [], args);

    public static SiteProcess Start(string workingFolder, (string Name, string Value)[] environment, params string[] args)
    {
        var process = new SiteProcess(workingFolder, args);
        foreach (var (name, value) in environment)
            process._process.StartInfo.Environment[name] = value;
        process._process.Start();
        process._process.BeginOutputReadLine();
        process._process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Waits until the program says where it listens.</summary>
    public async Task<Uri> ListeningAsync()
    {
        for (var i = 0; i < 1200; i++)
        {
            if (Output.FirstOrDefault(l => l.Contains("Now listening on", StringComparison.Ordinal)) is { } line)
                return new Uri(JsonDocument.Parse(line).RootElement.GetProperty("address").GetString()!);
            Assert.False(_process.HasExited, string.Join('\n', Error));
            await Task.Delay(50);
        }

        throw new TimeoutException("The program did not say where it listens: " + string.Join('\n', Output));
    }

    public async Task<int> ExitAsync(TimeSpan limit)
    {
        using var timeout = new CancellationTokenSource(limit);
        await _process.WaitForExitAsync(timeout.Token);
        return _process.ExitCode;
    }

    /// <summary>Asks the program to stop, as a service manager does.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Ends the program without asking, as a power cut does.</summary>
    public void Kill()
    {
        if (!_process.HasExited)
            _process.Kill();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (!string.IsNullOrEmpty(line))
            lines.Enqueue(line);
    }
}
