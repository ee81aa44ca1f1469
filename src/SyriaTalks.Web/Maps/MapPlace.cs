namespace SyriaTalks.Web.Maps;

/// <summary>A named place without a circle, for orientation, or the place that a page is about.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
/// <param name="Shape"><see cref="Capital"/> for a filled square, <see cref="Place"/> for a ring, <see cref="Here"/> for the place a page is about.</param>
public sealed record MapPlace(string Label, double Latitude, double Longitude, string Shape)
{
    /// <summary>Drawn as a filled square with a bold name.</summary>
    public const string Capital = "capital";

    /// <summary>Drawn as a small ring.</summary>
    public const string Place = "place";

    /// <summary>Drawn as a cross in a ring, around a circle if there is one, with a bold name.</summary>
    public const string Here = "here";

    /// <summary>Damascus orients a reader in the inset; general geographic fact.</summary>
    public static MapPlace Damascus { get; } = new("Damascus", 33.513, 36.292, Capital);
}
