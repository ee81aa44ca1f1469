using CsvHelper;
using SyriaTalks.Core.Events;

namespace SyriaTalks.Core.Export;

/// <summary>Events as CSV after RFC 4180: CRLF, a header row always, quotes where a cell needs them (docs/csv.md).</summary>
public sealed class CsvExporter : IEventExporter
{
    /// <summary>The media type with its parameters.</summary>
    public const string ContentType = "text/csv; charset=utf-8; header=present";

    // A list cell may begin or end with a gap; quotes keep readers that trim from moving its parts.
    internal static readonly CsvWriterOptions Format = CsvWriterOptions.Default with
    {
        NewLine = "\r\n",
        Quoting = CsvQuoting.WhenNeededOrWhitespace,
        BufferSize = 16 * 1024,
    };

    /// <inheritdoc/>
    public string Id => "csv";

    /// <inheritdoc/>
    public string Extension => "csv";

    /// <inheritdoc/>
    public string MediaType => ContentType;

    /// <inheritdoc/>
    public string Title => "CSV";

    /// <inheritdoc/>
    public string Purpose => "every row, for a spreadsheet or a script; can be loaded again";

    /// <summary>Writes rows as they come; none are kept.</summary>
    /// <param name="rows">The events in the order wanted.</param>
    /// <param name="target">Where to; left open.</param>
    /// <param name="byteOrderMark">Whether the file begins with a byte order mark, by which Excel knows UTF-8.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    /// <returns>The number of rows written, without the header.</returns>
    public static Task<int> WriteAsync(
        IAsyncEnumerable<EventRow> rows, Stream target, bool byteOrderMark, CancellationToken cancellationToken) =>
        new CsvExporter().WriteAsync(rows, new ExportContext { ByteOrderMark = byteOrderMark }, target, cancellationToken);

    /// <inheritdoc/>
    public Task<int> WriteAsync(
        IAsyncEnumerable<EventRow> rows, ExportContext context, Stream target, CancellationToken cancellationToken) =>
        WriteAsync(rows, CsvColumns.All, context, target, cancellationToken);

    /// <summary>Writes rows of any kind as they come; none are kept.</summary>
    /// <typeparam name="T">What a row is.</typeparam>
    /// <param name="rows">The rows in the order wanted.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="context">Whether the file begins with a byte order mark and has tags.</param>
    /// <param name="target">Where to; left open.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    /// <returns>The number of rows written, without the header.</returns>
    public static async Task<int> WriteAsync<T>(
        IAsyncEnumerable<T> rows, IReadOnlyList<CsvColumn<T>> columns, ExportContext context, Stream target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(target);
        await using var csv = CsvWriter.Create(target, Format with { WriteByteOrderMark = context.ByteOrderMark }, leaveOpen: true);
        foreach (var column in columns)
            csv.WriteField(column.Name);
        await csv.EndRecordAsync(cancellationToken);
        if (context.Hxl)
        {
            foreach (var column in columns)
                csv.WriteField(column.Tag);
            await csv.EndRecordAsync(cancellationToken);
        }

        var count = 0;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            foreach (var column in columns)
                csv.WriteField(Cell(column, row));
            await csv.EndRecordAsync(cancellationToken);
            count++;
        }

        await csv.FlushAsync(cancellationToken);
        return count;
    }

    private static string Cell<T>(CsvColumn<T> column, T row)
    {
        var cell = column.Read(row);
        return column.IsText ? FormulaGuard.Protect(cell) : cell;
    }
}
