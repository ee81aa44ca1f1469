namespace SyriaTalks.Web.Maps;

/// <summary>Where a name may stand, best place first.</summary>
internal static class MapLabels
{
    private const double Gap = 4;
    private const double Line = 10;
    private static readonly double[] Lower = [0, Line, -Line];
    private static readonly int[] Shifts = [0, 18, -18, 36, -36];
    private static readonly int[] Lines = [0, 12, -12, 24, -24];

    /// <summary>Places around a symbol: right, left, the four corners, below, above; inside a wide ring first of all.</summary>
    /// <param name="symbol">The symbol, or the symbols of one place.</param>
    /// <param name="ring">The box of their area, if they have one.</param>
    /// <param name="inside">Whether the area is wide enough to hold the name.</param>
    /// <returns>Points half way up the letters, and the anchor.</returns>
    internal static IEnumerable<(MapPoint Point, string Anchor)> Beside(MapBox symbol, MapBox? ring, bool inside)
    {
        var (x, y) = ((symbol.Left + symbol.Right) / 2, (symbol.Top + symbol.Bottom) / 2);
        if (inside)
        {
            yield return (new(x, symbol.Bottom + Line), "middle");
            yield return (new(x, symbol.Top - Line), "middle");
        }

        var edge = ring is { } area ? Outer(symbol, area) : symbol;
        foreach (var down in Lower)
        {
            yield return (new(edge.Right + Gap, y + down), "start");
            yield return (new(edge.Left - Gap, y + down), "end");
        }

        yield return (new(x, edge.Bottom + Line), "middle");
        yield return (new(x, edge.Top - Line), "middle");
    }

    /// <summary>Places near the anchor of a name of the ground.</summary>
    /// <param name="at">The anchor.</param>
    /// <param name="onlyUpAndDown">Whether it may not move sideways.</param>
    /// <returns>Points half way up the letters.</returns>
    internal static IEnumerable<MapPoint> Near(MapPoint at, bool onlyUpAndDown)
    {
        foreach (var right in onlyUpAndDown ? [0] : Shifts)
        {
            foreach (var down in Lines)
                yield return new MapPoint(at.X + right, at.Y + down);
        }
    }

    private static MapBox Outer(MapBox a, MapBox b) =>
        new(Math.Min(a.Left, b.Left), Math.Min(a.Top, b.Top), Math.Max(a.Right, b.Right), Math.Max(a.Bottom, b.Bottom));
}
