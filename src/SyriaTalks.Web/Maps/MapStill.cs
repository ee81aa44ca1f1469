using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using SyriaTalks.Core.Places;

namespace SyriaTalks.Web.Maps;

/// <summary>The area in which incidents lie.</summary>
/// <param name="Centre">Its middle.</param>
/// <param name="RadiusX">Reach to either side.</param>
/// <param name="RadiusY">Reach up and down.</param>
public sealed record MapRing(MapPoint Centre, double RadiusX, double RadiusY);

/// <summary>A place that is named.</summary>
/// <param name="Place">The place.</param>
/// <param name="At">Where it lies in the drawing.</param>
public sealed record MapSpot(MapPlace Place, MapPoint At);

/// <summary>Everything drawn on one of the two maps, above its outlines.</summary>
/// <param name="Circles">Largest first, so that a small one is never hidden.</param>
/// <param name="Rings">Areas, drawn below the circles.</param>
/// <param name="Spots">Places that are named.</param>
/// <param name="Texts">Words; one that has no room is left out, its circle never.</param>
public sealed record MapSheet(IReadOnlyList<MapCircle> Circles, IReadOnlyList<MapRing> Rings, IReadOnlyList<MapSpot> Spots, IReadOnlyList<MapText> Texts);

/// <summary>A still picture of some counts in one arrangement. Knows no markup; the same input always gives the same picture.</summary>
/// <param name="Scale">How numbers became circles, the same on both maps.</param>
/// <param name="Main">Syria, or one governorate.</param>
/// <param name="Inset">Greater Damascus; null where a governorate is shown.</param>
/// <param name="Elsewhere">Incidents with a point that lies outside the governorate shown.</param>
public sealed record MapStill(CircleScale Scale, MapSheet Main, MapSheet? Inset, IncidentTally Elsewhere)
{
    /// <summary>An area that reaches further would have no edge inside the inset, so it is drawn on the main map.</summary>
    public const double InsetReachKm = 18;

    // Counts live as long as the data they were made of; pictures of them no longer.
    private static readonly ConditionalWeakTable<MapCounts, ConcurrentDictionary<(MapView, MapLook, string), MapStill>> Kept = [];

    /// <summary>The largest number that any circle stands for.</summary>
    public int Largest => Main.Circles.Concat(Inset?.Circles ?? []).Select(c => CircleScale.Value(c.Sum, Scale.Measure)).DefaultIfEmpty(0).Max();

    /// <summary>Whether a place is drawn in the inset rather than on the main map.</summary>
    /// <param name="place">The place.</param>
    /// <returns>True in Greater Damascus, unless its area is too large.</returns>
    public static bool BelongsToInset(PlaceTally place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return MapView.GreaterDamascus.Contains(place.Latitude, place.Longitude) && place.RadiusKm is null or <= InsetReachKm;
    }

    /// <summary>Arranges some counts, or finds the picture made before.</summary>
    /// <param name="counts">The counts.</param>
    /// <param name="view">The arrangement.</param>
    /// <param name="look">What is shown.</param>
    /// <param name="spots">Places that are named besides; a picture of where a page's event happened is not kept.</param>
    /// <returns>The picture.</returns>
    public static MapStill Of(MapCounts counts, MapView view, MapLook look, IReadOnlyList<MapPlace> spots)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(spots);
        return spots.All(s => s.Shape != MapPlace.Here)
            ? Kept.GetOrCreateValue(counts).GetOrAdd((view, look, string.Join('|', spots.Select(s => s.Label))), _ => Arrange(counts, view, look, spots))
            : Arrange(counts, view, look, spots);
    }

    private static MapStill Arrange(MapCounts counts, MapView view, MapLook look, IReadOnlyList<MapPlace> spots)
    {
        bool Shown(double latitude, double longitude) => view.Inset is not null || view.Main.Window.Contains(latitude, longitude);
        var covered = counts.Places.Where(p => MapView.Covers(p.Latitude, p.Longitude)).ToLookup(p => Shown(p.Latitude, p.Longitude));
        var drawn = covered[true].ToLookup(p => view.Inset is not null && BelongsToInset(p));
        var scale = CircleScale.For(covered[true], look.Measure, view.Main.Box);
        var named = spots.Where(s => MapView.Covers(s.Latitude, s.Longitude) && Shown(s.Latitude, s.Longitude))
            .ToLookup(s => view.Inset is not null && MapView.GreaterDamascus.Contains(s.Latitude, s.Longitude));

        var shaded = look.Style == MapStyle.Shades;
        List<MapBox> below = view.Inset is null ? [] : [view.Frame];
        var main = new MapSheetBuilder(view, view.Main, view.InsetInside ? [view.Inset!.Box] : [], [.. below, view.MainScale.Box]);
        main.Add(shaded ? [] : [.. drawn[false]], [.. named[false]], scale);
        main.AddGround(shaded ? [.. counts.Areas] : [], look.Measure);
        MapSheet? inset = null;
        if (view.Inset is not null)
        {
            var builder = new MapSheetBuilder(view, view.Inset, [], [view.Title!.Box, view.InsetScale!.Box]);
            builder.Add(shaded ? [] : [.. drawn[true]], [.. named[true]], scale);
            inset = builder.Build();
        }

        return new MapStill(scale, main.Build(), inset, covered[false].Aggregate(IncidentTally.None, (sum, p) => sum.Plus(p.Sum)));
    }
}
