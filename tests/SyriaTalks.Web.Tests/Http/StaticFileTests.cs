using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace SyriaTalks.Web.Http;

[Collection(SharedSite.Name)]
public sealed partial class StaticFileTests(SiteFixture site)
{
    [Fact]
    public async Task Every_style_sheet_and_script_of_a_page_comes_compressed_and_may_be_kept()
    {
        using var client = site.NewClient();
        var page = await client.GetStringAsync("/");
        var files = Local().Matches(page).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.Contains(files, f => f.Contains("blazor.web", StringComparison.Ordinal));
        Assert.Contains(files, f => f.Contains("css/", StringComparison.Ordinal));

        foreach (var file in files)
            await AssertCompressedAndKeptAsync(client, file);
    }

    [Fact]
    public async Task Files_of_packages_come_compressed_and_may_be_kept()
    {
        using var client = site.NewClient();
        var files = site.Get<EndpointDataSource>().Endpoints
            .Select(e => e.Metadata.GetMetadata<StaticAssetDescriptor>())
            .OfType<StaticAssetDescriptor>()
            .Where(a => a.Selectors.Count == 0 && a.Route != a.AssetPath && a.Route.StartsWith("_content/", StringComparison.Ordinal))
            .Where(a => a.Route.EndsWith(".css", StringComparison.Ordinal) || a.Route.EndsWith(".js", StringComparison.Ordinal))
            .Select(a => a.Route)
            .Distinct()
            .ToList();
        Assert.NotEmpty(files);

        foreach (var file in files)
            await AssertCompressedAndKeptAsync(client, file);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/timeline.csv")]
    public async Task What_is_made_on_request_is_compressed_too(string address)
    {
        using var client = site.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Encoding", "br, gzip");

        using var answer = await client.SendAsync(request);

        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Pages_name_no_address_but_their_own()
    {
        using var client = site.NewClient();

        foreach (var page in SiteAddresses.Pages)
            Assert.DoesNotMatch("<(script|link|img)[^>]+(src|href)=\"(https?:)?//", await client.GetStringAsync(page));
    }

    private static async Task AssertCompressedAndKeptAsync(HttpClient client, string file)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/" + file.TrimStart('/'));
        request.Headers.Add("Accept-Encoding", "gzip");
        using var answer = await client.SendAsync(request);

        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{file}: {answer.StatusCode}");
        Assert.True(answer.Content.Headers.ContentEncoding.Contains("gzip"), $"{file} is not compressed");
        Assert.True(answer.Headers.CacheControl?.ToString().Contains("immutable", StringComparison.Ordinal), $"{file} may not be kept");
    }

    [GeneratedRegex("(?:<link[^>]+rel=\"stylesheet\"[^>]+href|<script[^>]+src)=\"([^\"]+)\"")]
    private static partial Regex Local();
}
