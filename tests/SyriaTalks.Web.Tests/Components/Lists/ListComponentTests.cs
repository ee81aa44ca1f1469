using Bunit;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;

namespace SyriaTalks.Web.Components.Lists;

public sealed class ListComponentTests
{
    private static readonly EventFilter Chosen = EventFilter.None with { Kinds = SlugSet.Of("air-strike"), Places = SlugSet.Of("damascus"), Page = 2 };

    [Fact]
    public void A_facet_links_to_the_filter_with_its_value_and_says_what_is_chosen()
    {
        var facet = new Facet("kind", "Kind", [new("air-strike", "Air strike", 3, true), new("explosion", "Explosion", 0, false)]);
        using var context = Samples.Context(Samples.State("/incidents", Chosen));

        var links = context.Render<FacetList>(p => p.Add(f => f.Scope, EventScope.Incidents).Add(f => f.Facets, [facet])).FindAll("a");

        Assert.Equal(["/incidents?place=damascus", "/incidents?place=damascus&kind=air-strike&kind=explosion"], links.Select(a => a.GetAttribute("href")));
        Assert.Equal(["true", null], links.Select(a => a.GetAttribute("aria-current")));
        Assert.EndsWith("0", links[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_facet_folds_its_tail_away_and_keeps_what_is_chosen_in_sight()
    {
        FacetValue[] values = [.. Enumerable.Range(1, 12).Select(i => new FacetValue("p" + i, "P" + i, i, i == 12))];
        using var context = Samples.Context(Samples.State("/incidents"));

        var list = context.Render<FacetList>(p => p.Add(f => f.Scope, EventScope.Incidents).Add(f => f.Facets, [new Facet("party", "Party", values)]));

        Assert.Equal("4 more", list.Find("details summary").TextContent);
        Assert.Equal("P12", list.Find("li .st-lab").TextContent);
        Assert.Equal(12, list.FindAll("a").Count);
    }

    [Theory]
    [InlineData(20, 1, 0)]
    [InlineData(100, 1, 4)]
    [InlineData(1000, 20, 7)]
    public void A_pager_shows_first_last_and_neighbours(int total, int page, int numbers)
    {
        using var context = Samples.Context(Samples.State("/incidents", EventFilter.None with { Page = page }));

        var pager = context.Render<Pager>(p => p.Add(x => x.Scope, EventScope.Incidents).Add(x => x.Page, Page(total, page)));

        Assert.Equal(numbers, pager.FindAll("a[aria-label^=Page]").Count);
        if (numbers > 0)
            Assert.Equal($"Page {page}", pager.Find("a[aria-current=page]").GetAttribute("aria-label"));
    }

    [Fact]
    public void An_empty_result_offers_each_way_out_with_its_count()
    {
        using var context = Samples.Context(Samples.State("/incidents", Chosen));
        Relaxation[] ways = [.. Chosen.Conditions().Select((c, i) => new Relaxation([c], Chosen.Without(c), i == 0 ? 2 : 0))];

        var empty = context.Render<EmptyResult>(p => p.Add(x => x.Scope, EventScope.Incidents).Add(x => x.Ways, ways).Add(x => x.All, 7));

        Assert.Contains("not that nothing happened", empty.Find("p").TextContent, StringComparison.Ordinal);
        Assert.Equal(["/incidents?kind=air-strike", "/incidents"], empty.FindAll("a").Select(a => a.GetAttribute("href")));
        Assert.Contains("Clear all filters (7 incidents)", empty.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_timeline_keeps_planned_known_and_unknown_days_apart()
    {
        var known = Samples.Row();
        var planned = known with { Id = "p", Status = EventStatus.Planned, Date = EventDate.OnDay(new DateOnly(2017, 1, 23)) };
        var ongoing = known with { Id = "o", Status = EventStatus.Ongoing, Date = new EventDate(null, Samples.Published, DatePrecision.Longer, "ongoing") };
        var undated = known with { Id = "u", Date = new EventDate(null, Samples.Published, DatePrecision.Longer, "not dated") };
        var month = known with { Id = "m", Date = new EventDate(new DateOnly(2016, 12, 1), new DateOnly(2016, 12, 31), DatePrecision.Month, "December 2016") };

        var groups = TimelineGroup.From([planned, known, month, ongoing, undated], Samples.Published, EventSort.DateDescending);

        Assert.Equal(["23 January", "12 January", "Ongoing", "December 2016", "Not dated"], groups.Select(g => g.Heading));
        Assert.Equal([TimelineRank.Ahead, TimelineRank.Day, TimelineRank.Ongoing, TimelineRank.Span, TimelineRank.Undated], groups.Select(g => g.Rank));
        Assert.Equal("planned, outcome not known here", TimelineGroup.From([planned], new DateOnly(2017, 2, 1), EventSort.DateDescending)[0].Tag);
    }

    [Fact]
    public void Who_is_accused_is_never_read_as_who_acts()
    {
        var row = Samples.Row() with { Parties = [new("a", "Aland", "Aland", PartyRole.Accused, false), new("b", "Bland", "Bland", PartyRole.Harmed, true)] };

        Assert.Equal(("Not established", "Aland accused; Bland harmed (inferred)"), ListWords.Parties(row));
    }

    private static EventPage Page(int total, int page) => new([], total, page, 25, [], [], 0, DeathToll.None);
}
