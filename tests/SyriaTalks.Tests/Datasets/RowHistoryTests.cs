using Microsoft.EntityFrameworkCore;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Data.Queries;
using SyriaTalks.Data.Store;
using SyriaTalks.Seeding;

namespace SyriaTalks.Data.Datasets;

/// <summary>Four releases: row 1 stays, 2 changes twice, 3 goes and comes back changed, 4 is added and goes.</summary>
public sealed class RowHistoryTests : IAsyncLifetime
{
    private static readonly DateOnly[] Days = [new(2017, 6, 1), new(2018, 6, 1), new(2019, 6, 1), new(2020, 6, 1)];

    private readonly StoreFixture _store = new();

    public async Task InitializeAsync()
    {
        await _store.PrepareAsync();
        await ImportAsync(0, Row(1), Row(2, ("source_headline", "Sunrise")), Row(3));
        await ImportAsync(1, Row(1), Row(2, ("best", "4"), ("source_headline", "Moonlight"), ("where_coordinates", "Othertown")), Row(4));
        await ImportAsync(2, Row(1), Row(2, ("best", "5"), ("date_start", "2017-01-14"), ("date_end", "2017-01-14")), Row(3, ("best", "9")), Row(4));
        await ImportAsync(3, Row(1), Row(2, ("best", "5"), ("date_start", "2017-01-14"), ("date_end", "2017-01-14")), Row(3, ("best", "9")));
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Theory]
    [InlineData("2017-05-31", "")]
    [InlineData("2017-06-01", "1:3 2:3 3:3")]
    [InlineData("2018-05-31", "1:3 2:3 3:3")]
    [InlineData("2018-06-01", "1:3 2:4 4:3")]
    [InlineData("2019-05-31", "1:3 2:4 4:3")]
    [InlineData("2019-06-01", "1:3 2:5 3:9 4:3")]
    [InlineData("2020-05-31", "1:3 2:5 3:9 4:3")]
    [InlineData("2020-06-01", "1:3 2:5 3:9")]
    public async Task By_the_releases_a_day_shows_what_they_had_said_by_then(string day, string rows)
    {
        var asOf = Day(day);
        Assert.Equal(rows, await ShownAsync(asOf, KnowledgeClock.Release));
        Assert.Equal(asOf < Days[1] ? "1:3 2:3 3:3 4:3" : rows, await ShownAsync(asOf, KnowledgeClock.Report));
    }

    [Fact]
    public async Task Sums_facets_and_the_days_of_a_list_are_those_of_the_day()
    {
        var old = await PageAsync(Days[1], EventFilter.None);
        var now = await PageAsync(Days[3], EventFilter.None);

        Assert.Equal((10, 17), (old.Deaths.Best, now.Deaths.Best));
        Assert.Equal([(new DateOnly(2017, 1, 15), 3)], old.Density.Select(d => (d.Day, d.Count)));
        Assert.Equal([(new DateOnly(2017, 1, 14), 1), (new DateOnly(2017, 1, 15), 2)], now.Density.Select(d => (d.Day, d.Count)));
        Assert.Equal(["ucdp-ged-2"], await IdsAsync(Days[1], EventFilter.None with { Places = SlugSet.Of("othertown") }));
        Assert.Empty(await IdsAsync(Days[2], EventFilter.None with { Places = SlugSet.Of("othertown") }));
        Assert.Equal(["ucdp-ged-2", "ucdp-ged-1", "ucdp-ged-4"], await IdsAsync(Days[1], EventFilter.None with { Sort = EventSort.DeathsDescending }));
    }

    [Fact]
    public async Task The_text_filter_finds_the_words_that_a_row_had_then()
    {
        foreach (var sort in Enum.GetValues<EventSort>())
        {
            Assert.Equal(["ucdp-ged-2"], await IdsAsync(Days[0], EventFilter.None with { Text = "sunrise", Sort = sort }));
            Assert.Empty(await IdsAsync(Days[1], EventFilter.None with { Text = "sunrise", Sort = sort }));
            Assert.Equal(["ucdp-ged-2"], await IdsAsync(Days[1], EventFilter.None with { Text = "moonlight", Sort = sort }));
            Assert.Empty(await IdsAsync(Days[2], EventFilter.None with { Text = "moonlight", Sort = sort }));
            Assert.Single(await _store.AllAsync(EventFilter.None with { Text = "moonlight", Sort = sort }, EventScope.Timeline, Days[1]));
            Assert.Empty(await _store.AllAsync(EventFilter.None with { Text = "moonlight", Sort = sort }, EventScope.Timeline, Days[0]));
        }
    }

    [Fact]
    public async Task The_page_of_an_event_is_that_of_the_day_and_tells_what_releases_said()
    {
        var old = (await FindAsync(2, Days[1])).Detail!;
        var now = (await FindAsync(2, Days[3])).Detail!;

        Assert.Equal((4, "r1", "Moonlight"), (old.Event.Deaths.Best, old.Dataset!.Release, old.Dataset.Text));
        Assert.Contains(old.Dataset.Cells, c => c is { Key: "where_coordinates", Value: "Othertown" });
        Assert.Equal([("r0", 3, Days[0], Days[1]), ("r1", 4, Days[1], (DateOnly?)null)], Told(old));
        Assert.Equal([("r0", 3, Days[0], Days[1]), ("r1", 4, Days[1], Days[2]), ("r2", 5, Days[2], (DateOnly?)null)], Told(now));
        Assert.Equal(Told(now), Told((await _store.Events.FindAsync("ucdp-ged-2", Days[3], StoreFixture.None)).Detail!));
        Assert.Empty((await FindAsync(1, Days[3])).Detail!.Dataset!.Versions);
        Assert.Empty((await FindAsync(2, Days[0])).Detail!.Dataset!.Versions);
        Assert.Equal(["ucdp-ged-1", "ucdp-ged-4"], old.Nearby.Select(n => n.Event.Id).Order());
        Assert.Equal(Days[0], Assert.Single(old.Event.Citations).Published);
    }

    [Fact]
    public async Task A_row_that_was_dropped_says_so_on_later_days_and_is_shown_on_earlier_ones()
    {
        Assert.NotNull((await FindAsync(3, Days[0])).Detail);
        Assert.Equal((EventAbsence.Withdrawn, Days[1].AddDays(-1)), Absence(await FindAsync(3, Days[1])));
        Assert.Equal(9, (await FindAsync(3, Days[2])).Detail!.Event.Deaths.Best);
        Assert.Equal((EventAbsence.NotYetKnown, null), Absence(await FindAsync(4, Days[0])));
        Assert.Equal(Days[1], (await FindAsync(4, Days[0])).KnownFrom);
        Assert.Equal((EventAbsence.Withdrawn, Days[3].AddDays(-1)), Absence(await FindAsync(4, Days[3])));
        Assert.Equal((EventAbsence.Withdrawn, Days[3].AddDays(-1)), Absence(await _store.Events.FindAsync("ucdp-ged-4", SampleFiles.Later, StoreFixture.None)));
        Assert.Equal(EventAbsence.Unknown, (await FindAsync(5, Days[3])).Absence);
    }

    [Fact]
    public async Task A_release_of_the_same_day_or_an_earlier_one_replaces_and_two_contents_never_hold_together()
    {
        await ImportAsync(3, Row(1, ("best", "6")), Row(2), Row(3));
        await ImportAsync(0, Row(1, ("best", "7")), Row(2), Row(3), Row(4, ("best", "8")));

        Assert.Equal("1:3 2:5 3:9 4:3", await ShownAsync(Days[3].AddDays(-1), KnowledgeClock.Release));
        Assert.Equal("1:7 2:3 3:3 4:8", await ShownAsync(Days[3], KnowledgeClock.Release));
        Assert.Equal("1:7 2:3 3:3 4:8", await ShownAsync(Days[3], KnowledgeClock.Report));
    }

    [Fact]
    public async Task The_same_releases_give_the_same_version_and_other_ones_do_not()
    {
        await using var other = new StoreFixture();
        await other.PrepareAsync();
        await other.ImportAsync(Request(0, Row(1), Row(2, ("best", "5"), ("date_start", "2017-01-14"), ("date_end", "2017-01-14")), Row(3, ("best", "9"))));

        Assert.NotEqual(await other.VersionAsync(), await _store.VersionAsync());
        var version = await _store.VersionAsync();
        var report = await ImportAsync(3, Row(1), Row(2, ("best", "5"), ("date_start", "2017-01-14"), ("date_end", "2017-01-14")), Row(3, ("best", "9")));
        Assert.True(report.Datasets[0].IsUnchanged);
        Assert.Equal(version, await _store.VersionAsync());
    }

    [Theory]
    [InlineData(0, 1, "Added 4, Changed 2, Withdrawn 3")]
    [InlineData(1, 2, "Added 3, Changed 2")]
    [InlineData(2, 3, "Withdrawn 4")]
    [InlineData(0, 3, "Changed 2, Changed 3")]
    public async Task What_changed_between_two_releases_is_told(int since, int until, string told)
    {
        var view = await ChangesAsync(since, until, KnowledgeClock.Release);
        var byReport = await ChangesAsync(since, until, KnowledgeClock.Report);

        Assert.Equal(told, Told(view));
        Assert.Equal(until - since, view.Published.Count);

        // By its report, row 4 was known before the first release.
        Assert.Equal((since, until) switch { (0, 1) => "Changed 2, Withdrawn 3", (0, 3) => "Changed 2, Changed 3, Withdrawn 4", _ => told }, Told(byReport));
    }

    [Fact]
    public async Task A_changed_row_tells_each_field_that_differs()
    {
        var view = await ChangesAsync(0, 3, KnowledgeClock.Release);

        var changes = view.Sections.Single().Items.Single(i => i.Event.Id == "ucdp-ged-2").Changes;

        Assert.Contains(changes, c => c is { Field: "Killed", Before: "3 (3–5)", After: "5 (3–5)" });
        Assert.Contains(changes, c => c.Field == "Date");
        Assert.DoesNotContain(changes, c => c.Field == "Parties");
    }

    [Fact]
    public async Task Removing_the_dataset_takes_along_what_its_releases_said()
    {
        var report = await _store.Get<SourceRemover>().RemoveAsync("ucdp-ged", StoreFixture.None);

        Assert.Equal(3, report.Events);
        await using var db = await _store.Get<IDbContextFactory<StoreContext>>().CreateDbContextAsync();
        Assert.Equal((0, 0, 0), (await db.DatasetEvents.CountAsync(), await db.Releases.CountAsync(), await db.WithdrawnEvents.CountAsync()));
        Assert.Empty(TextIndex.Find(db, "sunrise"));
        Assert.Equal(string.Empty, await ShownAsync(Days[0], KnowledgeClock.Release));
    }

    [Fact]
    public async Task The_check_of_a_store_finds_nothing_amiss_and_counts_what_holds()
    {
        var check = await _store.Get<StoreMaintenance>().CheckAsync(StoreFixture.None);

        Assert.Empty(check.Problems);
        Assert.Equal(3, check.Events);
    }

    private static (EventAbsence, DateOnly?) Absence(EventLookup lookup) => (lookup.Absence, lookup.LastHeld);

    private static string Told(ChangesView view) =>
        string.Join(", ", view.Sections.SelectMany(s => s.Items.Select(i => $"{s.Kind} {i.Event.Id["ucdp-ged-".Length..]}").Order(StringComparer.Ordinal)));

    private Task<ChangesView> ChangesAsync(int since, int until, KnowledgeClock clock) =>
        _store.Get<ChangeQueries>().CompareAsync(Days[since], new Knowledge(Days[until], clock), null, 1, StoreFixture.None);

    private static IEnumerable<(string, int?, DateOnly, DateOnly?)> Told(EventDetail detail) =>
        detail.Dataset!.Versions.Select(v => (v.Release, v.Row.Deaths.Best, v.From, v.Until));

    private static (string, string)[] Row(int id, params (string Column, string Value)[] cells) => SampleFiles.Row(id, cells);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    private static ImportRequest Request(int release, params (string, string)[][] rows) =>
        SampleFiles.Request(SampleFiles.File(SampleFiles.Ged(rows))) with { Release = $"r{release}", Published = Days[release], Gone = GoneRows.Remove };

    private Task<ImportReport> ImportAsync(int release, params (string, string)[][] rows) => _store.ImportAsync(Request(release, rows));

    private Task<EventLookup> FindAsync(int id, DateOnly day) =>
        _store.Events.FindAsync($"ucdp-ged-{id}", new Knowledge(day, KnowledgeClock.Release), StoreFixture.None);

    private Task<EventPage> PageAsync(DateOnly day, EventFilter filter) =>
        _store.Events.ListAsync(filter with { Clock = KnowledgeClock.Release }, EventScope.Incidents, day, StoreFixture.None);

    private async Task<List<string>> IdsAsync(DateOnly day, EventFilter filter)
    {
        var page = await PageAsync(day, filter);
        var rows = await _store.AllAsync(filter with { Clock = KnowledgeClock.Release }, EventScope.Incidents, day);
        Assert.Equal(rows.Select(r => r.Id), page.Rows.Select(r => r.Id));
        return [.. rows.Select(r => r.Id)];
    }

    private async Task<string> ShownAsync(DateOnly day, KnowledgeClock clock)
    {
        var rows = await _store.AllAsync(EventFilter.None with { Clock = clock }, EventScope.Timeline, day);
        Assert.Equal(rows.Count, await _store.Events.CountAsync(EventFilter.None with { Clock = clock }, EventScope.Timeline, day, StoreFixture.None));
        return string.Join(' ', rows.OrderBy(r => r.Id, StringComparer.Ordinal).Select(r => $"{r.Id["ucdp-ged-".Length..]}:{r.Deaths.Best}"));
    }
}
