using System.Globalization;
using System.Text.Json.Nodes;
using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Vocabulary;
using SyriaTalks.Data.Datasets;
using SyriaTalks.Dossiers;
using SyriaTalks.Seeding;

namespace SyriaTalks.Data.Queries;

/// <summary>Counts worked out by hand over a few invented rows: the Blues are the government's side, the Reds insurgents, the Greens left out.</summary>
public sealed class CeasefireQueriesTests : IAsyncLifetime
{
    private static readonly DateOnly Start = new(2017, 1, 15);
    private static readonly CeasefireQuestion Asked = new()
    {
        Start = Start,
        BaselineWeeks = 2,
        Filter = EventFilter.None with { From = new(2017, 1, 1), To = new(2017, 1, 28) },
    };

    private readonly StoreFixture _store = new();

    public async Task InitializeAsync()
    {
        await _store.PrepareAsync();
        await _store.ApplyAsync(await SampleDossier.ReadAsync(WithSides));
        await _store.ImportAsync(SampleFiles.Ged(Rows()));
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Weeks_count_by_first_day_with_low_best_high_and_civilians()
    {
        var series = (await AskAsync(Asked)).Series;

        // 1-7 Jan: ids 1, 2. 8-14 Jan: id 3 (two days, from the 14th on). 15-21 Jan: 4 and 5. 22-28 Jan: 6, of which only civilians are known.
        Assert.Equal([2, 1, 2, 1], series.Select(p => p.Events));
        Assert.Equal([new(5, 6, 9), new(1, 1, 1), new(4, 3, 2), new(2, 2, 2)], series.Select(p => p.Deaths));
        Assert.Equal([2, 0, 1, 2], series.Select(p => p.Civilians));
        Assert.Equal([3, 0, 5, 0], series.Select(p => p.Excluded));
    }

    [Fact]
    public async Task Days_count_the_same_and_blank_days_are_gaps()
    {
        var days = (await AskAsync(Asked with { Unit = CountUnit.Day })).Series;

        Assert.Equal(28, days.Count);
        Assert.Equal(6, days.Sum(d => d.Events));
        Assert.Equal(8, days.Sum(d => d.Excluded));
        Assert.Equal(
            ["2017-01-02", "2017-01-03", "2017-01-14", "2017-01-15", "2017-01-16", "2017-01-20", "2017-01-25"],
            days.Where(d => !d.IsGap).Select(d => DateWords.Iso(d.Days.From)));
    }

    [Fact]
    public async Task An_aggregate_of_a_year_never_lands_on_a_day()
    {
        // Id 20 is dated from 1 January to 31 December, id 21 to 1 January alone though known to the year; both lie between the sides.
        var first = (await AskAsync(Asked with { Unit = CountUnit.Day })).Series[0];
        var all = await AskAsync(Asked with { Precision = 5 });

        Assert.Equal((0, 2, true), (first.Events, first.Excluded, first.IsGap));
        Assert.Equal(4, all.Series[0].Events);
        Assert.Null(all.LeftOut.FirstOrDefault(r => r.Scope is null));
    }

    [Fact]
    public async Task Everything_left_out_is_counted_once_by_reason_and_its_link_leads_to_exactly_these()
    {
        var found = await AskAsync(Asked);

        Assert.Equal(
            [(CeasefireScope.SidesNotStated, 0), (CeasefireScope.OneSided, 1), (CeasefireScope.ExcludedParty, 2), (CeasefireScope.FrontNotCovered, 2), (CeasefireScope.NoPlace, 1), ((CeasefireScope?)null, 2)],
            found.LeftOut.Select(r => (r.Scope, r.Count)));
        Assert.Equal(found.Total.Excluded, found.LeftOut.Sum(r => r.Count));
        foreach (var reason in found.LeftOut)
            Assert.Equal(reason.Count, (await _store.AllAsync(reason.List, EventScope.Incidents, SampleFiles.Later)).Count);
        Assert.Equal(
            ["Side North against Side South", "The Blues against The Greens", "The Greens against The Reds", "The Reds against Side South"],
            found.Fronts.Select(f => $"{f.SideA} against {f.SideB}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_bar_leads_to_exactly_the_incidents_it_counts()
    {
        foreach (var period in (await AskAsync(Asked)).Series)
        {
            var rows = await _store.AllAsync(Asked.ListOf(period.Days.From, period.Days.To), EventScope.Incidents, SampleFiles.Later);
            Assert.Equal(period.Events, rows.Count);
            Assert.All(rows, r => Assert.InRange(r.Date.Start!.Value, period.Days.From, period.Days.To));
        }
    }

    [Fact]
    public async Task Few_events_on_few_days_give_no_ratio()
    {
        var found = await AskAsync(Asked);

        Assert.Equal((3, 3), (found.Comparison.Before!.Count.Events, found.Comparison.After!.Count.Events));
        Assert.Equal(NoRatio.ThinCoverage, found.Comparison.Refusal);
        Assert.Null(found.Comparison.Ratio);
        Assert.Equal(1, found.Straddling);
    }

    [Fact]
    public async Task A_place_narrows_all_of_it_and_governorates_follow_the_same_counts()
    {
        var all = await AskAsync(Asked);
        var homs = await AskAsync(Asked with { Filter = Asked.Filter with { Places = SlugSet.Of(["homs"]) } });

        Assert.Equal(1, homs.Total.Events);
        Assert.Equal([("aleppo", 5), ("homs", 1)], all.Governorates.Select(g => (g.Slug, g.Total.Events)));
        Assert.Equal(homs.Series.Select(p => p.Events), all.Governorates[1].Series.Select(p => p.Events));
    }

    [Fact]
    public async Task What_is_published_later_does_not_count()
    {
        var findings = await _store.Get<CeasefireQueries>().GetAsync(Asked, new(2016, 1, 1), StoreFixture.None);

        Assert.Null(findings.Ceasefire);
        Assert.Equal(0, findings.Analysis.Total.Events + findings.Analysis.Total.Excluded);
    }

    [Fact]
    public async Task Fighting_without_a_first_day_is_listed_and_counted_nowhere()
    {
        var found = await AskAsync(Asked);

        Assert.Equal(["road-clashes"], found.Undated.Select(e => e.Id));
    }

    private async Task<CeasefireAnalysis> AskAsync(CeasefireQuestion question) =>
        (await _store.Get<CeasefireQueries>().GetAsync(question, SampleFiles.Later, StoreFixture.None)).Analysis;

    private static IEnumerable<(string, string)[]> Rows()
    {
        yield return Row(1, "2017-01-02", "Bluetown", "The Reds", (3, 4, 5, 2));
        yield return Row(2, "2017-01-03", "The Reds", "The Blues", (2, 2, 4, 0));
        yield return [("date_end", "2017-01-15"), ("date_prec", "2"), .. Row(3, "2017-01-14", "The Blues, Side North", "The Reds", (1, 1, 1, 0))];
        yield return Row(4, "2017-01-15", "The Blues", "The Reds", (0, 0, 0, 0));
        yield return [("event_clarity", "2"), .. Row(5, "2017-01-16", "The Blues", "The Reds", (4, 3, 2, 1))];
        yield return [("adm_1", "Homs governorate"), .. Row(6, "2017-01-25", "The Blues", "The Reds", (2, 2, 2, 2))];
        yield return Row(10, "2017-01-02", "The Reds", "Civilians", (1, 1, 1, 1), type: 3);
        yield return Row(11, "2017-01-15", "The Blues", "The Greens", (1, 1, 1, 0));
        yield return Row(12, "2017-01-16", "The Greens", "The Reds", (1, 1, 1, 0));
        yield return Row(13, "2017-01-16", "Side North", "Side South", (1, 1, 1, 0));
        yield return Row(14, "2017-01-20", "The Reds", "Side South", (1, 1, 1, 0));
        yield return [("country", "Farland"), ("adm_1", ""), ("where_coordinates", "Far off"), .. Row(15, "2017-01-20", "The Blues", "The Reds", (1, 1, 1, 0))];
        yield return [("date_end", "2017-12-31"), ("date_prec", "5"), ("event_clarity", "2"), .. Row(20, "2017-01-01", "The Blues", "The Reds", (500, 500, 500, 0))];
        yield return [("date_prec", "5"), .. Row(21, "2017-01-01", "The Blues", "The Reds", (300, 300, 300, 0))];
    }

    private static (string, string)[] Row(int id, string day, string sideA, string sideB, (int Low, int Best, int High, int Civilians) deaths, int type = 1) => SampleFiles.Row(
        id,
        ("type_of_violence", Number(type)), ("side_a", sideA), ("side_b", sideB), ("date_start", day), ("date_end", day), ("date_prec", "1"),
        ("low", Number(deaths.Low)), ("best", Number(deaths.Best)), ("high", Number(deaths.High)), ("deaths_civilians", Number(deaths.Civilians)),
        ("deaths_a", "0"), ("deaths_b", Number(deaths.Best - deaths.Civilians)), ("where_prec", "1"), ("where_coordinates", $"Place {id}"));

    private static void WithSides(JsonNode dossier)
    {
        dossier["parties"]!.AsArray().Add(JsonNode.Parse(
            """{ "id": "greens", "name": "The Greens", "short": "Greens", "kind": "armed-group", "summary": "A group.", "aliases": [], "unknown": [], "cite": ["1"] }"""));
        dossier["ceasefires"]![0]!["terms"] = new JsonArray(
            Term(nameof(Core.Talks.CeasefireAspect.CoversGovernment), "blues"),
            Term(nameof(Core.Talks.CeasefireAspect.CoversInsurgents), "reds"),
            Term(nameof(Core.Talks.CeasefireAspect.Excludes), "greens"));
    }

    private static JsonNode Term(string aspect, string party) => JsonNode.Parse(
        $$"""{ "aspect": "{{Terms<Core.Talks.CeasefireAspect>.Slug(Enum.Parse<Core.Talks.CeasefireAspect>(aspect))}}", "party": "{{party}}", "text": "A term", "date": null, "inferred": true, "cite": ["4"] }""")!;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
