using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SyriaTalks.Web.Http;

/// <summary>What other sites show of ours, and what machines read off a page.</summary>
[Collection(SharedSite.Name)]
public sealed partial class EmbedTests(SiteFixture site)
{
    [Theory]
    [InlineData("/embed/timeline", "Kafr Soussa")]
    [InlineData("/embed/map", "viewBox")]
    public async Task A_frame_needs_no_script_and_sets_no_cookie(string address, string holds)
    {
        using var client = site.NewClient();
        site.Log.Clear();

        using var get = await client.GetAsync(address);
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        var html = await get.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, get.StatusCode);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal("text/html; charset=utf-8", get.Content.Headers.ContentType?.ToString());
        Assert.Contains(holds, WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains("Reports, not established facts.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.False(get.Headers.Contains("Set-Cookie"));
        Assert.True(html.Length < 20_000, $"{html.Length} characters are no light page.");
        Assert.Empty(site.Log.Troubles);
    }

    [Fact]
    public async Task Nobody_frames_a_page_unless_the_operator_says_who()
    {
        using var client = site.NewClient();
        using var closed = await client.GetAsync("/embed/map");
        await using var other = new SiteFixture(("Embed:FrameAncestors", "https://news.example"));
        using var guest = other.NewClient();
        using var open = await guest.GetAsync("/embed/map");
        using var page = await guest.GetAsync("/incidents");

        Assert.Contains("frame-ancestors 'none'", Policy(closed), StringComparison.Ordinal);
        Assert.Equal(["DENY"], closed.Headers.GetValues("X-Frame-Options"));
        Assert.Contains("frame-ancestors https://news.example", Policy(open), StringComparison.Ordinal);
        Assert.False(open.Headers.Contains("X-Frame-Options"));
        Assert.DoesNotContain("script-src", Policy(open), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", Policy(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_frame_shows_what_the_filter_selects_and_says_what_it_passed_over()
    {
        using var client = site.NewClient();

        var some = await client.GetStringAsync("/embed/timeline?kind=talks&from=yesterday");
        var none = await client.GetStringAsync("/embed/timeline?asof=2016-01-01");

        Assert.DoesNotContain("Kafr Soussa", some, StringComparison.Ordinal);
        Assert.Contains("yesterday", some, StringComparison.Ordinal);
        Assert.Contains("0 of 0 records.", none, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_code_to_paste_names_this_site_and_the_filter()
    {
        using var client = site.NewClient();

        var html = await client.GetStringAsync("/embed?kind=talks&party=turkey");

        var code = WebUtility.HtmlDecode(Code().Match(html).Groups[1].Value);
        Assert.StartsWith($"<iframe src=\"{site.BaseAddress}embed/timeline?kind=talks&amp;party=turkey\"", code, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_machines_read_off_an_event_is_a_report_with_its_sources()
    {
        using var client = site.NewClient();
        foreach (var path in await SiteAddresses.DetailsAsync(site))
        {
            var html = await client.GetStringAsync(path);
            var data = Data().Match(html);
            Assert.Equal(path.StartsWith("/events/", StringComparison.Ordinal), data.Success);
            if (!data.Success)
                continue;
            using var document = JsonDocument.Parse(data.Groups[1].Value);
            Assert.Equal("Report", document.RootElement.GetProperty("@type").GetString());
            Assert.NotEmpty(document.RootElement.GetProperty("citation").EnumerateArray());
            Assert.Equal(new Uri(site.BaseAddress, path).ToString(), document.RootElement.GetProperty("url").GetString());
            Assert.Contains("property=\"og:title\"", html, StringComparison.Ordinal);
            Assert.Contains("as known on 13 January 2017", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_title_with_quotes_stays_data()
    {
        using var client = site.NewClient();
        using var list = JsonDocument.Parse(await client.GetStringAsync("/api/v1/events?size=100"));
        var looked = 0;
        foreach (var item in list.RootElement.GetProperty("items").EnumerateArray())
        {
            var html = await client.GetStringAsync("/events/" + item.GetProperty("id").GetString());
            using var document = JsonDocument.Parse(Data().Match(html).Groups[1].Value);
            Assert.Equal(item.GetProperty("title").GetString(), document.RootElement.GetProperty("name").GetString());
            looked++;
        }

        Assert.True(looked > 10, $"only {looked} events were looked at");
    }

    private static string Policy(HttpResponseMessage answer) => Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

    [GeneratedRegex("""<script type="application/ld(?:\+|&#x2B;)json">(.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex Data();

    [GeneratedRegex("<textarea[^>]*>(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Code();
}
