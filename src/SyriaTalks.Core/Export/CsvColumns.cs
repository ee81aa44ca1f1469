using System.Globalization;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Sources;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Export;

/// <summary>The columns of the CSV in their order (docs/csv.md). Timeline and incidents share them.</summary>
public static class CsvColumns
{
    /// <summary>Stands between the parts of a list cell.</summary>
    public const string ListSeparator = "; ";

    /// <summary>Every column.</summary>
    public static IReadOnlyList<CsvColumn<EventRow>> All { get; } =
    [
        Text("id", "Id of the event; its page is `/events/{id}`.", e => e.Id),
        Text("kind", "Slug of the kind.", e => Terms<EventKind>.Slug(e.Kind)),
        Text("type", "Slug of the type of an incident; empty for other kinds.", e => e.Type is { } t ? Terms<EventType>.Slug(t) : string.Empty),
        Text("title", "Title in our own words.", e => e.Title),
        Text("summary", "Summary in our own words.", e => e.Summary),
        Value("date_start", "Earliest possible day; empty where the source gives no start.", e => Day(e.Date.Start)),
        Value("date_end", "Latest possible day.", e => Day(e.Date.End)),
        Value("date_precision", "How closely the day is known, 1 to 5 on UCDP's scale.", e => Number((int)e.Date.Precision)),
        Text("date_text", "The date in words.", e => e.Date.Text),
        Text("status", "Slug of the status: happened, ongoing or planned.", e => Terms<EventStatus>.Slug(e.Status)),
        Text("place", "Names of the places.", e => Places(e, p => p.Name)),
        Text("governorate", "Governorate of each place; an empty part for a place outside Syria.", e => Places(e, p => p.Governorate)),
        Text("country", "Country of each place.", e => Places(e, p => p.Country)),
        Value("latitude", "Degrees north of each place where it happened.", e => Places(e, p => Located(p, Degrees(p.Latitude)))),
        Value("longitude", "Degrees east of each place where it happened.", e => Places(e, p => Located(p, Degrees(p.Longitude)))),
        Value(
            "place_precision",
            "How closely each place is known, 1 to 7 on UCDP's scale; an empty part for a place that the record only concerns.",
            e => Places(e, p => Located(p, Number((int)p.Precision)))),
        Text("parties", "Names of the parties in any role.", e => Join(e.Parties.Select(p => p.Name).Distinct(StringComparer.Ordinal))),
        Value("deaths_low", "Lowest figure of people killed.", e => Number(e.Deaths.Low)),
        Value("deaths_best", "Best figure of people killed.", e => Number(e.Deaths.Best)),
        Value("deaths_high", "Highest figure of people killed; empty beside a low figure means \"or more\".", e => Number(e.Deaths.High)),
        Text("claim_status", "Slug of how the account stands on the as-of day.", e => Terms<ClaimStatus>.Slug(e.Account)),
        Text("source", "Ids of the sources.", e => Citations(e, c => c.SourceId)),
        Text("source_locator", "Paragraphs in an article, or the publisher's id of the row in a dataset: `233200`.", e => Citations(e, c => c.Locator)),
        Value("source_published", "Day each source was published; for a row of a dataset, the day of the release that brought it.", e => Citations(e, c => Day(c.Published))),
    ];

    private static CsvColumn<EventRow> Text(string name, string meaning, Func<EventRow, string> read) => new(name, meaning, true, read);

    private static CsvColumn<EventRow> Value(string name, string meaning, Func<EventRow, string> read) => new(name, meaning, false, read);

    // Most lists have one entry; a list of it would cost more than the entry.
    private static string Places(EventRow row, Func<EventPlace, string?> part) =>
        row.Places.Count == 1 ? part(row.Places[0]) ?? string.Empty : Join(row.Places.Select(part));

    private static string Citations(EventRow row, Func<Citation, string> part) =>
        row.Citations.Count == 1 ? part(row.Citations[0]) : Join(row.Citations.Select(part));

    // A point for a place that is only spoken of would be drawn on a map as if something had happened there.
    private static string? Located(EventPlace place, string? part) => place.Role == PlaceRole.Location ? part : null;

    // Lists of one event stay in step, so a missing part keeps its position; a list of nothing but gaps is an empty cell.
    private static string Join(IEnumerable<string?> parts)
    {
        var list = parts.ToList();
        return list.TrueForAll(string.IsNullOrEmpty) ? string.Empty : string.Join(ListSeparator, list);
    }

    private static string Day(DateOnly? day) => day is { } known ? DateWords.Iso(known) : string.Empty;

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    // Six decimals are a tenth of a metre, and what UCDP gives.
    private static string? Degrees(double? degrees) => degrees?.ToString("0.######", CultureInfo.InvariantCulture);
}
