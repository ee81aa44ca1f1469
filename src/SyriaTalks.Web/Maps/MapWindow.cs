namespace SyriaTalks.Web.Maps;

/// <summary>The part of the world a drawing shows, in degrees, WGS 84; edges belong to it.</summary>
/// <param name="West">Least longitude.</param>
/// <param name="South">Least latitude.</param>
/// <param name="East">Greatest longitude.</param>
/// <param name="North">Greatest latitude.</param>
public sealed record MapWindow(double West, double South, double East, double North)
{
    /// <summary>The latitude at which the drawing keeps its proportions.</summary>
    public double MiddleLatitude => (South + North) / 2;

    /// <summary>Whether a point lies in the window.</summary>
    /// <param name="latitude">Degrees north.</param>
    /// <param name="longitude">Degrees east.</param>
    /// <returns>False also for a value that is no number.</returns>
    public bool Contains(double latitude, double longitude) =>
        latitude >= South && latitude <= North && longitude >= West && longitude <= East;
}
