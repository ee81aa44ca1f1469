using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using SyriaTalks.Core.Events;

namespace SyriaTalks.Core.Export;

/// <summary>
/// Events as a workbook: the CSV's columns with numbers as numbers, and a sheet that says what the file is. The library builds the
/// workbook as a whole, so that there is a most; text cells cannot run as formulas, so that none is marked.
/// </summary>
public sealed partial class XlsxExporter : IEventExporter
{
    private static readonly string[] Numbers = ["date_precision", "deaths_low", "deaths_best", "deaths_high"];

    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly OpenXmlConfiguration Format = new() { AutoFilter = true, FreezeRowCount = 1, TableStyles = TableStyles.None };

    /// <inheritdoc/>
    public string Id => "xlsx";

    /// <inheritdoc/>
    public string Extension => "xlsx";

    /// <inheritdoc/>
    public string MediaType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <inheritdoc/>
    public string Title => "Excel workbook";

    /// <inheritdoc/>
    public string Purpose => "up to 20,000 rows with a sheet on what they are";

    /// <inheritdoc/>
    public ExportReach Reach => ExportReach.Whole;

    /// <inheritdoc/>
    public int MostRows => 20_000;

    /// <inheritdoc/>
    public async Task<int> WriteAsync(
        IAsyncEnumerable<EventRow> rows, ExportContext context, Stream target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(target);
        var events = await rows.Select(Cells).ToListAsync(cancellationToken);
        var sheets = new Dictionary<string, object>
        {
            ["events"] = events.Count > 0 ? events : [CsvColumns.All.ToDictionary(c => c.Name, _ => (object?)null)],
            ["about"] = About(context, events.Count),
        };
        using var book = new MemoryStream();
        await book.SaveAsAsync(sheets, configuration: Format, cancellationToken: cancellationToken);
        MakeRepeatable(book);
        book.Position = 0;
        await book.CopyToAsync(target, cancellationToken);
        return events.Count;
    }

    // The library dates the parts of a book by the clock and draws ids of sheets by lot; the same rows are to be the same file.
    private static void MakeRepeatable(MemoryStream book)
    {
        using var parts = new ZipArchive(book, ZipArchiveMode.Update, leaveOpen: true);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in new[] { "xl/workbook.xml", "xl/_rels/workbook.xml.rels" })
        {
            using var part = parts.GetEntry(name)!.Open();
            using var reader = new StreamReader(part);
            var text = RandomId().Replace(reader.ReadToEnd(), id =>
                ids.TryGetValue(id.Value, out var known) ? known : ids[id.Value] = string.Create(CultureInfo.InvariantCulture, $"R{ids.Count + 1:d32}"));
            part.SetLength(0);
            part.Write(Encoding.UTF8.GetBytes(text));
        }

        foreach (var part in parts.Entries)
            part.LastWriteTime = Epoch;
    }

    [GeneratedRegex("\\bR[0-9a-f]{32}\\b")]
    private static partial Regex RandomId();

    private static Dictionary<string, object?> Cells(EventRow row) =>
        CsvColumns.All.ToDictionary(c => c.Name, c => Cell(c, row), StringComparer.Ordinal);

    // A list cell ("1; 4") stays text.
    private static object? Cell(CsvColumn<EventRow> column, EventRow row)
    {
        var text = column.Read(row);
        if (text.Length == 0)
            return null;
        var isNumber = Numbers.Contains(column.Name) || (column.Name is "latitude" or "longitude" or "place_precision" && row.Places.Count == 1);
        return isNumber ? double.Parse(text, CultureInfo.InvariantCulture) : text;
    }

    private static List<Dictionary<string, object?>> About(ExportContext context, int count)
    {
        static Dictionary<string, object?> Line(string item, object value) => new() { ["item"] = item, ["value"] = value };
        return
        [
            Line("what", "Events as sources report them; an empty cell means unknown and never zero"),
            Line("list", context.Scope == EventScope.Incidents ? "incidents" : "timeline"),
            Line("filter", context.Query.Length == 0 ? "none" : context.Query),
            Line("as of", DateWords.Iso(context.AsOf)),
            Line("data version", context.DataVersion),
            Line("rows", count),
            Line("address", context.Links.Self),
        ];
    }
}
