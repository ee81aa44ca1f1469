using System.Text;
using System.Text.Json;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Places;

namespace SyriaTalks.Core.Export;

/// <summary>What every format has to keep: nothing unknown becomes a number, and nothing goes out without a citation.</summary>
public sealed class FormatTests
{
    private static readonly ExportContext Context = new() { AsOf = new DateOnly(2017, 1, 13), DataVersion = "v1", Total = 1 };

    public static TheoryData<string> Formats { get; } = [.. EventExporters.All.Where(e => e.OnlyFormat is null).Select(e => e.Id)];

    [Fact]
    public void Ids_and_addresses_of_formats_are_their_own()
    {
        Assert.True(EventExporters.All.Count >= 8);
        Assert.Equal(EventExporters.All.Count, EventExporters.All.Select(e => e.Id).Distinct().Count());
        Assert.All(EventExporters.Extensions, e => Assert.Single(EventExporters.All, f => f.Extension == e && f.IsDefault));
        Assert.All(EventExporters.All, e => Assert.Same(e, EventExporters.Find(e.Extension, e.Id)));
        Assert.Null(EventExporters.Find("geojson", "ucdp-ged"));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_same_rows_are_the_same_bytes(string format)
    {
        var first = await WriteAsync(format, SampleRows.Plain);
        var second = await WriteAsync(format, SampleRows.Plain);

        Assert.NotEmpty(first);
        Assert.Equal(first, second);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_text_format_names_the_source_of_every_row(string format)
    {
        if (format == "xlsx")
            return;
        var text = Encoding.UTF8.GetString(await WriteAsync(format, SampleRows.Plain));

        Assert.Contains("article-1", text, StringComparison.Ordinal);
        Assert.Contains("A talk", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_accused_party_never_stands_among_those_that_act()
    {
        var row = SampleRows.Plain with { Parties = [SampleRows.Party("Army"), SampleRows.Party("Rebels") with { Role = PartyRole.Accused }] };

        var record = JsonDocument.Parse(await WriteAsync("jsonl", row)).RootElement;

        Assert.Equal(["army"], record.GetProperty("parties").EnumerateArray().Select(p => p.GetProperty("id").GetString()));
        Assert.Equal(["rebels"], record.GetProperty("accused").EnumerateArray().Select(p => p.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task No_figure_is_null_and_an_open_end_stays_open()
    {
        var none = JsonDocument.Parse(await WriteAsync("jsonl", SampleRows.Plain)).RootElement.GetProperty("deaths");
        var open = JsonDocument.Parse(await WriteAsync("jsonl", SampleRows.Plain with { Deaths = new DeathToll(8, 8, null) })).RootElement.GetProperty("deaths");

        Assert.Equal(JsonValueKind.Null, none.GetProperty("best").ValueKind);
        Assert.Equal(8, open.GetProperty("low").GetInt32());
        Assert.Equal(JsonValueKind.Null, open.GetProperty("high").ValueKind);
    }

    [Theory]
    [InlineData(PlacePrecision.Exact, PlaceRole.Location, "Point")]
    [InlineData(PlacePrecision.District, PlaceRole.Location, "Point")]
    [InlineData(PlacePrecision.Governorate, PlaceRole.Location, null)]
    [InlineData(PlacePrecision.Country, PlaceRole.Location, null)]
    [InlineData(PlacePrecision.Exact, PlaceRole.Subject, null)]
    public async Task A_point_is_drawn_only_where_one_is_known(PlacePrecision precision, PlaceRole role, string? type)
    {
        var row = SampleRows.Plain with { Places = [SampleRows.Astana with { Precision = precision, Role = role }] };

        var geometry = JsonDocument.Parse(await WriteAsync("geojson", row)).RootElement.GetProperty("features")[0].GetProperty("geometry");

        if (type is null)
        {
            Assert.Equal(JsonValueKind.Null, geometry.ValueKind);
            return;
        }

        Assert.Equal(type, geometry.GetProperty("type").GetString());
        Assert.Equal([71.449074, 51.169392], geometry.GetProperty("coordinates").EnumerateArray().Select(c => c.GetDouble()));
    }

    [Fact]
    public async Task A_feed_is_as_new_as_its_newest_entry_and_keeps_the_names_of_entries()
    {
        var older = SampleRows.Plain with { Id = "older", Changed = new DateOnly(2017, 1, 13) };
        var newer = SampleRows.Plain with { Id = "newer", Changed = new DateOnly(2017, 2, 1) };

        var feed = Encoding.UTF8.GetString(await WriteAsync("atom", newer, older));

        Assert.Contains("</subtitle><updated>2017-02-01T00:00:00Z</updated>", feed, StringComparison.Ordinal);
        Assert.Equal(3, feed.Split("<id>urn:uuid:").Skip(1).Select(part => part[..36]).Distinct().Count());
    }

    [Fact]
    public async Task A_slide_escapes_what_a_timeline_would_run()
    {
        var text = Encoding.UTF8.GetString(await WriteAsync("timelinejs", SampleRows.Plain with { Title = "<img src=x onerror=alert(1)>" }));
        var slide = JsonDocument.Parse(text).RootElement.GetProperty("events")[0];

        Assert.Equal("&lt;img src=x onerror=alert(1)&gt;", slide.GetProperty("text").GetProperty("headline").GetString());
        Assert.Contains("Planned;", slide.GetProperty("text").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tags_stand_under_the_header_column_by_column()
    {
        using var target = new MemoryStream();
        await new CsvExporter().WriteAsync(SampleRows.Of(SampleRows.Plain), Context with { Hxl = true }, target, CancellationToken.None);

        var lines = Encoding.UTF8.GetString(target.ToArray()).Split("\r\n");
        Assert.StartsWith("#event+code,#event+type,", lines[1], StringComparison.Ordinal);
        Assert.Equal(lines[0].Count(c => c == ','), lines[1].Count(c => c == ','));
        Assert.All(CsvColumns.All, c => Assert.StartsWith("#", c.Tag, StringComparison.Ordinal));
    }

    private static async Task<byte[]> WriteAsync(string format, params EventRow[] rows)
    {
        var exporter = EventExporters.All.Single(e => e.Id == format);
        using var target = new MemoryStream();
        Assert.Equal(rows.Length, await exporter.WriteAsync(SampleRows.Of(rows), Context, target, CancellationToken.None));
        return target.ToArray();
    }
}
