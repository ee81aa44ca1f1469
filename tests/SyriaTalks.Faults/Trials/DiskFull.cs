using System.Diagnostics;
using System.Globalization;
using SyriaTalks.Data;

namespace SyriaTalks.Faults.Trials;

/// <summary>Lets the disk fill up under an import, a backup and a start.</summary>
/// <param name="rows">Rows of the file that does not fit.</param>
/// <param name="mount">Whether a small disk of its own may be mounted; else files are limited in size only.</param>
internal sealed class DiskFull(int rows, bool mount) : Trial
{
    private const int Rows = 500;
    private const int DiskMegabytes = 24;

    private static readonly string[] Paths = ["/incidents", "/incidents.csv", "/timeline", "/sources"];

    /// <inheritdoc/>
    public override string Name => "disk-full";

    /// <inheritdoc/>
    public override async Task RunAsync(Ground ground, Ledger ledger, CancellationToken cancellationToken)
    {
        ledger.Do($"an import of {rows} rows and a backup, with no file of more than 3 MB allowed (ulimit -f)");
        var store = await ground.StoreAsync(Rows, cancellationToken);
        await TryAsync(ground, ledger, store, Limited(6000), Path.Combine(ground.NewFolder(), "backup.db"), cancellationToken);
        if (!mount)
            return;
        ledger.Do($"the same on a disk of {DiskMegabytes} MB (tmpfs), then with not a byte left");
        var disk = ground.NewFolder();
        if (!await MountAsync(disk, cancellationToken))
        {
            ledger.NotRun("no disk can be mounted here (it needs the superuser)");
            return;
        }

        try
        {
            var there = Path.Combine(disk, "store.db");
            File.Copy(await ground.StoreAsync(Rows, cancellationToken), there);
            await TryAsync(ground, ledger, there, ChildOptions.None, Path.Combine(disk, "backup.db"), cancellationToken, fill: true);
        }
        finally
        {
            await RunAsync("umount", "-l", disk);
        }
    }

    private async Task TryAsync(Ground ground, Ledger ledger, string store, ChildOptions options, string backup, CancellationToken cancellationToken, bool fill = false)
    {
        var file = ground.GedOf(rows);
        using var site = await ground.StartAsync(store, ChildOptions.None, cancellationToken);
        var before = await Answers.AskAsync(site.Address, Paths, cancellationToken);
        var hash = StoreContents.Hash(store);
        var (code, said) = await Ground.TryAsync(store, options, cancellationToken, "import", file, "--published", Ground.Published);
        ledger.Check("the import ends with a line and exit code 1", $"exit code {code}: {Line(said)}", code == 1 && IsLine(said));
        if (fill)
            Fill(Path.GetDirectoryName(store)!, leave: 64 * 1024);
        (code, said) = await Ground.TryAsync(store, fill ? options : Limited(100), cancellationToken, "db", "backup", backup);
        ledger.Check("the backup ends with a line and exit code 1, and leaves nothing", $"exit code {code}: {Line(said)}", code == 1 && IsLine(said) && !File.Exists(backup) && !File.Exists(backup + ".unfinished"));
        if (fill)
        {
            Fill(Path.GetDirectoryName(store)!, leave: 0);
            await StartAsync(ground, ledger, store, cancellationToken);
        }

        var after = await Answers.AskAsync(site.Address, Paths, cancellationToken);
        ledger.Check("whoever reads meanwhile reads on, to the byte the same", $"{Paths.Count(p => after[p].IsSameAs(before[p]) && after[p].Status == 200)} of {Paths.Length}", Paths.All(p => after[p].IsSameAs(before[p]) && after[p].Status == 200));
        await using var host = new StoreHost(store);
        var check = await host.Get<StoreMaintenance>().CheckAsync(cancellationToken);
        ledger.Check("the store is sound and holds what it held, to the last cell", $"{check.Problems.Count} problems", check.Problems.Count == 0 && StoreContents.Hash(store) == hash);
    }

    // A copy of the program beside the one that serves, as after a crash.
    private static async Task StartAsync(Ground ground, Ledger ledger, string store, CancellationToken cancellationToken)
    {
        try
        {
            using var second = await ground.StartAsync(store, ChildOptions.None, cancellationToken);
            var answers = await Answers.AskAsync(second.Address, Paths, cancellationToken);
            ledger.Check("a site that starts on a full disk serves, or says why not", $"serves {answers.Values.Count(a => a.Status == 200)} of {Paths.Length}", answers.Values.All(a => a.Status == 200));
        }
        catch (InvalidOperationException e)
        {
            ledger.Check("a site that starts on a full disk serves, or says why not", Line(e.Message), IsLine(e.Message));
        }
    }

    // In blocks of 512 bytes. The runtime maps memory it compiles into from a file of its own, unless it is told not to.
    private static ChildOptions Limited(int blocks) => new()
    {
        Before = string.Create(CultureInfo.InvariantCulture, $"trap '' XFSZ; ulimit -f {blocks};"),
        Environment = new Dictionary<string, string?> { ["DOTNET_EnableWriteXorExecute"] = "0" },
    };

    private static void Fill(string folder, long leave)
    {
        using var file = new FileStream(Path.Combine(folder, "ballast"), FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        var room = new DriveInfo(folder).AvailableFreeSpace - leave;
        try
        {
            for (var piece = new byte[4096]; room > 0; room -= piece.Length)
                file.Write(piece);
        }
        catch (IOException)
        {
            // Full, as wanted.
        }
    }

    private static string Line(string said) => said.Split('\n')[^1] is var line && line.Length > 160 ? line[..160] + "…" : line;

    private static bool IsLine(string said) =>
        said.Length > 0 && !said.Contains("Unhandled exception", StringComparison.Ordinal) && !said.Contains("   at ", StringComparison.Ordinal);

    private static async Task<bool> MountAsync(string folder, CancellationToken cancellationToken) =>
        Environment.IsPrivilegedProcess
        && await RunAsync("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={DiskMegabytes}m"), "tmpfs", folder).WaitAsync(cancellationToken) == 0;

    private static async Task<int> RunAsync(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
