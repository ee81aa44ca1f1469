using System.Text;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Sources;

namespace SyriaTalks.Core.Export;

public sealed class CsvExporterTests
{
    private const string Header =
        "id,kind,type,title,summary,date_start,date_end,date_precision,date_text,status,place,governorate,country,latitude,longitude,"
        + "place_precision,parties,deaths_low,deaths_best,deaths_high,claim_status,source,source_locator,source_published\r\n";

    [Fact]
    public async Task A_file_without_rows_is_its_header() => Assert.Equal(Header, await WriteAsync());

    [Fact]
    public async Task A_plain_row_leaves_empty_what_is_not_known() => Assert.Equal(
        Header + "a-talk,talks,,A talk,Two sides meet.,2017-01-12,2017-01-12,1,12 January 2017,planned,,,,,,,,,,,single-source,article-1,7,2017-01-13\r\n",
        await WriteAsync(SampleRows.Plain));

    [Fact]
    public async Task Every_line_ends_with_CRLF()
    {
        var text = await WriteAsync(SampleRows.Plain, SampleRows.Plain with { Id = "another" });

        Assert.Equal(3, text.Split("\r\n").Length - 1);
        Assert.DoesNotContain('\n', text.Replace("\r\n", string.Empty, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_byte_order_mark_stands_only_where_it_is_asked_for(bool wanted)
    {
        var bytes = await WriteBytesAsync(wanted, SampleRows.Plain);

        Assert.Equal(wanted, bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        Assert.Equal((byte)'i', bytes[wanted ? 3 : 0]);
    }

    [Theory]
    [InlineData("two, parts", "\"two, parts\"")]
    [InlineData("said \"no\"", "\"said \"\"no\"\"\"")]
    [InlineData("one\ntwo", "\"one\ntwo\"")]
    [InlineData("one\r\ntwo", "\"one\r\ntwo\"")]
    [InlineData(" led by a space", "\" led by a space\"")]
    [InlineData("ends with a space ", "\"ends with a space \"")]
    [InlineData("وادي بردى", "وادي بردى")]
    [InlineData("semi;colon", "semi;colon")]
    public async Task Quotes_stand_where_a_cell_needs_them(string title, string cell) =>
        Assert.Contains($"a-talk,talks,,{cell},Two", await WriteAsync(SampleRows.Plain with { Title = title }), StringComparison.Ordinal);

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+963 11", "'+963 11")]
    [InlineData("- a dash", "'- a dash")]
    [InlineData("@home", "'@home")]
    [InlineData("\tcmd", "'\tcmd")]
    [InlineData("\rcmd", "\"'\rcmd\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'=1", "''=1")]
    [InlineData("5 = 5", "5 = 5")]
    [InlineData("'quoted'", "'quoted'")]
    public async Task A_text_that_would_run_as_a_formula_is_marked(string title, string cell) =>
        Assert.Contains($"a-talk,talks,,{cell},Two", await WriteAsync(SampleRows.Plain with { Title = title }), StringComparison.Ordinal);

    [Fact]
    public async Task Numbers_and_dates_are_never_marked()
    {
        var south = SampleRows.Astana with { Latitude = -33.5, Longitude = -70.25 };

        var text = await WriteAsync(SampleRows.Plain with { Places = [south] });

        Assert.Contains(",Astana,,Kazakhstan,-33.5,-70.25,1,", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_of_places_stay_in_step()
    {
        var text = await WriteAsync(SampleRows.Plain with { Places = [SampleRows.Astana, SampleRows.Aleppo] });

        Assert.Contains(
            ",Astana; Aleppo,; Aleppo,Kazakhstan; Syria,51.169392; 36.2,71.449074; 37.15,1; 4,", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_is_only_spoken_of_has_no_point_and_no_precision()
    {
        var text = await WriteAsync(SampleRows.Plain with { Places = [SampleRows.Spoken(SampleRows.Aleppo)] });
        var both = await WriteAsync(SampleRows.Plain with { Places = [SampleRows.Astana, SampleRows.Spoken(SampleRows.Aleppo)] });

        Assert.Contains(",Aleppo,Aleppo,Syria,,,,", text, StringComparison.Ordinal);
        Assert.Contains(",\"51.169392; \",\"71.449074; \",\"1; \",", both, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deaths_with_an_open_end_have_no_highest_figure()
    {
        var open = await WriteAsync(SampleRows.Plain with { Deaths = new DeathToll(8, 8, null) });
        var range = await WriteAsync(SampleRows.Plain with { Deaths = new DeathToll(0, 3, 12) });

        Assert.Contains(",8,8,,single-source,", open, StringComparison.Ordinal);
        Assert.Contains(",0,3,12,single-source,", range, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_incident_is_one_line()
    {
        var incident = SampleRows.Plain with
        {
            Id = "an-air-strike",
            Kind = EventKind.Incident,
            Type = EventType.AirStrike,
            Title = "Strike, reported",
            Date = new EventDate(null, new DateOnly(2017, 1, 13), DatePrecision.Longer, "recent weeks"),
            Status = EventStatus.Ongoing,
            Account = ClaimStatus.Contested,
            Parties = [SampleRows.Party("Army"), SampleRows.Party("Army"), SampleRows.Party("Rebels")],
            Citations =
            [
                new Citation("article-1", new DateOnly(2017, 1, 13), "1, 4"),
                new Citation("article-2", new DateOnly(2017, 1, 20), "8-9"),
            ],
        };

        Assert.Equal(
            Header
            + "an-air-strike,incident,air-strike,\"Strike, reported\",Two sides meet.,,2017-01-13,5,recent weeks,ongoing,,,,,,,Army; Rebels,,,,"
            + "contested,article-1; article-2,\"1, 4; 8-9\",2017-01-13; 2017-01-20\r\n",
            await WriteAsync(incident));
    }

    [Fact]
    public async Task Rows_are_written_as_they_come()
    {
        using var target = new MemoryStream();
        var sizes = new List<long>();

        var count = await CsvExporter.WriteAsync(Many(), target, false, CancellationToken.None);

        Assert.Equal(2000, count);
        Assert.True(sizes[^1] > 100_000, "Most of the file should be out before the last row is asked for.");

        async IAsyncEnumerable<EventRow> Many()
        {
            for (var i = 0; i < 2000; i++)
            {
                await Task.Yield();
                sizes.Add(target.Length);
                yield return SampleRows.Plain;
            }
        }
    }

    [Fact]
    public async Task A_reader_who_leaves_stops_the_writing()
    {
        using var leave = new CancellationTokenSource();
        var asked = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => CsvExporter.WriteAsync(Endless(leave.Token), Stream.Null, false, leave.Token));

        Assert.Equal(5, asked);

        async IAsyncEnumerable<EventRow> Endless([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            while (true)
            {
                await Task.Yield();
                if (++asked == 5)
                    await leave.CancelAsync();
                cancellationToken.ThrowIfCancellationRequested();
                yield return SampleRows.Plain;
            }
        }
    }

    private static async Task<string> WriteAsync(params EventRow[] rows) => Encoding.UTF8.GetString(await WriteBytesAsync(false, rows));

    private static async Task<byte[]> WriteBytesAsync(bool mark, params EventRow[] rows)
    {
        using var target = new MemoryStream();
        var count = await CsvExporter.WriteAsync(SampleRows.Of(rows), target, mark, CancellationToken.None);
        Assert.Equal(rows.Length, count);
        return target.ToArray();
    }
}
