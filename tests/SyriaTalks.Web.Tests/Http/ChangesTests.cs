using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SyriaTalks.Data.Datasets;
using SyriaTalks.Web.Commands;

namespace SyriaTalks.Web.Http;

/// <summary>The article, then three rows of a release of 2018; that of 2019 changes one and drops another.</summary>
public sealed class ChangesTests : IAsyncLifetime
{
    private readonly SiteFixture _site = new();

    public async Task InitializeAsync()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        var old = await File.ReadAllTextAsync(SampleGed.Write(path, 3));
        File.Delete(path);
        await ImportAsync(old, "25.1", new DateOnly(2018, 1, 1));
        var lines = old.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        await ImportAsync(string.Join("\r\n", lines[0], lines[1].Replace("Sampletown", "Othertown", StringComparison.Ordinal), lines[2]) + "\r\n", "26.1", new DateOnly(2019, 1, 1));
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_page_lists_what_changed_since_the_publication_before()
    {
        var page = await PageAsync("/changes");

        Assert.Equal("2018-01-01", page.QuerySelector("#since")!.GetAttribute("value"));
        Assert.Equal(["changed", "withdrawn"], page.QuerySelectorAll("section[id]").Select(s => s.Id!).Where(i => i != "cite").Intersect(["added", "changed", "contested", "resolved", "withdrawn"]));
        Assert.Contains("Sampletown", page.QuerySelector("#changed del")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Othertown", page.QuerySelector("#changed ins")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/events/ucdp-ged-3?asof=2018-01-01", page.QuerySelector("#withdrawn h3 a")!.GetAttribute("href"));
        Assert.Contains("26.1", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_of_the_article_are_added_on_its_day_and_can_be_paged_through()
    {
        var page = await PageAsync("/changes?since=2017-01-12&asof=2017-01-13&show=added&clock=release");

        var rows = page.QuerySelectorAll("#added li h3 a");
        Assert.True(rows.Length > 10);
        Assert.All(rows, r => Assert.EndsWith("?asof=2017-01-13&clock=release", r.GetAttribute("href"), StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("#added > ul > li"), r => Assert.NotNull(r.QuerySelector("a.st-cite")));
    }

    [Theory]
    [InlineData("since=2019-02-01", "is after the as-of day")]
    [InlineData("since=yesterday", "is not a date")]
    [InlineData("since=1066-10-14", "is not between")]
    [InlineData("show=everything", "is none of added")]
    public async Task What_cannot_be_used_is_said_and_left_out(string query, string reason)
    {
        var page = await PageAsync("/changes?" + query);

        Assert.Contains(reason, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2018-01-01", page.QuerySelector("#since")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_days_of_publication_are_stops_on_every_page()
    {
        var page = await PageAsync("/incidents?asof=2018-06-01&place=damascus");

        var stops = page.QuerySelectorAll(".st-stops a");
        Assert.Equal(
            ["/incidents?place=damascus&asof=2019-01-01", "/incidents?place=damascus&asof=2018-01-01", "/incidents?place=damascus&asof=2017-01-13"],
            stops.Select(s => s.GetAttribute("href")));
        Assert.Equal("/changes?asof=2018-06-01", page.QuerySelector(".st-daypanel a[href^='/changes']")!.GetAttribute("href"));
        Assert.Contains(page.QuerySelectorAll(".st-daylinks a"), a => a.GetAttribute("href") == "/incidents?place=damascus&asof=2018-01-01");
    }

    private async Task<IDocument> PageAsync(string path)
    {
        using var client = _site.NewClient();
        return await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(new Uri(path, UriKind.Relative)));
    }

    private Task<ImportReport> ImportAsync(string text, string release, DateOnly published)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var file = new ImportFile("ged.csv", () => new MemoryStream(bytes), bytes.Length);
        return _site.Get<DatasetImporter>().ImportAsync(new ImportRequest { Files = [file], Release = release, Published = published }, null, CancellationToken.None);
    }
}
