using SyriaTalks.Core.Places;

namespace SyriaTalks.Web.Maps;

/// <summary>Fills one sheet: circles first, then their names, then places, then the ground. Who comes later makes way.</summary>
/// <param name="view">The arrangement the sheet belongs to.</param>
/// <param name="projection">Where the sheet lies.</param>
/// <param name="closed">What nothing may cover.</param>
/// <param name="reserved">What words may not cover.</param>
internal sealed class MapSheetBuilder(MapView view, MapProjection projection, IReadOnlyList<MapBox> closed, IReadOnlyList<MapBox> reserved)
{
    // More names than these, and rings around more places, would hide the ground.
    private const int MostNamed = 9;
    private const double NearKm = 10;
    private const double LeastRing = 15;
    private const double SpotRadius = 5;
    private const double WideRing = 30;
    private const double VastRing = 60;

    private readonly MapBox sheet = projection.Box.Shrink(2);
    private readonly List<MapBox> taken = [.. closed, .. reserved];
    private readonly List<MapRing> rings = [];
    private readonly List<MapSpot> spots = [];
    private readonly List<MapText> texts = [];
    private IReadOnlyList<MapCircle> circles = [];

    /// <summary>Adds incidents and places with their names.</summary>
    /// <param name="places">Places with incidents.</param>
    /// <param name="named">Places that are named besides.</param>
    /// <param name="scale">How numbers become circles.</param>
    internal void Add(IReadOnlyList<PlaceTally> places, IReadOnlyList<MapPlace> named, CircleScale scale)
    {
        circles = new CircleMerger(scale, view.Cell).Merge(places, projection);
        taken.AddRange(circles.Select(c => c.Box));
        var few = circles.Count <= MostNamed;
        rings.AddRange(circles.Where(c => places.Count <= MostNamed && c.IsArea).Select(Ring));
        foreach (var place in named)
            AddSpot(place);
        foreach (var circle in circles.Where(_ => few))
            Name(NameOf(circle), circle.Box, rings.Find(r => r.Centre == circle.At), MapText.Event, bold: true);
        foreach (var (place, at) in spots)
            Name(place.Label, MapBox.Around(at, SpotRadius, SpotRadius), null, Kind(place), place.Shape != MapPlace.Place);
    }

    /// <summary>Adds names of the ground where they fit, with numbers below those of governorates.</summary>
    /// <param name="areas">Governorates with numbers.</param>
    /// <param name="measure">What the numbers measure.</param>
    internal void AddGround(IReadOnlyList<AreaTally> areas, MapMeasure measure)
    {
        foreach (var (slug, settings) in view.GovernorateNames)
        {
            var number = areas.FirstOrDefault(a => a.Slug == slug);
            if (Keep(settings.FirstOrDefault(IsFree)) is { } name && number is not null)
                Keep(Below(name, MapWords.Value(number.All, measure)));
        }

        foreach (var settings in view.CountryNames)
            Keep(settings.FirstOrDefault(IsFree));
    }

    /// <summary>The sheet as filled so far.</summary>
    /// <returns>What is drawn.</returns>
    internal MapSheet Build() => new(circles, rings, spots, texts);

    private static string NameOf(MapCircle circle) =>
        circle.Places.Count == 1 ? circle.Places[0].Name : $"{circle.Places[0].Name} +{circle.Places.Count - 1}";

    private static string Kind(MapPlace place) =>
        place.Shape == MapPlace.Capital ? MapText.Capital
        : place.Shape == MapPlace.Here ? MapText.Event
        : MapOutlines.Current.Syria.Contains(place.Latitude, place.Longitude) ? MapText.Place
        : MapText.Abroad;

    private bool IsFree(MapText text) => Fits(text.Box) && !rings.Exists(r => r.RadiusX < VastRing && MapBox.Around(r.Centre, r.RadiusX, r.RadiusY).Overlaps(text.Box));

    private MapText? Below(MapText name, string number)
    {
        var middle = new MapPoint((name.Box.Left + name.Box.Right) / 2, name.Box.Bottom + (view.NameSize * .6));
        var text = MapText.Set(number, middle, "middle", MapText.Governorate, view.NameSize);
        return Fits(text.Box) ? text : null;
    }

    // A small area gets a ring that can be seen around its circle all the same.
    private MapRing Ring(MapCircle circle)
    {
        var place = circle.Only!;
        var (east, north) = projection.Radii(place.RadiusKm is > 0 and var km ? km : NearKm, place.Latitude);
        return new MapRing(circle.At, Math.Max(east, LeastRing), Math.Max(north, LeastRing));
    }

    // A place that a circle would hide is named by that circle, unless the page is about it.
    private void AddSpot(MapPlace place)
    {
        var at = projection.Project(place.Latitude, place.Longitude);
        if (place.Shape != MapPlace.Here && circles.Any(c => double.Hypot(c.At.X - at.X, c.At.Y - at.Y) < c.Radius + SpotRadius))
            return;
        spots.Add(new MapSpot(place, at));
        taken.Add(MapBox.Around(at, SpotRadius, SpotRadius));
    }

    private void Name(string name, MapBox box, MapRing? own, string kind, bool bold)
    {
        if (texts.Exists(t => t.Text == name))
            return;
        var area = own is null ? (MapBox?)null : MapBox.Around(own.Centre, own.RadiusX, own.RadiusY);
        var best = MapLabels.Beside(box, area, own is { RadiusX: > WideRing, RadiusY: > WideRing })
            .Select((at, rank) => (Text: MapText.Set(name, at.Point, at.Anchor, kind, bold: bold), Rank: rank))
            .Where(c => Fits(c.Text.Box))
            .OrderBy(c => c.Rank + (5 * rings.Count(r => r != own && MapBox.Around(r.Centre, r.RadiusX, r.RadiusY).Overlaps(c.Text.Box))))
            .FirstOrDefault();
        Keep(best.Text);
    }

    private bool Fits(MapBox box) => sheet.Holds(box) && !taken.Exists(t => t.Overlaps(box));

    private MapText? Keep(MapText? text)
    {
        if (text is null)
            return null;
        texts.Add(text);
        taken.Add(text.Box);
        return text;
    }
}
