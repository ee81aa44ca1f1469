using SyriaTalks.Core.Parties;
using SyriaTalks.Core.Sources;

namespace SyriaTalks.Parties;

public sealed class RelationColumnsTests
{
    [Fact]
    public void Every_party_stands_once_and_the_same_relations_give_the_same_columns()
    {
        var relations = Random(7, 14, 30);

        var (first, second) = (RelationColumns.Arrange(relations), RelationColumns.Arrange(relations));

        Assert.Equal(relations.SelectMany(r => new[] { r.From, r.To }).Distinct().Order(), first.Left.Concat(first.Right).Order());
        Assert.Equal(first.Left, second.Left);
        Assert.Equal(first.Right, second.Right);
        Assert.InRange(first.Left.Count - first.Right.Count, 0, 1);
    }

    [Fact]
    public void Two_that_have_to_do_with_each_other_alone_stand_across_from_each_other()
    {
        var columns = RelationColumns.Arrange([Relation("a", "b"), Relation("c", "d"), Relation("e", "f")]);

        string[] rows = [.. columns.Left.Zip(columns.Right, (l, r) => string.Concat(new[] { l, r }.Order()))];
        Assert.Equal(["ab", "cd", "ef"], rows.Order());
    }

    [Fact]
    public void More_parties_than_can_be_told_apart_are_left_to_the_table()
    {
        var columns = RelationColumns.Arrange([.. Enumerable.Range(0, 90).Select(i => Relation("hub", $"p{i}")), Relation("x", "y")]);

        Assert.Equal(RelationColumns.Most, columns.Left.Count + columns.Right.Count);
        Assert.Contains("hub", columns.Left.Concat(columns.Right));
        Assert.Empty(RelationColumns.Arrange([]).Left);
    }

    [Theory]
    [InlineData(null, "1,2,3")]
    [InlineData("nonsense", "1,2,3")]
    [InlineData("party", "3,1,2")]
    [InlineData("kind", "3,1,2")]
    [InlineData("date", "2,1,3")]
    public void A_relation_keeps_its_number_in_every_order(string? order, string numbers)
    {
        RelationView[] relations =
        [
            Relation("b", "c"),
            Relation("c", "a") with { Date = Core.Events.EventDate.OnDay(new DateOnly(2017, 1, 1)) },
            Relation("a", "b") with { Kind = RelationKind.Supports },
        ];

        Assert.Equal(numbers, string.Join(',', RelationOrders.Sort(relations, order).Select(r => r.Number)));
    }

    private static List<RelationView> Random(int seed, int parties, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Relation($"p{random.Next(parties)}", $"q{random.Next(parties)}"))];
    }

    private static RelationView Relation(string from, string to) =>
        new(from, from, to, to, RelationKind.Fights, "They fight.", null, false, new Citation("a", new DateOnly(2017, 1, 13), "1"));
}
