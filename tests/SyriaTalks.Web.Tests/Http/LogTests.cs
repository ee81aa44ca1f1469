using System.Globalization;
using Serilog.Formatting.Compact;

namespace SyriaTalks.Web.Http;

[Collection(SharedSite.Name)]
public sealed class LogTests(SiteFixture site)
{
    [Fact]
    public async Task A_request_is_one_line_with_method_address_status_and_time()
    {
        await GetAsync("/timeline?from=2017-01-01");

        var line = Assert.Single(site.Log.Requests);
        Assert.StartsWith("\"GET\" \"/timeline?from=2017-01-01\" 200 in ", line.RenderMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_a_visitor_sends_makes_a_second_line()
    {
        await GetAsync("/timeline?q=x%0a[00:00:00%20FTL]%20FORGED%1b[31m");

        Assert.All(site.Log.All, e =>
        {
            using var json = new StringWriter();
            new CompactJsonFormatter().Format(e, json);
            Assert.Single(json.ToString().TrimEnd('\n', '\r').Split('\n'));
            Assert.DoesNotContain('\n', e.RenderMessage(CultureInfo.InvariantCulture));
            Assert.DoesNotContain('\u001b', e.RenderMessage(CultureInfo.InvariantCulture));
        });
        Assert.Empty(site.Log.Troubles);
    }

    [Fact]
    public async Task A_long_address_is_cut()
    {
        await GetAsync("/timeline?q=" + new string('a', 3000));

        Assert.InRange(Assert.Single(site.Log.Requests).RenderMessage(CultureInfo.InvariantCulture).Length, 200, 300);
    }

    [Fact]
    public async Task Nothing_says_who_asked()
    {
        using var client = site.NewClient();
        site.Log.Clear();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nope");
        request.Headers.Add("X-Forwarded-For", "203.0.113.77");
        request.Headers.Add("User-Agent", "a-rare-browser/1.0");
        using var answer = await client.SendAsync(request);
        await site.Log.SettleAsync();

        foreach (var e in site.Log.All)
        {
            using var json = new StringWriter();
            new CompactJsonFormatter().Format(e, json);
            Assert.DoesNotContain("203.0.113.77", json.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("127.0.0.1", json.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("a-rare-browser", json.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Probes_leave_no_trace()
    {
        await GetAsync("/health/live");
        await GetAsync("/health/ready");

        Assert.Empty(site.Log.Requests);
    }

    private async Task GetAsync(string address)
    {
        using var client = site.NewClient();
        site.Log.Clear();
        using var answer = await client.GetAsync(address);
        await answer.Content.ReadAsByteArrayAsync();
        await site.Log.SettleAsync();
    }
}
