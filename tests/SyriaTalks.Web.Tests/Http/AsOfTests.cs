using System.Net;

namespace SyriaTalks.Web.Http;

/// <summary>A day of knowledge travels with every link, and before the first source nothing is known.</summary>
[Collection(SharedSite.Name)]
public sealed class AsOfTests(SiteFixture site)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/timeline")]
    [InlineData("/incidents")]
    [InlineData("/claims")]
    [InlineData("/changes")]
    [InlineData("/parties")]
    [InlineData("/parties/turkey")]
    [InlineData("/talks")]
    [InlineData("/talks/astana-2017-01")]
    [InlineData("/sources")]
    [InlineData("/sources/article-2017-01-13")]
    public async Task Before_the_first_source_a_page_says_that_nothing_is_known(string path)
    {
        using var client = site.NewClient();

        var answer = await client.GetAsync(new Uri(path + "?asof=2016-11-01", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Nothing was known here on 1 November 2016.", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{path}?asof=2017-01-13\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Kafr Soussa", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_says_from_when_it_is_known()
    {
        using var client = site.NewClient();

        var answer = await client.GetAsync(new Uri("/events/kafr-soussa-bombing?asof=2017-01-12", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("known from 13 January 2017", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2017-01-13", "10 days")]
    [InlineData("2017-01-22", "1 day")]
    [InlineData("2017-01-23", "That day")]
    [InlineData("2017-02-01", "no source here says whether they opened")]
    public async Task Days_to_the_talks_count_from_the_as_of_day(string asOf, string words)
    {
        using var client = site.NewClient();

        var html = await client.GetStringAsync(new Uri("/talks/astana-2017-01?asof=" + asOf, UriKind.Relative));

        Assert.Contains(words, html, StringComparison.Ordinal);
        Assert.Contains($"/timeline?asof={asOf}", html, StringComparison.Ordinal);
    }
}
