using System.Text;
using CsCheck;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Export;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Seeding;

namespace SyriaTalks.Data.Datasets;

public sealed class RoundTripTests
{
    [Fact]
    public Task What_is_exported_comes_back_byte_for_byte() => RandomEvents.Of(1, 120).SampleAsync(
        async rows =>
        {
            var file = await WriteAsync(rows);
            await using var store = new StoreFixture();
            await store.PrepareAsync();

            var first = await ReplaceAsync(store, file);
            Assert.Equal(rows.Length, first.Added);
            Assert.Equal(Text(file), Text(await ExportAsync(store)));
            var before = StoreDump.Of(store.Path);

            var second = await ReplaceAsync(store, file);
            Assert.Equal(rows.Length, second.Unchanged);
            Assert.Equal(before, StoreDump.Of(store.Path));
        },
        iter: 4,
        threads: 1);

    [Fact]
    public async Task What_is_written_over_leaves_nothing_behind()
    {
        await using var store = new StoreFixture();
        await store.PrepareAsync();

        await RandomEvents.Of(1, 120).SampleAsync(
            async rows =>
            {
                var file = await WriteAsync(rows);
                await ReplaceAsync(store, file);
                Assert.Equal(Text(file), Text(await ExportAsync(store)));
                Assert.True((await ReplaceAsync(store, file)).IsUnchanged);
            },
            iter: 15,
            threads: 1);
    }

    [Fact]
    public async Task What_was_imported_from_others_comes_back_from_our_own_file()
    {
        await using var store = new StoreFixture();
        await store.PrepareAsync();
        await store.ImportAsync(SampleFiles.GedRows(1, 2));
        await store.ImportAsync(SampleFiles.Request(SampleFiles.File(SampleFiles.GedRows(1, 4))) with { Published = new DateOnly(2018, 6, 1) });
        await store.ImportAsync(SampleFiles.Of("acled", [("event_id_cnty", "SYR1")]));
        var file = await ExportAsync(store);
        await using var other = new StoreFixture();
        await other.PrepareAsync();

        await other.ImportAsync(SampleFiles.Request(SampleFiles.File(file, "our.csv")));

        Assert.Equal(Text(file), Text(await ExportAsync(other)));
        Assert.Equal(5, (await store.ImportAsync(SampleFiles.Request(SampleFiles.File(file, "our.csv")))).Datasets[0].HeldElsewhere);
    }

    private static async Task<DatasetReport> ReplaceAsync(StoreFixture store, byte[] file) => Assert.Single(
        (await store.ImportAsync(SampleFiles.Request(SampleFiles.File(file, "our.csv")) with { Gone = GoneRows.Remove })).Datasets);

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static async Task<byte[]> ExportAsync(StoreFixture store)
    {
        var rows = await store.Events.StreamAsync(EventFilter.None, EventScope.Timeline, SampleFiles.Later, StoreFixture.None).ToListAsync();
        return await WriteAsync([.. rows.OrderBy(r => r.Id, StringComparer.Ordinal)]);
    }

    private static async Task<byte[]> WriteAsync(EventRow[] rows)
    {
        using var target = new MemoryStream();
        await CsvExporter.WriteAsync(SampleRows.Of(rows), target, false, CancellationToken.None);
        return target.ToArray();
    }
}
