using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Vocabulary;
using SyriaTalks.Data.Entities;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Queries;

/// <summary>Counts what each choice of a facet would give: the facet's own choice left out, all others obeyed.</summary>
internal static class FacetCounter
{
    private static readonly FilterParameter[] Facets =
        [FilterParameter.Place, FilterParameter.Kind, FilterParameter.Party, FilterParameter.Status, FilterParameter.Source];

    /// <summary>Counts all facets.</summary>
    /// <param name="db">The store.</param>
    /// <param name="selection">The selection they stand beside.</param>
    /// <param name="choices">Labels of places, parties and sources.</param>
    /// <returns>One facet a parameter. A choice that gives nothing now but something without filters is listed at zero.</returns>
    public static IReadOnlyList<Facet> Count(StoreContext db, EventSelection selection, FilterChoices choices)
    {
        var all = selection with { Filter = EventFilter.None };
        return [.. Facets.Select(parameter =>
        {
            var universe = Count(db, all.In(db), parameter, selection.AsOf);
            var counts = selection.Filter.IsEmpty ? universe : Count(db, selection.In(db, parameter), parameter, selection.AsOf);
            var chosen = selection.Filter.ValuesOf(parameter);
            var values = universe.Keys.Union(chosen)
                .Select(slug => new FacetValue(
                    slug,
                    choices.Describe(new FilterCondition(parameter, slug), selection.Filter),
                    counts.TryGetValue(slug, out var count) || universe.ContainsKey(slug) ? count : CountOne(db, selection, parameter, slug),
                    chosen.Contains(slug)))
                .OrderByDescending(v => v.Count)
                .ThenByDescending(v => universe.GetValueOrDefault(v.Slug))
                .ThenBy(v => v.Label, StringComparer.Ordinal);
            return new Facet(ParameterNames.Of(parameter), Heading(parameter), [.. values]);
        })];
    }

    // A value chosen by address that no facet groups by: a single place, a kind that is listed by its types, an event status.
    private static int CountOne(StoreContext db, EventSelection selection, FilterParameter parameter, string slug) =>
        (selection with { Filter = selection.Filter.WithValues(parameter, SlugSet.Of(slug)) }).In(db).Count();

    private static string Heading(FilterParameter parameter) =>
        parameter == FilterParameter.Place ? "Governorate" : Terms<FilterParameter>.Label(parameter);

    private static Dictionary<string, int> Count(
        StoreContext db, IQueryable<EventEntity> events, FilterParameter parameter, DateOnly asOf) => parameter switch
        {
            FilterParameter.Place => Distinct(
                from p in db.EventPlaces
                join e in events on p.EventKey equals e.Key
                where p.Place.Governorate != null
                select new Pair { Event = e.Key, Slug = p.Place.Governorate!.Slug }),
            FilterParameter.Kind => Kinds(events),
            FilterParameter.Party => Distinct(
                from p in db.EventParties join e in events on p.EventKey equals e.Key select new Pair { Event = e.Key, Slug = p.Party.Slug }),
            FilterParameter.Source => Distinct(
                from c in db.EventCitations
                join e in events on c.EventKey equals e.Key
                where c.Source.Published <= asOf
                select new Pair { Event = e.Key, Slug = c.Source.Id }),
            FilterParameter.Status => Statuses(events, asOf),
            _ => throw new ArgumentOutOfRangeException(nameof(parameter)),
        };

    // An event with two places in one governorate, or one party in two roles, counts once.
    private static Dictionary<string, int> Distinct(IQueryable<Pair> pairs) => pairs
        .Distinct()
        .GroupBy(p => p.Slug)
        .Select(g => new { g.Key, Count = g.Count() })
        .ToDictionary(g => g.Key, g => g.Count);

    // An incident counts under its type, any other event under its kind: each record once.
    private static Dictionary<string, int> Kinds(IQueryable<EventEntity> events) => events
        .GroupBy(e => new { e.Kind, e.Type })
        .Select(g => new { g.Key.Kind, g.Key.Type, Count = g.Count() })
        .AsEnumerable()
        .ToDictionary(g => g.Type is { } type ? Terms<EventType>.Slug(type) : Terms<EventKind>.Slug(g.Kind), g => g.Count);

    private static Dictionary<string, int> Statuses(IQueryable<EventEntity> events, DateOnly asOf) => events
        .Select(e => new
        {
            Planned = e.Status == EventStatus.Planned,
            Account = e.Accounts.Where(a => a.From <= asOf).OrderByDescending(a => a.From).Select(a => a.Status).First(),
        })
        .GroupBy(e => new { e.Planned, e.Account })
        .Select(g => new { g.Key.Planned, g.Key.Account, Count = g.Count() })
        .AsEnumerable()
        .GroupBy(g => g.Planned ? Terms<EventStatus>.Slug(EventStatus.Planned) : Terms<ClaimStatus>.Slug(g.Account))
        .ToDictionary(g => g.Key, g => g.Sum(x => x.Count));

    private sealed class Pair
    {
        public required int Event { get; init; }

        public required string Slug { get; init; }
    }
}
