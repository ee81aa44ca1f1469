using SyriaTalks.Core.Events;
using SyriaTalks.Core.Places;

namespace SyriaTalks.Core.Import;

/// <summary>
/// Events of the UCDP Georeferenced Event Dataset, from the 41 columns of older country files to the 49 of GED 25.1, found by
/// name (GED codebook 19.1, sections 3 and 5).
/// </summary>
internal sealed class UcdpGedFormat : IDatasetFormat
{
    private static readonly EventType[] Types = [EventType.StateBased, EventType.NonState, EventType.OneSided];

    public string Id => "ucdp-ged";

    public string Title => "UCDP Georeferenced Event Dataset";

    public string? Publisher => "Uppsala Conflict Data Program";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("id", true), new("type_of_violence", true), new("side_a", true, "side_a_name"), new("side_b", true, "side_b_name"),
        new("number_of_sources"), new("source_article"), new("source_office"), new("source_date"), new("source_headline"), new("source_original"),
        new("where_prec", true), new("where_coordinates"), new("where_description"), new("adm_1"), new("adm_2"),
        new("latitude"), new("longitude"), new("country"), new("event_clarity"),
        new("date_prec", true), new("date_start", true), new("date_end", true),
        new("deaths_a"), new("deaths_b"), new("deaths_civilians", false, "civilian_deaths"), new("deaths_unknown", false, "unknown"),
        new("low", true, "low_est", "deaths_low"), new("best", true, "best_est", "deaths_best"), new("high", true, "high_est", "deaths_high"),
    ];

    public DatasetRecord? Read(ImportRow row, string dataset)
    {
        var id = row.Needed("id");
        var violence = row.Code("type_of_violence", 3);
        var (start, end) = (row.Day("date_start"), row.Day("date_end"));
        var (precision, where) = (row.Code("date_prec", 5), row.Code("where_prec", 7));
        var deaths = new DeathToll(row.Count("low", true), row.Count("best", true), row.Count("high", true));
        var parts = (A: row.Count("deaths_a"), B: row.Count("deaths_b"), Civilians: row.Count("deaths_civilians"), Unknown: row.Count("deaths_unknown"));
        // -1 is what the publisher writes for a number that was not recorded.
        int? reports = row.Bytes("number_of_sources").SequenceEqual("-1"u8) ? null : row.Count("number_of_sources");
        if (start > end)
            row.Fail("date_end", "is before date_start", "Correct the two days");
        if (row.Problems.Count > 0)
            return null;

        var flags = Doubts(row, deaths, parts);
        (start, end, var aligned, flags) = Align(start!.Value, end!.Value, (DatePrecision)precision, flags);
        flags = aligned == DatePrecision.Longer ? flags.With(QualityIssue.LongSpan) : flags;
        var reported = Reported(row);
        flags = reported < start ? flags.With(QualityIssue.ReportedBefore) : flags;
        var place = Place(row, where, ref flags);
        var (sideA, sideB) = (row.Name("side_a"), row.Name("side_b"));
        return new DatasetRecord
        {
            RowId = id,
            EventId = RecordParts.EventId(dataset, id),
            Kind = EventKind.Incident,
            Type = Types[violence - 1],
            Title = $"{Sides(sideA, sideB)}, {place.Name}",
            Start = start,
            End = end.Value,
            Precision = aligned,
            Deaths = deaths,
            CiviliansKilled = parts.Civilians,
            Places = [place],
            Parties = [.. Side(sideA, PartyRole.Actor), .. Side(sideB, PartyRole.Opponent)],
            ReportCount = reports is > 0 ? reports : null,
            Reporters = Reporters(row),
            Reported = reported,
            Flags = flags,
            PublisherText = Words(row),
        };
    }

    // The precision follows the days; days closer together than a week, month or year that is stated follow the precision.
    private static (DateOnly? Start, DateOnly? End, DatePrecision Precision, FlagSet Flags) Align(DateOnly start, DateOnly end, DatePrecision stated, FlagSet flags)
    {
        var aligned = RecordParts.PrecisionOf(start, end);
        if (stated == aligned)
            return (start, end, aligned, flags);
        if (stated > aligned && stated >= DatePrecision.Week)
            (start, end) = Widen(start, end, stated);
        return (start, end, RecordParts.PrecisionOf(start, end), flags.With(QualityIssue.PrecisionDiffers));
    }

    // A total of a year that is dated to its first day, and said to be known to the year alone, must not make that day look violent.
    private static (DateOnly Start, DateOnly End) Widen(DateOnly start, DateOnly end, DatePrecision precision)
    {
        if (precision == DatePrecision.Week)
        {
            var first = start.AddDays(-(6 - (end.DayNumber - start.DayNumber)) / 2);
            return (first, first.AddDays(6));
        }

        return precision == DatePrecision.Month
            ? (new DateOnly(start.Year, start.Month, 1), new DateOnly(end.Year, end.Month, DateTime.DaysInMonth(end.Year, end.Month)))
            : (new DateOnly(start.Year, 1, 1), new DateOnly(end.Year, 12, 31));
    }

    // The kind of violence is the type, which stands beside every title.
    private static string Sides(string a, string b) =>
        b.Length == 0 || RecordParts.IsParty(b) ? RecordParts.Sides(a, b) : a + " against civilians";

    private static FlagSet Doubts(ImportRow row, DeathToll deaths, (int? A, int? B, int? Civilians, int? Unknown) parts)
    {
        var flags = default(FlagSet);
        if (deaths.Low > deaths.Best || deaths.Best > deaths.High)
            flags = flags.With(QualityIssue.EstimateOrder);
        if (deaths.Best == 0)
            flags = flags.With(QualityIssue.ZeroBest);
        if (parts.A + parts.B + parts.Civilians + parts.Unknown is { } sum && sum != deaths.Best)
            flags = flags.With(QualityIssue.PartsDiffer);
        if (row.Bytes("event_clarity").SequenceEqual("2"u8))
            flags = flags.With(QualityIssue.Aggregate);
        return row.Bytes("source_office").IsEmpty && row.Bytes("source_article").IsEmpty ? flags.With(QualityIssue.NoReport) : flags;
    }

    private static RecordPlace Place(ImportRow row, int where, ref FlagSet flags)
    {
        var (name, adm2, adm1, country) = (row.Name("where_coordinates"), row.Name("adm_2"), row.Name("adm_1"), row.Name("country"));
        country = country.Length > 0 ? country : "Syria";
        name = name.Length > 0 ? name : adm2.Length > 0 ? adm2 : adm1.Length > 0 ? adm1 : country;
        (var latitude, var longitude, flags) = RecordParts.Point(row, country == "Syria", flags);
        if (adm1.Length == 0)
            flags = flags.With(QualityIssue.NoGovernorate);
        return new RecordPlace(name, adm1.Length > 0 ? adm1 : null, country, latitude, longitude, (PlacePrecision)where, PlaceRole.Location);
    }

    private static IEnumerable<RecordParty> Side(string names, PartyRole role) =>
        RecordParts.Split(names, ',').Where(RecordParts.IsParty).Select(n => new RecordParty(n, role));

    // source_original is whom the reports quote; where it is empty the reports themselves are all there is.
    private static IReadOnlyList<string> Reporters(ImportRow row) =>
        RecordParts.Voices(row.Name("source_original"), ",;\n") is { Count: > 0 } quoted ? quoted : RecordParts.Voices(row.Name("source_office"), ";\n");

    // Parallel lists joined by semicolons; 1753-01-01 stands for a day that was not recorded.
    private static DateOnly? Reported(ImportRow row)
    {
        DateOnly? earliest = null;
        var dates = row.Bytes("source_date");
        foreach (var range in dates.Split((byte)';'))
        {
            if (ImportDates.TryParse(dates[range].Trim((byte)' '), out var day) && day is { } known && (earliest is null || known < earliest))
                earliest = known;
        }

        return earliest;
    }

    private static string? Words(ImportRow row)
    {
        var headline = row.Text("source_headline");
        var origin = row.Name("source_original");
        var description = row.Name("where_description");
        if (description.Length > 0)
            headline = headline.Length > 0 ? $"{headline} · {description}" : description;
        return (headline.Length, origin.Length) switch
        {
            (0, 0) => null,
            (_, 0) => headline,
            (0, _) => origin,
            _ => $"{headline} ({origin})",
        };
    }
}
