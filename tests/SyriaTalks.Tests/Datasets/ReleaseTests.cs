using Microsoft.EntityFrameworkCore;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Data.Queries;
using SyriaTalks.Data.Store;
using SyriaTalks.Dossiers;
using SyriaTalks.Seeding;

namespace SyriaTalks.Data.Datasets;

public sealed class ReleaseTests : IAsyncLifetime
{
    private readonly StoreFixture _store = new();

    public async Task InitializeAsync() => await _store.PrepareAsync();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Importing_the_same_file_again_changes_nothing()
    {
        var first = await _store.ImportAsync(SampleFiles.GedRows(1, 5));
        var (version, before) = (await _store.VersionAsync(), StoreDump.Of(_store.Path));

        var second = await _store.ImportAsync(SampleFiles.Request(SampleFiles.File(SampleFiles.GedRows(1, 5), "other-name.csv")) with { Release = "other" });

        Assert.Equal((5, 0, 0), Counts(first));
        Assert.Equal((0, 0, 5), Counts(second));
        Assert.True(second.Datasets[0].IsUnchanged);
        Assert.Equal(before, StoreDump.Of(_store.Path));
        Assert.Equal(version, await _store.VersionAsync());
    }

    [Fact]
    public async Task The_order_of_rows_and_columns_and_columns_that_are_not_read_change_nothing()
    {
        await _store.ImportAsync(SampleFiles.GedRows(1, 5));
        var table = Core.Import.ImportTable.Of("ucdp-ged");
        var turned = SampleFiles.GedRows(1, 5).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Reverse()
            .Select(line => (IReadOnlyList<string>)line.Split(','));

        var report = await _store.ImportAsync((table with { Rows = [.. turned] }).WithColumn("unread", "a", "b", "c", "d", "e").Backwards().Write(";"));

        Assert.Equal((0, 0, 5), Counts(report));
        Assert.Equal(["unread"], report.Datasets[0].UnreadColumns);
    }

    [Fact]
    public async Task A_newer_release_changes_adds_and_withdraws_exactly_what_differs()
    {
        await ImportAsync("1", new DateOnly(2017, 6, 1), SampleFiles.Row(1), SampleFiles.Row(2), SampleFiles.Row(3));
        var version = await _store.VersionAsync();
        var report = await ImportAsync("2", new DateOnly(2018, 6, 1), SampleFiles.Row(1), SampleFiles.Row(2, ("best", "4"), ("side_b", "Side East")), SampleFiles.Row(4));

        Assert.Equal((1, 1, 1), Counts(report));
        Assert.Equal((1, true), (report.Datasets[0].Gone, report.Datasets[0].GoneRemoved));
        Assert.NotEqual(version, await _store.VersionAsync());
        Assert.Equal(("1", 3), await ShownAsync("ucdp-ged-1"));
        Assert.Equal(("2", 4), await ShownAsync("ucdp-ged-2"));
        Assert.Equal(("2", 3), await ShownAsync("ucdp-ged-4"));
        Assert.Equal(EventAbsence.Withdrawn, (await FindAsync("ucdp-ged-3")).Absence);
        var before = new Knowledge(new DateOnly(2017, 12, 31), KnowledgeClock.Release);
        Assert.Equal(EventAbsence.NotYetKnown, (await _store.Events.FindAsync("ucdp-ged-4", before, StoreFixture.None)).Absence);
        Assert.Equal(3, await CountAsync(EventFilter.None));
        Assert.Equal(1, await CountAsync(EventFilter.None with { Text = "east" }));
        var releases = (await _store.Get<SourceQueries>().FindAsync("ucdp-ged", SampleFiles.Later, StoreFixture.None))!.Releases;
        Assert.Equal([("1", 3, 0, 0, 0), ("2", 1, 1, 1, 1)], releases.OrderBy(r => r.Label).Select(r => (r.Label, r.Added, r.Changed, r.Unchanged, r.Gone)));
    }

    [Fact]
    public async Task A_changed_row_is_found_by_its_new_words_and_no_longer_by_its_old_ones()
    {
        await ImportAsync("1", SampleFiles.Published, SampleFiles.Row(1, ("source_headline", "Sunrise")));
        await ImportAsync("2", SampleFiles.Published, SampleFiles.Row(1, ("source_headline", "Moonlight")));

        Assert.Equal(1, await CountAsync(EventFilter.None with { Text = "moonlight" }));
        Assert.Equal(0, await CountAsync(EventFilter.None with { Text = "sunrise" }));
    }

    [Fact]
    public async Task The_old_file_brings_the_old_version_back_whatever_lay_between()
    {
        var old = SampleFiles.Ged(SampleFiles.Row(1), SampleFiles.Row(2), SampleFiles.Row(3));
        await _store.ImportAsync(old);
        var version = await _store.VersionAsync();
        await _store.ImportAsync(SampleFiles.Ged(SampleFiles.Row(1, ("best", "9")), SampleFiles.Row(2), SampleFiles.Row(4), SampleFiles.Row(5)));
        await _store.ImportAsync(SampleFiles.Ged(SampleFiles.Row(2, ("high", "99")), SampleFiles.Row(5), SampleFiles.Row(1)));

        await _store.ImportAsync(SampleFiles.Request(SampleFiles.File(old)) with { Gone = GoneRows.Remove });

        Assert.Equal(version, await _store.VersionAsync());
        Assert.Equal(3, await CountAsync(EventFilter.None));
        Assert.NotNull((await FindAsync("ucdp-ged-3")).Detail);
        await using var other = new StoreFixture();
        await other.PrepareAsync();
        await other.ImportAsync(SampleFiles.GedRows(3, 1));
        await other.ImportAsync(SampleFiles.Request(SampleFiles.File(SampleFiles.GedRows(1, 2))) with { Gone = GoneRows.Keep });
        Assert.Equal(version, await other.VersionAsync());
    }

    [Fact]
    public async Task Sources_that_only_withdrawn_rows_cited_leave_the_version_with_them()
    {
        var old = SampleFiles.Of("csv", [("id", "one"), ("source", "first-article")]);
        await _store.ImportAsync(old, "our.csv");
        var version = await _store.VersionAsync();
        await _store.ImportAsync(SampleFiles.Of("csv", [("id", "one"), ("source", "second-article")]), "our.csv");

        await _store.ImportAsync(old, "our.csv");

        Assert.Equal(version, await _store.VersionAsync());
        var state = await _store.Get<StoreQueries>().StateAsync(StoreFixture.None);
        Assert.Equal(["csv", "first-article"], state.Choices.Sources.Select(s => s.Id).Order());
    }

    [Theory]
    [InlineData(GoneRows.Decide, 3, false)]
    [InlineData(GoneRows.Decide, 5, true)]
    [InlineData(GoneRows.Remove, 3, true)]
    [InlineData(GoneRows.Keep, 9, false)]
    public async Task What_holds_less_than_half_is_a_part_unless_the_operator_says_otherwise(GoneRows policy, int rows, bool removed)
    {
        await _store.ImportAsync(SampleFiles.GedRows(1, 10));

        var report = await _store.ImportAsync(SampleFiles.Request(SampleFiles.File(SampleFiles.GedRows(1, rows))) with { Gone = policy });

        Assert.Equal((10 - rows, removed), (report.Datasets[0].Gone, report.Datasets[0].GoneRemoved));
        Assert.Equal(removed ? rows : 10, await CountAsync(EventFilter.None));
        Assert.Equal(removed ? EventAbsence.Withdrawn : EventAbsence.None, (await FindAsync("ucdp-ged-10")).Absence);
    }

    [Fact]
    public async Task Rows_of_another_dataset_are_never_gone()
    {
        await _store.ImportAsync(SampleFiles.GedRows(1, 4));

        var report = await _store.ImportAsync(SampleFiles.Request(SampleFiles.File(SampleFiles.Of("acled", [("event_id_cnty", "SYR1")]))) with { Gone = GoneRows.Remove });

        Assert.Equal(0, report.Datasets[0].Gone);
        Assert.Equal(5, await CountAsync(EventFilter.None));
    }

    [Fact]
    public async Task A_release_that_goes_leaves_nothing_of_its_rows_behind()
    {
        await _store.ImportAsync(SampleFiles.Of("csv", [("id", "one"), ("place", "A; B"), ("governorate", ""), ("country", "X; Y"), ("latitude", ""), ("longitude", ""), ("place_precision", "1; 2")], [("id", "two")]), "our.csv");
        await _store.ImportAsync(SampleFiles.Request(SampleFiles.File(SampleFiles.Of("csv", [("id", "two")]))) with { Gone = GoneRows.Remove });

        await using var db = await _store.Get<IDbContextFactory<StoreContext>>().CreateDbContextAsync();
        Assert.Equal(0, await db.DatasetPlaces.CountAsync());
        Assert.Equal(1, await db.DatasetCitations.CountAsync());
        Assert.Single(TextIndex.Find(db, "talk"));
    }

    [Fact]
    public async Task A_withdrawn_event_that_comes_back_is_shown_again()
    {
        await _store.ApplyAsync(await SampleDossier.ReadAsync());
        await _store.ImportAsync(SampleFiles.GedRows(1, 3));
        await _store.ImportAsync(SampleFiles.GedRows(1, 2));
        Assert.Equal(EventAbsence.Withdrawn, (await FindAsync("ucdp-ged-3")).Absence);

        await _store.ImportAsync(SampleFiles.GedRows(2, 2));

        Assert.NotNull((await FindAsync("ucdp-ged-3")).Detail);
        Assert.Equal(EventAbsence.Withdrawn, (await FindAsync("ucdp-ged-1")).Absence);
        Assert.Equal(6, await CountAsync(EventFilter.None));
    }

    private static (int Added, int Changed, int Unchanged) Counts(ImportReport report)
    {
        var dataset = Assert.Single(report.Datasets);
        return (dataset.Added, dataset.Changed, dataset.Unchanged);
    }

    private Task<ImportReport> ImportAsync(string release, DateOnly published, params (string Column, string Value)[][] rows) =>
        _store.ImportAsync(SampleFiles.Request(SampleFiles.File(SampleFiles.Ged(rows))) with { Release = release, Published = published });

    private Task<EventLookup> FindAsync(string id, DateOnly? asOf = null) => _store.Events.FindAsync(id, asOf ?? SampleFiles.Later, StoreFixture.None);

    private async Task<(string Release, int? Best)> ShownAsync(string id)
    {
        var detail = (await FindAsync(id)).Detail!;
        return (detail.Dataset!.Release, detail.Event.Deaths.Best);
    }

    private Task<int> CountAsync(EventFilter filter) => _store.Events.CountAsync(filter, EventScope.Timeline, SampleFiles.Later, StoreFixture.None);
}
