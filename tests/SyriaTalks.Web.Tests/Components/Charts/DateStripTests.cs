using Bunit;
using SyriaTalks.Core.Events;

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

        Assert.Equal(["st-strip-wide", "st-strip-narrow"], strip.FindAll("svg").Where(s => s.HasAttribute("viewBox")).Select(s => s.GetAttribute("class")));
        Assert.All(strip.FindAll("figure > svg"), s => Assert.Equal("true", s.GetAttribute("aria-hidden")));
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
        Assert.EndsWith("Only the first 500 records of the list are drawn.", Strip(Rows, cut: true).Find("figcaption").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_records_there_is_no_drawing() => Assert.Equal(string.Empty, Strip([]).Markup.Trim());

    private IRenderedComponent<DateStrip> Strip(EventRow[] rows, bool cut = false)
    {
        this.UsePage();
        return Render<DateStrip>(p => p.Add(s => s.Rows, rows).Add(s => s.AsOf, ListSamples.AsOf).Add(s => s.Cut, cut));
    }
}
