using SyriaTalks.Core.Parties;
using SyriaTalks.Web.Maps;

namespace SyriaTalks.Web.Components.Charts;

/// <summary>A sheet that the picture of relations is drawn on; its units are pixels at full width.</summary>
/// <param name="Width">Width of the drawing.</param>
/// <param name="BoxWidth">Width of a party's box.</param>
/// <param name="BoxHeight">Its height.</param>
/// <param name="Step">From one box to the next below.</param>
/// <param name="Bend">How far the ends of a column stand further in than its middle.</param>
/// <param name="IsWide">Whether a mark has room for the word "inferred".</param>
public sealed record NetworkSheet(double Width, double BoxWidth, double BoxHeight, double Step, double Bend, bool IsWide)
{
    /// <summary>Type size of names.</summary>
    public const double NameSize = 14;

    /// <summary>Type size of marks.</summary>
    public const double MarkSize = 12;

    /// <summary>Height of a mark: a finger has to hit it.</summary>
    public const double MarkHeight = 24;

    /// <summary>Space to the edge of the drawing.</summary>
    public const double Margin = 4;

    /// <summary>A page's width.</summary>
    public static NetworkSheet Wide { get; } = new(1280, 176, 48, 68, 150, true);

    /// <summary>A phone's width.</summary>
    public static NetworkSheet Narrow { get; } = new(344, 92, 48, 74, 0, false);
}

/// <summary>A party in the picture.</summary>
/// <param name="Slug">Slug of the party.</param>
/// <param name="Name">Its short name.</param>
/// <param name="Lines">That name on one line or two.</param>
/// <param name="Size">Type size that lets the lines fit.</param>
/// <param name="Box">Where it stands.</param>
public sealed record NetworkNode(string Slug, string Name, IReadOnlyList<string> Lines, double Size, MapBox Box);

/// <summary>A relation in the picture.</summary>
/// <param name="Number">Its number in the table.</param>
/// <param name="Relation">The relation.</param>
/// <param name="Path">Path data of its line.</param>
/// <param name="Heads">Path data of what its ends carry; empty for nothing.</param>
/// <param name="Mark">Box of symbol and number on the line; null where there is no room.</param>
/// <param name="Words">What the mark says.</param>
public sealed record NetworkEdge(int Number, RelationView Relation, string Path, string Heads, MapBox? Mark, string Words);

/// <summary>A curve from one port to another, horizontal at both ends.</summary>
/// <param name="From">Its start.</param>
/// <param name="A">First control point.</param>
/// <param name="B">Second control point.</param>
/// <param name="To">Its end.</param>
internal readonly record struct NetworkCurve(MapPoint From, MapPoint A, MapPoint B, MapPoint To)
{
    public MapPoint At(double t)
    {
        var (u, v, w, z) = ((1 - t) * (1 - t) * (1 - t), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t), t * t * t);
        return new MapPoint(
            (u * From.X) + (v * A.X) + (w * B.X) + (z * To.X),
            (u * From.Y) + (v * A.Y) + (w * B.Y) + (z * To.Y));
    }
}
