using Microsoft.Data.Sqlite;
using SyriaTalks.Core.Dossiers;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Data;
using SyriaTalks.Dossiers;
using SyriaTalks.Seeding;

namespace SyriaTalks.Store;

public sealed class StoreStartupTests
{
    [Fact]
    public async Task A_first_start_creates_migrates_and_seeds_and_a_second_changes_nothing()
    {
        await using var store = new StoreFixture();
        var dossiers = await DossiersAsync(store);

        var first = await store.PrepareAsync(dossiers);
        var second = await store.PrepareAsync(dossiers);

        Assert.True(first.Created);
        Assert.NotEmpty(first.Migrations);
        Assert.Equal(["gazetteer", "sample-article"], first.Seeds.Select(s => s.SourceId));
        Assert.False(second.Created);
        Assert.Empty(second.Migrations);
        Assert.All(second.Seeds, s => Assert.True(s.IsUnchanged));
        Assert.Equal("wal", Ask(store.Path, "PRAGMA journal_mode"));
    }

    [Fact]
    public async Task A_migration_lock_left_by_a_killed_process_is_released()
    {
        await using var store = new StoreFixture();
        await store.PrepareAsync();
        Ask(store.Path, "CREATE TABLE IF NOT EXISTS __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO __EFMigrationsLock VALUES (1, '2020-01-01')");
        Ask(store.Path, "PRAGMA application_id = 0; DELETE FROM __EFMigrationsHistory");
        foreach (var table in Tables(store.Path).Where(t => !t.StartsWith("__", StringComparison.Ordinal) && !t.StartsWith("EventText_", StringComparison.Ordinal)))
            Ask(store.Path, $"PRAGMA foreign_keys=0; DROP TABLE \"{table}\"");

        var report = await store.PrepareAsync();

        Assert.True(report.ReleasedStaleLock);
        Assert.NotEmpty(report.Migrations);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("header")]
    [InlineData("page")]
    [InlineData("half")]
    public async Task A_corrupt_store_is_refused_in_one_line_and_left_as_it_is(string damage)
    {
        await using var store = new StoreFixture();
        await store.PrepareAsync(await DossiersAsync(store));
        SqliteConnection.ClearAllPools();
        Damage(store.Path, damage);

        await AssertRefused(store, "is corrupt");
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        await using var store = new StoreFixture();
        await store.PrepareAsync();
        Ask(store.Path, "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Future', '99.0.0')");
        SqliteConnection.ClearAllPools();

        await AssertRefused(store, "made by a newer version (it holds 29990101000000_Future)");
    }

    [Fact]
    public async Task A_read_only_store_is_refused_and_left_as_it_is()
    {
        await using var store = new StoreFixture();
        await store.PrepareAsync();
        SqliteConnection.ClearAllPools();
        new FileInfo(store.Path).IsReadOnly = true;

        await AssertRefused(store, "is read-only");

        new FileInfo(store.Path).IsReadOnly = false;
    }

    [Fact]
    public async Task A_database_of_something_else_is_refused_and_left_as_it_is()
    {
        await using var store = new StoreFixture();
        Ask(store.Path, "CREATE TABLE recipes (name TEXT)");
        SqliteConnection.ClearAllPools();

        await AssertRefused(store, "database of something else");
    }

    [Fact]
    public async Task An_invalid_dossier_stops_the_start_before_anything_is_made()
    {
        await using var store = new StoreFixture();
        var folder = await DossiersAsync(store);
        await File.WriteAllTextAsync(Path.Combine(folder, "bad.json"), "{}");

        var e = await Assert.ThrowsAsync<DossierInvalidException>(() => store.PrepareAsync(folder));

        Assert.NotEmpty(e.Problems);
        Assert.False(File.Exists(store.Path));
    }

    [Fact]
    public async Task An_empty_file_left_by_a_killed_first_start_is_filled()
    {
        await using var store = new StoreFixture();
        await File.WriteAllBytesAsync(store.Path, []);

        await store.PrepareAsync(await DossiersAsync(store));

        Assert.Equal(4, await store.Events.CountAsync(EventFilter.None, EventScope.Timeline, DateOnly.MaxValue, StoreFixture.None));
    }

    [Fact]
    public async Task A_backup_holds_what_is_committed_and_is_checked()
    {
        await using var store = new StoreFixture();
        await store.PrepareAsync(await DossiersAsync(store));
        var target = Path.Combine(store.Folder, "copy.db");

        var size = await store.Get<StoreMaintenance>().BackupAsync(target, StoreFixture.None);
        var check = await store.Get<StoreMaintenance>().CheckAsync(StoreFixture.None);

        Assert.Equal(new FileInfo(target).Length, size);
        Assert.Equal("4", Ask(target, "SELECT COUNT(*) FROM Events"));
        Assert.Empty(check.Problems);
        Assert.Equal((1, 4), (check.Sources, check.Events));
        await Assert.ThrowsAsync<StoreUnusableException>(() => store.Get<StoreMaintenance>().BackupAsync(target, StoreFixture.None));
    }

    private static async Task AssertRefused(StoreFixture store, string words)
    {
        var before = await File.ReadAllBytesAsync(store.Path);
        var files = Directory.GetFiles(store.Folder).Order().ToList();

        var e = await Assert.ThrowsAsync<StoreUnusableException>(() => store.PrepareAsync());

        Assert.Contains(words, e.Message, StringComparison.Ordinal);
        Assert.Contains(store.Path, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
        Assert.Equal(before, await File.ReadAllBytesAsync(store.Path));
        Assert.Equal(files, Directory.GetFiles(store.Folder).Order());
    }

    private static async Task<string> DossiersAsync(StoreFixture store)
    {
        var folder = Directory.CreateDirectory(Path.Combine(store.Folder, "dossiers")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "sample.json"), SampleDossier.Bytes());
        return folder;
    }

    private static void Damage(string path, string damage)
    {
        var bytes = File.ReadAllBytes(path);
        switch (damage)
        {
            case "garbage": bytes = [.. Enumerable.Repeat((byte)'x', 5000)]; break;
            case "header": Array.Fill<byte>(bytes, 0, 0, 64); break;
            case "page": Array.Fill<byte>(bytes, 0xA5, 4096 * 3, 2048); break;
            case "half": bytes = bytes[..(bytes.Length / 2)]; break;
            default: throw new ArgumentOutOfRangeException(nameof(damage));
        }

        File.WriteAllBytes(path, bytes);
    }

    private static List<string> Tables(string path) =>
        [.. Ask(path, "SELECT group_concat(name) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").Split(',')];

    private static string Ask(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString() ?? string.Empty;
    }
}
