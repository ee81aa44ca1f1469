using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;
using SyriaTalks.Core.Export;

namespace SyriaTalks.Web.Http;

/// <summary>Every format over HTTP, read with tools that are not ours.</summary>
[Collection(SharedSite.Name)]
public sealed class ExportTests(SiteFixture site)
{
    private static readonly JsonSerializerOptions GeoJson = new() { Converters = { new GeoJsonConverterFactory() } };

    private static readonly string[] Lists = ["/timeline", "/incidents"];

    public static TheoryData<string> Addresses { get; } = [.. Make()];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_download_says_what_it_is(string address)
    {
        using var client = site.NewClient();
        site.Log.Clear();

        using var get = await client.GetAsync(address);
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));

        Assert.Equal(HttpStatusCode.OK, get.StatusCode);
        var bytes = await get.Content.ReadAsByteArrayAsync();
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), Header(get, "X-Content-SHA256"));
        foreach (var name in new[] { "X-Content-SHA256", "X-Row-Count", "X-Data-Version", "X-As-Of", "X-Filter", "ETag", "Access-Control-Allow-Origin", "Accept-Ranges" })
            Assert.Equal(Header(get, name), Header(head, name));
        Assert.Equal("*", Header(get, "Access-Control-Allow-Origin"));
        Assert.Equal("2017-01-13", Header(get, "X-As-Of"));
        Assert.Matches("^[0-9a-f]{16}$", Header(get, "X-Data-Version"));
        Assert.False(get.Headers.Contains("Set-Cookie"));
        Assert.Equal(bytes.Length, head.Content.Headers.ContentLength);
        Assert.Empty(site.Log.Troubles);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task What_a_client_has_is_not_sent_again(string address)
    {
        using var client = site.NewClient();
        using var first = await client.GetAsync(address);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var other = new HttpRequestMessage(HttpMethod.Get, address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "asof=2017-01-12");
        other.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var unchanged = await client.SendAsync(again);
        using var changed = await client.SendAsync(other);

        Assert.True(first.Headers.ETag!.IsWeak, "One tag stands for the plain and the compressed file.");
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Equal(first.Headers.ETag, unchanged.Headers.ETag);
        Assert.Empty(await unchanged.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Fact]
    public async Task A_text_file_is_compressed_for_who_asks()
    {
        using var client = site.NewClient();
        foreach (var format in EventExporters.All.Where(e => e.Extension != "xlsx"))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/timeline.{format.Extension}?format={format.Id}");
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
            using var answer = await client.SendAsync(request);
            Assert.True(answer.Content.Headers.ContentEncoding.Contains("br"), format.Id);
        }
    }

    [Fact]
    public async Task A_script_of_another_site_may_ask_conditionally()
    {
        using var client = site.NewClient();
        using var ask = new HttpRequestMessage(HttpMethod.Options, "/timeline.geojson");
        ask.Headers.Add("Origin", "https://news.example");
        ask.Headers.Add("Access-Control-Request-Method", "GET");
        ask.Headers.Add("Access-Control-Request-Headers", "if-none-match");

        using var answer = await client.SendAsync(ask);
        using var page = await client.GetAsync("/timeline");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("*", Header(answer, "Access-Control-Allow-Origin"));
        Assert.Equal("If-None-Match", Header(answer, "Access-Control-Allow-Headers"));
        Assert.False(page.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("/timeline.csv?format=nothing", "format")]
    [InlineData("/timeline.geojson?format=csv", "format")]
    [InlineData("/timeline.csv?hxl=yes", "hxl")]
    [InlineData("/timeline.atom?kind=war", "kind")]
    [InlineData("/timeline.json?page=x", "page")]
    public async Task A_parameter_that_cannot_be_used_is_named(string address, string parameter)
    {
        using var client = site.NewClient();

        using var answer = await client.GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(parameter, problem.RootElement.GetProperty("errors")[0].GetProperty("parameter").GetString());
    }

    [Fact]
    public async Task A_library_for_GeoJSON_reads_every_feature()
    {
        using var client = site.NewClient();

        var collection = JsonSerializer.Deserialize<FeatureCollection>(await client.GetStringAsync("/timeline.geojson"), GeoJson)!;

        Assert.True(collection.Count > 10);
        var points = collection.Select(f => f.Geometry).OfType<Point>().ToList();
        Assert.NotEmpty(points);
        Assert.Contains(collection, f => f.Geometry is null);
        Assert.All(collection, f => Assert.True(f.Geometry?.IsValid ?? true));
        Assert.All(points, p => Assert.True(p.X is > 0 and < 80 && p.Y is > 25 and < 60, $"{p.X} {p.Y} is no place that the sources speak of."));
        Assert.All(collection, f => Assert.NotEmpty((string)f.Attributes["source"]));
    }

    [Fact]
    public async Task A_library_for_feeds_reads_every_entry()
    {
        using var client = site.NewClient();
        using var reader = XmlReader.Create(new StringReader(await client.GetStringAsync("/incidents.atom?place=damascus")));

        var feed = SyndicationFeed.Load(reader);

        Assert.NotEmpty(feed.Items);
        Assert.StartsWith("urn:uuid:", feed.Id, StringComparison.Ordinal);
        Assert.Equal(feed.Items.Max(i => i.LastUpdatedTime), feed.LastUpdatedTime);
        Assert.Equal(feed.Items.Count(), feed.Items.Select(i => i.Id).Distinct().Count());
        Assert.Contains(feed.Links, l => l.RelationshipType == "self" && l.Uri.AbsolutePath == "/incidents.atom" && l.Uri.Query == "?place=damascus");
        Assert.All(feed.Items, i => Assert.Contains("Source: ", ((TextSyndicationContent)i.Content).Text, StringComparison.Ordinal));
        Assert.All(feed.Items, i => Assert.Equal(site.BaseAddress.Authority, i.Links.Single().Uri.Authority));
    }

    [Fact]
    public async Task A_workbook_is_valid_and_holds_every_row()
    {
        using var client = site.NewClient();
        using var answer = await client.GetAsync("/incidents.xlsx");
        using var stream = new MemoryStream(await answer.Content.ReadAsByteArrayAsync());
        using var book = SpreadsheetDocument.Open(stream, false);

        Assert.Equal(["events", "about"], book.WorkbookPart!.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value));
        var rows = book.WorkbookPart.WorksheetParts.Select(p => p.Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Count()).ToList();
        Assert.Contains(int.Parse(Header(answer, "X-Row-Count"), CultureInfo.InvariantCulture) + 1, rows);
        Assert.Empty(book.WorkbookPart.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>()));
        Assert.Empty(new OpenXmlValidator().Validate(book).Where(e => e.ErrorType == ValidationErrorType.Package).Select(e => e.Description));
    }

    [Fact]
    public async Task Pages_of_JSON_lead_from_one_to_the_next_and_hold_every_row_once()
    {
        using var client = site.NewClient();
        var ids = new List<string>();
        JsonElement page;
        string? next = "/timeline.json?size=1";
        do
        {
            using var document = JsonDocument.Parse(await client.GetStringAsync(next));
            page = document.RootElement.Clone();
            Assert.Equal(25, page.GetProperty("size").GetInt32());
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()!));
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);

        Assert.Equal(page.GetProperty("total").GetInt32(), ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        using var beyond = JsonDocument.Parse(await client.GetStringAsync("/timeline.json?page=900000"));
        Assert.Empty(beyond.RootElement.GetProperty("items").EnumerateArray());
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.Concat(answer.Content.Headers).Single(h => string.Equals(h.Key, name, StringComparison.OrdinalIgnoreCase)).Value.Single();

    private static IEnumerable<string> Make() =>
        (from list in Lists
         from format in EventExporters.All
         select $"{list}.{format.Extension}" + (format.IsDefault ? string.Empty : "?format=" + format.Id))
        .Concat(["/claims.csv", "/violations.csv", "/ceasefire.csv", "/map.json"]);
}
