using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SyriaTalks.Data.Datasets;
using SyriaTalks.Web.Commands;

namespace SyriaTalks.Web.Http;

/// <summary>The ceasefire page and its files, with the article alone and with a dataset of invented rows.</summary>
public sealed partial class CeasefireTests(CeasefireTests.CeasefireSite data) : IClassFixture<CeasefireTests.CeasefireSite>
{
    private const string Days = "from=2016-12-02&to=2017-02-02&start=2016-12-30";

    [Fact]
    public async Task The_file_holds_the_series_by_week_and_by_day()
    {
        using var client = data.Site.NewClient();

        var weeks = Records(await client.GetStringAsync($"/ceasefire.csv?{Days}&bom=0"));
        var days = Records(await client.GetStringAsync($"/ceasefire.csv?{Days}&unit=day&bom=0"));

        Assert.Equal(["start", "end", "events", "deaths_low", "deaths_best", "deaths_high", "deaths_civilians", "excluded_events"], weeks[0]);
        Assert.Equal(["2016-12-02", "2016-12-08", "21"], weeks[1][..3]);
        Assert.Equal(["2016-12-30", "2017-01-05", "7"], weeks[5][..3]);
        Assert.Equal(9, weeks.Count - 1);
        Assert.Equal(63, days.Count - 1);
        Assert.Equal((28 * 3) + 35, days.Skip(1).Sum(d => Number(d[2])));

        // Beside the 63 incidents with Islamic State, which the ceasefire leaves out, the article's two of 12 January and one of mid-December.
        Assert.Equal(63 + 3, days.Skip(1).Sum(d => Number(d[7])));
        for (var column = 2; column < 8; column++)
            Assert.Equal(weeks.Skip(1).Sum(w => Number(w[column])), days.Skip(1).Sum(d => Number(d[column])));
    }

    [Fact]
    public async Task Head_answers_like_get_without_the_rows_and_the_name_says_what_is_in_it()
    {
        using var client = data.Site.NewClient();

        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"/ceasefire.csv?{Days}"));

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.Equal("9", head.Headers.GetValues("X-Row-Count").Single());
        Assert.Equal("syriatalks-ceasefire-week-2016-12-02_2017-02-02.csv", head.Content.Headers.ContentDisposition!.FileNameStar ?? head.Content.Headers.ContentDisposition.FileName);
    }

    [Theory]
    [InlineData("/ceasefire.csv?unit=month", "unit")]
    [InlineData("/ceasefire.csv?start=soon", "start")]
    [InlineData("/ceasefire.csv?baseline=0", "baseline")]
    [InlineData("/ceasefire.csv?baseline_from=2016-12-01", "baseline_from")]
    [InlineData("/ceasefire.csv?place=atlantis", "place")]
    [InlineData("/ceasefire.csv?from=1950-01-01&to=2017-01-01", "from")]
    [InlineData("/ceasefire.svg?measure=joy", "measure")]
    [InlineData("/ceasefire.svg?unit=day&from=2014-01-01&to=2017-01-01", "unit")]
    public async Task A_file_with_a_parameter_that_cannot_be_used_is_refused(string path, string parameter)
    {
        using var client = data.Site.NewClient();

        using var answer = await client.GetAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(parameter, problem.RootElement.GetProperty("errors")[0].GetProperty("parameter").GetString());
    }

    [Theory]
    [InlineData("events")]
    [InlineData("deaths")]
    [InlineData("civilians")]
    public async Task A_chart_stands_alone_and_each_bar_leads_to_its_incidents(string measure)
    {
        using var client = data.Site.NewClient();

        var svg = XDocument.Parse(await client.GetStringAsync($"/ceasefire.svg?{Days}&measure={measure}"));

        XNamespace ns = "http://www.w3.org/2000/svg";
        var links = svg.Descendants(ns + "a").Select(a => a.Attribute("href")!.Value).ToList();
        Assert.Equal(9, links.Count);
        Assert.Contains(svg.Descendants(ns + "text"), t => t.Value.Contains("/ceasefire?", StringComparison.Ordinal) && t.Value.Contains("asof=", StringComparison.Ordinal));
        var rows = Records(await client.GetStringAsync(links[0].Replace("/incidents?", "/incidents.csv?", StringComparison.Ordinal)));
        Assert.Equal(21, rows.Count - 1);
    }

    [Fact]
    public async Task The_page_compares_states_what_it_rests_on_and_links_what_it_leaves_out()
    {
        using var client = data.Site.NewClient();

        var page = WebUtility.HtmlDecode(await client.GetStringAsync($"/ceasefire?{Days}"));

        // (35 / 35) / (84 / 28); the limits are those of 35 out of 119 as odds, times 28 / 35.
        Assert.Contains("<strong class=\"st-fig\">0.33</strong>", page, StringComparison.Ordinal);
        Assert.Contains("0.22–0.50", page, StringComparison.Ordinal);
        Assert.Contains("Fewer were reported after the start.", page, StringComparison.Ordinal);
        Assert.Contains("You count from 30 December 2016; the source says late December 2016.", page, StringComparison.Ordinal);
        var excluded = LeftOut().Matches(page).Single(m => m.Value.Contains("Excluded party", StringComparison.Ordinal));
        Assert.Equal("63", excluded.Groups["count"].Value);
        Assert.Equal(63, Records(await client.GetStringAsync(excluded.Groups["href"].Value.Replace("/incidents?", "/incidents.csv?", StringComparison.Ordinal))).Count - 1);
    }

    [Fact]
    public async Task A_first_day_that_the_source_leaves_open_is_said_and_every_other_is_tried()
    {
        using var client = data.Site.NewClient();

        var page = await client.GetStringAsync("/ceasefire?baseline=1&to=2017-02-02");

        Assert.Contains("counted from 31 December 2016, the last day this may mean", page, StringComparison.Ordinal);
        Assert.Contains("the ratio lies between", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_article_alone_gives_no_series_and_no_rate()
    {
        await using var site = new SiteFixture();
        using var client = site.NewClient();

        var page = WebUtility.HtmlDecode(await client.GetStringAsync("/ceasefire"));

        Assert.Contains("Reported as “largely holding” and as “fragile”.", page, StringComparison.Ordinal);
        Assert.Contains("No series is drawn.", page, StringComparison.Ordinal);
        Assert.Contains("No ratio is given.", page, StringComparison.Ordinal);
        Assert.Contains("/events/wadi-barada-clashes", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"sc", page, StringComparison.Ordinal);
        Assert.Empty(site.Log.Troubles);
    }

    [Fact]
    public async Task Before_the_first_source_nothing_is_claimed()
    {
        using var client = data.Site.NewClient();

        var page = await client.GetStringAsync("/ceasefire?asof=2016-11-01");

        Assert.DoesNotContain("largely holding", page, StringComparison.Ordinal);
        Assert.DoesNotContain("The record", page, StringComparison.Ordinal);
    }

    [GeneratedRegex("""<th scope="row">(?<name>[^<]+)<span.*?<a href="(?<href>[^"]+)"[^>]*>(?<count>[0-9,]+)</a>""", RegexOptions.Singleline)]
    private static partial Regex LeftOut();

    private static int Number(string cell) => int.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);

    private static List<string[]> Records(string csv) =>
        [.. csv.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(','))];

    /// <summary>A site with the article and the invented rows.</summary>
    public sealed class CeasefireSite : IAsyncLifetime
    {
        public SiteFixture Site { get; } = new();

        public async Task InitializeAsync()
        {
            _ = Site.BaseAddress;
            await ImportAsync(Site);
        }

        public async Task DisposeAsync() => await Site.DisposeAsync();

        internal static async Task ImportAsync(SiteFixture site)
        {
            var path = SampleGed.WriteCeasefire(Path.Combine(Path.GetDirectoryName(site.StorePath)!, "front.csv"));
            var file = new ImportFile("front.csv", () => File.OpenRead(path), new FileInfo(path).Length);
            await site.Get<DatasetImporter>().ImportAsync(new ImportRequest { Files = [file], Published = new DateOnly(2017, 6, 1) }, null, CancellationToken.None);
            await site.Get<Data.Queries.StoreQueries>().StateAsync(CancellationToken.None);
        }
    }
}
