namespace SyriaTalks.Web.Maps;

/// <summary>A name printed on the ground.</summary>
/// <param name="Slug">Governorate it names, or null for a country.</param>
/// <param name="Text">The name.</param>
/// <param name="Latitude">Degrees north of its anchor.</param>
/// <param name="Longitude">Degrees east of its anchor.</param>
/// <param name="Small">Whether it has room only where the map is wide.</param>
/// <param name="AtSea">Whether it stands in the sea, left of its anchor.</param>
public sealed record MapName(string? Slug, string Text, double Latitude, double Longitude, bool Small = false, bool AtSea = false);

/// <summary>The names of the ground, each set by eye inside its own outline.</summary>
public static class MapNames
{
    private const double Overhang = 6;

    /// <summary>Governorates wide enough to bear a name, larger ones first; Damascus is named in the inset.</summary>
    public static IReadOnlyList<MapName> Governorates { get; } =
    [
        new("homs", "Homs", 34.38, 38.15),
        new("deir-ez-zor", "Deir-ez-Zor", 35.06, 40.25),
        new("al-hasakeh", "Al-Hasakeh", 36.62, 40.55),
        new("ar-raqqa", "Ar-Raqqa", 36.42, 39.02),
        new("aleppo", "Aleppo", 35.9, 37.5),
        new("rural-damascus", "Rural Damascus", 33.42, 37.45),
        new("hama", "Hama", 35.17, 37.2),
        new("idleb", "Idleb", 35.84, 36.68),
        new("as-sweida", "As-Sweida", 32.8, 36.9, Small: true),
        new("daraa", "Dar’a", 32.88, 36.15, Small: true),
        new("lattakia", "Lattakia", 35.58, 35.68, Small: true, AtSea: true),
        new("tartous", "Tartous", 34.97, 35.84, Small: true, AtSea: true),
    ];

    /// <summary>Neighbours that have room for a name in at least one arrangement.</summary>
    public static IReadOnlyList<MapName> Countries { get; } =
    [
        new(null, "Turkey", 37.3, 38.5),
        new(null, "Iraq", 34.85, 41.75),
        new(null, "Jordan", 32.3, 38.0),
        new(null, "Lebanon", 34.1, 35.97, Small: true),
        new(null, "Israel", 32.74, 35.24, Small: true),
        new(null, "Palestine", 32.12, 35.22, Small: true),
    ];

    /// <summary>Where a name may stand: at its anchor or near it, and on its own ground, up to a little at its ends.</summary>
    /// <param name="name">The name.</param>
    /// <param name="projection">The map it is printed on.</param>
    /// <param name="size">Type size.</param>
    /// <returns>Best place first; none where the map is too small for it.</returns>
    public static IReadOnlyList<MapText> Settings(MapName name, MapProjection projection, double size)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(projection);
        var outlines = MapOutlines.Current;
        var ground = name.Slug is null ? outlines.Land : outlines.Governorates.Single(g => g.Name == name.Slug);
        var kind = name.AtSea ? MapText.Coast : name.Slug is null ? MapText.Country : MapText.Governorate;
        bool OnGround(double x, double y)
        {
            var (latitude, longitude) = projection.Unproject(new MapPoint(x, y));
            return ground.Contains(latitude, longitude);
        }

        return [.. MapLabels.Near(projection.Project(name.Latitude, name.Longitude), name.AtSea)
            .Select(at => (at.Y, Text: MapText.Set(name.Text, at, name.AtSea ? "end" : "middle", kind, size)))
            .Where(s => name.AtSea || (OnGround(s.Text.Box.Left + Overhang, s.Y) && OnGround(s.Text.Box.Right - Overhang, s.Y)))
            .Select(s => s.Text)];
    }
}
