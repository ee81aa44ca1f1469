namespace SyriaTalks.Web.Maps;

/// <summary>Fills one sheet: symbols first, then their names, then places, then the ground. Who comes later makes way.</summary>
/// <param name="view">The arrangement the sheet belongs to.</param>
/// <param name="projection">Where the sheet lies.</param>
/// <param name="closed">What neither symbols nor words may cover.</param>
/// <param name="reserved">What words may not cover.</param>
internal sealed class MapSheetBuilder(MapView view, MapProjection projection, IReadOnlyList<MapBox> closed, IReadOnlyList<MapBox> reserved)
{
    private const double LeastRing = 15;
    private const double SpotRadius = 5;
    private const double WideRing = 30;
    private const double VastRing = 60;

    private readonly MapBox sheet = projection.Box.Shrink(2);
    private readonly List<MapBox> taken = [.. closed, .. reserved];
    private readonly List<MapSymbol> symbols = [];
    private readonly List<MapRing> rings = [];
    private readonly List<MapSpot> spots = [];
    private readonly List<MapText> texts = [];

    /// <summary>Adds events and places with their names.</summary>
    /// <param name="markers">Events of this sheet.</param>
    /// <param name="places">Places of this sheet.</param>
    internal void Add(IReadOnlyList<MapMarker> markers, IReadOnlyList<MapPlace> places)
    {
        var clusters = new MapSymbolPlacer(projection, view.Cell, view.Most, closed).Place(markers);
        symbols.AddRange(clusters.SelectMany(c => c.Symbols()).OrderBy(s => s.Index).Select(s => s.Symbol));
        taken.AddRange(clusters.Select(c => c.Box));
        rings.AddRange(markers.Where(m => m.AreaRadiusKm > 0).Select(Ring).DistinctBy(r => (r.Centre, r.RadiusX)));
        foreach (var place in places)
            AddSpot(place);
        foreach (var cluster in clusters)
        {
            var own = rings.Where(r => r.Centre == cluster.Home).MaxBy(r => r.RadiusX);
            Name(MapLabels.Join(cluster.Events.Select(e => e.Event)), cluster.Box, own, MapText.Event, bold: true);
        }

        foreach (var (place, at) in spots)
            Name(place.Label, MapBox.Around(at, SpotRadius, SpotRadius), null, Kind(place), place.Shape == MapPlace.Capital);
    }

    /// <summary>Adds names of the ground where they fit.</summary>
    /// <param name="names">Where each may stand; names that matter more first.</param>
    internal void AddNames(IReadOnlyList<IReadOnlyList<MapText>> names)
    {
        foreach (var name in names)
            Keep(name.FirstOrDefault(t => Fits(t.Box) && !rings.Exists(r => r.RadiusX < VastRing && r.Box.Overlaps(t.Box))));
    }

    /// <summary>The sheet as filled so far.</summary>
    /// <returns>What is drawn.</returns>
    internal MapSheet Build() => new(symbols, rings, spots, texts, view.Cell);

    private static string Kind(MapPlace place) =>
        place.Shape == MapPlace.Capital ? MapText.Capital
        : MapOutlines.Current.Syria.Contains(place.Latitude, place.Longitude) ? MapText.Place
        : MapText.Abroad;

    // A small area gets a ring that can be seen around its symbol all the same.
    private MapRing Ring(MapMarker marker)
    {
        var (east, north) = projection.Radii(marker.AreaRadiusKm!.Value, marker.Latitude);
        var centre = projection.Project(marker.Latitude, marker.Longitude);
        return new MapRing(centre, Math.Max(east, LeastRing), Math.Max(north, LeastRing), marker.KindSlug);
    }

    // A place that a symbol would hide is named by that symbol.
    private void AddSpot(MapPlace place)
    {
        var at = projection.Project(place.Latitude, place.Longitude);
        if (symbols.Exists(s => Math.Abs(s.At.X - at.X) < SpotRadius && Math.Abs(s.At.Y - at.Y) < SpotRadius))
            return;
        spots.Add(new MapSpot(place, at));
        taken.Add(MapBox.Around(at, SpotRadius, SpotRadius));
    }

    private void Name(string name, MapBox box, MapRing? own, string kind, bool bold)
    {
        var inside = own is not null && own.RadiusX > WideRing && own.RadiusY > WideRing;
        var best = MapLabels.Beside(box, own?.Box, inside)
            .Select((at, rank) => (Text: MapText.Set(name, at.Point, at.Anchor, kind, bold: bold), Rank: rank))
            .Where(c => Fits(c.Text.Box))
            .OrderBy(c => c.Rank + (5 * rings.Count(r => r != own && r.Box.Overlaps(c.Text.Box))))
            .FirstOrDefault();
        Keep(best.Text);
    }

    private bool Fits(MapBox box) => sheet.Holds(box) && !taken.Exists(t => t.Overlaps(box));

    private void Keep(MapText? text)
    {
        if (text is null)
            return;
        texts.Add(text);
        taken.Add(text.Box);
    }
}
