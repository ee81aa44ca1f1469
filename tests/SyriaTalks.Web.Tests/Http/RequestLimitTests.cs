using System.Net;

namespace SyriaTalks.Web.Http;

public sealed class RequestLimitTests : IAsyncLifetime
{
    private readonly SiteFixture _site = new(("Limits:QuestionsPerMinutePerAddress", "60"));

    public Task InitializeAsync() => ((IAsyncLifetime)_site).InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)_site).DisposeAsync();

    [Fact]
    public async Task Whoever_asks_too_much_is_told_so_and_can_read_on()
    {
        using var client = _site.NewClient();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/timeline?q=first"));
        using var page = await SpendAsync(client, "/timeline?q=");

        Assert.Equal("text/html; charset=utf-8", page.Content.Headers.ContentType?.ToString());
        Assert.Equal(TimeSpan.FromSeconds(5), page.Headers.RetryAfter?.Delta);
        Assert.True(page.Headers.CacheControl?.NoStore);
        Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("<h1>Too many requests</h1>", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var data = await SpendAsync(client, "/api/v1/events?q=");
        Assert.Equal("application/problem+json", data.Content.Headers.ContentType?.MediaType);
        Assert.Equal("*", data.Headers.GetValues("Access-Control-Allow-Origin").Single());

        foreach (var free in new[] { "/timeline", "/timeline?q=first", "/css/app.css", "/css/tokens.css", "/health/ready" })
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, free));
        Assert.DoesNotContain(_site.Log.Troubles, t => t.Contains("xception", StringComparison.Ordinal));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        return answer.StatusCode;
    }

    // A second gives one token back, and sixty questions take longer than one.
    private static async Task<HttpResponseMessage> SpendAsync(HttpClient client, string address)
    {
        for (var i = 0; i < 5000; i++)
        {
            var answer = await client.GetAsync($"{address}x{i}");
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
                return answer;
            answer.Dispose();
        }

        throw new InvalidOperationException("Five thousand questions were answered.");
    }
}
