using SyriaTalks.Core.Parties;
using SyriaTalks.Web.Maps;
using static SyriaTalks.Web.Maps.MapNumber;

namespace SyriaTalks.Web.Components.Charts;

/// <summary>
/// Where everything of the picture of relations stands: parties in two columns, relations as lines between them, each with a mark
/// that no other mark or party lies on. Knows no markup; the same board always gives the same drawing.
/// </summary>
public sealed class NetworkLayout
{
    private const double Gap = 2;
    private const double Icon = 14;
    private const double PortMargin = 8;
    private readonly NetworkSheet _sheet;
    private readonly Dictionary<string, (NetworkNode Node, bool IsLeft)> _places = new(StringComparer.Ordinal);
    private readonly List<MapBox> _taken = [];

    private NetworkLayout(PartyBoard board, NetworkSheet sheet)
    {
        _sheet = sheet;
        var names = board.Parties.Concat(board.Named).DistinctBy(p => p.Slug).ToDictionary(p => p.Slug, p => p.Short, StringComparer.Ordinal);
        var rows = Math.Max(board.Columns.Left.Count, board.Columns.Right.Count);
        Height = rows == 0 ? 0 : (2 * NetworkSheet.Margin) + ((rows - 1) * sheet.Step) + sheet.BoxHeight;
        AddColumn(board.Columns.Left, true, rows, names);
        AddColumn(board.Columns.Right, false, rows, names);
        Nodes = [.. _places.Values.Select(p => p.Node)];
        _taken.AddRange(Nodes.Select(n => n.Box));
        var drawn = RelationOrders.Sort(board.Relations, null)
            .Where(r => _places.ContainsKey(r.Relation.From) && _places.ContainsKey(r.Relation.To) && r.Relation.From != r.Relation.To).ToList();
        NotDrawn = board.Relations.Count - drawn.Count;
        var ports = Ports([.. drawn.Select(r => r.Relation)]);
        Edges = [.. drawn.Select((r, i) => Edge(r.Number, r.Relation, ports[i]))];
    }

    /// <summary>Height of the drawing.</summary>
    public double Height { get; }

    /// <summary>The parties.</summary>
    public IReadOnlyList<NetworkNode> Nodes { get; }

    /// <summary>The relations, in the order of the table.</summary>
    public IReadOnlyList<NetworkEdge> Edges { get; }

    /// <summary>Relations that are in the table and not in the drawing.</summary>
    public int NotDrawn { get; }

    /// <summary>Arranges a board.</summary>
    /// <param name="board">Parties with their relations.</param>
    /// <param name="sheet">The sheet.</param>
    /// <returns>The drawing.</returns>
    public static NetworkLayout Arrange(PartyBoard board, NetworkSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(sheet);
        return new NetworkLayout(board, sheet);
    }

    private void AddColumn(IReadOnlyList<string> slugs, bool left, int rows, Dictionary<string, string> names)
    {
        for (var i = 0; i < slugs.Count; i++)
        {
            // The column is bent like a bracket, so that lines to its ends do not run through the boxes between.
            var inward = NetworkSheet.Margin + (_sheet.Bend * (1 - Math.Sin(Math.PI * (i + .5) / rows)));
            var x = left ? inward : _sheet.Width - inward - _sheet.BoxWidth;
            var y = NetworkSheet.Margin + (i * _sheet.Step);
            var name = names.GetValueOrDefault(slugs[i], slugs[i]);
            var (lines, size) = NetworkNames.Fit(name, _sheet.BoxWidth - 12);
            _places[slugs[i]] = (new NetworkNode(slugs[i], name, lines, size, new MapBox(x, y, x + _sheet.BoxWidth, y + _sheet.BoxHeight)), left);
        }
    }

    // Lines leave a box one below the other, in the order of where they lead, so that they do not cross at once.
    private (MapPoint From, MapPoint To)[] Ports(List<RelationView> relations)
    {
        var ports = new (MapPoint From, MapPoint To)[relations.Count];
        foreach (var (slug, (node, left)) in _places)
        {
            var ends = relations.Select((r, i) => (Index: i, IsFrom: r.From == slug, Other: r.From == slug ? r.To : r.From, Touches: r.From == slug || r.To == slug))
                .Where(e => e.Touches)
                .OrderBy(e => _places[e.Other].Node.Box.Top).ThenBy(e => _places[e.Other].IsLeft).ThenBy(e => e.Index)
                .ToList();
            for (var k = 0; k < ends.Count; k++)
            {
                var y = node.Box.Top + PortMargin + ((k + .5) * (node.Box.Height - (2 * PortMargin)) / ends.Count);
                var point = new MapPoint(left ? node.Box.Right : node.Box.Left, y);
                var (from, to) = ports[ends[k].Index];
                ports[ends[k].Index] = ends[k].IsFrom ? (point, to) : (from, point);
            }
        }

        return ports;
    }

    private NetworkEdge Edge(int number, RelationView relation, (MapPoint From, MapPoint To) ports)
    {
        var (fromLeft, toLeft) = (_places[relation.From].IsLeft, _places[relation.To].IsLeft);
        var curve = Curve(ports.From, ports.To, fromLeft, toLeft);
        var words = relation.Inferred && _sheet.IsWide ? $"{number} inferred" : $"{number}";
        return new NetworkEdge(
            number,
            relation,
            $"M{Px(curve.From.X)} {Px(curve.From.Y)}C{Px(curve.A.X)} {Px(curve.A.Y)} {Px(curve.B.X)} {Px(curve.B.Y)} {Px(curve.To.X)} {Px(curve.To.Y)}",
            NetworkHeads.Of(relation.Kind, ports, fromLeft ? 1 : -1, toLeft ? -1 : 1),
            Mark(curve, words),
            words);
    }

    private NetworkCurve Curve(MapPoint start, MapPoint end, bool fromLeft, bool toLeft)
    {
        var reach = fromLeft == toLeft
            ? Math.Min(_sheet.Width * .36, (_sheet.Width * .06) + (Math.Abs(start.Y - end.Y) * .5))
            : Math.Abs(start.X - end.X) * .4;
        return new NetworkCurve(
            start, start with { X = start.X + (fromLeft ? reach : -reach) }, end with { X = end.X + (toLeft ? reach : -reach) }, end);
    }

    // From the middle of the line outwards, wherever the mark lies on nothing else; a line that is full keeps none.
    private MapBox? Mark(NetworkCurve curve, string words)
    {
        var half = (Icon + 12 + MapText.Measure(words, NetworkSheet.MarkSize, true)) / 2;
        for (var step = 0; step <= 80; step++)
        {
            var t = .5 + ((step % 2 == 0 ? 1 : -1) * ((step + 1) / 2) * .01);
            var box = MapBox.Around(curve.At(t), half, NetworkSheet.MarkHeight / 2);
            if (box.Left < 0 || box.Right > _sheet.Width || box.Top < 0 || box.Bottom > Height || _taken.Exists(box.Shrink(-Gap).Overlaps))
                continue;
            _taken.Add(box);
            return box;
        }

        return null;
    }
}
