using System.Text.Json.Nodes;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Data.Queries;
using SyriaTalks.Dossiers;
using SyriaTalks.Seeding;

namespace SyriaTalks.Queries;

/// <summary>Two articles: the first reports a blast as a claim, the second says more of it.</summary>
public sealed class ChangeQueriesTests : IAsyncLifetime
{
    private static readonly DateOnly First = new(2020, 5, 15);
    private static readonly DateOnly Second = new(2020, 5, 20);
    private readonly StoreFixture _store = new();

    public async Task InitializeAsync()
    {
        await _store.PrepareAsync();
        await _store.ApplyAsync(await SampleDossier.ReadAsync());
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Everything_is_added_on_the_day_of_the_first_article_and_nothing_after_it()
    {
        var all = (await _store.Events.ListAsync(EventFilter.None, EventScope.Timeline, First, StoreFixture.None)).Rows;

        var added = await CompareAsync(First.AddDays(-1), First, ChangeKind.Added);
        var later = await CompareAsync(First, First.AddDays(3));

        Assert.True(all.Count > 2);
        Assert.Equal(all.Select(e => e.Id).Order(), Assert.Single(added.Sections).Items.Select(i => i.Event.Id).Order());
        Assert.Equal(First, Assert.Single(added.Published).Day);
        Assert.Empty(later.Sections);
        Assert.Empty(later.Published);
        Assert.Empty(later.Sources);
    }

    [Fact]
    public async Task A_denial_makes_a_claimed_account_a_contested_one_and_is_shown_with_its_claim()
    {
        await _store.ApplyAsync(await SampleDossier.ReadSecondAsync());

        var view = await CompareAsync(First, Second);

        Assert.Equal(["Changed market-blast", "Contested market-blast"], Told(view));
        var contested = Assert.Single(view.Sections.Single(s => s.Kind == ChangeKind.Contested).Items);
        Assert.Equal(("second-1", ClaimStatus.Contested), (Assert.Single(contested.Claims).Id, contested.Event.Account));
        Assert.Contains(contested.Changes, c => c is { Field: "Account", Before: "Claimed, no reply", After: "Disputed" });
        Assert.Equal([0, 1, 1, 0, 0], Assert.Single(view.Sources).Counts);
    }

    [Fact]
    public async Task A_second_report_of_another_origin_resolves_an_account_that_rested_on_one()
    {
        await _store.ApplyAsync(await SampleDossier.ReadSecondAsync(Confirm));

        var view = await CompareAsync(First, Second);

        Assert.Equal(["Changed road-clashes", "Resolved road-clashes"], Told(view));
        Assert.Equal(ClaimStatus.Corroborated, view.Sections[1].Items[0].Event.Account);
    }

    [Fact]
    public async Task A_day_that_is_not_earlier_has_nothing_to_compare()
    {
        await _store.ApplyAsync(await SampleDossier.ReadSecondAsync());

        Assert.Empty((await CompareAsync(Second, Second)).Sections);
    }

    private static void Confirm(JsonNode dossier)
    {
        var claim = dossier["claims"]![0]!;
        (claim["event"], claim["topic"], claim["stance"], claim["by"], claim["text"]) = ("road-clashes", "occurrence", "confirms", "bureau", "They fight.");
    }

    private static IEnumerable<string> Told(ChangesView view) => view.Sections.SelectMany(s => s.Items.Select(i => $"{s.Kind} {i.Event.Id}"));

    private Task<ChangesView> CompareAsync(DateOnly since, DateOnly asOf, ChangeKind? kind = null) =>
        _store.Get<ChangeQueries>().CompareAsync(since, asOf, kind, 1, StoreFixture.None);
}
