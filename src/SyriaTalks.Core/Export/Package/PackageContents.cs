using System.Globalization;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Parties;
using SyriaTalks.Core.Places;
using SyriaTalks.Core.Sources;
using SyriaTalks.Core.Talks;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Export.Package;

/// <summary>What goes into a data package: the events of a filter, and all that records of that day refer to.</summary>
/// <param name="Events">Begins to read the events, which are written as they come.</param>
/// <param name="Claims">Every claim; those about other events are left out.</param>
/// <param name="Sources">Sources.</param>
/// <param name="Parties">Parties.</param>
/// <param name="Rounds">Rounds of talks.</param>
/// <param name="Places">Places.</param>
public sealed record PackageContents(
    Func<CancellationToken, IAsyncEnumerable<EventRow>> Events,
    IReadOnlyList<ClaimView> Claims,
    IReadOnlyList<SourceRow> Sources,
    IReadOnlyList<PartyRow> Parties,
    IReadOnlyList<RoundView> Rounds,
    IReadOnlyList<Place> Places)
{
    /// <summary>The rows of a table other than the events.</summary>
    /// <param name="table">The table.</param>
    /// <param name="events">Ids of events that claims may be about.</param>
    /// <returns>The cells of each row, in the order of the fields.</returns>
    public IEnumerable<string[]> Rows(PackageTable table, IReadOnlySet<string> events)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Name switch
        {
            "claims" => Claims.Where(c => events.Contains(c.EventId)).Select(Row),
            "sources" => Sources.Select(Row),
            "parties" => Parties.Select(Row),
            "talks" => Rounds.Select(Row),
            "standings" => Rounds.SelectMany(r => r.Participation).Select(Row),
            "places" => Places.Select(Row),
            _ => throw new ArgumentOutOfRangeException(nameof(table), table.Name, "No such table."),
        };
    }

    private static string[] Row(ClaimView c) =>
    [
        c.Id, c.EventId, Terms<ClaimTopic>.Slug(c.Topic), Terms<ClaimStance>.Slug(c.Stance), c.By, c.ByName, Bool(c.ByMonitor), Or(c.Speaker), c.Text,
        Or(c.Accused), Or(c.AccusedName), Number(c.Deaths.Low), Number(c.Deaths.Best), Number(c.Deaths.High), Or(c.Said?.Text), Bool(c.Inferred), .. Cite(c.Citation),
    ];

    private static string[] Row(SourceRow s) =>
    [
        s.Source.Id, Terms<SourceKind>.Slug(s.Source.Kind), s.Source.Title, Or(s.Source.Publisher), Day(s.Source.Published), Or(s.Source.Url),
        Number(s.Events), Number(s.Incidents),
    ];

    private static string[] Row(PartyRow p) =>
    [
        p.Slug, p.Name, p.Short, Terms<PartyKind>.Slug(p.Kind), p.Summary, Number(p.Events), Number(p.Incidents),
        string.Join(CsvColumns.ListSeparator, p.Citations.Select(c => c.SourceId)), string.Join(CsvColumns.ListSeparator, p.Citations.Select(c => c.Locator)),
    ];

    private static string[] Row(RoundView r) =>
    [
        r.Id, r.Name, r.Subject, r.Opening.Id, Day(r.Opening.Date.Start), Day(r.Opening.Date.End), Terms<EventStatus>.Slug(r.Opening.Status), r.Place.Slug,
        Or(r.Venue), string.Join(CsvColumns.ListSeparator, r.Unknown), .. Cite(r.Citation),
    ];

    private static string[] Row(ParticipationView p) =>
        [p.RoundId, p.Party, Terms<Standing>.Slug(p.Standing), p.Text, Bool(p.Inferred), .. Cite(p.Citation)];

    private static string[] Row(Place p) =>
    [
        p.Slug, p.Name, Or(p.NameAr), Terms<PlaceKind>.Slug(p.Kind), Or(p.GovernorateSlug), p.Country, Degrees(p.Latitude), Degrees(p.Longitude), Degrees(p.RadiusKm),
    ];

    private static string[] Cite(Citation citation) => [citation.SourceId, citation.Locator, Day(citation.Published)];

    private static string Or(string? text) => text ?? string.Empty;

    private static string Bool(bool value) => value ? "true" : "false";

    private static string Day(DateOnly? day) => day is { } known ? DateWords.Iso(known) : string.Empty;

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Degrees(double? number) => number?.ToString("0.######", CultureInfo.InvariantCulture) ?? string.Empty;
}
