using Bunit;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;

namespace SyriaTalks.Web.Components.Lists;

public sealed class FilterBarTests : BunitContext
{
    private static readonly EventFilter Chosen = EventFilter.None with
    {
        From = new DateOnly(2016, 12, 1),
        Places = SlugSet.Of("idleb"),
        Kinds = SlugSet.Of("air-strike"),
        Text = "water",
        AsOf = new DateOnly(2017, 1, 13),
        Sort = EventSort.DateAscending,
        Size = 50,
        Page = 3,
    };

    [Fact]
    public void The_form_alone_is_complete_and_sends_what_was_chosen_before()
    {
        var form = Bar(Chosen).Find("form");

        Assert.Equal(("get", "/timeline"), (form.GetAttribute("method"), form.GetAttribute("action")));
        Assert.Equal(
            ["place=idleb", "kind=air-strike", "asof=2017-01-13", "sort=date", "size=50"],
            form.QuerySelectorAll("input[type=hidden]").Select(i => $"{i.GetAttribute("name")}={i.GetAttribute("value")}"));
        Assert.Equal("2016-12-01", form.QuerySelector("[name=from]")!.GetAttribute("value"));
        Assert.Equal("water", form.QuerySelector("[name=q]")!.GetAttribute("value"));
        Assert.Equal("submit", form.QuerySelector("button")!.GetAttribute("type"));
        Assert.All(form.QuerySelectorAll("[id^=f-]"), field => Assert.NotNull(form.QuerySelector($"label[for={field.Id}]")));
    }

    [Fact]
    public void A_form_never_sends_the_page_it_was_filled_in_on() => Assert.Empty(Bar(Chosen).FindAll("form [name=page]"));

    [Fact]
    public void A_chip_is_the_address_without_its_condition()
    {
        var chips = Bar(Chosen).FindAll(".st-chip");

        Assert.Equal(["from 1 Dec 2016", "Idleb", "Air strike", "“water”"], chips.Select(c => c.TextContent.Trim()));
        Assert.Equal("Idleb, remove this filter", chips[1].GetAttribute("aria-label"));
        Assert.Equal("/timeline?from=2016-12-01&kind=air-strike&q=water&asof=2017-01-13&sort=date&size=50", chips[1].GetAttribute("href"));
        Assert.Equal("/timeline?asof=2017-01-13&sort=date&size=50", Bar(Chosen).Find(".st-clear").GetAttribute("href"));
    }

    [Fact]
    public void The_download_has_the_filter_and_says_how_many_rows_it_will_hold()
    {
        var link = Bar(Chosen, total: 1234).Find("a[download]");

        Assert.Equal("Export CSV (1,234)", link.TextContent.Trim());
        Assert.Equal("/timeline.csv?from=2016-12-01&place=idleb&kind=air-strike&q=water&asof=2017-01-13&sort=date", link.GetAttribute("href"));
    }

    [Fact]
    public void With_nothing_to_download_the_download_is_inert()
    {
        var bar = Bar(Chosen, total: 0);

        Assert.Empty(bar.FindAll("a[download]"));
        var button = bar.Find(".st-btn-off");
        Assert.Equal("Export CSV (0)", button.TextContent.Trim());
        Assert.Equal((null, "true"), (button.GetAttribute("href"), button.GetAttribute("aria-disabled")));
    }

    [Fact]
    public void The_count_is_announced_in_the_list_s_own_words()
    {
        Assert.Equal("7 incidents", Words(Bar(EventFilter.None, EventScope.Incidents, 7).Find("[role=status]").TextContent));
        Assert.Equal("1 record", Words(Bar(EventFilter.None, total: 1).Find("[role=status]").TextContent));
    }

    [Fact]
    public void A_list_that_could_not_be_read_keeps_its_filter_and_counts_nothing()
    {
        this.UsePage(Chosen);
        var bar = Render<FilterBar>(p => p.Add(b => b.Scope, EventScope.Timeline).Add(b => b.Page, null));

        Assert.Equal("Not counted", bar.Find("[role=status]").TextContent);
        Assert.Equal(4, bar.FindAll(".st-chip").Count);
        Assert.Empty(bar.FindAll("a[download]"));
    }

    private IRenderedComponent<FilterBar> Bar(EventFilter filter, EventScope scope = EventScope.Timeline, int total = 2)
    {
        this.UsePage(filter);
        return Render<FilterBar>(p => p.Add(b => b.Scope, scope).Add(b => b.Page, ListSamples.Page([], total)));
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
