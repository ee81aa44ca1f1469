using Bunit;
using SyriaTalks.Core.Events;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Components.Shared;

public sealed class MarksTests
{
    private static readonly PageLinks Links = new(new DateOnly(2017, 1, 20));

    [Fact]
    public void A_citation_leads_to_the_first_paragraph_it_names_and_keeps_the_day()
    {
        using var context = new BunitContext();

        var chip = context.Render(Marks.Cite(Samples.Cited("8-9"), Links)!).Find("a");

        Assert.Equal("/sources/article-x?asof=2017-01-20#p8", chip.GetAttribute("href"));
        Assert.Equal("¶8–9", chip.TextContent);
        Assert.Contains("13 January 2017", chip.GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_said_without_a_citation_has_no_chip() => Assert.Null(Marks.Cite(null, Links));

    [Theory]
    [InlineData(ClaimStatus.SingleSource, EventStatus.Happened, "Reported", "s-single-source")]
    [InlineData(ClaimStatus.Claimed, EventStatus.Happened, "Claimed, no reply", "s-claimed")]
    [InlineData(ClaimStatus.Contested, EventStatus.Ongoing, "Disputed", "s-contested")]
    [InlineData(ClaimStatus.Contested, EventStatus.Planned, "Planned", "s-planned")]
    public void An_account_has_shape_colour_and_words(ClaimStatus account, EventStatus status, string words, string css)
    {
        using var context = new BunitContext();

        var mark = context.Render(Marks.Account(Samples.Row(account, status))).Find(".st-account");

        Assert.Equal(words, mark.TextContent.Trim());
        Assert.Contains(css, mark.ClassList);
        if (account == ClaimStatus.SingleSource)
        {
            // The plain report's dot is the style sheet's.
            Assert.Null(mark.QuerySelector("svg"));
            return;
        }

        Assert.EndsWith("#" + css, mark.QuerySelector("use")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("true", mark.QuerySelector("svg")!.GetAttribute("aria-hidden"));
    }

    [Fact]
    public void A_kind_is_named_beside_its_symbol()
    {
        using var context = new BunitContext();

        var kind = context.Render(Marks.Kind(Samples.Row())).Find(".st-kind");

        Assert.Equal("Air strike", kind.TextContent.Trim());
        Assert.EndsWith("#k-air-strike", kind.QuerySelector("use")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8, null, "8+")]
    [InlineData(8, 12, "8–12")]
    [InlineData(null, null, "no figure")]
    public void A_missing_figure_is_never_zero(int? low, int? high, string text)
    {
        using var context = new BunitContext();

        var killed = context.Render(Marks.Killed(new DeathToll(low, low, high)));

        Assert.Equal(text, killed.Find("*").TextContent);
    }

    [Fact]
    public void Only_what_we_conclude_is_tagged()
    {
        using var context = new BunitContext();

        Assert.Null(Marks.Inferred(false));
        Assert.Equal("inferred", context.Render(Marks.Inferred(true)!).Find("span").TextContent);
    }
}
