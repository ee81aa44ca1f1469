using Bunit;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;

namespace SyriaTalks.Web.Components.Lists;

public sealed class PagerTests : BunitContext
{
    [Fact]
    public void A_result_that_fits_on_the_smallest_page_needs_no_pager() => Assert.Equal(string.Empty, Pager(25, 1).Markup.Trim());

    [Fact]
    public void Pages_are_links_with_the_filter()
    {
        var pager = Pager(12431, 3);

        Assert.Equal("51–75 of 12,431", pager.Find(".st-pager > span").TextContent);
        Assert.Equal(["1", "2", "3", "4", "5", "…", "498"], pager.FindAll("nav[aria-label=Pages] .st-pg:not([rel])").Select(e => e.TextContent));
        Assert.Equal("Page 3", pager.Find("[aria-current=page]").GetAttribute("aria-label"));
        Assert.Equal("/incidents?place=idleb&page=2", pager.Find("[rel=prev]").GetAttribute("href"));
        Assert.Equal("/incidents?place=idleb&page=4", pager.Find("[rel=next]").GetAttribute("href"));
    }

    [Fact]
    public void A_gap_of_one_page_is_that_page() =>
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7"], Pager(175, 4).FindAll("nav[aria-label=Pages] .st-pg:not([rel])").Select(e => e.TextContent));

    [Fact]
    public void There_is_nothing_before_the_first_and_nothing_after_the_last_page()
    {
        Assert.Empty(Pager(100, 1).FindAll("[rel=prev]"));
        Assert.Empty(Pager(100, 4).FindAll("[rel=next]"));
    }

    [Fact]
    public void Another_size_begins_at_the_first_page()
    {
        var sizes = Pager(500, 3).FindAll("nav[aria-label='Rows a page'] a");

        Assert.Equal(["/incidents?place=idleb", "/incidents?place=idleb&size=50", "/incidents?place=idleb&size=100"], sizes.Select(a => a.GetAttribute("href")));
        Assert.Equal(["true", null, null], sizes.Select(a => a.GetAttribute("aria-current")));
    }

    private IRenderedComponent<Pager> Pager(int total, int page)
    {
        this.UsePage(EventFilter.None with { Places = SlugSet.Of("idleb"), Page = page });
        EventRow[] rows = [.. Enumerable.Range(0, 25).Select(i => ListSamples.Row($"r{i}", ListSamples.Day(12)))];
        return Render<Pager>(p => p.Add(x => x.Scope, EventScope.Incidents).Add(x => x.Page, ListSamples.Page(rows, total, page)));
    }
}
