using System.Globalization;
using CsvHelper;

namespace SyriaTalks.Core.Ceasefires;

/// <summary>One column of the series.</summary>
/// <param name="Name">Name in the header; does not change.</param>
/// <param name="Meaning">What it holds.</param>
/// <param name="Read">Reads the cell.</param>
public sealed record SeriesColumn(string Name, string Meaning, Func<PeriodCount, string> Read);

/// <summary>Writes a series as CSV after RFC 4180 (docs/csv.md, "The series of the ceasefire").</summary>
public static class SeriesCsv
{
    /// <summary>The media type with its parameters.</summary>
    public const string ContentType = "text/csv; charset=utf-8; header=present";

    /// <summary>The columns in their order.</summary>
    public static IReadOnlyList<SeriesColumn> Columns { get; } =
    [
        new("start", "First day of the period.", p => Day(p.Days.From)),
        new("end", "Last day of the period; the last period may be shorter than the others.", p => Day(p.Days.To)),
        new("events", "Incidents in scope whose first possible day lies in the period; empty where nothing at all is entered for it.", p => p.IsGap ? string.Empty : Number(p.Events)),
        new("deaths_low", "Sum of the lowest figures of people killed in them; empty where none has a figure.", p => Figure(p, p.Deaths.Low)),
        new("deaths_best", "Sum of the best figures.", p => Figure(p, p.Deaths.Best)),
        new("deaths_high", "Sum of the highest figures; empty beside a low sum means \"or more\".", p => Figure(p, p.Deaths.High)),
        new("deaths_civilians", "Civilians among those killed, by the best figure, where the source says; empty where no source says.", p => Figure(p, p.Civilians)),
        new("excluded_events", "Incidents whose first possible day lies in the period and that were left out, for whatever reason.", p => Number(p.Excluded)),
    ];

    /// <summary>Writes a series.</summary>
    /// <param name="series">The periods in order.</param>
    /// <param name="target">Where to; left open.</param>
    /// <param name="byteOrderMark">Whether the file begins with a byte order mark.</param>
    /// <param name="cancellationToken">Stops between periods.</param>
    /// <returns>A task that ends with the last period.</returns>
    public static async Task WriteAsync(IEnumerable<PeriodCount> series, Stream target, bool byteOrderMark, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(target);
        var format = CsvWriterOptions.Default with { NewLine = "\r\n", WriteByteOrderMark = byteOrderMark };
        await using var csv = CsvWriter.Create(target, format, leaveOpen: true);
        foreach (var column in Columns)
            csv.WriteField(column.Name);
        await csv.EndRecordAsync(cancellationToken);
        foreach (var period in series)
        {
            foreach (var column in Columns)
                csv.WriteField(column.Read(period));
            await csv.EndRecordAsync(cancellationToken);
        }

        await csv.FlushAsync(cancellationToken);
    }

    // Nothing killed is known of a period without incidents of which others are entered; without a figure nothing is known.
    private static string Figure(PeriodCount period, int? figure) => period is { Events: 0, IsGap: false } ? "0" : figure is { } n ? Number(n) : string.Empty;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
