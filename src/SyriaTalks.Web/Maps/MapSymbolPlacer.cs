namespace SyriaTalks.Web.Maps;

/// <summary>Puts events on a sheet so that no two symbols are closer than a cell.</summary>
/// <param name="projection">Where the sheet lies.</param>
/// <param name="cell">Room of a symbol.</param>
/// <param name="most">How many events of one place stand side by side; more become a number.</param>
/// <param name="closed">What symbols may not cover.</param>
internal sealed class MapSymbolPlacer(MapProjection projection, double cell, int most, IReadOnlyList<MapBox> closed)
{
    private const double Stride = 12;
    private const int NearTurns = 3;
    private const double JoinReach = 60;
    private static readonly MapPoint[] Near = [.. Spiral(0, NearTurns)];
    private static readonly MapPoint[] Far = [.. Spiral(NearTurns, 24)];

    private readonly List<MapCluster> placed = [];

    /// <summary>Places all events of a sheet.</summary>
    /// <param name="markers">The events.</param>
    /// <returns>The places with their symbols.</returns>
    internal IReadOnlyList<MapCluster> Place(IReadOnlyList<MapMarker> markers)
    {
        // An exact point keeps its place before an area does: inside its ring an area's symbol is right anywhere.
        var groups = markers.Index().GroupBy(m => Rounded(Home(m.Item)), m => (m.Index, m.Item))
            .OrderBy(g => g.Any(m => m.Item.AreaRadiusKm is not null));
        foreach (var group in groups)
            Place(new MapCluster(Home(group.First().Item), group));
        return placed;
    }

    private static IEnumerable<MapPoint> Spiral(int after, int turns)
    {
        if (after == 0)
            yield return default;
        for (var turn = after + 1; turn <= turns; turn++)
        {
            for (var step = 0; step < 12; step++)
            {
                var (sin, cos) = Math.SinCos(step * Math.PI / 6);
                yield return new MapPoint(turn * Stride * cos, turn * Stride * sin);
            }
        }
    }

    // Half a unit apart is still one place.
    private static MapPoint Rounded(MapPoint point) => new(Math.Round(point.X), Math.Round(point.Y));

    private MapPoint Home(MapMarker marker) => projection.Project(marker.Latitude, marker.Longitude);

    private void Place(MapCluster cluster)
    {
        cluster.Spread(most, cell);
        if (Room(cluster, Near) is { } near)
        {
            cluster.Settle(near);
        }
        else if (placed.Where(p => Distance(p.Centre, cluster.Home) <= JoinReach).MinBy(p => Distance(p.Centre, cluster.Home)) is { } host)
        {
            host.Join(cluster);
            return;
        }
        else
        {
            cluster.Settle(Room(cluster, Far) ?? projection.Box.Shrink(cell / 2).Clamp(cluster.Home));
        }

        placed.Add(cluster);
    }

    // The nearest spot around the true one where every symbol of the place has its room.
    private MapPoint? Room(MapCluster cluster, MapPoint[] ways)
    {
        var across = (cell / 2) + cluster.Offsets.Max(o => o.X);
        var box = projection.Box;
        var inside = new MapBox(box.Left + across, box.Top + (cell / 2), box.Right - across, box.Bottom - (cell / 2));
        var start = inside.Clamp(cluster.Home);
        foreach (var way in ways)
        {
            var centre = Plus(start, way);
            if (inside.Clamp(centre) == centre && cluster.Offsets.All(o => IsFree(Plus(centre, o))))
                return centre;
        }

        return null;
    }

    private bool IsFree(MapPoint at) =>
        !closed.Any(c => c.Overlaps(MapBox.Around(at, cell / 2, cell / 2)))
        && placed.TrueForAll(p => p.Offsets.All(o => Distance(Plus(p.Centre, o), at) >= cell));

    private static double Distance(MapPoint a, MapPoint b) => double.Hypot(a.X - b.X, a.Y - b.Y);

    private static MapPoint Plus(MapPoint a, MapPoint b) => new(a.X + b.X, a.Y + b.Y);
}
