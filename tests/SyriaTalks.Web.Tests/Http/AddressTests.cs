using System.Net;
using System.Text.RegularExpressions;

namespace SyriaTalks.Web.Http;

[Collection(SharedSite.Name)]
public sealed partial class AddressTests(SiteFixture site)
{
    public static TheoryData<string, string> Addresses { get; } = Make();

    public static TheoryData<string> Missing { get; } = [.. SiteAddresses.Missing];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_address_answers_GET_and_HEAD_alike(string path, string type)
    {
        using var client = site.NewClient();
        site.Log.Clear();

        using var get = await client.GetAsync(path);
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

        Assert.Equal(HttpStatusCode.OK, get.StatusCode);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(type, get.Content.Headers.ContentType?.ToString());
        Assert.Equal(type, head.Content.Headers.ContentType?.ToString());
        Assert.Equal(Names(get), Names(head));
        Assert.NotEmpty(await get.Content.ReadAsByteArrayAsync());
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        AssertHeaders(get);
        Assert.Empty(site.Log.Troubles);
    }

    [Fact]
    public async Task Every_kind_of_record_has_a_page()
    {
        using var client = site.NewClient();

        foreach (var path in await SiteAddresses.DetailsAsync(site))
        {
            using var get = await client.GetAsync(path);
            using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

            Assert.True(get.StatusCode == HttpStatusCode.OK, $"{path}: {get.StatusCode}");
            Assert.True(head.StatusCode == HttpStatusCode.OK, $"HEAD {path}: {head.StatusCode}");
            AssertHeaders(get);
        }
    }

    [Theory]
    [MemberData(nameof(Missing))]
    public async Task What_is_not_there_is_a_page_that_says_so_with_status_404(string path)
    {
        using var client = site.NewClient();
        site.Log.Clear();

        using var get = await client.GetAsync(path);
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

        Assert.Equal(HttpStatusCode.NotFound, get.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, head.StatusCode);
        Assert.Equal("text/html; charset=utf-8", get.Content.Headers.ContentType?.ToString());
        Assert.Contains("<h1", await get.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        AssertHeaders(get);
        Assert.Empty(site.Log.Troubles);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/timeline")]
    [InlineData("/timeline.csv")]
    [InlineData("/health/live")]
    public async Task Nothing_can_be_posted_to_what_is_read(string path)
    {
        using var client = site.NewClient();

        using var post = await client.PostAsync(path, new StringContent("x=1"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
        Assert.Equal(["GET", "HEAD"], post.Content.Headers.Allow.Order());
    }

    [Fact]
    public async Task The_nonce_of_the_policy_is_the_one_of_the_page_and_never_the_same_twice()
    {
        using var client = site.NewClient();

        using var first = await client.GetAsync("/");
        using var second = await client.GetAsync("/");

        var nonce = Nonce().Match(first.Headers.GetValues("Content-Security-Policy").Single()).Groups[1].Value;
        Assert.Contains($"nonce=\"{nonce}\"", WebUtility.HtmlDecode(await first.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.DoesNotContain(nonce, second.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_larger_than_anything_this_site_takes_is_refused()
    {
        using var client = site.NewClient();

        using var answer = await client.PostAsync("/_blazor/negotiate?negotiateVersion=1", new ByteArrayContent(new byte[100_000]));

        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
    }

    private static void AssertHeaders(HttpResponseMessage response)
    {
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        var directives = policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var directive in new[]
        {
            "default-src 'none'", "style-src 'self' 'unsafe-inline'", "connect-src 'self'", "img-src 'self' data:", "font-src 'self'",
            "base-uri 'self'", "form-action 'self'", "frame-ancestors 'none'", "object-src 'none'",
        })
        {
            Assert.Contains(directive, directives);
        }

        Assert.Matches("^script-src 'self' 'nonce-[A-Za-z0-9+/=]+'$", directives.Single(d => d.StartsWith("script-src", StringComparison.Ordinal)));
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["same-origin"], response.Headers.GetValues("Referrer-Policy"));
        Assert.Equal(["same-origin"], response.Headers.GetValues("Cross-Origin-Opener-Policy"));
        Assert.Equal(["same-origin"], response.Headers.GetValues("Cross-Origin-Resource-Policy"));
        Assert.True(response.Headers.Contains("Permissions-Policy"));
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("Set-Cookie"), "Nobody is given a cookie for reading.");
    }

    private static string[] Names(HttpResponseMessage response) =>
    [
        .. response.Headers.Concat(response.Content.Headers).Select(h => h.Key)
            .Where(n => n is not ("Transfer-Encoding" or "Content-Length")).Order(StringComparer.Ordinal),
    ];

    private static TheoryData<string, string> Make()
    {
        var data = new TheoryData<string, string>();
        foreach (var page in SiteAddresses.Pages)
            data.Add(page, "text/html; charset=utf-8");
        foreach (var file in SiteAddresses.Files)
            data.Add(file, "text/csv; charset=utf-8; header=present");
        data.Add("/map.json", "application/json; charset=utf-8");
        data.Add("/incidents?map=shades&map_by=deaths&area=aleppo", "text/html; charset=utf-8");
        foreach (var probe in SiteAddresses.Probes)
            data.Add(probe, "text/plain; charset=utf-8");
        return data;
    }

    [GeneratedRegex("'nonce-([^']+)'")]
    private static partial Regex Nonce();
}
