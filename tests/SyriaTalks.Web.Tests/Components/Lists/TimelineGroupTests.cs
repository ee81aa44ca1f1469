using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;

namespace SyriaTalks.Web.Components.Lists;

public sealed class TimelineGroupTests
{
    private static readonly EventRow[] Rows =
    [
        ListSamples.Row("astana", ListSamples.Day(23), null, EventStatus.Planned),
        ListSamples.Row("bomb", ListSamples.Day(12), EventType.Explosion),
        ListSamples.Row("blasts", ListSamples.Day(12), EventType.Explosion),
        ListSamples.Row("strikes", ListSamples.Span(new DateOnly(2016, 12, 17), ListSamples.AsOf, "the weeks before 13 January 2017")),
        ListSamples.Row("truce", ListSamples.Span(new DateOnly(2016, 12, 15), new DateOnly(2016, 12, 31), "late December 2016"), null),
        ListSamples.Row("secret", ListSamples.Span(new DateOnly(2016, 12, 1), new DateOnly(2016, 12, 31), "December 2016, day not given"), null),
        ListSamples.Row("clashes", ListSamples.Open(), EventType.ArmedClash, EventStatus.Ongoing),
        ListSamples.Row("threat", ListSamples.Open("not dated"), null),
    ];

    [Fact]
    public void Newest_first_runs_from_what_is_planned_to_what_is_not_dated()
    {
        var groups = TimelineGroup.From(Rows, ListSamples.AsOf, EventSort.DateDescending);

        Assert.Equal(["23 January", "12 January", "Ongoing", "The weeks before 13 January 2017", "Late December 2016", "December 2016", "Not dated"], groups.Select(g => g.Heading));
        Assert.Equal(["planned", null, "open start", "period", "approximate", "month only", "undated"], groups.Select(g => g.Tag));
        Assert.Equal(["Monday, in 10 days", "Thursday, 2 records", "on 13 January 2017, start not given", "within 17 Dec 2016 – 13 Jan 2017", "within 15 Dec 2016 – 31 Dec 2016", "day not given", ""], groups.Select(g => g.Detail));
        Assert.Equal([true, false, true, true, true, true, true], groups.Select(g => g.IsDoubtful));
        Assert.Equal(["bomb", "blasts"], groups[1].Rows.Select(r => r.Id));
    }

    [Fact]
    public void Oldest_first_runs_the_other_way()
    {
        var groups = TimelineGroup.From([.. Rows.Reverse()], ListSamples.AsOf, EventSort.DateAscending);

        Assert.Equal([TimelineRank.Undated, TimelineRank.Span, TimelineRank.Span, TimelineRank.Span, TimelineRank.Ongoing, TimelineRank.Day, TimelineRank.Ahead], groups.Select(g => g.Rank));
        Assert.Equal("23 January", groups[^1].Heading);
    }

    [Fact]
    public void Sorted_by_deaths_the_order_of_the_list_stands()
    {
        var groups = TimelineGroup.From([Rows[6], Rows[1], Rows[0]], ListSamples.AsOf, EventSort.DeathsDescending);

        Assert.Equal(["Ongoing", "12 January", "23 January"], groups.Select(g => g.Heading));
    }

    [Fact]
    public void A_plan_for_a_day_that_has_passed_has_no_known_outcome()
    {
        var group = Assert.Single(TimelineGroup.From([Rows[0]], new DateOnly(2017, 1, 24), EventSort.DateDescending));

        Assert.Equal((TimelineRank.Day, "planned, outcome not known here", true), (group.Rank, group.Tag, group.IsDoubtful));
    }

    [Fact]
    public void On_its_own_day_a_plan_is_still_a_plan() =>
        Assert.Equal((TimelineRank.Ahead, "planned"), (TimelineGroup.RankOf(Rows[0], new DateOnly(2017, 1, 23)), TimelineGroup.TagOf(Rows[0], new DateOnly(2017, 1, 23))));

    [Fact]
    public void A_day_of_another_year_names_it() => Assert.Equal(
        "31 December 2016", TimelineGroup.From([ListSamples.Row("a", ListSamples.Day(31, 12, 2016))], ListSamples.AsOf, EventSort.DateDescending)[0].Heading);
}
