using SyriaTalks.Web.Hosting;

namespace SyriaTalks.Web.Http;

public sealed class HeaderTests : IAsyncLifetime
{
    // No browser is told to stay with HTTPS for a name of its own machine.
    private const string Host = "talks.example";

    private readonly SiteFixture _site = new(("AllowedHosts", Host), ("Embed:FrameAncestors", "https://news.example"));

    public Task InitializeAsync() => ((IAsyncLifetime)_site).InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)_site).DisposeAsync();

    [Fact]
    public async Task Every_address_scores_A_plus_by_the_rules_of_the_observatory()
    {
        using var client = SecureClient();
        var addresses = SiteAddresses.Pages.Concat(SiteAddresses.Files).Concat(SiteAddresses.Missing).Concat(SiteAddresses.Probes)
            .Concat(await SiteAddresses.DetailsAsync(_site))
            .Concat(["/api/v1/events", "/openapi/v1.json", "/talks.ics", "/embed/timeline", "/embed/map", "/theme/dark?back=%2F", "/css/app.css", "/timeline?kind=nonsense"])
            .ToList();
        Assert.True(addresses.Count >= 40, $"only {addresses.Count} addresses were looked at");

        foreach (var address in addresses)
        {
            using var answer = await client.GetAsync(address);
            var (score, grade, findings) = Observatory.Score(Headers(answer), await answer.Content.ReadAsStringAsync());

            Assert.Contains(findings, f => f is { Rule: "strict-transport-security", Modifier: 0 });
            Assert.True(grade == "A+", $"{address}: {score} {grade}: {string.Join("; ", findings.Where(f => f.Modifier < 0))}");
        }
    }

    [Fact]
    public async Task The_one_cookie_there_is_goes_over_https_alone_and_to_no_other_site()
    {
        using var client = SecureClient();
        using var answer = await client.GetAsync("/theme/dark?back=%2Ftimeline");

        var parts = Assert.Single(answer.Headers.GetValues("Set-Cookie")).Split("; ");
        Assert.Equal("theme=dark", parts[0]);
        Assert.Contains("secure", parts);
        Assert.Contains("samesite=lax", parts);
        Assert.DoesNotContain(parts, p => p.StartsWith("domain", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Without_https_nothing_promises_it()
    {
        using var client = _site.NewClient();
        client.DefaultRequestHeaders.Host = Host;
        using var answer = await client.GetAsync("/");

        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    private static ILookup<string, string> Headers(HttpResponseMessage answer) => answer.Headers.Concat(answer.Content.Headers)
        .SelectMany(h => h.Value.Select(v => (h.Key, Value: v)))
        .ToLookup(h => h.Key, h => h.Value, StringComparer.OrdinalIgnoreCase);

    private HttpClient SecureClient()
    {
        var client = _site.NewClient();
        client.DefaultRequestHeaders.Host = Host;
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        return client;
    }
}
