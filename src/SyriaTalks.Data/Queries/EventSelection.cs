using Microsoft.EntityFrameworkCore;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Text;
using SyriaTalks.Core.Vocabulary;
using SyriaTalks.Data.Entities;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Queries;

/// <summary>Which events a filter selects, and in which order. Every list, count, facet and export goes through here.</summary>
/// <param name="Filter">The filter, its names resolved to slugs.</param>
/// <param name="Scope">Timeline or incidents.</param>
/// <param name="AsOf">The day whose knowledge counts.</param>
internal sealed record EventSelection(EventFilter Filter, EventScope Scope, DateOnly AsOf)
{
    /// <summary>Identifies the result, whatever page of it is shown.</summary>
    public string Name => $"{Scope} {AsOf:yyyy-MM-dd} {(Filter with { AsOf = null }).ToQuery()}";

    /// <summary>The events selected, without order.</summary>
    /// <param name="db">The store.</param>
    /// <param name="except">A condition to leave out, as a facet does with its own.</param>
    /// <returns>The query.</returns>
    public IQueryable<EventEntity> In(StoreContext db, FilterParameter? except = null)
    {
        // Values are captured variables, not constants: each shape of the query is compiled once.
        var asOf = AsOf;
        var events = db.Events.Where(e => e.Published <= asOf);
        if (Scope == EventScope.Incidents)
            events = events.Where(e => e.Kind == EventKind.Incident);
        if (except != FilterParameter.Dates)
            events = ByDate(events);
        if (except != FilterParameter.Place && Filter.Places.Count > 0)
            events = ByPlace(events, [.. Filter.Places]);
        if (except != FilterParameter.Kind && Filter.Kinds.Count > 0)
            events = ByKind(events);
        if (except != FilterParameter.Party && Filter.Parties.Count > 0)
            events = ByParty(events, [.. Filter.Parties]);
        if (except != FilterParameter.Source && Filter.Sources.Count > 0)
            events = BySource(events, [.. Filter.Sources]);
        if (except != FilterParameter.Status && Filter.Statuses.Count > 0)
            events = ByStatus(events);
        return except == FilterParameter.Text ? events : ByText(events);
    }

    /// <summary>Puts events in the filter's order; ties are broken by id.</summary>
    /// <param name="events">The events.</param>
    /// <returns>The ordered query.</returns>
    public IQueryable<EventEntity> Order(IQueryable<EventEntity> events) => Filter.Sort switch
    {
        EventSort.DateAscending => events.OrderBy(e => e.Start).ThenBy(e => e.Id),
        EventSort.DateDescending => events.OrderByDescending(e => e.Start).ThenBy(e => e.Id),
        EventSort.DeathsAscending => events.OrderBy(e => e.DeathsBest == null).ThenBy(e => e.DeathsBest).ThenBy(e => e.Id),
        EventSort.DeathsDescending => events.OrderByDescending(e => e.DeathsBest).ThenBy(e => e.Id),
        _ => throw new InvalidOperationException("Unknown order."),
    };

    private IQueryable<EventEntity> ByDate(IQueryable<EventEntity> events)
    {
        if (Filter.From is { } from)
            events = events.Where(e => e.End >= from);
        if (Filter.To is { } to)
            events = events.Where(e => e.Start == null || e.Start <= to);
        return events;
    }

    private static IQueryable<EventEntity> ByPlace(IQueryable<EventEntity> events, string[] places) =>
        events.Where(e => e.Places.Any(
            p => places.Contains(p.Place.Slug) || (p.Place.Governorate != null && places.Contains(p.Place.Governorate.Slug))));

    private static IQueryable<EventEntity> ByParty(IQueryable<EventEntity> events, string[] parties) =>
        events.Where(e => e.Parties.Any(p => parties.Contains(p.Party.Slug)));

    private IQueryable<EventEntity> BySource(IQueryable<EventEntity> events, string[] sources)
    {
        var asOf = AsOf;
        return events.Where(e => e.Citations.Any(c => c.Source.Published <= asOf && sources.Contains(c.Source.Id)));
    }

    private IQueryable<EventEntity> ByKind(IQueryable<EventEntity> events)
    {
        EventKind[] kinds = [.. Values<EventKind>(Filter.Kinds)];
        EventType?[] types = [.. Values<EventType>(Filter.Kinds).Select(t => (EventType?)t)];
        return events.Where(e => kinds.Contains(e.Kind) || types.Contains(e.Type));
    }

    private IQueryable<EventEntity> ByStatus(IQueryable<EventEntity> events)
    {
        var asOf = AsOf;
        EventStatus[] statuses = [.. Values<EventStatus>(Filter.Statuses)];
        ClaimStatus[] accounts = [.. Values<ClaimStatus>(Filter.Statuses)];

        // A planned event has no account yet: it has not happened.
        return events.Where(e => statuses.Contains(e.Status) || (e.Status != EventStatus.Planned && accounts.Contains(
            e.Accounts.Where(a => a.From <= asOf).OrderByDescending(a => a.From).Select(a => a.Status).First())));
    }

    private IQueryable<EventEntity> ByText(IQueryable<EventEntity> events)
    {
        foreach (var word in Folding.Words(Filter.Text))
            events = events.Where(e => EF.Functions.Like(e.SearchKey, "%" + word + "%"));
        return events;
    }

    private static IEnumerable<T> Values<T>(SlugSet slugs)
        where T : struct, Enum
    {
        foreach (var slug in slugs)
        {
            if (Terms<T>.TryParse(slug, out var value))
                yield return value;
        }
    }
}
