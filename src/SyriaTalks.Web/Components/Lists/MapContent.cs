using System.Globalization;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Parties;
using SyriaTalks.Core.Places;
using SyriaTalks.Web.Maps;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Components.Lists;

/// <summary>What a map draws of a list of events, and what it leaves to the list.</summary>
/// <param name="Markers">One a location that is known well enough to draw.</param>
/// <param name="Places">Names for orientation.</param>
/// <param name="Caption">How many are drawn and why others are not.</param>
public sealed record MapContent(IReadOnlyList<MapMarker> Markers, IReadOnlyList<MapPlace> Places, string Caption)
{
    // The size of a ring where a source says "near" and the place itself has no extent: a town's surroundings, or a quarter's.
    private const double NearTownKm = 10;
    private const double NearSiteKm = 3;

    // More symbols would cover each other, and the page would take longer to draw than to find.
    private const int MostDrawn = 60;

    // Damascus orients a reader in the inset; general geographic fact.
    private static readonly MapPlace[] Orientation = [new("Damascus", 33.513, 36.292, MapPlace.Capital)];

    /// <summary>Events that are left to the list because no point is known; 0 where numbers are drawn in their place.</summary>
    public int Undrawn { get; init; }

    /// <summary>Nothing to draw.</summary>
    public static MapContent Empty { get; } = new([], Orientation, string.Empty);

    /// <summary>Makes the content of a page: its events while they are few, else their numbers by governorate.</summary>
    /// <param name="page">The page.</param>
    /// <param name="filter">Its filter.</param>
    /// <param name="links">Links of the page.</param>
    /// <returns>Markers, and a caption that accounts for every event.</returns>
    public static MapContent From(EventPage page, EventFilter filter, PageLinks links)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(links);
        if (page.Total <= MostDrawn)
            return From(page.Outline, links);
        return OfGovernorates(
            page.Facets.First(f => f.Parameter == ParameterNames.Place).Values
                .Where(v => v.Count > 0 && (filter.Places.Count == 0 || v.Selected)).ToDictionary(v => v.Slug, v => v.Count),
            filter,
            links);
    }

    /// <summary>Makes the content of the front page: single incidents while they are few, else their numbers by governorate.</summary>
    /// <param name="view">The view.</param>
    /// <param name="links">Links of the page.</param>
    /// <returns>Markers, and a caption that accounts for every incident.</returns>
    public static MapContent From(OverviewView view, PageLinks links)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Incidents <= MostDrawn
            ? From([.. view.Events.Where(e => e.Kind == EventKind.Incident)], links, view.Holdings)
            : OfGovernorates(view.ByGovernorate, EventFilter.None, links);
    }

    private static MapContent OfGovernorates(IReadOnlyDictionary<string, int> counts, EventFilter filter, PageLinks links)
    {
        var markers = Gazetteer.BasePlaces.Where(p => p.Kind == PlaceKind.Governorate && counts.ContainsKey(p.Slug)).Select(p => new MapMarker(
            p.Slug, p.Name, links.List(EventScope.Incidents, filter with { Places = SlugSet.Of(p.Slug), Page = 1 }), p.Latitude!.Value, p.Longitude!.Value, null, "other", false)
        {
            Count = counts[p.Slug],
        });
        return new MapContent([.. markers], Orientation, "Numbers of incidents by governorate (k: thousands), at its middle: not where they happened. Up to sixty incidents are drawn one by one.");
    }

    /// <summary>Makes the content.</summary>
    /// <param name="rows">The events.</param>
    /// <param name="links">Links of the page.</param>
    /// <param name="holdings">Who is said to hold which place; named for orientation.</param>
    /// <returns>Markers for locations known to district or better; the caption accounts for every other event.</returns>
    public static MapContent From(IReadOnlyList<EventRow> rows, PageLinks links, IReadOnlyList<HoldingView>? holdings = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(links);
        var drawn = rows.Select(row => (Row: row, Place: Best(row))).Where(d => d.Place is not null).ToList();
        var markers = drawn.Select(d => new MapMarker(
            d.Row.Id,
            d.Place!.Text,
            links.Event(d.Row.Id),
            d.Place.Latitude!.Value,
            d.Place.Longitude!.Value,
            d.Place.RadiusKm ?? Ring(d.Place),
            d.Row.MarkSlug,
            d.Row.Status != EventStatus.Planned && d.Row.Account is ClaimStatus.Claimed or ClaimStatus.Contested)
        {
            Title = d.Row.Title,
        });
        var held = string.Concat((holdings ?? []).Select(h => $" Ring without a symbol: {h.Place.Name}, said to be held by {h.PartyName.ToLowerInvariant()} ({h.Citation.Short})."));
        return new MapContent([.. markers], [.. Orientation, .. Held(holdings ?? [])], Words(rows, [.. drawn.Select(d => d.Row)]) + held)
        {
            Undrawn = rows.Count - drawn.Count,
        };
    }

    private static IEnumerable<MapPlace> Held(IReadOnlyList<HoldingView> holdings) => holdings
        .Where(h => h.Place is { Latitude: not null, Longitude: not null })
        .Select(h => new MapPlace(
            h.Place.Name, h.Place.Latitude!.Value, h.Place.Longitude!.Value, MapPlace.Place));

    private static double? Ring(EventPlace place) => place.Precision == PlacePrecision.Exact ? null
        : place.Kind is PlaceKind.Site or PlaceKind.Neighbourhood ? NearSiteKm : NearTownKm;

    // The closest location of an event stands for it; a governorate or a country has no point to put a symbol on.
    private static EventPlace? Best(EventRow row) => row.Places
        .Where(p => p is { Role: PlaceRole.Location, Latitude: not null, Longitude: not null, Precision: <= PlacePrecision.District })
        .OrderBy(p => p.Precision)
        .FirstOrDefault();

    private static string Words(IReadOnlyList<EventRow> rows, IReadOnlyList<EventRow> drawn)
    {
        if (rows.Count == 0)
            return "Nothing to draw.";
        var listed = rows.Except(drawn).ToList();
        var words = string.Create(CultureInfo.InvariantCulture, $"Dashed rings: known only as an area. “?”: contested or unanswered. {drawn.Count} of {rows.Count} drawn");
        return listed.Count switch
        {
            0 => words + ".",
            <= 3 => $"{words}; listed and not drawn, because no point is known: {string.Join("; ", listed.Select(r => r.Title))}.",
            _ => words + string.Create(CultureInfo.InvariantCulture, $"; {listed.Count} are listed and not drawn, because no point is known."),
        };
    }
}
