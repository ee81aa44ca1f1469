using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SyriaTalks.Data;
using SyriaTalks.Data.Datasets;
using SyriaTalks.Data.Store;
using SyriaTalks.Dossiers;
using SyriaTalks.Seeding;

namespace SyriaTalks.Store;

public sealed class StoreRestoreTests
{
    [Fact]
    public async Task A_backup_of_an_older_version_is_brought_to_the_present_schema_and_stays_as_it_is()
    {
        await using var store = new StoreFixture();
        await store.PrepareAsync();
        await store.ApplyAsync(await SampleDossier.ReadAsync());
        var backup = store.Path + ".old";
        int migrations;
        await using (var db = new StoreContextFactory(new StoreOptions { Path = backup }).CreateDbContext())
        {
            var known = db.Database.GetMigrations().ToList();
            migrations = known.Count;
            await db.Database.MigrateAsync(known[0]);
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = DELETE");
        }

        SqliteConnection.ClearAllPools();
        var bytes = await File.ReadAllBytesAsync(backup);
        var report = await store.Get<StoreRestore>().RestoreAsync(backup, StoreFixture.None);

        Assert.True(migrations > 1);
        Assert.Equal((0, (string?)null), (report.Contents.Events, report.Aside));
        await using (var db = store.Get<StoreContextFactory>().CreateDbContext())
            Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Equal(bytes, await File.ReadAllBytesAsync(backup));
    }

    [Fact]
    public async Task A_backup_made_while_an_import_runs_holds_all_of_it_or_nothing()
    {
        await using var store = new StoreFixture();
        await store.PrepareAsync();
        await store.ImportAsync(SampleFiles.GedRows(1, 3));
        var import = Task.Run(() => store.ImportAsync(SampleFiles.GedRows(1, 4000)));
        var events = new List<int>();
        for (var i = 0; i < 3 || !import.IsCompleted; i++)
        {
            var copy = $"{store.Path}.{i}";
            await store.Get<StoreMaintenance>().BackupAsync(copy, StoreFixture.None);
            var report = await new StoreMaintenance(new StoreContextFactory(new StoreOptions { Path = copy })).CheckAsync(StoreFixture.None);
            Assert.Empty(report.Problems);
            events.Add(report.Events);
        }

        await import;
        Assert.All(events, e => Assert.True(e is 3 or 4000, $"A backup holds {e} events."));
        Assert.Equal(3, events[0]);
    }

    [Fact]
    public async Task A_backup_restored_holds_byte_for_byte_what_it_was_made_of()
    {
        await using var store = new StoreFixture();
        await store.PrepareAsync();
        await store.ApplyAsync(await SampleDossier.ReadAsync());
        var before = StoreDump.Of(store.Path);
        await store.Get<StoreMaintenance>().BackupAsync(store.Path + ".copy", StoreFixture.None);
        await store.ApplyAsync(await SampleDossier.ReadSecondAsync());
        Assert.NotEqual(before, StoreDump.Of(store.Path));

        await store.Get<StoreRestore>().RestoreAsync(store.Path + ".copy", StoreFixture.None);

        Assert.Equal(before, StoreDump.Of(store.Path));
    }
}
