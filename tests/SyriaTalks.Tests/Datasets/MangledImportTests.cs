using System.Text;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Import;
using SyriaTalks.Data.Store;
using SyriaTalks.Dossiers;
using SyriaTalks.Seeding;

namespace SyriaTalks.Data.Datasets;

public sealed class MangledImportTests
{
    private static readonly Gen<(string Format, byte[] Bytes)> Files =
        from format in Gen.Int[0, DatasetFormats.All.Count - 1].Select(i => DatasetFormats.All[i].Id)
        from bytes in Mangling.Of(Valid(format), 2)
        select (format, bytes);

    [Fact]
    public async Task A_mangled_file_is_imported_whole_or_refused_with_the_store_as_it_was()
    {
        await using var store = new StoreFixture();
        await store.PrepareAsync();
        await store.ApplyAsync(await SampleDossier.ReadAsync());
        var (before, taken, refused) = (StoreDump.Of(store.Path), 0, 0);

        await Gen.Select(Files, Gen.Bool, Gen.Enum<GoneRows>()).SampleAsync(
            async (file, skipBad, gone) =>
            {
                var request = SampleFiles.Request(SampleFiles.File(file.Bytes, file.Format + ".csv")) with { SkipBad = skipBad, Gone = gone, RejectFolder = store.Folder };
                var events = await EventsAsync(store);
                try
                {
                    var dataset = Assert.Single((await store.ImportAsync(request)).Datasets);
                    Assert.Equal(dataset.Rows, dataset.Bad + dataset.Added + dataset.Changed + dataset.Unchanged + dataset.HeldElsewhere);
                    Assert.Equal(events + dataset.Added - (dataset.GoneRemoved ? dataset.Gone : 0), await EventsAsync(store));
                    await ReadAsync(store);
                    before = StoreDump.Of(store.Path);
                    taken++;
                }
                catch (Exception e) when (e is ImportException or ImportRefusedException)
                {
                    Assert.Equal(before, StoreDump.Of(store.Path));
                    refused++;
                }
            },
            iter: 300,
            threads: 1);

        Assert.True(taken > 20 && refused > 20, $"{taken} were taken and {refused} refused: too few of either to tell.");
    }

    // Enough rows that not every fault hits the header.
    private static byte[] Valid(string format) => Encoding.UTF8.GetBytes(SampleFiles.Of(
        format, Enumerable.Range(1, 12).Select(i => new[] { (format == "acled" ? "event_id_cnty" : "id", $"row{i}") })));

    private static async Task<int> EventsAsync(StoreFixture store)
    {
        await using var db = await store.Get<IDbContextFactory<StoreContext>>().CreateDbContextAsync();
        return await db.DatasetEvents.CountAsync();
    }

    // What was taken has to be shown, whatever stands in it.
    private static async Task ReadAsync(StoreFixture store)
    {
        var page = await store.Events.ListAsync(EventFilter.None with { Size = 100 }, EventScope.Timeline, SampleFiles.Later, StoreFixture.None);
        Assert.Equal(page.Total, page.Outline.Count);
        foreach (var row in page.Rows)
            Assert.NotNull((await store.Events.FindAsync(row.Id, SampleFiles.Later, StoreFixture.None)).Detail);
    }
}
