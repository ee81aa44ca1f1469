using SyriaTalks.Core.Parties;
using SyriaTalks.Web.Maps;
using static SyriaTalks.Web.Maps.MapNumber;

namespace SyriaTalks.Web.Components.Charts;

/// <summary>Ends of lines: an arrow for what acts on the other, a bar for a fight, a diamond for a whole; mutual ones have both ends or none.</summary>
internal static class NetworkHeads
{
    /// <summary>Path data of the ends of a line.</summary>
    /// <param name="kind">The relation.</param>
    /// <param name="ports">Where the line begins and ends.</param>
    /// <param name="from">1 where the line leaves to the right, -1 to the left.</param>
    /// <param name="to">1 where it arrives from the left, -1 from the right.</param>
    /// <returns>The data; empty for none.</returns>
    internal static string Of(RelationKind kind, (MapPoint From, MapPoint To) ports, int from, int to) => kind switch
    {
        RelationKind.Supports or RelationKind.Leads => Arrow(ports.To, to),
        RelationKind.WorksWith => Arrow(ports.To, to) + Arrow(ports.From, -from),
        RelationKind.Fights => $"M{Px(ports.To.X - (6 * to))} {Px(ports.To.Y - 6)}v12m{Px(-4 * to)} 0v-12",
        RelationKind.Accuses => $"M{Px(ports.To.X - (10 * to))} {Px(ports.To.Y - 5)}l{Px(9 * to)} 5l{Px(-9 * to)} 5",
        RelationKind.PartOf => $"M{Px(ports.To.X - to)} {Px(ports.To.Y)}l{Px(-6 * to)} -4l{Px(-6 * to)} 4l{Px(6 * to)} 4z",
        _ => string.Empty,
    };

    private static string Arrow(MapPoint at, int to) => $"M{Px(at.X - to)} {Px(at.Y)}l{Px(-10 * to)} -5v10z";
}

/// <summary>Names in boxes: on one line, else on two, else smaller.</summary>
internal static class NetworkNames
{
    /// <summary>Fits a name into a width.</summary>
    /// <param name="name">The name.</param>
    /// <param name="width">The room.</param>
    /// <returns>One line or two, and the type size.</returns>
    internal static (IReadOnlyList<string> Lines, double Size) Fit(string name, double width)
    {
        double Longest(IEnumerable<string> lines) => lines.Max(l => MapText.Measure(l, NetworkSheet.NameSize, true));
        string[][] ways = [[name], .. Breaks(name)];
        var way = Longest(ways[0]) <= width ? ways[0] : ways.MinBy(Longest)!;
        return (way, Math.Floor(NetworkSheet.NameSize * Math.Min(1, width / Longest(way)) * 10) / 10);
    }

    private static IEnumerable<string[]> Breaks(string name) => name
        .Select((c, i) => (c, i))
        .Where(x => (x.c is ' ' && x.i > 0 && x.i < name.Length - 1) || (x.c is '-' && x.i > 1 && x.i < name.Length - 3))
        .Select(x => new[] { name[..(x.c == ' ' ? x.i : x.i + 1)], name[(x.i + 1)..] });
}
