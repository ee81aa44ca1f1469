using System.Text.Json;

namespace SyriaTalks.Web.Maps;

/// <summary>A corner of an outline in thousandths of a degree.</summary>
/// <param name="East">Longitude.</param>
/// <param name="North">Latitude.</param>
public readonly record struct MapVertex(int East, int North);

/// <summary>A territory: its rings, closed, outer and inner alike (a point is inside when it is inside an odd number of them).</summary>
/// <param name="Name">Slug of a governorate, or name of a country.</param>
/// <param name="Rings">First and last vertex of a ring are the same.</param>
public sealed record MapShape(string Name, IReadOnlyList<IReadOnlyList<MapVertex>> Rings)
{
    /// <summary>Whether a place lies in the territory.</summary>
    /// <param name="latitude">Degrees north.</param>
    /// <param name="longitude">Degrees east.</param>
    /// <returns>True inside.</returns>
    public bool Contains(double latitude, double longitude) =>
        Rings.Count(ring => Encloses(ring, longitude * 1000, latitude * 1000)) % 2 == 1;

    private static bool Encloses(IReadOnlyList<MapVertex> ring, double east, double north)
    {
        var inside = false;
        for (var i = 1; i < ring.Count; i++)
        {
            var (a, b) = (ring[i - 1], ring[i]);
            if (a.North > north != b.North > north
                && east < a.East + ((north - a.North) / (b.North - a.North) * (b.East - a.East)))
                inside = !inside;
        }

        return inside;
    }
}

/// <summary>
/// Outlines of Syria, its governorates and its neighbours, read once from the TopoJSON resource
/// <c>outlines.json</c> (origin, licence and format: docs/map-outlines.md).
/// </summary>
public sealed class MapOutlines
{
    /// <summary>Slug of the zone between the lines of 1974, which belongs to no governorate of the file.</summary>
    public const string UndofZone = "undof";

    private static readonly Lazy<MapOutlines> Loaded = new(Load);
    private readonly MapVertex[][] arcs;

    private MapOutlines(JsonElement topology)
    {
        arcs = [.. topology.GetProperty("arcs").EnumerateArray().Select(Decode)];
        var objects = topology.GetProperty("objects");
        Governorates = Shapes(objects.GetProperty("governorates"));
        Neighbours = Shapes(objects.GetProperty("neighbours"));
        Syria = Shape(objects.GetProperty("syria"), "Syria");
        Land = Shape(objects.GetProperty("land"), "land");
        GovernorateLines = Lines(objects.GetProperty("governorateLines"));
        NeighbourLines = Lines(objects.GetProperty("neighbourLines"));
    }

    /// <summary>The outlines.</summary>
    public static MapOutlines Current => Loaded.Value;

    /// <summary>The fourteen governorates by slug, and <see cref="UndofZone"/>.</summary>
    public IReadOnlyList<MapShape> Governorates { get; }

    /// <summary>The neighbouring countries by name, cut off at the edge of the file.</summary>
    public IReadOnlyList<MapShape> Neighbours { get; }

    /// <summary>All governorates and the zone as one: its ring is the national border and the coast.</summary>
    public MapShape Syria { get; }

    /// <summary>All neighbours as one.</summary>
    public MapShape Land { get; }

    /// <summary>Each border between two governorates once.</summary>
    public IReadOnlyList<IReadOnlyList<MapVertex>> GovernorateLines { get; }

    /// <summary>Each border between two neighbours once.</summary>
    public IReadOnlyList<IReadOnlyList<MapVertex>> NeighbourLines { get; }

    private static MapOutlines Load()
    {
        using var stream = typeof(MapOutlines).Assembly.GetManifestResourceStream("outlines.json")
            ?? throw new InvalidOperationException("The map outlines are missing from the assembly.");
        using var document = JsonDocument.Parse(stream);
        return new MapOutlines(document.RootElement);
    }

    // The first pair of an arc is a position, every other one a step from the pair before it.
    private static MapVertex[] Decode(JsonElement arc)
    {
        var at = default(MapVertex);
        return [.. arc.EnumerateArray().Select(step => at = new MapVertex(at.East + step[0].GetInt32(), at.North + step[1].GetInt32()))];
    }

    private List<MapShape> Shapes(JsonElement collection) =>
        [.. collection.GetProperty("geometries").EnumerateArray().Select(g => Shape(g, g.GetProperty("id").GetString()!))];

    private MapShape Shape(JsonElement polygons, string name) =>
        new(name, [.. polygons.GetProperty("arcs").EnumerateArray().SelectMany(p => p.EnumerateArray()).Select(Join)]);

    private List<IReadOnlyList<MapVertex>> Lines(JsonElement lines) =>
        [.. lines.GetProperty("arcs").EnumerateArray().Select(Join)];

    // A negative number means the arc ~n, walked backwards; neighbouring arcs share their end.
    private List<MapVertex> Join(JsonElement numbers)
    {
        var line = new List<MapVertex>();
        foreach (var number in numbers.EnumerateArray().Select(n => n.GetInt32()))
        {
            var arc = number >= 0 ? arcs[number] : arcs[~number].Reverse();
            line.AddRange(line.Count == 0 ? arc : arc.Skip(1));
        }

        return line;
    }
}
