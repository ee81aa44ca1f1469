using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SyriaTalks.Web.Commands;

/// <summary>
/// An import that is killed at any moment leaves the store as it was. Twenty rounds here; more with KILLED_IMPORTS=200
/// (docs/import.md).
/// </summary>
public sealed class KilledImportTests : IDisposable
{
    private const int Rows = 25_000;
    private const int Dossier = 15;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("syriatalks-");

    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("KILLED_IMPORTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds : 20;

    private string StorePath => Path.Combine(_folder.FullName, "store.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task An_import_killed_at_any_moment_leaves_nothing_of_it_and_the_next_works()
    {

        // Large enough that pages go to the disk long before the end.
        var file = SampleGed.Write(Path.Combine(_folder.FullName, "big.csv"), Rows, words: 150);
        await RunAsync(SampleGed.Write(Path.Combine(_folder.FullName, "small.csv"), 10, firstId: 1_000_000), "--dataset", "before");
        var before = Contents();
        File.Copy(StorePath, StorePath + ".kept");

        // How long an import takes depends on the machine, so the moments are shares of one that was left alone.
        var since = Stopwatch.GetTimestamp();
        await RunAsync(file);
        var full = Stopwatch.GetElapsedTime(since);
        Assert.Equal((Dossier + 10 + Rows, Dossier + 10 + Rows), Contents());
        Restore();

        var random = new Random(7);
        var written = 0;
        for (var round = 0; round < Rounds; round++)
        {
            await using var killed = SiteProcess.Start(_folder.FullName, "import", file, "--Store:Path=" + StorePath);
            await Task.Delay(full * (0.5 + (random.NextDouble() * 0.55)));
            killed.Kill();
            await killed.ExitAsync(TimeSpan.FromSeconds(20));
            written += File.Exists(StorePath + "-wal") && new FileInfo(StorePath + "-wal").Length > 0 ? 1 : 0;
            var after = Contents();
            if (after == (Dossier + 10 + Rows, Dossier + 10 + Rows))
                Restore();
            else
                Assert.True(after == before, $"round {round}: {after} instead of {before}");
        }

        Assert.True(written > 0, "no import was killed after it had begun to write");
        await RunAsync(file);
        Assert.Equal((Dossier + 10 + Rows, Dossier + 10 + Rows), Contents());
    }

    private void Restore()
    {
        SqliteConnection.ClearAllPools();
        foreach (var rest in new[] { "", "-wal", "-shm" })
            File.Delete(StorePath + rest);
        File.Copy(StorePath + ".kept", StorePath);
    }

    private async Task RunAsync(params string[] args)
    {
        await using var process = SiteProcess.Start(_folder.FullName, ["import", .. args, "--Store:Path=" + StorePath]);
        Assert.True(await process.ExitAsync(TimeSpan.FromSeconds(120)) == 0, string.Join('\n', process.Error));
    }

    // Events, and texts in the index, which have to be as many.
    private (int Events, int Texts) Contents()
    {
        using var connection = new SqliteConnection($"Data Source={StorePath};Pooling=False");
        connection.Open();
        int Ask(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        }

        using (var check = connection.CreateCommand())
        {
            check.CommandText = "PRAGMA integrity_check";
            Assert.Equal("ok", check.ExecuteScalar());
        }

        return (Ask("SELECT (SELECT COUNT(*) FROM Events) + (SELECT COUNT(*) FROM DatasetEvents)"), Ask("SELECT COUNT(*) FROM EventText_docsize"));
    }
}
