using System.Net;
using System.Text.Json;

namespace SyriaTalks.Web.Http;

[Collection(SharedSite.Name)]
public sealed class MapJsonTests(SiteFixture site)
{
    [Theory]
    [InlineData("")]
    [InlineData("?place=damascus")]
    [InlineData("?from=2017-01-01&to=2017-01-13&kind=explosion")]
    public async Task The_file_counts_what_the_csv_of_the_same_filter_holds(string query)
    {
        using var client = site.NewClient();
        using var csv = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/incidents.csv" + query));
        using var file = JsonDocument.Parse(await client.GetStringAsync("/map.json" + query));
        var root = file.RootElement;
        var count = root.GetProperty("all").GetProperty("incidents").GetInt32();

        Assert.True(count > 0, "nothing was counted");
        Assert.Equal(csv.Headers.GetValues("X-Row-Count").Single(), count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var parts = Sum(root.GetProperty("places"), "sum") + Sum(root.GetProperty("areas"), "coarse") + Sum(root.GetProperty("tray"), "sum");
        Assert.Equal(count, parts);
        Assert.Equal("/incidents.csv" + query, root.GetProperty("citations").GetString());
    }

    [Fact]
    public async Task An_unknown_figure_is_left_out_and_never_zero()
    {
        using var client = site.NewClient();
        using var file = JsonDocument.Parse(await client.GetStringAsync("/map.json"));
        var sums = file.RootElement.GetProperty("places").EnumerateArray().Select(p => p.GetProperty("sum")).ToList();

        Assert.Contains(sums, s => !s.TryGetProperty("best", out _));
        Assert.Contains(sums, s => s.TryGetProperty("low", out _) && !s.TryGetProperty("high", out _));
    }

    [Fact]
    public async Task A_parameter_that_cannot_be_used_is_named_in_a_problem_document()
    {
        using var client = site.NewClient();
        using var answer = await client.GetAsync("/map.json?from=yesterday");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("\"parameter\":\"from\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_look_of_the_map_survives_the_form_and_the_links_of_the_page()
    {
        using var client = site.NewClient();
        var page = await client.GetStringAsync("/incidents?map=shades&map_by=deaths&area=nowhere");

        Assert.Contains("<input type=\"hidden\" name=\"map\" value=\"shades\"", page, StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"map_by\" value=\"deaths\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/incidents?sort=-deaths&amp;map=shades&amp;map_by=deaths\"", page, StringComparison.Ordinal);
        Assert.Contains("nowhere", page, StringComparison.Ordinal);
        Assert.Contains("is none of al-hasakeh, aleppo", page, StringComparison.Ordinal);
    }

    private static int Sum(JsonElement entries, string name) => entries.EnumerateArray().Sum(e => e.GetProperty(name).GetProperty("incidents").GetInt32());
}
