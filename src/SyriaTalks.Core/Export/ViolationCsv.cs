using System.Globalization;
using CsvHelper;
using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Export;

/// <summary>The monitors' ledger as CSV (docs/violations.md): one row a count, after the same rules as the CSV of events.</summary>
public static class ViolationCsv
{
    private static readonly Column[] Columns =
    [
        Text("id", (c, _) => c.Id),
        Text("ceasefire", (c, _) => c.Ceasefire),
        Text("reporter", (c, _) => c.Reporter),
        Text("reporter_name", (c, _) => c.ReporterName),
        Text("reporter_kind", (c, _) => c.ByMonitor ? "monitor" : "party"),
        Text("speaker", (c, _) => c.Speaker),
        Text("measure", (c, _) => Terms<ViolationMeasure>.Slug(c.Measure)),
        Text("counting", (c, _) => Terms<Counting>.Slug(c.Counting)),
        Value("window_from_earliest", (c, _) => Day(c.From?.Start)),
        Value("window_from_latest", (c, _) => Day(c.From?.End)),
        Value("window_to_earliest", (c, _) => Day(c.To.Start)),
        Value("window_to_latest", (c, _) => Day(c.To.End)),
        Text("window_text", (c, _) => c.WindowText),
        Text("scope", (c, _) => c.Scope),
        Text("places", (c, _) => Join(c.Places.Select(p => p.Name))),
        Value("count_low", (c, _) => Number(c.Value.Low)),
        Value("count_best", (c, _) => Number(c.Value.Best)),
        Value("count_high", (c, _) => Number(c.Value.High)),
        Text("confirmed_by", (c, _) => Join(c.ConfirmedBy.Select(v => v.Name))),
        Text("confirmed_locator", (c, _) => Join(c.ConfirmedBy.Select(v => v.Citation.Locator))),
        Text("disputed_by", (c, _) => Join(c.DisputedBy.Select(v => v.Name))),
        Text("disputed_locator", (c, _) => Join(c.DisputedBy.Select(v => v.Citation.Locator))),
        Text("inferred", (c, _) => c.Inferred ? "yes" : "no"),
        Text("flags", (_, f) => Join(f.Select(x => Terms<ViolationIssue>.Slug(x.Issue)))),
        Text("flags_text", (_, f) => string.Join(' ', f.Select(x => x.Text))),
        Text("source", (c, _) => c.Citation.SourceId),
        Text("source_locator", (c, _) => c.Citation.Locator),
        Value("source_published", (c, _) => Day(c.Citation.Published)),
    ];

    private delegate string? Reader(ViolationCount count, IReadOnlyList<ViolationFlag> flags);

    /// <summary>Names of the columns in their order. Other people's scripts depend on them: they do not change.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Columns.Select(c => c.Name)];

    /// <summary>Writes the ledger, a header row always.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="target">Where to; left open.</param>
    /// <param name="byteOrderMark">Whether the file begins with a byte order mark, by which Excel knows UTF-8.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    /// <returns>A task that ends with the last row.</returns>
    public static async Task WriteAsync(ViolationLedgerView ledger, Stream target, bool byteOrderMark, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(target);
        await using var csv = CsvWriter.Create(target, CsvExporter.Format with { WriteByteOrderMark = byteOrderMark }, leaveOpen: true);
        foreach (var name in Names)
            csv.WriteField(name);
        await csv.EndRecordAsync(cancellationToken);
        foreach (var count in ledger.Counts)
        {
            IReadOnlyList<ViolationFlag> flags = [.. ledger.Flags.Where(f => f.Counts.Contains(count.Id))];
            foreach (var column in Columns)
                csv.WriteField(Cell(column, count, flags));
            await csv.EndRecordAsync(cancellationToken);
        }

        await csv.FlushAsync(cancellationToken);
    }

    private static string Cell(Column column, ViolationCount count, IReadOnlyList<ViolationFlag> flags)
    {
        var cell = column.Read(count, flags) ?? string.Empty;
        return column.IsText ? FormulaGuard.Protect(cell) : cell;
    }

    private static Column Text(string name, Reader read) => new(name, IsText: true, read);

    private static Column Value(string name, Reader read) => new(name, IsText: false, read);

    private static string Join(IEnumerable<string> parts) => string.Join(CsvColumns.ListSeparator, parts);

    private static string? Day(DateOnly? day) => day is { } known ? DateWords.Iso(known) : null;

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private sealed record Column(string Name, bool IsText, Reader Read);
}
