using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SyriaTalks.Data;

namespace SyriaTalks.Faults.Trials;

/// <summary>Kills imports at random moments, one after the other on one store.</summary>
/// <param name="rounds">How many.</param>
/// <param name="rows">Rows of each file.</param>
internal sealed class KilledImports(int rounds, int rows) : Trial
{
    private int _written;
    private int _whole;

    /// <inheritdoc/>
    public override string Name => "killed-imports";

    /// <inheritdoc/>
    public override async Task RunAsync(Ground ground, Ledger ledger, CancellationToken cancellationToken)
    {
        ledger.Do($"{rounds} imports of {rows} rows killed (SIGKILL) at random moments, one after the other on one store, never repaired between");
        (_written, _whole) = (0, 0);
        var store = await ground.StoreAsync(rows, cancellationToken);
        var file = ground.GedOf(rows);
        var other = await OtherAsync(file, cancellationToken);
        var (before, length) = await MeasureAsync(ground, store, other, cancellationToken);
        var bad = new List<string>();
        var random = new Random(7);
        var old = await ContentsAsync(store, cancellationToken);
        for (var round = 0; round < rounds; round++)
        {
            // The file that differs from what the store holds, so that every import has all of its work to do.
            var next = old.Version == before.Version ? other : file;
            await KillAsync(ground, store, next, length * (0.5 + (random.NextDouble() * 0.6)), cancellationToken);
            var now = await ContentsAsync(store, cancellationToken);
            if (now.Problems.Count > 0)
                bad.Add($"round {round}: {now.Problems[0]}");
            else if (now.Version == old.Version ? now.Hash != old.Hash : now.Events != old.Events)
                bad.Add($"round {round}: neither the old contents nor the new");
            _whole += now.Version == old.Version ? 0 : 1;
            old = now;
        }

        ledger.Check("some were killed while they wrote", $"{_written} of {rounds} left a log behind, {_whole} were done already", _written > 0);
        ledger.Check(
            "every time `db check` is clean and the contents are the old or the new, whole",
            bad.Count == 0 ? $"{rounds - _whole} times the old, to the last cell; {_whole} times the new" : $"{bad.Count} times not: {bad[0]}",
            bad.Count == 0);
        await Ground.RunAsync(store, cancellationToken, "import", file, "--published", Ground.Published);
        var last = await ContentsAsync(store, cancellationToken);
        ledger.Check("the next import that is let be works", $"data version {last.Version}, {last.Problems.Count} problems", last.Problems.Count == 0 && last.Version == before.Version);
    }

    // Every headline is a little longer, and so every row another.
    private static async Task<string> OtherAsync(string file, CancellationToken cancellationToken)
    {
        var other = Path.Combine(Path.GetDirectoryName(file)!, "other.csv");
        var text = await File.ReadAllTextAsync(file, cancellationToken);
        await File.WriteAllTextAsync(other, text.Replace("\"\"\"SOHR,", "\"\"\"The SOHR,", StringComparison.Ordinal), cancellationToken);
        return other;
    }

    private async Task KillAsync(Ground ground, string store, string file, TimeSpan after, CancellationToken cancellationToken)
    {
        using var import = ChildProcess.StartCommand(ground.Folder, "import", file, "--published", Ground.Published, $"--Store:Path={store}");
        await Task.Delay(after, cancellationToken);
        import.Kill();
        await import.ExitAsync(cancellationToken);
        _written += File.Exists(store + "-wal") && new FileInfo(store + "-wal").Length > 0 ? 1 : 0;
    }

    // How long an import takes depends on the machine, so the moments are shares of one that was let be.
    private static async Task<(Contents Before, TimeSpan Length)> MeasureAsync(Ground ground, string store, string other, CancellationToken cancellationToken)
    {
        var before = await ContentsAsync(store, cancellationToken);
        var copy = Path.Combine(ground.NewFolder(), "store.db");
        File.Copy(store, copy);
        var since = Stopwatch.GetTimestamp();
        await Ground.RunAsync(copy, cancellationToken, "import", other, "--published", Ground.Published);
        var length = Stopwatch.GetElapsedTime(since);
        if ((await ContentsAsync(copy, cancellationToken)).Version == before.Version)
            throw new InvalidOperationException("The two files are the same to the store, so nothing would be tried.");
        return (before, length);
    }

    private static async Task<Contents> ContentsAsync(string store, CancellationToken cancellationToken)
    {
        // The first to open the file after a kill is the check, as it would be for an operator.
        await using var host = new StoreHost(store);
        var report = await host.Get<StoreMaintenance>().CheckAsync(cancellationToken);
        var hash = StoreContents.Hash(store);
        SqliteConnection.ClearAllPools();
        return new Contents(report.DataVersion, report.Events, report.Problems, hash);
    }

    private sealed record Contents(string Version, int Events, IReadOnlyList<string> Problems, string Hash);
}
