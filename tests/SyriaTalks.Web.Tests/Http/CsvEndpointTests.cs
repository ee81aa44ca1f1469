using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using SyriaTalks.Data.Queries;

namespace SyriaTalks.Web.Http;

[Collection(SharedSite.Name)]
public sealed class CsvEndpointTests(SiteFixture site)
{
    [Theory]
    [InlineData("/timeline.csv")]
    [InlineData("/incidents.csv")]
    public async Task A_file_holds_as_many_rows_as_its_header_says(string path)
    {
        using var client = site.NewClient();

        using var get = await client.GetAsync(path);
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

        var bytes = await get.Content.ReadAsByteArrayAsync();
        Assert.True(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        var count = int.Parse(get.Headers.GetValues("X-Row-Count").Single(), CultureInfo.InvariantCulture);
        Assert.True(count > 0, "The dossiers that are shipped should fill both files.");
        Assert.Equal(count + 1, Records(Encoding.UTF8.GetString(bytes)));
        Assert.Equal(get.Headers.GetValues("X-Row-Count"), head.Headers.GetValues("X-Row-Count"));
        Assert.Equal("attachment", get.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal($"syriatalks{path.Replace('/', '-').Replace(".csv", "-all.csv", StringComparison.Ordinal)}", FileName(get));
    }

    [Fact]
    public async Task What_is_filtered_on_the_page_is_filtered_in_the_file()
    {
        using var client = site.NewClient();
        var day = (await site.Get<StoreQueries>().StateAsync(CancellationToken.None)).Newest!.Value;

        var all = await CountAsync(client, "/timeline.csv");
        var talks = await CountAsync(client, "/timeline.csv?kind=talks");
        var none = await CountAsync(client, "/timeline.csv?from=1900-01-01&to=1900-01-02&kind=talks");
        var before = await CountAsync(client, $"/timeline.csv?asof={day.AddYears(-50):yyyy-MM-dd}");

        Assert.InRange(talks, 1, all - 1);
        Assert.InRange(none, 0, talks);
        Assert.Equal(0, before);
    }

    [Theory]
    [InlineData("?from=2016-12-01&to=2017-01-31", "syriatalks-timeline-2016-12-01_2017-01-31.csv")]
    [InlineData("?from=2016-12-01", "syriatalks-timeline-from-2016-12-01.csv")]
    [InlineData("?to=2017-01-31", "syriatalks-timeline-until-2017-01-31.csv")]
    [InlineData("?asof=2017-01-20", "syriatalks-timeline-all-asof-2017-01-20.csv")]
    [InlineData("", "syriatalks-timeline-all.csv")]
    public async Task A_file_is_named_after_its_dates(string query, string name)
    {
        using var client = site.NewClient();

        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/timeline.csv" + query));

        Assert.Equal(name, FileName(head));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("?bom=1", true)]
    [InlineData("?bom=0", false)]
    public async Task The_byte_order_mark_can_be_left_out(string query, bool marked)
    {
        using var client = site.NewClient();

        var bytes = await client.GetByteArrayAsync("/incidents.csv" + query);

        Assert.Equal(marked, bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
    }

    [Theory]
    [InlineData("from=13.01.2017", "from", "13.01.2017")]
    [InlineData("asof=yesterday", "asof", "yesterday")]
    [InlineData("kind=war", "kind", "war")]
    [InlineData("place=atlantis", "place", "atlantis")]
    [InlineData("party=nobody", "party", "nobody")]
    [InlineData("source=none", "source", "none")]
    [InlineData("sort=size", "sort", "size")]
    [InlineData("page=0", "page", "0")]
    [InlineData("from=2017-02-01&to=2017-01-01", "to", "2017-01-01")]
    [InlineData("bom=yes", "bom", "yes")]
    public async Task A_parameter_that_cannot_be_used_is_refused_by_name(string query, string parameter, string value)
    {
        using var client = site.NewClient();
        site.Log.Clear();

        using var answer = await client.GetAsync("/timeline.csv?" + query);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Null(answer.Content.Headers.ContentDisposition);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var error = Assert.Single(problem.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal(parameter, error.GetProperty("parameter").GetString());
        Assert.Equal(value, error.GetProperty("value").GetString());
        Assert.NotEmpty(error.GetProperty("reason").GetString()!);
        Assert.Contains($"{parameter}={value}", problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(problem.RootElement.GetProperty("title").GetString()!);
        Assert.Empty(site.Log.Troubles);
    }

    [Fact]
    public async Task Every_parameter_that_cannot_be_used_is_named_at_once()
    {
        using var client = site.NewClient();

        using var problem = JsonDocument.Parse(await (await client.GetAsync("/incidents.csv?from=x&to=y&bom=z")).Content.ReadAsStringAsync());

        Assert.Equal(
            ["from", "to", "bom"], problem.RootElement.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("parameter").GetString()));
    }

    [Theory]
    [InlineData("/timeline?from=13.01.2017", "from", "13.01.2017")]
    [InlineData("/incidents?place=atlantis", "place", "atlantis")]
    public async Task A_page_passes_over_a_bad_parameter_and_says_so(string address, string parameter, string value)
    {
        using var client = site.NewClient();

        using var answer = await client.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains(parameter, text, StringComparison.Ordinal);
        Assert.Contains(value, text, StringComparison.Ordinal);
    }

    private static async Task<int> CountAsync(HttpClient client, string address)
    {
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        return int.Parse(head.Headers.GetValues("X-Row-Count").Single(), CultureInfo.InvariantCulture);
    }

    private static string? FileName(HttpResponseMessage response) => response.Content.Headers.ContentDisposition?.FileName?.Trim('"');

    // Line breaks inside quotes do not end a record.
    private static int Records(string text)
    {
        var quoted = false;
        return text.Count(c =>
        {
            quoted ^= c == '"';
            return c == '\n' && !quoted;
        });
    }
}
