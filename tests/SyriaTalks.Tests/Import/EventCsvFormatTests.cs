using System.Text;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Export;
using SyriaTalks.Core.Places;
using SyriaTalks.Core.Sources;

namespace SyriaTalks.Core.Import;

public sealed class EventCsvFormatTests
{
    private static readonly EventRow Whole = SampleRows.Plain with
    {
        Id = "an-air-strike",
        Kind = EventKind.Incident,
        Type = EventType.AirStrike,
        Title = "- Strike, \"reported\"",
        Summary = "One line,\r\nanother; and وادي بردى.\n",
        Date = new EventDate(new DateOnly(2017, 1, 3), new DateOnly(2017, 1, 5), DatePrecision.Days, "early that week"),
        Status = EventStatus.Ongoing,
        Account = ClaimStatus.Contested,
        Deaths = new DeathToll(0, 3, 12),
        Places = [SampleRows.Astana, SampleRows.Spoken(SampleRows.Aleppo), SampleRows.Aleppo with { Latitude = -33.5, Longitude = -70.25 }],
        Parties = [SampleRows.Party("@ Army (north, south)"), SampleRows.Party("Rebels")],
        Citations = [new Citation("article-1", new DateOnly(2017, 1, 13), "1, 4"), new Citation("article-2", new DateOnly(2017, 1, 20), "8-9")],
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_exported_comes_back_as_it_was(bool mark)
    {
        EventRow[] rows = [SampleRows.Plain, Whole];

        var read = await RoundTripAsync(mark, rows);

        Assert.Equal("csv", read.Format.Id);
        Assert.Empty(read.Unread);
        Assert.Equal(rows.Length, read.Rows.Count);
        foreach (var (row, back) in rows.Zip(read.Rows))
            Same(row, back.Good);
    }

    [Theory]
    [InlineData("incident", "")]
    [InlineData("talks", "air-strike")]
    public void An_incident_has_a_type_and_no_other_kind_has_one(string kind, string type)
    {
        var read = ReadFile.Of(ImportTable.Of("csv").With("kind", kind).With("type", type).Write());

        Assert.Equal(("type", type), (read.Rows[0].Bad.Column, read.Rows[0].Bad.Value));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("- a dash")]
    [InlineData("+963 11")]
    [InlineData("@home")]
    [InlineData("\tcmd")]
    [InlineData("\rcmd")]
    [InlineData("＝1")]
    [InlineData("'=1")]
    [InlineData("''quoted''")]
    [InlineData(" led and followed by spaces ")]
    [InlineData("zero\u200Bwidth \u200Fand back\u200E")]
    [InlineData("\"")]
    [InlineData("\uFEFFmarked")]
    public async Task A_title_comes_back_letter_by_letter(string title)
    {
        var row = SampleRows.Plain with { Title = title, Summary = title };

        Same(row, Assert.Single((await RoundTripAsync(true, row)).Rows).Good);
    }

    [Theory]
    [InlineData(null, "2017-01-13", DatePrecision.Longer, "recent weeks")]
    [InlineData("2017-01-01", "2017-01-31", DatePrecision.Month, "January 2017")]
    [InlineData("2016-12-31", "2017-01-06", DatePrecision.Week, "31 December 2016 – 6 January 2017")]
    [InlineData("2017-01-12", "2017-01-12", DatePrecision.Day, "= on that day")]
    public async Task A_date_comes_back_with_its_words(string? start, string end, DatePrecision precision, string words)
    {
        var date = new EventDate(start is null ? null : DateOnly.ParseExact(start, "O"), DateOnly.ParseExact(end, "O"), precision, words);
        var row = SampleRows.Plain with { Date = date };

        Same(row, Assert.Single((await RoundTripAsync(false, row)).Rows).Good);
    }

    [Fact]
    public async Task An_open_end_stays_open()
    {
        var row = SampleRows.Plain with { Deaths = new DeathToll(8, 8, null) };

        Same(row, Assert.Single((await RoundTripAsync(false, row)).Rows).Good);
    }

    [Fact]
    public async Task A_place_that_is_only_spoken_of_has_no_point_after_it_either()
    {
        var row = SampleRows.Plain with { Places = [SampleRows.Spoken(SampleRows.Aleppo)] };

        Same(row, Assert.Single((await RoundTripAsync(false, row)).Rows).Good);
    }

    [Fact]
    public async Task A_place_without_a_point_comes_back_without_one()
    {
        var row = SampleRows.Plain with { Places = [SampleRows.Aleppo with { Latitude = null, Longitude = null }, SampleRows.Astana] };

        Same(row, Assert.Single((await RoundTripAsync(false, row)).Rows).Good);
    }

    [Fact]
    public async Task The_words_that_the_days_have_anyway_are_not_kept() =>
        Assert.Null(Assert.Single((await RoundTripAsync(false, SampleRows.Plain)).Rows).Good.DateText);

    [Theory]
    [InlineData("id", "An Id", "is not an id")]
    [InlineData("kind", "war", "is not in the codebook")]
    [InlineData("type", "flood", "is not in the codebook")]
    [InlineData("status", "", "is not in the codebook")]
    [InlineData("claim_status", "true", "is not in the codebook")]
    [InlineData("date_precision", "6", "is not in the codebook")]
    [InlineData("date_start", "2017-01-13", "the end 2017-01-12 is before the start 2017-01-13")]
    [InlineData("date_start", "2017-01-01", "a span of 12 days does not have precision 1")]
    [InlineData("place_precision", "9", "is not in the codebook")]
    [InlineData("latitude", "91", "holds no degrees")]
    [InlineData("longitude", "71,4", "holds no degrees")]
    [InlineData("latitude", "NaN", "holds no degrees")]
    [InlineData("country", "Kazakhstan; Syria", "has 2 parts where the row has 1")]
    [InlineData("deaths_low", "-1", "is not a whole number from 0")]
    [InlineData("source", "", "is empty")]
    [InlineData("source_published", "13/01/2017", "is not a date")]
    public void A_cell_that_cannot_be_used_refuses_the_row(string column, string value, string reason)
    {
        var row = ReadFile.Of(ImportTable.Of("csv").With(column, value).Write()).Rows[0];

        Assert.Null(row.Record);
        Assert.Contains((column, value, reason), row.Problems.Select(p => (p.Column, p.Value, p.Reason)));
    }

    private static async Task<ReadFile> RoundTripAsync(bool mark, params EventRow[] rows)
    {
        using var target = new MemoryStream();
        await CsvExporter.WriteAsync(SampleRows.Of(rows), target, mark, CancellationToken.None);
        Assert.Equal(mark, target.ToArray().AsSpan().StartsWith(Encoding.UTF8.Preamble));
        return ReadFile.Of(target.ToArray());
    }

    private static void Same(EventRow row, DatasetRecord back)
    {
        Assert.Equal((row.Id, row.Id, row.Kind, row.Type), (back.RowId, back.EventId, back.Kind, back.Type));
        Assert.Equal((row.Title, row.Summary), (back.Title, back.Summary));
        var words = back.DateText ?? RecordDates.Words(back.Start, back.End, back.Precision);
        Assert.Equal(row.Date, new EventDate(back.Start, back.End, back.Precision, words));
        Assert.Equal((row.Status, row.Account, row.Deaths), (back.Status, back.Account, back.Deaths));
        Assert.Equal(row.Places.Select(Place), back.Places);
        Assert.Equal(row.Parties.Select(p => p.Name), back.Parties.Select(p => p.Name));
        Assert.Equal(row.Citations, back.Citations.Select(c => new Citation(c.SourceId, c.Published, c.Locator)));
    }

    private static RecordPlace Place(EventPlace place) => place.Role == PlaceRole.Location
        ? new RecordPlace(place.Name, place.Governorate, place.Country, place.Latitude, place.Longitude, place.Precision, place.Role)
        : new RecordPlace(place.Name, place.Governorate, place.Country, null, null, PlacePrecision.Exact, place.Role);
}
