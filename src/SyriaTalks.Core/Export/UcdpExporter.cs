using CsvHelper;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Import;

namespace SyriaTalks.Core.Export;

/// <summary>
/// Rows of UCDP GED with the 49 columns of its releases 23.1 to 25.1, every cell as the publisher wrote it: an import of the file
/// finds nothing changed. Cells are not guarded against formulas, for the guard would change them (docs/exports.md).
/// </summary>
public sealed class UcdpExporter : IEventExporter
{
    /// <summary>The columns in UCDP's order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id", "conflict_name",
        "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b",
        "number_of_sources", "source_article", "source_office", "source_date", "source_headline", "source_original", "where_prec",
        "where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid", "country",
        "country_id", "region", "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians",
        "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
    ];

    private static readonly UcdpGedFormat Ged = new();

    /// <inheritdoc/>
    public string Id => Ged.Id;

    /// <inheritdoc/>
    public string Extension => "csv";

    /// <inheritdoc/>
    public string MediaType => CsvExporter.ContentType;

    /// <inheritdoc/>
    public string Title => "CSV in UCDP's columns";

    /// <inheritdoc/>
    public string Purpose => "rows from UCDP GED alone, as published, for code written for GED";

    /// <inheritdoc/>
    public bool IsDefault => false;

    /// <inheritdoc/>
    public string? OnlyFormat => Ged.Id;

    /// <inheritdoc/>
    public async Task<int> WriteAsync(
        IAsyncEnumerable<EventRow> rows, ExportContext context, Stream target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(context);
        await using var csv = CsvWriter.Create(target, CsvExporter.Format with { WriteByteOrderMark = context.ByteOrderMark }, leaveOpen: true);
        foreach (var column in Columns)
            csv.WriteField(column);
        await csv.EndRecordAsync(cancellationToken);
        if (context.Hxl)
        {
            foreach (var column in Columns)
                csv.WriteField(HxlTags.Of(column));
            await csv.EndRecordAsync(cancellationToken);
        }

        var count = 0;
        var maps = new Dictionary<IReadOnlyList<string>, int[]>(ReferenceEqualityComparer.Instance);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            var published = row.Published ?? throw new InvalidOperationException($"The row {row.Id} came without its published cells.");
            if (!maps.TryGetValue(published.Header, out var map))
                maps[published.Header] = map = [.. Columns.Select(c => Find(published.Header, c))];
            Write(csv, published, map);
            await csv.EndRecordAsync(cancellationToken);
            count++;
        }

        await csv.FlushAsync(cancellationToken);
        return count;
    }

    private static void Write(CsvWriter csv, PublishedRow row, int[] map)
    {
        using var reader = CsvReader.Create(row.Cells, CsvReaderOptions.Default with { HasHeader = false, Separator = row.Separator });
        if (!reader.Read())
            throw new InvalidDataException("A published row holds no cells.");
        foreach (var index in map)
            csv.WriteField(index >= 0 && index < reader.FieldCount ? reader.GetSpan(index) : []);
    }

    // Older releases name some columns otherwise; the current name wins, as in an import.
    private static int Find(IReadOnlyList<string> header, string column)
    {
        string[] keys = [.. header.Select(ColumnMap.Key)];
        var names = Ged.Columns.FirstOrDefault(c => c.Name == column)?.Aliases.Prepend(column) ?? [column];
        return names.Select(n => Array.IndexOf(keys, n)).FirstOrDefault(i => i >= 0, -1);
    }
}
