using Microsoft.EntityFrameworkCore;
using SyriaTalks.Data.Queries;
using SyriaTalks.Data.Store;
using SyriaTalks.Seeding;

namespace SyriaTalks.Data.Datasets;

public sealed class FullDiskTests
{
    [Fact]
    public async Task A_disk_that_fills_at_any_page_is_named_and_leaves_the_store_as_it_was()
    {
        await using var store = new StoreFixture();
        await store.PrepareAsync();
        await store.ImportAsync(SampleFiles.GedRows(1, 3));
        var before = StoreDump.Of(store.Path);
        var request = SampleFiles.Request(SampleFiles.File(SampleFiles.Ged(Enumerable.Range(1, 60).Select(
            i => SampleFiles.Row(i, ("side_a", $"Side {i}"), ("where_coordinates", $"Place {i}")))))) with
        {
            // The release is written first and needs pages of its own.
            Release = new string('r', 9000),
        };
        var disk = new SmallDisk(store.Get<StoreContextFactory>()) { Pages = SmallDisk.PagesOf(store) };
        var importer = new DatasetImporter(disk, store.Get<StoreQueries>(), TimeProvider.System);
        var (refused, report) = (0, (ImportReport?)null);

        for (; report is null; disk.Pages++)
        {
            try
            {
                report = await importer.ImportAsync(request, null, CancellationToken.None);
            }
            catch (StoreUnusableException e)
            {
                Assert.Contains("disk is full", e.Message, StringComparison.Ordinal);
                Assert.Equal(before, StoreDump.Of(store.Path));
                refused++;
            }
        }

        Assert.True(refused > 5, $"The disk was too small {refused} times only.");
        Assert.Equal((57, 3), (report.Datasets[0].Added, report.Datasets[0].Changed));
    }

    /// <summary>Makes contexts whose store cannot grow beyond some pages.</summary>
    private sealed class SmallDisk(StoreContextFactory contexts) : IDbContextFactory<StoreContext>
    {
        public required int Pages { get; set; }

        public static int PagesOf(StoreFixture store)
        {
            using var db = store.Get<StoreContextFactory>().CreateDbContext();
            return db.Database.SqlQueryRaw<int>("SELECT page_count AS Value FROM pragma_page_count").Single();
        }

        public StoreContext CreateDbContext()
        {
            var db = contexts.CreateDbContext();
            db.Database.OpenConnection();
            using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = System.FormattableString.Invariant($"PRAGMA max_page_count={Pages}");
            command.ExecuteNonQuery();
            return db;
        }
    }
}
