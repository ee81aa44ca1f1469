using System.Globalization;

namespace SyriaTalks.Faults;

/// <summary>Asks a site's process how much of its heap is alive, which the kernel cannot know.</summary>
/// <param name="file">File that the answer comes in.</param>
internal sealed class LiveHeap(string file)
{
    /// <summary>Variable that tells the site's process where to answer.</summary>
    public const string FileName = "SYRIATALKS_FAULTS_HEAP";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>What the process has to be started with.</summary>
    public ChildOptions Options => new()
    {
        Environment = new Dictionary<string, string?> { ["DOTNET_STARTUP_HOOKS"] = typeof(LiveHeap).Assembly.Location, [FileName] = file },
    };

    /// <summary>Collects garbage in the process and measures.</summary>
    /// <param name="process">The process.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>Megabytes that are alive.</returns>
    public async Task<double> MegabytesAsync(ChildProcess process, CancellationToken cancellationToken)
    {
        File.Delete(file);
        process.Signal("USR1");
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Patience);
        while (!File.Exists(file))
            await Task.Delay(20, timeout.Token);
        return double.Parse(await File.ReadAllTextAsync(file, cancellationToken), CultureInfo.InvariantCulture) / (1024 * 1024);
    }
}
