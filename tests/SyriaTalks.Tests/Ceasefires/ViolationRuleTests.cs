using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Core.Events;
using static SyriaTalks.Ceasefires.Counts;

namespace SyriaTalks.Ceasefires;

/// <summary>Worked by hand: for each issue the smallest counts that show it, and the nearest that do not.</summary>
public sealed class ViolationRuleTests
{
    [Fact]
    public void Counts_that_agree_are_not_flagged() => Assert.Empty(Find(
        Cumulative("a", 2, Exactly(10)), Cumulative("b", 3, Exactly(14)), Cumulative("c", 4, AtLeast(14)),
        Daily("d2", 2, Exactly(6)), Daily("d3", 3, Exactly(4)), Period("p", 2, 3, Exactly(10))));

    [Fact]
    public void A_cumulative_figure_that_falls_is_named_with_the_one_it_contains()
    {
        var flag = Assert.Single(Find(Cumulative("a", 2, Exactly(120)), Cumulative("b", 5, Exactly(100))));

        Assert.Equal(ViolationIssue.Falls, flag.Issue);
        Assert.Equal(["a", "b"], flag.Counts);
        Assert.Equal(
            "100 (cumulative, from 1 January 2017 to 5 January 2017; article-x ¶2) is below 120 (cumulative, from 1 January 2017 to 2 January 2017; article-x ¶2), which it contains.",
            flag.Text);
    }

    [Fact]
    public void A_fall_is_measured_from_the_highest_figure_before()
    {
        var flags = Find(Cumulative("a", 2, Exactly(120)), Cumulative("b", 3, Exactly(100)), Cumulative("c", 4, Exactly(110)));

        Assert.Equal([["a", "b"], ["a", "c"]], flags.Select(f => f.Counts));
    }

    // 120 or more, then 100 or more: the second may be 130. 90 to 125, then 120: the first may be 110.
    [Fact]
    public void What_the_ranges_allow_is_no_fall()
    {
        Assert.Empty(Find(Cumulative("a", 2, AtLeast(120)), Cumulative("b", 3, AtLeast(100))));
        Assert.Empty(Find(Cumulative("a", 2, new CountRange(90, 110, 125)), Cumulative("b", 3, Exactly(120))));
        Assert.Single(Find(Cumulative("a", 2, AtLeast(120)), Cumulative("b", 3, new CountRange(100, 110, 119))));
    }

    [Fact]
    public void Figures_whose_order_in_time_is_not_known_are_not_compared()
    {
        var vague = new EventDate(new DateOnly(2017, 1, 1), new DateOnly(2017, 1, 7), DatePrecision.Week, "the first week of January");

        Assert.Empty(Find(Cumulative("a", 3, Exactly(120)), Make("b", Counting.Cumulative, Day(1), vague, Exactly(100))));
    }

    [Fact]
    public void A_start_that_changes_is_flagged_and_explains_a_fall()
    {
        var flag = Assert.Single(Find(Cumulative("a", 4, Exactly(120), from: 1), Cumulative("b", 5, Exactly(40), from: 3)));

        Assert.Equal((ViolationIssue.StartChanges, "b"), (flag.Issue, flag.Counts[^1]));
        Assert.Contains("counts from another day than 120", flag.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_start_that_is_not_stated_is_no_other_start() =>
        Assert.Equal([ViolationIssue.Falls], Find(Cumulative("a", 4, Exactly(120)), Cumulative("b", 5, Exactly(40), from: null)).Select(f => f.Issue));

    [Fact]
    public void A_window_that_ends_before_it_starts_is_flagged_and_compared_no_further()
    {
        var flag = Assert.Single(Find(Period("p", 5, 3, Exactly(900)), Cumulative("a", 10, Exactly(20))));

        Assert.Equal((ViolationIssue.WindowReversed, "p"), (flag.Issue, flag.Counts.Single()));
    }

    [Theory]
    [InlineData(5, 4, 6, true)]
    [InlineData(5, 7, 6, true)]
    [InlineData(7, null, 6, true)]
    [InlineData(5, 5, 6, false)]
    [InlineData(null, 5, null, false)]
    public void The_parts_of_a_figure_have_an_order(int? low, int? best, int? high, bool flagged) =>
        Assert.Equal(flagged, Find(Daily("d", 2, new CountRange(low, best, high))).Any(f => f.Issue == ViolationIssue.FigureOrder));

    // 6 + 5 = 11 on the 2nd and 3rd, of 10 in all up to the 3rd.
    [Fact]
    public void Days_that_come_to_more_than_the_whole_are_flagged()
    {
        var flag = Assert.Single(Find(Cumulative("whole", 3, Exactly(10)), Daily("d2", 2, Exactly(6)), Daily("d3", 3, AtLeast(5))));

        Assert.Equal(ViolationIssue.PartsAboveWhole, flag.Issue);
        Assert.Equal(["d2", "d3", "whole"], flag.Counts);
        Assert.Contains("at least 11 together", flag.Text, StringComparison.Ordinal);
    }

    // The 4th is outside; two figures for the 2nd count once, the lower; an open whole has room.
    [Fact]
    public void Only_days_inside_the_window_count_and_each_once()
    {
        Assert.Empty(Find(Cumulative("whole", 3, Exactly(10)), Daily("d2", 2, Exactly(6)), Daily("d4", 4, Exactly(6))));
        Assert.Empty(Find(Cumulative("whole", 3, Exactly(10)), Daily("d2", 2, new CountRange(3, 5, 6)), Daily("d2b", 2, Exactly(6)), Daily("d3", 3, Exactly(5))));
        Assert.Empty(Find(Cumulative("whole", 3, AtLeast(10)), Daily("d2", 2, Exactly(6)), Daily("d3", 3, Exactly(6))));
        Assert.Empty(Find(Cumulative("whole", 3, Exactly(10), from: null), Daily("d2", 2, Exactly(6)), Daily("d3", 3, Exactly(6))));
    }

    [Fact]
    public void A_period_above_the_whole_is_flagged()
    {
        var flag = Assert.Single(Find(Cumulative("whole", 9, Exactly(10)), Period("p", 2, 8, Exactly(11))));

        Assert.Equal((ViolationIssue.PartsAboveWhole, "whole"), (flag.Issue, flag.Counts[^1]));
    }

    // From 10 to 20 the figure grows by 10; the day's own figure is 4, or 30. 8 to 12 allows 20 - 8 = 12 and 20 - 12 = 8.
    [Theory]
    [InlineData(10, 10, 4, "at least 10")]
    [InlineData(10, 10, 30, "at most 10")]
    [InlineData(8, 12, 9, null)]
    [InlineData(8, 12, 7, "at least 8")]
    [InlineData(8, 12, 13, "at most 12")]
    public void A_step_is_the_days_figure(int low, int high, int day, string? words)
    {
        var flags = Find(Cumulative("a", 4, new CountRange(low, low, high)), Daily("d", 5, Exactly(day)), Cumulative("b", 5, Exactly(20)));

        Assert.Equal(words is null ? [] : [ViolationIssue.StepDiffers], flags.Select(f => f.Issue).Where(i => i != ViolationIssue.PartsAboveWhole));
        if (words is not null)
            Assert.Contains(words, flags.Single(f => f.Issue == ViolationIssue.StepDiffers).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_over_two_days_says_nothing_of_one() =>
        Assert.Empty(Find(Cumulative("a", 3, Exactly(10)), Daily("d", 5, Exactly(4)), Cumulative("b", 5, Exactly(20))));

    [Fact]
    public void Two_figures_for_one_window_are_flagged()
    {
        var flag = Assert.Single(Find(Daily("a", 4, Exactly(5)), Daily("b", 4, Exactly(7))));

        Assert.Equal(ViolationIssue.FiguresDiffer, flag.Issue);
        Assert.Empty(Find(Daily("a", 4, AtLeast(5)), Daily("b", 4, Exactly(7))));
    }

    [Fact]
    public void Reporters_measures_and_scopes_are_never_compared_with_each_other()
    {
        var first = Cumulative("a", 2, Exactly(120));
        var second = Cumulative("b", 3, Exactly(100));

        Assert.Single(Find(first, second with { Id = "c" }));
        foreach (var other in new[]
        {
            Make("b", Counting.Cumulative, Day(1), Day(3), Exactly(100), reporter: "commission"),
            Remake(second, measure: ViolationMeasure.Shellings), Remake(second, scope: "The north"), Remake(second, place: "homs"),
        })
        {
            Assert.Empty(Find(first, other));
        }
    }

    [Fact]
    public void A_ledger_shows_a_flag_with_the_count_that_completes_it()
    {
        var ledger = ViolationLedgerView.Of([Cumulative("b", 5, Exactly(100)), Cumulative("a", 2, Exactly(120))]);

        Assert.Equal(["a", "b"], ledger.Counts.Select(c => c.Id));
        Assert.Empty(ledger.FlagsOf(ledger.Counts[0]));
        Assert.Single(ledger.FlagsOf(ledger.Counts[1]));
    }

    private static IReadOnlyList<ViolationFlag> Find(params ViolationCount[] counts)
    {
        var found = ViolationRule.Find(counts);

        // The order in which counts come must not matter.
        Assert.Equal(found.Select(f => f.Text).Order(), ViolationRule.Find([.. counts.Reverse()]).Select(f => f.Text).Order());
        return found;
    }

    private static ViolationCount Remake(ViolationCount c, ViolationMeasure measure = ViolationMeasure.Violations, string? scope = null, string? place = null) => new(
        c.Id, c.Ceasefire, c.CeasefireName, c.Reporter, c.ReporterName, c.ByMonitor, c.Speaker, measure, c.Counting, c.From, c.To, scope ?? c.Scope,
        place is null ? [] : [new CountPlace(place, place)], c.Value, [], [], c.Inferred, c.Citation);
}
