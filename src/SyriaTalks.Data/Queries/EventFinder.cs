using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Sources;
using SyriaTalks.Data.Entities;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Queries;

/// <summary>Looks one event up with everything said of it and what is near it.</summary>
/// <param name="db">The store.</param>
/// <param name="snapshot">What it holds.</param>
internal sealed class EventFinder(StoreContext db, StoreSnapshot snapshot)
{
    private readonly EventLists _lists = new(db, snapshot);

    /// <summary>Looks up.</summary>
    /// <param name="id">Slug of the event.</param>
    /// <param name="asOf">The day whose knowledge is shown.</param>
    /// <returns>The event, or why it is not shown.</returns>
    public EventLookup Find(string id, Knowledge asOf)
    {
        var columns = snapshot.Index.Columns;
        var rows = db.Events.Where(e => e.Id == id).Select(e => e.Key)
            .Concat(db.DatasetEvents.Where(e => e.Id == id).Select(e => e.Key)).AsEnumerable().Select(snapshot.Index.RowOf).ToList();
        var shown = rows.FindIndex(r => columns.IsKnown(r, asOf));
        if (shown >= 0)
            return new EventLookup(Detail(columns.Keys[rows[shown]], rows[shown], asOf), EventAbsence.None, null);
        var first = rows.Select(r => columns.KnownFrom(asOf.Clock)[r]).DefaultIfEmpty(int.MaxValue).Min();
        if (first != int.MaxValue && first > asOf.Day.DayNumber)
            return new EventLookup(null, EventAbsence.NotYetKnown, DateOnly.FromDayNumber(first));
        var withdrawn = rows.Count > 0 || db.WithdrawnEvents.Any(w => w.Id == id);
        return new EventLookup(null, withdrawn ? EventAbsence.Withdrawn : EventAbsence.Unknown, null) { LastHeld = LastHeld(rows, asOf) };
    }

    // The last day on which a release known by then still held it.
    private DateOnly? LastHeld(List<int> rows, Knowledge asOf)
    {
        var ends = rows.Select(r => snapshot.Index.Columns.Until[r]).Where(u => u <= asOf.Day.DayNumber).ToList();
        return ends.Count == 0 ? null : DateOnly.FromDayNumber(ends.Max() - 1);
    }

    private EventDetail Detail(int key, int row, Knowledge asOf)
    {
        var (before, after) = Neighbours(row, asOf);
        var shown = _lists.Load([row], asOf.Day)[0];
        var nearby = new NearbyFinder(snapshot.Index).Find(row, asOf)
            .Select(n => (Near: n, Event: _lists.Load([n.Row], asOf.Day)[0]))
            .Select(n => new NearbyEvent(n.Event, n.Near.DistanceKm, n.Near.DaysApart));
        if (key >= DatasetEventEntity.FirstKey)
            return new EventDetail(shown, [], [], [], [.. nearby], before, after) { Dataset = DatasetDetails.Load(db, snapshot.Index, key, asOf) };
        var source = db.Events.Where(e => e.Key == key).Select(e => new { e.Source.Id, e.Source.Published }).Single();
        Citation Cite(string locator) => new(source.Id, source.Published, locator);
        var figures = db.EventFigures.Where(f => f.EventKey == key).OrderBy(f => f.Position).AsEnumerable()
            .Select(f => new EventFigure(f.Measure, f.Low, f.Best, f.High, f.Approximate, f.Text, Cite(f.Locator)));
        var notes = db.EventNotes.Where(n => n.EventKey == key).OrderBy(n => n.Position).AsEnumerable()
            .Select(n => new Note(n.Text, n.Inferred, Cite(n.Locator)));
        var claims = ClaimLoader.Load(db.Claims.Where(c => c.EventKey == key || c.StatementKey == key), asOf.Day);
        return new EventDetail(shown, claims, [.. figures], [.. notes], [.. nearby], before, after) { Account = AccountEvidence.On(db, key, asOf.Day) };
    }

    // The neighbours in the timeline's own order: newest first, ties by id, an open start last.
    private (EventLink? Before, EventLink? After) Neighbours(int row, Knowledge asOf)
    {
        var order = snapshot.Index.Order(EventSort.DateDescending);
        var columns = snapshot.Index.Columns;
        var at = Array.IndexOf(order, row);
        var before = Array.FindLastIndex(order, Math.Max(0, at - 1), r => columns.IsKnown(r, asOf));
        var after = at + 1 < order.Length ? Array.FindIndex(order, at + 1, r => columns.IsKnown(r, asOf)) : -1;
        return (at > 0 && before >= 0 ? Link(order[before], asOf) : null, after >= 0 ? Link(order[after], asOf) : null);
    }

    private EventLink Link(int row, Knowledge asOf)
    {
        var found = _lists.Load([row], asOf.Day)[0];
        return new EventLink(found.Id, found.Title);
    }
}
