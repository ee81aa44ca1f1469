using System.Net;
using System.Text;
using SyriaTalks.Data.Datasets;
using SyriaTalks.Web.Commands;

namespace SyriaTalks.Web.Http;

/// <summary>Three rows of a release of 2018; that of 2019 changes one and drops another.</summary>
public sealed class RowHistoryPagesTests : IAsyncLifetime
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
    public async Task A_file_of_a_past_day_by_the_releases_holds_what_they_said_then()
    {
        using var client = _site.NewClient();

        var then = await client.GetStringAsync(new Uri("/incidents.csv?asof=2018-12-31&clock=release&source=ucdp-ged", UriKind.Relative));
        var newest = await client.GetStringAsync(new Uri("/incidents.csv?asof=2019-01-01&clock=release&source=ucdp-ged", UriKind.Relative));
        var byReport = await client.GetStringAsync(new Uri("/incidents.csv?asof=2018-12-31&source=ucdp-ged", UriKind.Relative));

        Assert.Equal([3, 2, 3], new[] { then, newest, byReport }.Select(Rows));
        Assert.Equal([false, true, false], new[] { then, newest, byReport }.Select(f => f.Contains("Othertown", StringComparison.Ordinal)));
        Assert.All([then, newest], f => Assert.Contains(",2018-01-01", f, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_changed_row_lists_what_each_release_said_and_leads_to_its_page_of_then()
    {
        using var client = _site.NewClient();

        var now = await client.GetStringAsync(new Uri("/events/ucdp-ged-1", UriKind.Relative));
        var then = await client.GetStringAsync(new Uri("/events/ucdp-ged-1?asof=2018-01-01&clock=release", UriKind.Relative));
        var unchanged = await client.GetStringAsync(new Uri("/events/ucdp-ged-2", UriKind.Relative));

        Assert.Contains("What releases said", now, StringComparison.Ordinal);
        Assert.Contains("href=\"/events/ucdp-ged-1?asof=2018-01-01&amp;clock=release\">25.1</a>", now, StringComparison.Ordinal);
        Assert.Contains("from 1 January 2018 until 1 January 2019", now, StringComparison.Ordinal);
        Assert.Contains("<span class=\"st-tag\">changed</span>", now, StringComparison.Ordinal);
        Assert.DoesNotContain("What releases said", then, StringComparison.Ordinal);
        Assert.DoesNotContain("Othertown", then, StringComparison.Ordinal);
        Assert.DoesNotContain("What releases said", unchanged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dropped_row_says_so_and_leads_to_what_it_said()
    {
        using var client = _site.NewClient();

        using var gone = await client.GetAsync(new Uri("/events/ucdp-ged-3", UriKind.Relative));
        using var then = await client.GetAsync(new Uri("/events/ucdp-ged-3?asof=2018-12-31&clock=release", UriKind.Relative));

        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.OK), (gone.StatusCode, then.StatusCode));
        var html = await gone.Content.ReadAsStringAsync();
        Assert.Contains("This record was withdrawn", html, StringComparison.Ordinal);
        Assert.Contains("until 31 December 2018", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/events/ucdp-ged-3?asof=2018-12-31&amp;clock=release\"", html, StringComparison.Ordinal);
    }

    private static int Rows(string csv) => csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1;

    private Task<ImportReport> ImportAsync(string text, string release, DateOnly published)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var file = new ImportFile("ged.csv", () => new MemoryStream(bytes), bytes.Length);
        return _site.Get<DatasetImporter>().ImportAsync(new ImportRequest { Files = [file], Release = release, Published = published }, null, CancellationToken.None);
    }
}
