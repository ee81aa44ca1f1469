using System.Text;
using Ical.Net;
using SyriaTalks.Core.Export;
using SyriaTalks.Data.Queries;

namespace SyriaTalks.Web.Http;

[Collection(SharedSite.Name)]
public sealed class CalendarTests(SiteFixture site)
{
    private const string Address = "/talks.ics";

    [Fact]
    public async Task A_library_for_calendars_reads_every_round()
    {
        using var client = site.NewClient();
        using var answer = await client.GetAsync(Address);
        var text = await answer.Content.ReadAsStringAsync();

        var calendar = Calendar.Load(text)!;

        Assert.Equal("text/calendar; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("2.0", calendar.Version);
        var round = Assert.Single(calendar.Events);
        Assert.Equal("astana-2017-01@talks.syriatalks", round.Uid);
        Assert.Equal("TENTATIVE", round.Status);
        Assert.Equal(new DateOnly(2017, 1, 23), round.Start!.Date);
        Assert.True(round.IsAllDay);
        Assert.Equal(new DateOnly(2017, 1, 24), round.End!.Date);
        Assert.Equal("UTC", round.DtStamp!.TzId);
        Assert.Equal(0, round.Sequence);
        Assert.Contains("Source: article-2017-01-13", round.Description, StringComparison.Ordinal);
        Assert.Equal("/talks/astana-2017-01", round.Url!.AbsolutePath);
    }

    [Fact]
    public async Task Lines_end_and_fold_as_the_standard_has_it()
    {
        using var client = site.NewClient();

        var text = await client.GetStringAsync(Address);

        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", string.Empty, StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
    }

    [Fact]
    public async Task Nothing_depends_on_the_clock_and_an_earlier_day_knows_no_round()
    {
        using var client = site.NewClient();

        Assert.Equal(await client.GetStringAsync(Address), await client.GetStringAsync(Address));
        Assert.Empty(Calendar.Load(await client.GetStringAsync(Address + "?asof=2017-01-12"))!.Events);
    }

    [Fact]
    public async Task A_later_report_raises_the_sequence_and_what_took_place_is_confirmed()
    {
        var day = (await site.Get<StoreQueries>().StateAsync(CancellationToken.None)).Newest!.Value;
        var round = (await site.Get<TalksQueries>().RoundsAsync(day, CancellationToken.None))[0];
        var later = round with
        {
            Opening = round.Opening with { Status = Core.Events.EventStatus.Happened },
            Changes = [day, day.AddDays(3), day.AddDays(12)],
        };

        var entry = Assert.Single(Calendar.Load(TalksCalendar.Write([later], id => site.BaseAddress + id))!.Events);

        Assert.Equal("CONFIRMED", entry.Status);
        Assert.Equal(2, entry.Sequence);
        Assert.Equal(day.AddDays(12), entry.DtStamp!.Date);
        Assert.Equal("astana-2017-01@talks.syriatalks", entry.Uid);
    }
}
