using System.Globalization;
using System.Text;
using SyriaTalks.Web.Files;

namespace SyriaTalks.Web.Maps;

/// <summary>
/// The ground every map is drawn on, as one SVG file made at first use. Pages refer to it with <c>use</c>, which keeps
/// them small and, unlike <c>image</c>, lets the colours of the page's theme through. Units are thousandths of a degree;
/// <see cref="MapProjection.BaseTransform"/> brings them to scale and strokes keep their width.
/// </summary>
public sealed class MapBase
{
    /// <summary>Longitude of the file's left edge in thousandths of a degree.</summary>
    public const int OriginEast = 34600;

    /// <summary>Latitude of the file's upper edge in thousandths of a degree.</summary>
    public const int OriginNorth = 37900;

    private const string Prefix = "g-";
    private const int HatchStep = 36;
    private static readonly Lazy<MapBase> Made = new(() => new MapBase(MapOutlines.Current));

    private MapBase(MapOutlines outlines)
    {
        File = new VersionedFile("map", Encoding.UTF8.GetBytes(Draw(outlines)));
        Reference = File.Path + "#base";
    }

    /// <summary>The ground of this build.</summary>
    public static MapBase Current => Made.Value;

    /// <summary>The file.</summary>
    public VersionedFile File { get; }

    /// <summary>What a <c>use</c> element refers to.</summary>
    public string Reference { get; }

    /// <summary>What a <c>use</c> element refers to for the outline of a governorate.</summary>
    /// <param name="slug">Its slug.</param>
    /// <returns>The address.</returns>
    public string Governorate(string slug) => $"{File.Path}#{Prefix}{slug}";

    private static string Draw(MapOutlines outlines)
    {
        var zone = outlines.Governorates.Single(g => g.Name == MapOutlines.UndofZone);
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\"><g id=\"base\" fill=\"none\" stroke-linejoin=\"round\">");
        Path(svg, Lines(outlines.Land.Rings), "gov", .75, "land");
        Path(svg, Lines(outlines.NeighbourLines), "gov", .75);
        Path(svg, Lines(outlines.Syria.Rings), null, 0, "focus");
        Path(svg, Hatch(zone), "gov", .75);
        Path(svg, Lines(outlines.GovernorateLines), "gov", .75);
        Path(svg, Lines(outlines.Syria.Rings), "border", 1.4);
        svg.Append("</g>");

        // Governorates to be shaded: the page that refers to one says in which colour.
        foreach (var governorate in outlines.Governorates.Where(g => g != zone))
            svg.Append(CultureInfo.InvariantCulture, $"<path id=\"{Prefix}{governorate.Name}\" vector-effect=\"non-scaling-stroke\" d=\"{Lines(governorate.Rings)}\"/>");
        return svg.Append("</svg>").ToString();
    }

    private static void Path(StringBuilder svg, string data, string? stroke, double width, string? fill = null)
    {
        svg.Append("<path");
        if (fill is not null)
            svg.Append(CultureInfo.InvariantCulture, $" fill=\"var(--st-map-{fill})\"");
        if (stroke is not null)
            svg.Append(CultureInfo.InvariantCulture, $" stroke=\"var(--st-map-{stroke})\" stroke-width=\"{width}\" vector-effect=\"non-scaling-stroke\"");
        svg.Append(CultureInfo.InvariantCulture, $" d=\"{data}\"/>");
    }

    private static string Lines(IEnumerable<IReadOnlyList<MapVertex>> lines)
    {
        var data = new StringBuilder();
        foreach (var line in lines)
            Line(data, line);
        return data.ToString();
    }

    // One absolute start, then steps; a minus sign parts two numbers as well as a space does.
    private static void Line(StringBuilder data, IReadOnlyList<MapVertex> line)
    {
        var closed = line[0] == line[^1];
        data.Append(CultureInfo.InvariantCulture, $"M{line[0].East - OriginEast} {OriginNorth - line[0].North}l");
        for (var i = 1; i < (closed ? line.Count - 1 : line.Count); i++)
        {
            Number(data, line[i].East - line[i - 1].East);
            Number(data, line[i - 1].North - line[i].North);
        }

        if (closed)
            data.Append('z');
    }

    private static void Number(StringBuilder data, int value)
    {
        if (value >= 0 && char.IsAsciiDigit(data[^1]))
            data.Append(' ');

        // Some languages write a minus sign that no drawing program reads.
        data.Append(CultureInfo.InvariantCulture, $"{value}");
    }

    // Lines along which East + North is constant, from one side of the zone to the other.
    private static string Hatch(MapShape zone)
    {
        var data = new StringBuilder();
        var sums = zone.Rings[0].Select(v => v.East + v.North).ToList();
        for (var sum = (sums.Min() / HatchStep * HatchStep) + HatchStep; sum < sums.Max(); sum += HatchStep)
        {
            var cuts = Cuts(zone.Rings[0], sum).Order().ToList();
            for (var i = 1; i < cuts.Count; i += 2)
                Line(data, [new MapVertex(cuts[i - 1], sum - cuts[i - 1]), new MapVertex(cuts[i], sum - cuts[i])]);
        }

        return data.ToString();
    }

    private static IEnumerable<int> Cuts(IReadOnlyList<MapVertex> ring, int sum)
    {
        for (var i = 1; i < ring.Count; i++)
        {
            var (from, to) = (ring[i - 1].East + ring[i - 1].North - sum, ring[i].East + ring[i].North - sum);
            if (from > 0 != to > 0)
                yield return ring[i - 1].East + (int)Math.Round((double)from / (from - to) * (ring[i].East - ring[i - 1].East));
        }
    }
}
