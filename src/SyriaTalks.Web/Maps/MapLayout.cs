namespace SyriaTalks.Web.Maps;

/// <summary>A symbol in its place.</summary>
/// <param name="Markers">What it stands for: one event, or several where there is no room for each.</param>
/// <param name="At">Centre of the symbol.</param>
/// <param name="Home">Where the event really lies, when the symbol had to make way for another; otherwise null.</param>
public sealed record MapSymbol(IReadOnlyList<MapMarker> Markers, MapPoint At, MapPoint? Home)
{
    /// <summary>Whether it shows a number; its events are then linked in a list below the map.</summary>
    public bool Counted => Markers.Count > 1;
}

/// <summary>The area in which an event lies.</summary>
/// <param name="Centre">Its middle.</param>
/// <param name="RadiusX">Reach to either side.</param>
/// <param name="RadiusY">Reach up and down.</param>
/// <param name="KindSlug">Kind of the event, for the colour.</param>
public sealed record MapRing(MapPoint Centre, double RadiusX, double RadiusY, string KindSlug)
{
    /// <summary>The box around it.</summary>
    public MapBox Box => MapBox.Around(Centre, RadiusX, RadiusY);
}

/// <summary>A place without an event.</summary>
/// <param name="Place">The place.</param>
/// <param name="At">Where it lies in the drawing.</param>
public sealed record MapSpot(MapPlace Place, MapPoint At);

/// <summary>Everything drawn on one of the two maps, above its outlines.</summary>
/// <param name="Symbols">In the order of the markers given.</param>
/// <param name="Rings">Areas, drawn below the symbols.</param>
/// <param name="Spots">Places without an event.</param>
/// <param name="Texts">Words; one that has no room is left out, its symbol never.</param>
/// <param name="Cell">Diameter of each symbol's target.</param>
public sealed record MapSheet(
    IReadOnlyList<MapSymbol> Symbols,
    IReadOnlyList<MapRing> Rings,
    IReadOnlyList<MapSpot> Spots,
    IReadOnlyList<MapText> Texts,
    double Cell);

/// <summary>What is drawn on both maps of a view.</summary>
/// <param name="Main">Syria.</param>
/// <param name="Inset">Greater Damascus.</param>
public sealed record MapLayout(MapSheet Main, MapSheet Inset)
{
    /// <summary>The events that have no symbol of their own.</summary>
    public IReadOnlyList<MapMarker> Counted { get; } =
        [.. Main.Symbols.Concat(Inset.Symbols).Where(s => s.Counted).SelectMany(s => s.Markers)];
}
