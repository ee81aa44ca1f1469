using Bunit;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Components.Layout;

public sealed class AsOfControlTests
{
    [Fact]
    public void Another_day_keeps_the_filter_and_begins_at_the_first_page()
    {
        var filter = EventFilter.None with { Places = SlugSet.Of("damascus"), Page = 3 };

        var control = Render(Samples.State("/incidents", filter));

        Assert.Equal("/incidents?place=damascus&asof=2017-01-12", control.Find("a.st-step").GetAttribute("href"));
        var form = control.Find("form[method=get]");
        Assert.Equal("/incidents", form.GetAttribute("action"));
        Assert.Equal(["place=damascus"], form.QuerySelectorAll("input[type=hidden]").Select(i => $"{i.GetAttribute("name")}={i.GetAttribute("value")}"));
        Assert.Equal("2017-01-13", form.QuerySelector("input[type=date][name=asof]")!.GetAttribute("value"));
        Assert.NotNull(form.QuerySelector("button[type=submit]"));
    }

    [Fact]
    public void A_page_without_a_filter_picks_none_up()
    {
        var control = Render(Samples.State("/parties", EventFilter.None with { Places = SlugSet.Of("damascus") }));

        Assert.Empty(control.FindAll("input[type=hidden]"));
    }

    [Fact]
    public void Only_a_day_that_was_chosen_has_a_way_back_to_the_newest()
    {
        static bool LeadsBack(IRenderedComponent<AsOfControl> control) =>
            control.FindAll("a").Any(a => a.TextContent.StartsWith("Back to the newest", StringComparison.Ordinal) && a.GetAttribute("href") == "/talks");

        Assert.False(LeadsBack(Render(Samples.State("/talks"))));
        Assert.True(LeadsBack(Render(Samples.State("/talks", EventFilter.None with { AsOf = new DateOnly(2017, 1, 1) }))));
    }

    [Theory]
    [InlineData("0001-01-01", "0001-01-02")]
    [InlineData("9999-12-31", "9999-12-30")]
    public void The_calendar_has_ends(string day, string beside)
    {
        var control = Render(Samples.State("/", EventFilter.None with { AsOf = DateOnly.ParseExact(day, "yyyy-MM-dd") }));

        Assert.Equal($"/?asof={beside}", Assert.Single(control.FindAll("a.st-step")).GetAttribute("href"));
    }

    private static IRenderedComponent<AsOfControl> Render(PageState state)
    {
        var context = Samples.Context(state);
        return context.Render<AsOfControl>(p => p.Add(c => c.Address, new CurrentAddress(null, state)));
    }
}
