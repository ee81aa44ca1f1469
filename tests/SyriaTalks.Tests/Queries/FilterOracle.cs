using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Data.Queries;

/// <summary>What a filter means, told a second time and as plainly as can be over the rows that readers see.</summary>
internal static class FilterOracle
{
    public static bool Matches(EventFilter f, EventRow e) =>
        e.Date.Overlaps(f.From, f.To)
        && (f.Days == DayMatch.Overlap || (f.From is null && f.To is null) || (e.Date.Start is { } start && (f.From is null || start >= f.From)))
        && Any(f.Places, e.Places.SelectMany(p => new[] { p.Slug, p.GovernorateSlug }))
        && Any(f.Kinds, [e.MarkSlug, Terms<EventKind>.Slug(e.Kind)])
        && Any(f.Parties, e.Parties.Select(p => p.Slug))
        && Any(f.Sources, e.Citations.Select(c => c.SourceId))
        && Any(f.Statuses, e.Status == EventStatus.Planned ? ["planned"] : [Terms<EventStatus>.Slug(e.Status), Terms<ClaimStatus>.Slug(e.Account)])
        && Any(f.DatePrecisions, [$"{(int)e.Date.Precision}"])
        && Any(f.PlacePrecisions, e.Places.Where(p => p.Role == PlaceRole.Location).Select(p => $"{(int)p.Precision}"))
        && Any(f.Flags, e.Flags.Select(Terms<QualityIssue>.Slug));

    public static IEnumerable<EventRow> Ordered(IEnumerable<EventRow> rows, EventSort sort)
    {
        var byId = rows.OrderBy(r => r.Id, StringComparer.Ordinal);
        return sort switch
        {
            EventSort.DateAscending => byId.OrderBy(r => r.Date.Start ?? DateOnly.MinValue),
            EventSort.DeathsAscending => byId.OrderBy(r => r.Deaths.Best ?? int.MaxValue),
            EventSort.DeathsDescending => byId.OrderByDescending(r => r.Deaths.Best ?? int.MinValue),
            _ => byId.OrderByDescending(r => r.Date.Start ?? DateOnly.MaxValue).OrderBy(r => r.Date.Start is null ? 1 : 0),
        };
    }

    public static (int Known, DeathToll Sum) Deaths(IEnumerable<EventRow> rows)
    {
        var known = rows.Select(r => r.Deaths).Where(d => d.IsKnown).ToList();
        return (known.Count, known.Count == 0 ? DeathToll.None : new DeathToll(
            known.Sum(d => d.Low ?? d.Best ?? d.High),
            known.Sum(d => d.Best ?? d.Low ?? d.High),
            known.Exists(d => d.High is null) ? null : known.Sum(d => d.High)));
    }

    /// <summary>Every value that any row has of what a facet counts by.</summary>
    public static IEnumerable<string?> ValuesOf(FilterParameter parameter, EventRow e) => parameter switch
    {
        FilterParameter.Place => e.Places.Select(p => p.GovernorateSlug),
        FilterParameter.Kind => [e.MarkSlug],
        FilterParameter.Party => e.Parties.Select(p => p.Slug),
        FilterParameter.Source => e.Citations.Select(c => c.SourceId),
        FilterParameter.Status => [e.Status == EventStatus.Planned ? "planned" : Terms<ClaimStatus>.Slug(e.Account)],
        FilterParameter.DatePrecision => [$"{(int)e.Date.Precision}"],
        FilterParameter.PlacePrecision => e.Places.Where(p => p.Role == PlaceRole.Location).Select(p => $"{(int)p.Precision}"),
        FilterParameter.Flag => e.Flags.Select(Terms<QualityIssue>.Slug),
        _ => [],
    };

    private static bool Any(SlugSet wanted, IEnumerable<string?> has) => wanted.Count == 0 || has.Any(h => h is not null && wanted.Contains(h));
}
