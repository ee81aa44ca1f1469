using SyriaTalks.Core.Events;
using SyriaTalks.Core.Parties;
using SyriaTalks.Core.Talks;
using SyriaTalks.Data.Queries;
using SyriaTalks.Dossiers;
using SyriaTalks.Seeding;

namespace SyriaTalks.Queries;

public sealed class OtherQueriesTests : IAsyncLifetime
{
    private static readonly DateOnly AsOf = new(2020, 5, 15);
    private readonly StoreFixture _store = new();

    public async Task InitializeAsync()
    {
        await _store.PrepareAsync();
        await _store.ApplyAsync(await SampleDossier.ReadAsync());
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task A_party_comes_with_what_it_said_and_what_is_said_of_it()
    {
        var reds = (await _store.Get<PartyQueries>().FindAsync("reds", AsOf, StoreFixture.None))!;

        Assert.Equal((2, 2), (reds.Party.Events, reds.Party.Incidents));
        Assert.Equal([RelationKind.Fights, RelationKind.Accuses], reds.Relations.Select(r => r.Kind));
        Assert.Equal(["blast-blame"], reds.Accusations.Select(c => c.Id));
        Assert.Empty(reds.Statements);
        Assert.Equal("oldtown", Assert.Single(reds.Holdings).Place.Slug);
        Assert.Equal(["Who leads it"], reds.Unknown);
    }

    [Fact]
    public async Task The_board_holds_every_party_relation_and_standing()
    {
        var board = await _store.Get<PartyQueries>().BoardAsync(AsOf, StoreFixture.None);

        Assert.Equal(["blues", "reds"], board.Parties.Select(p => p.Slug));
        Assert.Equal(2, board.Relations.Count);
        Assert.Equal(Standing.Attending, Assert.Single(board.Participation).Standing);
        Assert.Equal("blues", Assert.Single(board.Terms).Party);
    }

    [Fact]
    public async Task A_round_counts_days_from_the_as_of_day()
    {
        var round = (await _store.Get<TalksQueries>().FindRoundAsync("farville-2020", AsOf, StoreFixture.None))!;

        Assert.Equal(17, round.DaysUntil(AsOf));
        Assert.Equal(["april-truce", "far-talks"], round.Path.Select(e => e.Id));
        Assert.Equal(["The venue"], round.Unknown);
    }

    [Fact]
    public async Task A_source_lists_every_paragraph_with_what_cites_it()
    {
        var source = (await _store.Get<SourceQueries>().FindAsync("sample-article", AsOf, StoreFixture.None))!;

        Assert.Equal(["0", "1", "2", "3", "4", "caption"], source.Paragraphs.Select(p => p.Label));
        Assert.Equal(["market-blast"], source.Paragraphs[2].Events.Select(e => e.Id));
        Assert.Contains(source.Paragraphs[2].Others, o => o.StartsWith("Claim: The Blues asserts", StringComparison.Ordinal));
        Assert.Equal(["The town is old."], source.Paragraphs[5].Context);
        Assert.Equal((4, 2), (source.Source.Events, source.Source.Incidents));
    }

    [Fact]
    public async Task The_overview_is_made_of_the_same_records()
    {
        var view = await _store.Get<OverviewQueries>().GetAsync(AsOf, StoreFixture.None);

        Assert.Equal((4, 2), (view.Total, view.Incidents));
        Assert.Equal("market-blast", Assert.Single(view.Contested).Event.Id);
        Assert.Equal("about 5,000", Assert.Single(view.Figures).Figure.Text);
        Assert.Equal("truce", view.Ceasefire!.Id);
        Assert.Equal("farville-2020", view.Round!.Id);
        Assert.Equal("3+", view.Deaths.Text);
    }

    [Fact]
    public async Task Before_the_first_source_nothing_is_known()
    {
        var before = AsOf.AddDays(-1);
        var view = await _store.Get<OverviewQueries>().GetAsync(before, StoreFixture.None);

        Assert.Equal((0, 0), (view.Total, view.Incidents));
        Assert.Null(view.Ceasefire);
        Assert.Null(view.Round);
        Assert.Empty(view.Sources);
        Assert.Null(await _store.Get<PartyQueries>().FindAsync("reds", before, StoreFixture.None));
    }

    [Fact]
    public async Task A_running_site_notices_new_contents()
    {
        var store = _store.Get<StoreQueries>();
        var version = (await store.StateAsync(StoreFixture.None)).DataVersion;

        await _store.ApplyAsync(await SampleDossier.ReadSecondAsync());

        var state = await store.StateAsync(StoreFixture.None);
        Assert.NotEqual(version, state.DataVersion);
        Assert.Equal(new DateOnly(2020, 5, 20), state.Newest);
        Assert.Equal(ClaimStatus.Contested, (await _store.Events.FindAsync("market-blast", state.Newest!.Value, StoreFixture.None)).Detail!.Event.Account);
    }
}
