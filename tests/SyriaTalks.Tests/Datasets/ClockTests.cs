using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Data.Queries;
using SyriaTalks.Seeding;

namespace SyriaTalks.Data.Datasets;

/// <summary>From which day rows of datasets are known, by the reports they cite and by their release (1 June 2017 here).</summary>
public sealed class ClockTests : IAsyncLifetime
{
    private readonly StoreFixture _store = new();

    public async Task InitializeAsync()
    {
        await _store.PrepareAsync();
        await _store.ImportAsync(SampleFiles.Ged(
            Row(1, "2017-01-10", "2017-01-12"),
            Row(2, "2017-01-10", "2017-01-20;2017-01-11;1753-01-01"),
            Row(3, "2017-01-10", "1753-01-01"),
            Row(4, "2017-01-10", ""),
            Row(5, "2017-01-10", "2016-12-01"),
            Row(6, "2017-01-10", "2018-01-01")));
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Theory]
    [InlineData("2017-01-09", "")]
    [InlineData("2017-01-10", "5")]
    [InlineData("2017-01-11", "2 5")]
    [InlineData("2017-01-12", "1 2 5")]
    [InlineData("2017-05-31", "1 2 5")]
    [InlineData("2017-06-01", "1 2 3 4 5 6")]
    public async Task By_report_a_row_counts_from_the_earliest_that_can_be_right(string day, string rows)
    {
        Assert.Equal(rows, await KnownAsync(day, KnowledgeClock.Report));
        Assert.Equal(day == "2017-06-01" ? rows : string.Empty, await KnownAsync(day, KnowledgeClock.Release));
    }

    [Fact]
    public async Task A_record_its_source_and_its_parties_are_there_when_the_list_shows_it()
    {
        var day = new DateOnly(2017, 1, 12);
        var released = new Knowledge(day, KnowledgeClock.Release);

        Assert.NotNull((await _store.Events.FindAsync("ucdp-ged-1", day, StoreFixture.None)).Detail);
        Assert.Equal(EventAbsence.NotYetKnown, (await _store.Events.FindAsync("ucdp-ged-1", released, StoreFixture.None)).Absence);
        Assert.NotNull(await _store.Get<SourceQueries>().FindAsync("ucdp-ged", day, StoreFixture.None));
        Assert.Null(await _store.Get<SourceQueries>().FindAsync("ucdp-ged", released, StoreFixture.None));
        Assert.NotNull(await _store.Get<PartyQueries>().FindAsync("side-north", day, StoreFixture.None));
        Assert.Null(await _store.Get<PartyQueries>().FindAsync("side-north", released, StoreFixture.None));
        Assert.Equal(3, (await _store.Get<OverviewQueries>().GetAsync(day, StoreFixture.None)).Incidents);
        Assert.Equal(0, (await _store.Get<OverviewQueries>().GetAsync(released, StoreFixture.None)).Incidents);
    }

    [Fact]
    public async Task The_store_knows_from_when_anything_is_known()
    {
        var state = await _store.Get<StoreQueries>().StateAsync(StoreFixture.None);

        Assert.Equal(new(2017, 1, 10), state.OldestBy(KnowledgeClock.Report));
        Assert.Equal(SampleFiles.Published, state.OldestBy(KnowledgeClock.Release));
        Assert.Equal(SampleFiles.Published, state.Newest);
    }

    private async Task<string> KnownAsync(string day, KnowledgeClock clock)
    {
        var asOf = DateOnly.ParseExact(day, "yyyy-MM-dd");
        var rows = await _store.AllAsync(EventFilter.None with { Clock = clock }, EventScope.Incidents, asOf);
        var page = await _store.Events.ListAsync(EventFilter.None with { Clock = clock }, EventScope.Incidents, asOf, StoreFixture.None);
        Assert.Equal(rows.Count, page.Total);
        return string.Join(' ', rows.Select(r => r.Id["ucdp-ged-".Length..]).Order(StringComparer.Ordinal));
    }

    private static (string, string)[] Row(int id, string day, string reports) =>
        SampleFiles.Row(id, ("date_start", day), ("date_end", day), ("date_prec", "1"), ("source_date", reports));
}
