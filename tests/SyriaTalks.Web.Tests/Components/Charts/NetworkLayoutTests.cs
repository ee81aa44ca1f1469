using SyriaTalks.Core.Parties;
using SyriaTalks.Web.Maps;

namespace SyriaTalks.Web.Components.Charts;

public sealed class NetworkLayoutTests
{
    [Theory]
    [InlineData(2, 1)]
    [InlineData(5, 9)]
    [InlineData(16, 27)]
    [InlineData(31, 60)]
    [InlineData(60, 200)]
    public void No_name_and_no_mark_lies_on_another_and_nothing_leaves_the_drawing(int parties, int relations)
    {
        for (var seed = 1; seed <= 6; seed++)
        {
            var board = Board(seed, parties, relations);
            foreach (var sheet in new[] { NetworkSheet.Wide, NetworkSheet.Narrow })
            {
                var drawing = NetworkLayout.Arrange(board, sheet);
                var all = new MapBox(0, 0, sheet.Width, drawing.Height);
                List<MapBox> boxes = [.. drawing.Nodes.Select(n => n.Box), .. drawing.Edges.Select(e => e.Mark).OfType<MapBox>()];

                Assert.NotEmpty(drawing.Nodes);
                Assert.All(boxes, b => Assert.True(all.Holds(b), b.ToString()));
                Assert.DoesNotContain(boxes.SelectMany((a, i) => boxes.Skip(i + 1).Select(b => (a, b))), p => p.a.Overlaps(p.b));
                Assert.All(drawing.Nodes, n => Assert.All(n.Lines, l => Assert.True(MapText.Measure(l, n.Size, true) <= n.Box.Width, l)));
            }
        }
    }

    [Fact]
    public void Every_relation_of_the_parties_drawn_has_its_line_and_the_rest_are_counted()
    {
        var small = NetworkLayout.Arrange(Board(3, 12, 20), NetworkSheet.Wide);
        var large = NetworkLayout.Arrange(Board(3, 80, 120), NetworkSheet.Wide);

        Assert.Equal(Enumerable.Range(1, 20), small.Edges.Select(e => e.Number));
        Assert.Equal(0, small.NotDrawn);
        Assert.All(small.Edges, e => Assert.NotNull(e.Mark));
        Assert.True(large.NotDrawn > 0);
        Assert.Equal(120, large.Edges.Count + large.NotDrawn);
    }

    [Fact]
    public void The_same_board_gives_the_same_drawing()
    {
        var (a, b) = (NetworkLayout.Arrange(Board(5, 16, 27), NetworkSheet.Wide), NetworkLayout.Arrange(Board(5, 16, 27), NetworkSheet.Wide));

        Assert.Equal(a.Edges.Select(e => (e.Path, e.Heads, e.Mark, e.Words)), b.Edges.Select(e => (e.Path, e.Heads, e.Mark, e.Words)));
        Assert.Equal(a.Nodes.Select(n => (n.Slug, n.Box)), b.Nodes.Select(n => (n.Slug, n.Box)));
    }

    [Fact]
    public void What_is_inferred_says_so_where_there_is_room()
    {
        var drawing = NetworkLayout.Arrange(Board(2, 6, 8), NetworkSheet.Wide);

        Assert.Contains(drawing.Edges, e => e.Relation.Inferred);
        Assert.All(drawing.Edges, e => Assert.Equal(e.Relation.Inferred, e.Words.EndsWith(" inferred", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_relation_is_no_drawing() => Assert.Equal((0, 0), (NetworkLayout.Arrange(Board(1, 3, 0), NetworkSheet.Wide).Nodes.Count, NetworkLayout.Arrange(Board(1, 3, 0), NetworkSheet.Wide).Edges.Count));

    internal static PartyBoard Board(int seed, int parties, int count)
    {
        var random = new Random(seed);
        string[] names = ["IS", "United States", "Pro-government", "Euphrates Shield", "A party with a rather long name", "الجيش"];
        PartyRow Party(int i) => new($"p{i}", $"Party {i}", $"{names[i % names.Length]} {i}", PartyKind.State, "A party.", 1, 1, [Samples.Cited("1")]);
        RelationView Relation(int i)
        {
            var from = random.Next(parties);
            var to = (from + 1 + random.Next(parties - 1)) % parties;
            return new($"p{from}", $"Party {from}", $"p{to}", $"Party {to}", (RelationKind)(i % 10), "What is said", null, i % 4 == 1, Samples.Cited("3"));
        }

        RelationView[] relations = [.. Enumerable.Range(0, count).Select(Relation)];
        return new PartyBoard([.. Enumerable.Range(0, parties).Select(Party)], relations, [], [], []) { Columns = RelationColumns.Arrange(relations) };
    }
}
