using SyriaTalks.Core.Parties;
using SyriaTalks.Core.Talks;

namespace SyriaTalks.Web.Components.Charts;

public sealed class TableDiagramTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(9)]
    public void Nothing_overlaps_and_nothing_leaves_the_drawing_whatever_the_number_of_parties(int parties)
    {
        var diagram = TableDiagram.Of(Board(parties), "round");

        List<SeatBox> boxes = [.. diagram.Left, .. diagram.Right, .. diagram.Hosts, .. diagram.Seats, .. diagram.Ground];
        Assert.Equal(parties * 5, boxes.Count);
        Assert.All(boxes, b => Assert.True(b.X >= 0 && b.X + b.Width <= TableDiagram.Width && b.Y >= 0 && b.Bottom <= diagram.Height, b.ToString()));
        var pairs = boxes.SelectMany((a, i) => boxes.Skip(i + 1).Select(b => (a, b)));
        Assert.DoesNotContain(pairs, p => p.a.X < p.b.X + p.b.Width - 0.1 && p.b.X < p.a.X + p.a.Width - 0.1 && p.a.Y < p.b.Bottom - 0.1 && p.b.Y < p.a.Bottom - 0.1);
        Assert.All(boxes, b => Assert.True(b.NameSize > 0 && b.NoteSize > 0));
    }

    [Fact]
    public void Each_backing_and_each_fight_of_those_backed_has_its_line_with_its_paragraph()
    {
        var lines = TableDiagram.Of(Board(2), "round").Lines;

        Assert.Equal(2, lines.Count(l => l is { Hostile: false, Label: "supports, ¶15" }));
        Assert.Equal(2, lines.Count(l => l is { Hostile: true, Label: "fights (inferred), ¶16" }));
    }

    [Fact]
    public void What_is_agreed_and_what_is_not_stated_do_not_look_like_what_is_stated()
    {
        var diagram = TableDiagram.Of(Board(1), "round");

        Assert.Equal(SeatStyle.Agreed, Assert.Single(diagram.Seats).Style);
        Assert.Equal(SeatStyle.NotStated, Assert.Single(diagram.Left).Style);
        Assert.Equal(SeatStyle.Stated, Assert.Single(diagram.Hosts).Style);
        Assert.Contains("(inferred)", diagram.Seats[0].Note, StringComparison.Ordinal);
    }

    private static PartyBoard Board(int parties)
    {
        var numbers = Enumerable.Range(1, parties).ToList();
        ParticipationView Stands(int i, string who, Standing standing, bool inferred = false) => new(
            "round", "A round", $"{who}-{i}", $"{who} {i} with a name", PartyKind.State, standing, "What is known", inferred, Samples.Cited("3"));
        RelationView Relates(int i, string from, RelationKind kind, string to, string cite, bool inferred) => new(
            $"{from}-{i}", $"{from} {i}", $"{to}-{i}", $"{to} {i}", kind, "What is said", null, inferred, Samples.Cited(cite));
        return new PartyBoard(
            [],
            [
                .. numbers.Select(i => Relates(i, "seat", RelationKind.Supports, "ground", "15", false)),
                .. numbers.Select(i => Relates(i, "ground", RelationKind.Fights, "outside", "16", true)),
            ],
            [
                .. numbers.Select(i => Stands(i, "host", Standing.Hosting)),
                .. numbers.Select(i => Stands(i, "seat", Standing.InvitationAgreed, true)),
                .. numbers.Select(i => Stands(i, "silent", Standing.NotStated)),
            ],
            [.. numbers.Select(i => new CeasefireTerm(CeasefireAspect.Excludes, $"outside-{i}", $"Outside {i}", "Not covered", null, false, Samples.Cited("5")))],
            []);
    }
}
