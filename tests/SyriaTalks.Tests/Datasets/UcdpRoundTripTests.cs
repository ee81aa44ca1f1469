using System.Text;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Export;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Data.Queries;
using SyriaTalks.Seeding;

namespace SyriaTalks.Data.Datasets;

/// <summary>What UCDP published goes out as it came in.</summary>
public sealed class UcdpRoundTripTests
{
    private static readonly UcdpExporter Ucdp = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_import_of_the_export_finds_nothing_changed(bool hxl)
    {
        await using var store = new StoreFixture();
        await store.PrepareAsync();
        await store.ImportAsync(SampleFiles.Ged(
            SampleFiles.Row(1, ("source_headline", "=1+1 \"quoted\", with a comma")), SampleFiles.Row(2, ("adm_1", string.Empty)), SampleFiles.Row(3)));
        await store.ImportAsync(SampleFiles.Of("acled", [("event_id_cnty", "SYR1")]));
        var version = await store.VersionAsync();

        var (file, rows) = await ExportAsync(store, hxl);
        var report = await store.ImportAsync(SampleFiles.Request(SampleFiles.File(file)));

        Assert.Equal((3, 4), (rows.Count, rows.Total));
        Assert.Equal(3, Assert.Single(report.Datasets).Unchanged);
        Assert.Equal(version, await store.VersionAsync());
        Assert.Equal(hxl, Encoding.UTF8.GetString(file).Contains("\r\n#event+code,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_store_makes_the_same_rows_of_it()
    {
        await using var store = new StoreFixture();
        await store.PrepareAsync();
        await store.ImportAsync(SampleFiles.GedRows(1, 5));
        var (file, _) = await ExportAsync(store, hxl: false);
        await using var other = new StoreFixture();
        await other.PrepareAsync();

        await other.ImportAsync(SampleFiles.Request(SampleFiles.File(file)));

        Assert.Equal(Ids(await store.AllAsync(EventFilter.None, EventScope.Incidents, SampleFiles.Later)), Ids(await other.AllAsync(EventFilter.None, EventScope.Incidents, SampleFiles.Later)));
        Assert.Equal(file, (await ExportAsync(other, hxl: false)).File);
    }

    [Fact]
    public void The_columns_are_those_of_recent_releases()
    {
        Assert.Equal(49, UcdpExporter.Columns.Distinct().Count());
        Assert.Equal(["best", "high", "low", "gwnoa", "gwnob"], UcdpExporter.Columns.TakeLast(5));
    }

    private static IEnumerable<(string Id, string Title, string Deaths)> Ids(IEnumerable<EventRow> rows) => rows.Select(r => (r.Id, r.Title, r.Deaths.BestText));

    private static async Task<(byte[] File, ExportRows Rows)> ExportAsync(StoreFixture store, bool hxl)
    {
        var exports = store.Get<ExportQueries>();
        var rows = await exports.SelectAsync(Ucdp, EventFilter.None, EventScope.Incidents, SampleFiles.Later, StoreFixture.None);
        using var target = new MemoryStream();
        await Ucdp.WriteAsync(exports.ReadAsync(rows, StoreFixture.None), new ExportContext { Hxl = hxl }, target, StoreFixture.None);
        return (target.ToArray(), rows);
    }
}
