using System.Text.Json.Nodes;
using SyriaTalks.Core.Dossiers;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Data.Queries;
using SyriaTalks.Dossiers;

namespace SyriaTalks.Seeding;

public sealed class DossierSeederTests
{
    private static readonly DateOnly Later = new(2020, 12, 31);

    [Fact]
    public async Task Seeding_twice_changes_nothing_the_second_time()
    {
        await using var store = new StoreFixture();
        await store.PrepareAsync();
        var first = await store.ApplyAsync(await SampleDossier.ReadAsync());
        var version = (await store.Get<StoreQueries>().StateAsync(StoreFixture.None)).DataVersion;
        var before = StoreDump.Of(store.Path);

        var second = await store.ApplyAsync(await SampleDossier.ReadAsync());

        Assert.Equal((0, 0), (first.Updated, first.Removed));
        Assert.True(first.Added > 15);
        Assert.True(second.IsUnchanged);
        Assert.Equal(first.Added, second.Unchanged);
        Assert.Equal(before, StoreDump.Of(store.Path));
        Assert.Equal(version, (await store.Get<StoreQueries>().StateAsync(StoreFixture.None)).DataVersion);
    }

    [Fact]
    public async Task An_edited_dossier_touches_exactly_what_differs()
    {
        await using var store = new StoreFixture();
        await store.PrepareAsync();
        await store.ApplyAsync(await SampleDossier.ReadAsync());

        var report = await store.ApplyAsync(await SampleDossier.ReadAsync(d =>
        {
            d["events"]![0]!["title"] = "Blast at the old market";
            d["events"]![0]!["places"] = JsonNode.Parse("""[{ "place": "homs", "role": "location", "precision": 4, "text": null }]""");
            d["claims"]!.AsArray().RemoveAt(1);
            d["parties"]!.AsArray().Add(JsonNode.Parse("""{ "id": "greens", "name": "The Greens", "short": "Greens", "kind": "coalition", "summary": "New.", "aliases": [], "unknown": [], "cite": ["1"] }"""));
        }));

        Assert.Equal((1, 1, 1), (report.Added, report.Updated, report.Removed));
        Assert.Equal("sample-article: 1 added (1 parties), 1 updated (1 events), 1 removed (1 claims), " + report.Unchanged + " unchanged", report.ToString());
        var row = (await store.Events.FindAsync("market-blast", Later, StoreFixture.None)).Detail!;
        Assert.Equal("Blast at the old market", row.Event.Title);
        Assert.Equal(["homs"], row.Event.Places.Select(p => p.Slug));
        Assert.Equal(["blast-blame"], row.Claims.Select(c => c.Id));
    }

    [Fact]
    public async Task A_removed_event_keeps_its_id_reserved_and_comes_back_under_it()
    {
        await using var store = new StoreFixture();
        await store.PrepareAsync();
        await store.ApplyAsync(await SampleDossier.ReadAsync());

        await store.ApplyAsync(await SampleDossier.ReadAsync(d => d["events"]!.AsArray().RemoveAt(1)));
        Assert.Equal(EventAbsence.Withdrawn, (await store.Events.FindAsync("road-clashes", Later, StoreFixture.None)).Absence);

        await store.ApplyAsync(await SampleDossier.ReadAsync());
        Assert.NotNull((await store.Events.FindAsync("road-clashes", Later, StoreFixture.None)).Detail);
    }

    [Fact]
    public async Task A_dry_run_reports_and_stores_nothing()
    {
        await using var store = new StoreFixture();
        await store.PrepareAsync();
        var before = StoreDump.Of(store.Path);

        var report = await store.ApplyAsync(await SampleDossier.ReadAsync(), dryRun: true);

        Assert.True(report.Added > 15);
        Assert.Equal(before, StoreDump.Of(store.Path));
    }

    [Fact]
    public async Task What_refers_to_nothing_is_named_by_path_and_nothing_is_stored()
    {
        await using var store = new StoreFixture();
        await store.PrepareAsync();
        var before = StoreDump.Of(store.Path);
        var bad = await SampleDossier.ReadAsync(d =>
        {
            d["events"]![0]!["places"]![0]!["place"] = "atlantis";
            d["claims"]![1]!["by"] = "nobody";
        });

        var e = await Assert.ThrowsAsync<DossierInvalidException>(() => store.ApplyAsync(bad));

        Assert.Equal(["$.events[0].places[0].place", "$.claims[1].by"], e.Problems.Select(p => p.Path));
        Assert.Equal(before, StoreDump.Of(store.Path));
    }

    [Fact]
    public async Task A_second_source_changes_the_account_from_its_publication_on()
    {
        await using var store = new StoreFixture();
        await store.PrepareAsync();
        await store.ApplyAsync(await SampleDossier.ReadAsync());
        await store.ApplyAsync(await SampleDossier.ReadSecondAsync());

        var then = (await store.Events.FindAsync("market-blast", new DateOnly(2020, 5, 19), StoreFixture.None)).Detail!;
        var now = (await store.Events.FindAsync("market-blast", new DateOnly(2020, 5, 20), StoreFixture.None)).Detail!;

        Assert.Equal(ClaimStatus.Claimed, then.Event.Account);
        Assert.Single(then.Event.Citations);
        Assert.Equal(ClaimStatus.Contested, now.Event.Account);
        Assert.Equal(2, now.Event.Citations.Count);
        Assert.Equal(3, now.Claims.Count);
    }

    [Fact]
    public async Task Taking_out_what_another_source_refers_to_is_refused()
    {
        await using var store = new StoreFixture();
        await store.PrepareAsync();
        await store.ApplyAsync(await SampleDossier.ReadAsync());
        await store.ApplyAsync(await SampleDossier.ReadSecondAsync());
        var before = StoreDump.Of(store.Path);
        var edited = await SampleDossier.ReadAsync(d =>
        {
            d["events"]!.AsArray().RemoveAt(0);
            d["claims"] = new JsonArray();
        });

        var e = await Assert.ThrowsAsync<DossierInvalidException>(() => store.ApplyAsync(edited));

        Assert.Contains("another source refers to", e.Message, StringComparison.Ordinal);
        Assert.Equal(before, StoreDump.Of(store.Path));
    }

    [Fact]
    public async Task Defining_again_what_another_source_defined_is_refused()
    {
        await using var store = new StoreFixture();
        await store.PrepareAsync();
        await store.ApplyAsync(await SampleDossier.ReadAsync());
        var copy = await SampleDossier.ReadAsync(d => d["source"]!["id"] = "copy");

        var e = await Assert.ThrowsAsync<DossierInvalidException>(() => store.ApplyAsync(copy));

        Assert.Contains(e.Problems, p => p.Path == "$.events[0].id" && p.Reason.Contains("another source", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_what_was_published_by_the_as_of_day_is_listed()
    {
        await using var store = new StoreFixture();
        await store.PrepareAsync();
        await store.ApplyAsync(await SampleDossier.ReadAsync());

        Assert.Equal(0, await store.Events.CountAsync(EventFilter.None, EventScope.Timeline, new DateOnly(2020, 5, 14), StoreFixture.None));
        Assert.Equal(4, await store.Events.CountAsync(EventFilter.None, EventScope.Timeline, new DateOnly(2020, 5, 15), StoreFixture.None));
    }
}
