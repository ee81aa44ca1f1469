using Bunit;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Parties;

namespace SyriaTalks.Web.Components.Charts;

public sealed class RelationViewsTests
{
    [Fact]
    public void Each_line_of_the_picture_leads_to_its_row_and_each_party_to_its_page()
    {
        using var context = Samples.Context(Samples.State("/parties"));
        var board = NetworkLayoutTests.Board(4, 8, 12);

        var picture = context.Render<RelationNetwork>(p => p.Add(x => x.Board, board));
        var table = context.Render<RelationTable>(p => p.Add(x => x.Relations, board.Relations));

        var ids = table.FindAll("tbody tr").Select(r => "/parties#" + r.Id).ToList();
        var lines = picture.FindAll(".st-net-wide .st-net-edge");
        Assert.Equal(12, ids.Count);
        Assert.Equal(ids, lines.Select(l => l.GetAttribute("href")));
        Assert.All(lines, l => Assert.Contains("¶3", l.GetAttribute("aria-label"), StringComparison.Ordinal));
        Assert.Equal(board.Relations.Count(r => r.Inferred), picture.FindAll(".st-net-wide .st-net-edge.st-net-inferred").Count);
        Assert.All(picture.FindAll(".st-net-wide .st-net-node"), n => Assert.StartsWith("/parties/p", n.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_has_date_source_and_what_is_inferred()
    {
        using var context = Samples.Context(Samples.State("/parties"));
        var dated = NetworkLayoutTests.Board(1, 3, 2).Relations[1] with { Date = EventDate.OnDay(new DateOnly(2017, 1, 12)), Inferred = true };

        var rows = context.Render<RelationTable>(p => p.Add(x => x.Relations, [dated, dated with { Date = null, Inferred = false }])).FindAll("tbody tr");

        Assert.Contains("12 January 2017", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("inferred", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("no date given", rows[1].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("inferred", rows[1].TextContent, StringComparison.Ordinal);
        Assert.All(rows, r => Assert.NotNull(r.QuerySelector(".st-cite")));
    }

    [Fact]
    public void A_cell_of_the_matrix_has_date_paragraph_and_what_is_inferred()
    {
        using var context = Samples.Context(Samples.State("/parties"));
        var board = NetworkLayoutTests.Board(1, 2, 2);
        RelationView[] relations = [board.Relations[0] with { Date = EventDate.OnDay(new DateOnly(2017, 1, 12)) }, board.Relations[1]];

        var cells = context.Render<RelationMatrix>(p => p.Add(x => x.Board, board with { Relations = relations })).FindAll("td > a");

        Assert.Contains(cells, c => c.TextContent.Contains("¶3 12 Jan 2017", StringComparison.Ordinal));
        Assert.Contains(cells, c => c.TextContent.Contains("no date", StringComparison.Ordinal) && c.TextContent.Contains("inferred", StringComparison.Ordinal));
    }
}
