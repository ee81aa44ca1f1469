using System.IO.Compression;
using System.Net;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using SyriaTalks.Web.Files;

namespace SyriaTalks.Web.Maps;

public sealed class MapBaseTests : IAsyncLifetime
{
    private readonly WebApplication app = Start();

    private static Uri Address => new(MapBase.Current.Reference.Split('#')[0], UriKind.Relative);

    public Task InitializeAsync() => app.StartAsync();

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public void The_file_is_well_formed_and_takes_its_colours_from_the_page()
    {
        var svg = XDocument.Parse(Encoding.UTF8.GetString(MapBase.Current.File.Plain.Span));
        var painted = svg.Descendants().Where(e => e.Name.LocalName == "path").ToList();
        Assert.Equal(
            MapLook.Areas.Keys.Select(a => "g-" + a).Prepend("base").Order(StringComparer.Ordinal),
            svg.Root!.Elements().Select(e => e.Attribute("id")?.Value).Order(StringComparer.Ordinal));
        Assert.Equal(6 + 14, painted.Count);
        Assert.All(painted.Where(p => p.Attribute("id") is not null), p => Assert.Null(p.Attribute("fill") ?? p.Attribute("stroke")));
        Assert.All(
            painted.SelectMany(p => p.Attributes()).Where(a => a.Name.LocalName is "fill" or "stroke"),
            colour => Assert.StartsWith("var(--st-map-", colour.Value, StringComparison.Ordinal));
        Assert.All(svg.Descendants(), e => Assert.Contains(e.Name.LocalName, (string[])["svg", "g", "path"]));
    }

    [Fact]
    public async Task The_file_is_small_on_the_wire()
    {
        using var client = app.GetTestClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.Add("Accept-Encoding", "br");
        var answer = await client.SendAsync(request);

        Assert.InRange(MapBase.Current.File.Plain.Length, 1, 40 * 1024);
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, 1, 12 * 1024);
    }

    [Fact]
    public async Task The_address_of_this_build_is_kept_for_ever()
    {
        using var client = app.GetTestClient();
        var answer = await client.GetAsync(Address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            ["immutable", "max-age=31536000", "public"],
            answer.Headers.GetValues("Cache-Control").SelectMany(v => v.Split(", ")).Order(StringComparer.Ordinal));
        Assert.Equal(MapBase.Current.File.Plain.ToArray(), await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Another_version_gets_this_drawing_but_may_not_keep_it()
    {
        using var client = app.GetTestClient();
        var answer = await client.GetAsync(new Uri("/drawings/another/map.svg", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-cache", answer.Headers.GetValues("Cache-Control").Single());
    }

    [Fact]
    public async Task HEAD_answers_as_GET_without_a_body()
    {
        using var client = app.GetTestClient();
        using var request = new HttpRequestMessage(HttpMethod.Head, Address);
        var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(MapBase.Current.File.Plain.Length, answer.Content.Headers.ContentLength);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Who_has_it_already_is_told_so()
    {
        using var client = app.GetTestClient();
        var first = await client.GetAsync(Address);
        using var again = new HttpRequestMessage(HttpMethod.Get, Address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again)).StatusCode);
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", "")]
    public async Task It_is_sent_packed_to_those_who_can_unpack_it(string accepted, string sent)
    {
        using var client = app.GetTestClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.Add("Accept-Encoding", accepted);
        var answer = await client.SendAsync(request);
        Assert.Equal(sent, string.Join(',', answer.Content.Headers.ContentEncoding));
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        Assert.Equal(MapBase.Current.File.Plain.ToArray(), Unpack(sent, await answer.Content.ReadAsByteArrayAsync()));
    }

    private static WebApplication Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        var app = builder.Build();
        app.MapDrawings();
        return app;
    }

    private static byte[] Unpack(string encoding, byte[] body)
    {
        using var packed = new MemoryStream(body);
        using Stream plain = encoding switch
        {
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            "gzip" => new GZipStream(packed, CompressionMode.Decompress),
            _ => packed,
        };
        using var result = new MemoryStream();
        plain.CopyTo(result);
        return result.ToArray();
    }
}
