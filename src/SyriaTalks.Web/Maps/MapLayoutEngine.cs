namespace SyriaTalks.Web.Maps;

/// <summary>Decides what is drawn where. Knows no markup; the same input always gives the same drawing.</summary>
public static class MapLayoutEngine
{
    /// <summary>An area that reaches further would have no edge inside the inset, so it is drawn on the main map.</summary>
    public const double InsetReachKm = 18;

    /// <summary>Whether a place can be drawn at all; what cannot is linked below the map.</summary>
    /// <param name="latitude">Degrees north.</param>
    /// <param name="longitude">Degrees east.</param>
    /// <returns>True inside <see cref="MapView.Drawable"/>.</returns>
    public static bool Covers(double latitude, double longitude) => MapView.Drawable.Contains(latitude, longitude);

    /// <summary>Whether a marker is drawn in the inset rather than on the main map.</summary>
    /// <param name="marker">The marker.</param>
    /// <returns>True in Greater Damascus, unless its area is too large.</returns>
    public static bool BelongsToInset(MapMarker marker)
    {
        ArgumentNullException.ThrowIfNull(marker);
        return MapView.GreaterDamascus.Contains(marker.Latitude, marker.Longitude) && marker.AreaRadiusKm is null or <= InsetReachKm;
    }

    /// <summary>Arranges a view.</summary>
    /// <param name="view">The view.</param>
    /// <param name="markers">Events; those not covered are passed over.</param>
    /// <param name="places">Places; those not covered, or named by an event already, are passed over.</param>
    /// <param name="governorates">Whether governorates are named.</param>
    /// <returns>The drawing.</returns>
    public static MapLayout Arrange(MapView view, IReadOnlyList<MapMarker> markers, IReadOnlyList<MapPlace> places, bool governorates)
    {
        ArgumentNullException.ThrowIfNull(view);
        var drawn = markers.Where(m => Covers(m.Latitude, m.Longitude)).ToLookup(BelongsToInset);
        var named = markers.Select(m => m.Label).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var spots = places.Where(p => Covers(p.Latitude, p.Longitude) && !named.Contains(p.Label))
            .ToLookup(p => MapView.GreaterDamascus.Contains(p.Latitude, p.Longitude));

        var main = new MapSheetBuilder(view, view.Main, view.InsetInside ? [view.Inset.Box] : [], [view.Frame, view.MainScale.Box]);
        main.Add([.. drawn[false]], [.. spots[false]]);
        main.AddNames(governorates ? view.GovernorateNames : []);
        main.AddNames(view.CountryNames);
        var inset = new MapSheetBuilder(view, view.Inset, [], [view.Title.Box, view.InsetScale.Box]);
        inset.Add([.. drawn[true]], [.. spots[true]]);
        return new MapLayout(main.Build(), inset.Build());
    }
}
