using System.Text.Json.Nodes;
using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Core.Dossiers;
using SyriaTalks.Core.Export;
using SyriaTalks.Core.Vocabulary;
using SyriaTalks.Data.Datasets;
using SyriaTalks.Data.Queries;
using SyriaTalks.Dossiers;

namespace SyriaTalks.Seeding;

/// <summary>Counts of violations on their way from a dossier to the ledger.</summary>
public sealed class ViolationCountTests
{
    private static readonly DateOnly Published = new(2020, 5, 20);

    public static TheoryData<string, string, string> Edits => new()
    {
        { "measure", "$.violationCounts[0].measure", "is not one of violations" },
        { "missing", "$.violationCounts[0].speaker", "\"speaker\" is missing" },
        { "nothing", "$.violationCounts[0].value", "leave the entry out" },
        { "future", "$.violationCounts[0].window.to.end", "after the day of publication" },
        { "date", "$.violationCounts[0].window.from", "does not have precision 2" },
        { "long", "$.violationCounts[2].counting", "use \"window\"" },
        { "itself", "$.violationCounts[0].confirmedBy[0].by", "whose count it is" },
        { "both", "$.violationCounts[0].disputedBy[0].by", "name each voice once" },
        { "twice", "$.violationCounts[1].id", "is used before" },
        { "cite", "$.violationCounts[0].disputedBy[0].cite[0]", "there is no 9" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task A_mistake_is_named_by_its_place_with_what_would_do(string edit, string path, string reason)
    {
        var e = await Assert.ThrowsAsync<DossierInvalidException>(() => SampleDossier.ReadCountsAsync(d => Apply(d["violationCounts"]!, edit)));

        Assert.Contains(e.Problems, p => p.Path == path && p.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_coded_lists_of_the_schema_are_those_of_the_program()
    {
        foreach (var measure in Terms<ViolationMeasure>.All)
            await SampleDossier.ReadCountsAsync(d => d["violationCounts"]![0]!["measure"] = measure.Slug);
        foreach (var counting in Terms<Counting>.All)
            await SampleDossier.ReadCountsAsync(d => d["violationCounts"]![2]!["counting"] = counting.Slug);
    }

    [Fact]
    public async Task A_file_without_the_list_is_as_valid_as_before() => Assert.Empty((await SampleDossier.ReadAsync()).Dossier.ViolationCounts);

    [Fact]
    public async Task What_a_count_refers_to_has_to_exist()
    {
        await using var store = await FilledAsync();

        var e = await Assert.ThrowsAsync<DossierInvalidException>(async () => await store.ApplyAsync(await SampleDossier.ReadCountsAsync(d =>
        {
            var counts = d["violationCounts"]!;
            counts[0]!["ceasefire"] = "no-truce";
            counts[0]!["confirmedBy"]![0]!["by"] = "nobody";
            counts[1]!["by"] = "no-monitor";
            counts[2]!["places"]![1] = "atlantis";
        })));

        Assert.Equal(
            ["$.violationCounts[0].ceasefire", "$.violationCounts[0].confirmedBy[0].by", "$.violationCounts[1].by", "$.violationCounts[2].places[1]"],
            e.Problems.Select(p => p.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_ledger_holds_what_was_published_by_the_day_and_no_more()
    {
        await using var store = await FilledAsync();
        await store.ApplyAsync(await SampleDossier.ReadCountsAsync());

        var before = await LedgerAsync(store, Published.AddDays(-1));
        var after = await LedgerAsync(store, Published);

        Assert.Empty(before.Counts);
        Assert.Equal(["blues-19", "watch-to-18", "watch-to-19"], after.Counts.Select(c => c.Id));
        var count = after.Counts[1];
        Assert.Equal(("The Watch", true, "120+", "late April 2020"), (count.ReporterName, count.ByMonitor, count.Value.Text, count.From!.Text));
        Assert.Equal([("commission", true, "3")], count.ConfirmedBy.Select(v => (v.Slug, v.IsMonitor, v.Citation.Locator)));
        Assert.Equal([("reds", false, "4")], count.DisputedBy.Select(v => (v.Slug, v.IsMonitor, v.Citation.Locator)));
        Assert.Equal(["oldtown", "homs"], after.Counts[0].Places.Select(p => p.Slug));
        Assert.Equal([ViolationIssue.Falls], after.Flags.Select(f => f.Issue));
        Assert.Empty((await store.Get<ViolationQueries>().LedgerAsync("another", Published, StoreFixture.None)).Counts);
    }

    [Fact]
    public async Task Loading_again_changes_nothing_and_an_edit_only_what_differs()
    {
        await using var store = await FilledAsync();
        await store.ApplyAsync(await SampleDossier.ReadCountsAsync());
        var before = StoreDump.Of(store.Path);
        var version = await VersionAsync(store);

        Assert.True((await store.ApplyAsync(await SampleDossier.ReadCountsAsync())).IsUnchanged);
        Assert.Equal(before, StoreDump.Of(store.Path));

        var report = await store.ApplyAsync(await SampleDossier.ReadCountsAsync(d =>
        {
            d["violationCounts"]![0]!["disputedBy"] = new JsonArray();
            d["violationCounts"]!.AsArray().RemoveAt(1);
        }));

        Assert.Equal((0, 1, 1), (report.Added, report.Updated, report.Removed));
        Assert.NotEqual(version, await VersionAsync(store));
        var ledger = await LedgerAsync(store, Published);
        Assert.Equal(["blues-19", "watch-to-18"], ledger.Counts.Select(c => c.Id));
        Assert.Empty(ledger.Counts[1].DisputedBy);
        Assert.Empty(ledger.Flags);
    }

    [Fact]
    public async Task A_paragraph_tells_the_counts_that_rest_on_it()
    {
        await using var store = await FilledAsync();
        await store.ApplyAsync(await SampleDossier.ReadCountsAsync());

        var source = (await store.Get<SourceQueries>().FindAsync("count-article", Published, StoreFixture.None))!;

        Assert.Contains("Count: The Watch, violations until 18 May 2020: 120+", source.Paragraphs[2].Others);
        Assert.Contains("Count: The Reds disputes a count of The Watch", source.Paragraphs[4].Others);
    }

    [Fact]
    public async Task A_truce_with_counts_of_another_source_stays_until_they_go()
    {
        await using var store = await FilledAsync();
        await store.ApplyAsync(await SampleDossier.ReadCountsAsync());
        var without = await SampleDossier.ReadAsync(d => d["ceasefires"] = new JsonArray());

        await Assert.ThrowsAsync<DossierInvalidException>(() => store.ApplyAsync(without));
        await store.Get<SourceRemover>().RemoveAsync("count-article", StoreFixture.None);
        await store.ApplyAsync(without);

        Assert.Empty((await LedgerAsync(store, Published)).Counts);
    }

    [Fact]
    public async Task The_file_holds_a_row_a_count_and_guards_text()
    {
        await using var store = await FilledAsync();
        await store.ApplyAsync(await SampleDossier.ReadCountsAsync());
        using var file = new MemoryStream();

        await ViolationCsv.WriteAsync(await LedgerAsync(store, Published), file, byteOrderMark: false, StoreFixture.None);

        var lines = System.Text.Encoding.UTF8.GetString(file.ToArray()).Split("\r\n");
        Assert.Equal(5, lines.Length);
        Assert.Equal(string.Join(',', ViolationCsv.Names), lines[0]);
        Assert.Equal(
            "blues-19,truce,blues,The Blues,party,a spokesman,shellings,daily,2020-05-19,2020-05-19,2020-05-19,2020-05-19,19 May 2020,'=Shelling of the old town,Al-Oldtown; Homs,3,4,6,,,,,yes,,,count-article,5-6,2020-05-20",
            lines[1]);
        Assert.StartsWith("watch-to-18,truce,watch,The Watch,monitor,,violations,cumulative,2020-04-15,2020-04-30,2020-05-18,2020-05-18,from late April 2020 to 18 May 2020,All of the front,,120,120,,The Truce Commission,3,The Reds,4,no,falls,", lines[2], StringComparison.Ordinal);
    }

    private static async Task<StoreFixture> FilledAsync()
    {
        var store = new StoreFixture();
        await store.PrepareAsync();
        await store.ApplyAsync(await SampleDossier.ReadAsync());
        return store;
    }

    private static Task<ViolationLedgerView> LedgerAsync(StoreFixture store, DateOnly day) =>
        store.Get<ViolationQueries>().LedgerAsync(null, day, StoreFixture.None);

    private static async Task<string> VersionAsync(StoreFixture store) => (await store.Get<StoreQueries>().StateAsync(StoreFixture.None)).DataVersion;

    private static void Apply(JsonNode counts, string edit)
    {
        switch (edit)
        {
            case "measure": counts[0]!["measure"] = "breaches"; break;
            case "missing": counts[0]!.AsObject().Remove("speaker"); break;
            case "nothing": counts[0]!["value"] = JsonNode.Parse("""{ "low": null, "best": null, "high": null }"""); break;
            case "future": counts[0]!["window"]!["to"] = JsonNode.Parse("""{ "start": "2020-05-21", "end": "2020-05-21", "precision": 1, "text": "21 May 2020" }"""); break;
            case "date": counts[0]!["window"]!["from"]!["precision"] = 2; break;
            case "long": counts[2]!["window"]!["from"] = JsonNode.Parse("""{ "start": "2020-05-17", "end": "2020-05-17", "precision": 1, "text": "17 May 2020" }"""); break;
            case "itself": counts[0]!["confirmedBy"]![0]!["by"] = "watch"; break;
            case "both": counts[0]!["disputedBy"]![0]!["by"] = "commission"; break;
            case "twice": counts[1]!["id"] = "watch-to-18"; break;
            case "cite": counts[0]!["disputedBy"]![0]!["cite"]![0] = "9"; break;
            default: throw new ArgumentOutOfRangeException(nameof(edit));
        }
    }
}
