using System.Net;
using SyriaTalks.Web.Components.Layout;

namespace SyriaTalks.Web.Http;

[Collection(SharedSite.Name)]
public sealed class ThemeTests(SiteFixture site)
{
    [Theory]
    [InlineData("dark", "/timeline?kind=talks", "/timeline?kind=talks")]
    [InlineData("light", "/", "/")]
    [InlineData("dark", "//evil.example", "/")]
    [InlineData("dark", "/\\evil.example", "/")]
    [InlineData("dark", "https://evil.example", "/")]
    public async Task A_chosen_theme_is_kept_and_leads_back_into_this_site(string name, string back, string target)
    {
        using var client = site.NewClient();

        using var answer = await client.GetAsync(ThemeEndpoint.Address(name, back));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(target, answer.Headers.Location?.OriginalString);
        Assert.StartsWith($"theme={name};", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_no_third_theme()
    {
        using var client = site.NewClient();

        using var answer = await client.GetAsync(ThemeEndpoint.Address("sepia", "/"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }
}
