namespace SyriaTalks.Web.Maps;

/// <summary>A point of a drawing, in its own units, x to the right and y down.</summary>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
public readonly record struct MapPoint(double X, double Y);

/// <summary>An upright rectangle of a drawing.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Top edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Bottom edge.</param>
public readonly record struct MapBox(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Extent from left to right.</summary>
    public double Width => Right - Left;

    /// <summary>Extent from top to bottom.</summary>
    public double Height => Bottom - Top;

    /// <summary>A box around a point.</summary>
    /// <param name="centre">Its centre.</param>
    /// <param name="halfWidth">Reach to either side.</param>
    /// <param name="halfHeight">Reach up and down.</param>
    /// <returns>The box.</returns>
    public static MapBox Around(MapPoint centre, double halfWidth, double halfHeight) =>
        new(centre.X - halfWidth, centre.Y - halfHeight, centre.X + halfWidth, centre.Y + halfHeight);

    /// <summary>Whether the two share more than an edge.</summary>
    /// <param name="other">The other box.</param>
    /// <returns>True when they overlap.</returns>
    public bool Overlaps(MapBox other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>Whether the other lies wholly inside this one; edges may touch.</summary>
    /// <param name="other">The other box.</param>
    /// <returns>True when nothing of it is outside.</returns>
    public bool Holds(MapBox other) =>
        other.Left >= Left && other.Right <= Right && other.Top >= Top && other.Bottom <= Bottom;

    /// <summary>Whether a straight line passes through the box.</summary>
    /// <param name="from">Its start.</param>
    /// <param name="to">Its end.</param>
    /// <returns>True when a part of it, however short, is inside.</returns>
    public bool IsCrossedBy(MapPoint from, MapPoint to)
    {
        var (enter, leave) = (0.0, 1.0);
        return Clip(from.X, to.X - from.X, Left, Right, ref enter, ref leave)
            && Clip(from.Y, to.Y - from.Y, Top, Bottom, ref enter, ref leave);
    }

    /// <summary>The same box, smaller on every side.</summary>
    /// <param name="by">How much; negative makes it larger.</param>
    /// <returns>The new box.</returns>
    public MapBox Shrink(double by) => new(Left + by, Top + by, Right - by, Bottom - by);

    /// <summary>The nearest point inside the box.</summary>
    /// <param name="point">Any point.</param>
    /// <returns>The point itself when it is inside.</returns>
    public MapPoint Clamp(MapPoint point) => new(Math.Clamp(point.X, Left, Right), Math.Clamp(point.Y, Top, Bottom));

    // Narrows the part of the line that lies between two edges; false when nothing is left of it.
    private static bool Clip(double start, double length, double least, double most, ref double enter, ref double leave)
    {
        if (length == 0)
            return start > least && start < most;
        var (a, b) = ((least - start) / length, (most - start) / length);
        enter = Math.Max(enter, Math.Min(a, b));
        leave = Math.Min(leave, Math.Max(a, b));
        return enter < leave;
    }
}
