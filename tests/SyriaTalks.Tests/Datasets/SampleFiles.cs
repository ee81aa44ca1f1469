using System.Globalization;
using System.Text;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Import;
using SyriaTalks.Data.Queries;
using SyriaTalks.Seeding;

namespace SyriaTalks.Data.Datasets;

/// <summary>Files to import, and short ways to import them. Nothing in the rows is news.</summary>
internal static class SampleFiles
{
    public static DateOnly Published { get; } = new(2017, 6, 1);

    public static DateOnly Later { get; } = new(2030, 1, 1);

    /// <summary>A file whose rows are the format's valid one but for the cells named.</summary>
    public static string Of(string format, params IEnumerable<(string Column, string Value)[]> rows)
    {
        var table = ImportTable.Of(format);
        return (table with { Rows = [.. rows.Select(row => Bend(table, row))] }).Write();
    }

    public static string Ged(params IEnumerable<(string Column, string Value)[]> rows) => Of("ucdp-ged", rows);

    /// <summary>Rows of GED that differ in their id alone.</summary>
    public static string GedRows(int from, int count) => Ged(Enumerable.Range(from, count).Select(Row));

    public static (string Column, string Value)[] Row(int id) => [("id", id.ToString(CultureInfo.InvariantCulture))];

    public static (string Column, string Value)[] Row(int id, params (string Column, string Value)[] cells) => [.. Row(id), .. cells];

    public static ImportFile File(string text, string name = "ged.csv") => File(Encoding.UTF8.GetBytes(text), name);

    public static ImportFile File(byte[] bytes, string name = "ged.csv") => new(name, () => new MemoryStream(bytes), bytes.Length);

    public static ImportRequest Request(params IReadOnlyList<ImportFile> files) => new() { Files = files, Published = Published };

    public static Task<ImportReport> ImportAsync(this StoreFixture store, ImportRequest request, CancellationToken cancellationToken = default) =>
        store.Get<DatasetImporter>().ImportAsync(request, null, cancellationToken);

    public static Task<ImportReport> ImportAsync(this StoreFixture store, string text, string name = "ged.csv") =>
        store.ImportAsync(Request(File(text, name)));

    public static async Task<string> VersionAsync(this StoreFixture store) =>
        (await store.Get<StoreQueries>().StateAsync(CancellationToken.None)).DataVersion;

    /// <summary>Every event a filter selects, in its order.</summary>
    public static Task<List<EventRow>> AllAsync(this StoreFixture store, EventFilter filter, EventScope scope, DateOnly asOf) =>
        store.Events.StreamAsync(filter, scope, asOf, StoreFixture.None).ToListAsync().AsTask();

    private static List<string> Bend(ImportTable table, (string Column, string Value)[] cells)
    {
        Assert.All(cells, c => Assert.Contains(c.Column, table.Header));
        return [.. table.Header.Select((h, i) => cells.FirstOrDefault(c => c.Column == h).Value ?? table.Rows[0][i])];
    }
}
