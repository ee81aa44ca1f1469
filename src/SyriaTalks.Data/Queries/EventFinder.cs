using SyriaTalks.Core.Events;
using SyriaTalks.Core.Places;
using SyriaTalks.Core.Sources;
using SyriaTalks.Data.Entities;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Queries;

/// <summary>Looks one event up with everything said of it and what is near it.</summary>
internal static class EventFinder
{
    private const int MostNearby = 8;
    private const int MostCandidates = 200;
    private const int NearKm = 50;
    private const int NearDays = 30;
    private const int NearDaysWithoutPlace = 3;

    public static EventLookup Find(StoreContext db, string id, DateOnly asOf)
    {
        var found = db.Events.Where(e => e.Id == id).Select(e => new { e.Key, e.Published, SourceId = e.Source.Id, e.Start }).FirstOrDefault();
        if (found is null)
        {
            var withdrawn = db.WithdrawnEvents.Any(w => w.Id == id);
            return new EventLookup(null, withdrawn ? EventAbsence.Withdrawn : EventAbsence.Unknown, null);
        }

        if (found.Published > asOf)
            return new EventLookup(null, EventAbsence.NotYetKnown, found.Published);

        var row = RowLoader.Load(db, db.Events.Where(e => e.Key == found.Key), asOf)[0];
        Citation Cite(string locator) => new(found.SourceId, found.Published, locator);
        var figures = db.EventFigures.Where(f => f.EventKey == found.Key).OrderBy(f => f.Position).AsEnumerable()
            .Select(f => new EventFigure(f.Measure, f.Low, f.Best, f.High, f.Approximate, f.Text, Cite(f.Locator)));
        var notes = db.EventNotes.Where(n => n.EventKey == found.Key).OrderBy(n => n.Position).AsEnumerable()
            .Select(n => new Note(n.Text, n.Inferred, Cite(n.Locator)));
        var claims = ClaimLoader.Load(db.Claims.Where(c => c.EventKey == found.Key || c.StatementKey == found.Key), asOf);
        var known = db.Events.Where(e => e.Published <= asOf);
        return new EventLookup(
            new EventDetail(
                row, claims, [.. figures], [.. notes], Nearby(db, row, found.Key, asOf), Before(known, row), After(known, row)),
            EventAbsence.None,
            null);
    }

    // The neighbours in the timeline's own order: newest first, ties by id, an open start last.
#pragma warning disable CA1309 // The database compares, byte by byte; the overload with a comparison cannot be translated.
    private static EventLink? Before(IQueryable<EventEntity> known, EventRow row)
    {
        var (start, id) = (row.Date.Start ?? DateOnly.MinValue, row.Id);
        return Link(known
            .Where(e => (e.Start ?? DateOnly.MinValue) > start || ((e.Start ?? DateOnly.MinValue) == start && string.Compare(e.Id, id) < 0))
            .OrderBy(e => e.Start ?? DateOnly.MinValue).ThenByDescending(e => e.Id));
    }

    private static EventLink? After(IQueryable<EventEntity> known, EventRow row)
    {
        var (start, id) = (row.Date.Start ?? DateOnly.MinValue, row.Id);
        return Link(known
            .Where(e => (e.Start ?? DateOnly.MinValue) < start || ((e.Start ?? DateOnly.MinValue) == start && string.Compare(e.Id, id) > 0))
            .OrderByDescending(e => e.Start ?? DateOnly.MinValue).ThenBy(e => e.Id));
    }

#pragma warning restore CA1309

    private static EventLink? Link(IQueryable<EventEntity> events) => events.Select(e => new EventLink(e.Id, e.Title)).FirstOrDefault();

    private static List<NearbyEvent> Nearby(StoreContext db, EventRow row, int key, DateOnly asOf)
    {
        var others = db.Events.Where(e => e.Key != key && e.Published <= asOf);
        var located = Locations(row).ToList();
        var days = located.Count > 0 ? NearDays : NearDaysWithoutPlace;
        var (last, first) = (row.Date.End.AddDays(days), (row.Date.Start ?? row.Date.End).AddDays(-days));
        others = others.Where(e => e.End >= first && (e.Start == null || e.Start <= last));
        if (located.Count > 0)
        {
            // A degree of latitude is about 111 km; the box is checked exactly below.
            var (south, north) = (located.Min(p => p.Latitude!.Value) - 0.5, located.Max(p => p.Latitude!.Value) + 0.5);
            var (west, east) = (located.Min(p => p.Longitude!.Value) - 0.7, located.Max(p => p.Longitude!.Value) + 0.7);
            others = others.Where(e => e.Places.Any(p => p.Role == PlaceRole.Location && p.Precision <= PlacePrecision.District
                && p.Place.Latitude > south && p.Place.Latitude < north && p.Place.Longitude > west && p.Place.Longitude < east));
        }
        else
        {
            others = others.Where(e => e.Start != null);
        }

        return [.. RowLoader.Load(db, others.OrderByDescending(e => e.End).ThenBy(e => e.Id).Take(MostCandidates), asOf)
            .Select(other => new NearbyEvent(other, Distance(located, other), DaysApart(row.Date, other.Date)))
            .Where(n => located.Count == 0 || n.DistanceKm <= NearKm)
            .OrderBy(n => n.DaysApart ?? NearDays).ThenBy(n => n.DistanceKm ?? NearKm).ThenBy(n => n.Event.Id, StringComparer.Ordinal)
            .Take(MostNearby)];
    }

    private static IEnumerable<EventPlace> Locations(EventRow row) => row.Places.Where(
        p => p is { Role: PlaceRole.Location, Latitude: not null, Longitude: not null, Precision: <= PlacePrecision.District });

    private static double? Distance(List<EventPlace> from, EventRow to)
    {
        var distances = from.SelectMany(a => Locations(to).Select(b => Geo.DistanceKm(
            a.Latitude!.Value, a.Longitude!.Value, b.Latitude!.Value, b.Longitude!.Value))).ToList();
        return distances.Count == 0 ? null : distances.Min();
    }

    private static int? DaysApart(EventDate a, EventDate b)
    {
        if (a.Start is not { } startA || b.Start is not { } startB)
            return null;
        return Math.Max(0, Math.Max(startA.DayNumber - b.End.DayNumber, startB.DayNumber - a.End.DayNumber));
    }
}
