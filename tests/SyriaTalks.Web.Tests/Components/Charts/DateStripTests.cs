using Bunit;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;

namespace SyriaTalks.Web.Components.Charts;

public sealed class DateStripTests : BunitContext
{
    private static readonly EventRow[] Rows =
    [
        ListSamples.Row("astana", ListSamples.Day(23), null, EventStatus.Planned), ListSamples.Row("strike", ListSamples.Day(12)),
        ListSamples.Row("clashes", ListSamples.Open(), EventType.ArmedClash, EventStatus.Ongoing),
    ];

    [Fact]
    public void A_page_gets_a_wide_and_a_narrow_drawing_and_says_the_same_in_words()
    {
        var strip = Strip(Rows);

        Assert.Equal(["st-strip-wide", "st-strip-narrow"], strip.FindAll(".st-strip-box").Select(s => s.ClassList[1]));
        Assert.Equal(2, strip.FindAll(".st-strip-box > svg[viewBox]").Count);
        Assert.All(strip.FindAll(".st-strip-box > svg"), s => Assert.Equal("true", s.GetAttribute("aria-hidden")));
        Assert.Equal(
            "Records by day. 12 January 2017: 1 record; 23 January 2017: 1 record, planned. "
            + "Known only as a span. Title of clashes: ongoing on 13 January 2017, start not given.",
            strip.Find(".st-vh").TextContent.Trim());
    }

    [Fact]
    public void Squares_and_bars_lead_to_their_records_without_taking_the_keyboard()
    {
        var links = Strip(Rows).FindAll(".st-strip-wide a");

        Assert.Equal(["/events/strike", "/events/astana", "/events/clashes"], links.Select(a => a.GetAttribute("href")));
        Assert.All(links, a => Assert.Equal("-1", a.GetAttribute("tabindex")));
        Assert.Equal("Title of astana, 23 January 2017, planned", links[1].QuerySelector("title")!.TextContent);
    }

    [Fact]
    public void The_caption_says_what_is_not_drawn()
    {
        Assert.DoesNotContain("not drawn", Strip(Rows).Find("figcaption").TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "1 record without a day or with a long span is listed, not drawn.",
            Strip([.. Rows, ListSamples.Row("threat", ListSamples.Open("not dated"), null)]).Find("figcaption").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_too_many_to_draw_are_counted_by_day_or_month()
    {
        var first = new DateOnly(2016, 12, 1);
        var days = Strip([], [new DayCount(first, 3), new DayCount(first.AddDays(40), 1200)]);
        var months = Strip([], [new DayCount(first, 3), new DayCount(first.AddDays(20), 4), new DayCount(first.AddDays(400), 9)]);

        Assert.Equal(["1 December 2016: 3 records", "10 January 2017: 1,200 records"], days.FindAll(".st-strip-wide .st-strip-column title").Select(t => t.TextContent));
        Assert.Equal(["December 2016: 7 records", "January 2018: 9 records"], months.FindAll(".st-strip-wide .st-strip-column title").Select(t => t.TextContent));
        Assert.Contains("10 January 2017: 1,200 records", days.Find(".st-vh").TextContent, StringComparison.Ordinal);
        Assert.Contains("by the month", months.Find("figcaption").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_are_chosen_by_month_without_script_and_by_sliders_with_it()
    {
        var strip = Strip(Rows, choose: EventFilter.None with { From = new DateOnly(2017, 1, 10), To = new DateOnly(2017, 1, 20), Kinds = SlugSet.Of("incident"), Page = 2 });

        Assert.Contains("/timeline?from=2017-01-01&to=2017-01-31&kind=incident", strip.FindAll(".st-strip-wide .st-strip-step").Select(a => a.GetAttribute("href")));
        Assert.True(strip.Find(".st-strip-wide [data-brush]").HasAttribute("hidden"));
        var sliders = strip.FindAll(".st-strip-wide [role=slider]");
        Assert.Equal(["10 January 2017", "20 January 2017"], sliders.Select(s => s.GetAttribute("aria-valuetext")));
        Assert.All(sliders, s => Assert.InRange(int.Parse(s.GetAttribute("aria-valuenow")!, null), int.Parse(s.GetAttribute("aria-valuemin")!, null), int.Parse(s.GetAttribute("aria-valuemax")!, null)));
        Assert.Equal("/timeline?from=1900-01-01&to=2100-12-31&kind=incident", strip.Find("[data-brush]").GetAttribute("data-address"));
        Assert.NotEmpty(strip.FindAll(".st-strip-out"));
        Assert.Empty(Strip(Rows).FindAll("[data-brush], .st-strip-step, .st-strip-out, [data-module]"));
    }

    [Fact]
    public void Counted_columns_lie_in_the_link_of_their_month()
    {
        var strip = Strip([], [new DayCount(new DateOnly(2016, 12, 1), 3), new DayCount(new DateOnly(2017, 1, 9), 4)], EventFilter.None);

        Assert.Equal(2, strip.FindAll(".st-strip-wide .st-strip-step > .st-strip-column").Count);
        Assert.Equal(2, strip.FindAll(".st-strip-wide .st-strip-column").Count);
    }

    [Fact]
    public void The_axis_reaches_beyond_the_days_chosen_so_that_they_can_be_widened()
    {
        var around = DateBrush.Around(EventFilter.None with { From = new DateOnly(2017, 1, 1), To = new DateOnly(2017, 2, 9), Page = 4 });

        Assert.Equal((new DateOnly(2016, 12, 12), new DateOnly(2017, 3, 1), 1), (around.From, around.To, around.Page));
        Assert.Equal(EventFilter.LastDay, DateBrush.Around(EventFilter.None with { To = EventFilter.LastDay }).To);
    }

    [Fact]
    public void Without_records_there_is_no_drawing() => Assert.Equal(string.Empty, Strip([]).Markup.Trim());

    private IRenderedComponent<DateStrip> Strip(EventRow[] rows, DayCount[]? density = null, EventFilter? choose = null)
    {
        this.UsePage(choose);
        return Render<DateStrip>(p => p.Add(s => s.Choose, choose is not null).Add(s => s.Rows, rows).Add(s => s.AsOf, ListSamples.AsOf).Add(s => s.Density, density ?? []));
    }
}
