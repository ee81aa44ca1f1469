using Bunit;
using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;

namespace SyriaTalks.Web.Components.Analysis;

public sealed class ViolationLedgerTests
{
    [Fact]
    public void Without_a_count_it_says_that_none_was_published()
    {
        var text = Render().Find("p").TextContent;

        Assert.Contains("No count of violations has been published in the sources entered by 13 January 2017.", text, StringComparison.Ordinal);
        Assert.Contains("no statement that there were none", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_stand_by_reporter_in_order_of_their_days_each_with_its_citation()
    {
        var ledger = Render(
            Count("b2", "reds", "The Reds", 4, 7, monitor: false), Count("w2", "watch", "The Watch", 5, 90), Count("w1", "watch", "The Watch", 3, 120));

        var bodies = ledger.FindAll("tbody");
        Assert.Equal(2, bodies.Count);
        Assert.Equal(["The Reds party, on The truce", "The Watch monitor, on The truce"], bodies.Select(b => b.QuerySelector("th[scope=rowgroup]")!.TextContent.Trim()));
        Assert.Equal(["count-b2", "count-w1", "count-w2"], ledger.FindAll("tr[id]").Select(r => r.Id));
        Assert.All(ledger.FindAll("tr[id]"), r => Assert.Equal("¶7", r.QuerySelector(".st-cite")!.TextContent));
        Assert.Contains("nothing here is added up", ledger.Find("caption").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("217", ledger.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_that_cannot_be_right_is_said_in_words_beside_the_count_it_completes()
    {
        var ledger = Render(Count("w1", "watch", "The Watch", 3, 120), Count("w2", "watch", "The Watch", 5, 90));

        var flag = ledger.Find("tr.st-flag");
        Assert.Equal("count-w2", flag.PreviousElementSibling!.Id);
        Assert.Contains("Cumulative figure falls.", flag.TextContent, StringComparison.Ordinal);
        Assert.Contains("90 (cumulative", flag.TextContent, StringComparison.Ordinal);
        Assert.Contains("is below 120 (cumulative", flag.TextContent, StringComparison.Ordinal);
        Assert.NotNull(flag.QuerySelector("svg"));
        Assert.Contains("1 step in these counts cannot be right", ledger.Find(".st-notice").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_confirms_and_who_disputes_are_named_with_their_citations()
    {
        var ledger = Render(Count("w1", "watch", "The Watch", 3, 120) with
        {
            ConfirmedBy = [new CountVoice("commission", "The Commission", true, Samples.Cited("3"))],
            DisputedBy = [new CountVoice("reds", "The Reds", false, Samples.Cited("4"))],
        });

        var cell = ledger.FindAll("tr[id] td")[2];
        Assert.Contains("Confirmed by The Commission ¶3", cell.TextContent, StringComparison.Ordinal);
        Assert.Contains("Disputed by The Reds ¶4", cell.TextContent, StringComparison.Ordinal);
        Assert.Single(cell.QuerySelectorAll("a[href^='/parties/']"));
    }

    [Fact]
    public void Its_file_keeps_the_day()
    {
        var context = Samples.Context(Samples.State(filter: EventFilter.None with { AsOf = new DateOnly(2017, 1, 20) }));

        var ledger = context.Render<ViolationLedger>(p => p.Add(c => c.Ledger, ViolationLedgerView.Of([Count("w1", "watch", "The Watch", 3, 120)])));

        Assert.Equal("/violations.csv?asof=2017-01-20", ledger.Find("a[download]").GetAttribute("href"));
    }

    private static IRenderedComponent<ViolationLedger> Render(params ViolationCount[] counts) =>
        Samples.Context(Samples.State()).Render<ViolationLedger>(p => p.Add(c => c.Ledger, ViolationLedgerView.Of(counts)));

    private static ViolationCount Count(string id, string reporter, string name, int day, int number, bool monitor = true) => new(
        id, "truce", "The truce", reporter, name, monitor, null, ViolationMeasure.Violations, Counting.Cumulative, EventDate.OnDay(new DateOnly(2017, 1, 1)),
        EventDate.OnDay(new DateOnly(2017, 1, day)), "All fronts", [], new CountRange(number, number, number), [], [], false, Samples.Cited("7"));
}
