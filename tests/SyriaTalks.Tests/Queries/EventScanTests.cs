using CsCheck;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Vocabulary;
using SyriaTalks.Data.Datasets;
using SyriaTalks.Seeding;

namespace SyriaTalks.Data.Queries;

public sealed class EventScanTests(ManyEvents many) : IClassFixture<ManyEvents>, IAsyncLifetime
{
    private static readonly FilterParameter[] Facets =
        [.. Enum.GetValues<FilterParameter>().Except([FilterParameter.Dates, FilterParameter.Scope, FilterParameter.Text])];

    private readonly Dictionary<(EventScope, DateOnly, KnowledgeClock), List<EventRow>> _rows = [];
    private readonly StoreFixture _store = many.Store;

    public async Task InitializeAsync()
    {
        foreach (var scope in Enum.GetValues<EventScope>())
        {
            foreach (var day in ManyEvents.Days)
            {
                foreach (var clock in Enum.GetValues<KnowledgeClock>())
                    _rows[(scope, day, clock)] = await _store.AllAsync(EventFilter.None with { Clock = clock }, scope, day);
            }
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void The_events_known_grow_with_the_day_and_incidents_are_among_them()
    {
        // Rows of GED cite reports of early 2017 and came with a release of June; a year later seven were dropped and some forty changed.
        Assert.Equal([120, 370, 427, 427], ManyEvents.Days.Select(d => _rows[(EventScope.Timeline, d, KnowledgeClock.Release)].Count));
        Assert.Equal([370, 370, 427, 427], ManyEvents.Days.Select(d => _rows[(EventScope.Timeline, d, KnowledgeClock.Report)].Count));
        Assert.All(_rows, r => Assert.Equal(
            _rows[(EventScope.Timeline, r.Key.Item2, r.Key.Item3)].Where(e => r.Key.Item1 == EventScope.Timeline || e.Kind == EventKind.Incident).Select(e => e.Id),
            r.Value.Select(e => e.Id)));
    }

    [Fact]
    public void A_past_day_has_the_rows_and_figures_of_then_by_either_clock()
    {
        var (then, now) = (_rows[(EventScope.Incidents, ManyEvents.Days[1], KnowledgeClock.Release)], _rows[(EventScope.Incidents, ManyEvents.Days[3], KnowledgeClock.Report)]);

        Assert.DoesNotContain(then, e => e.Deaths.Best >= 100 && e.Id.StartsWith("ucdp-ged-", StringComparison.Ordinal));
        Assert.InRange(now.Count(e => e.Deaths.Best >= 100 && e.Id.StartsWith("ucdp-ged-", StringComparison.Ordinal)), 30, 49);
        Assert.Equal(7, then.Select(e => e.Id).Except(now.Select(e => e.Id)).Count());
        Assert.Equal(
            then.Select(e => (e.Id, e.Deaths.Best, string.Join(",", e.Places.Select(p => p.Name)))),
            _rows[(EventScope.Incidents, ManyEvents.Days[1], KnowledgeClock.Report)].Select(e => (e.Id, e.Deaths.Best, string.Join(",", e.Places.Select(p => p.Name)))));
        Assert.All(_rows.Values, rows => Assert.Equal(rows.Count, rows.DistinctBy(e => e.Id).Count()));
    }

    [Fact]
    public Task A_filter_selects_counts_sums_and_orders_what_plain_words_say() => Asked().SampleAsync(
        async asked =>
        {
            var (filter, scope, asOf) = asked;
            var expected = _rows[(scope, asOf, filter.Clock)].Where(e => FilterOracle.Matches(filter, e)).ToList();
            var streamed = await _store.AllAsync(filter, scope, asOf);
            var page = await _store.Events.ListAsync(filter, scope, asOf, StoreFixture.None);

            Assert.Equal(FilterOracle.Ordered(expected, filter.Sort).Select(e => e.Id), streamed.Select(e => e.Id));
            Assert.Equal(expected.Count, page.Total);
            Assert.Equal(expected.Count, await _store.Events.CountAsync(filter, scope, asOf, StoreFixture.None));
            Assert.Equal(FilterOracle.Deaths(expected), (page.DeathsKnown, page.Deaths));
            Assert.Equal(expected.Count(e => e.Date.IsExact), page.ExactDays);
            Assert.Equal(
                expected.Where(e => e.Date.Start is not null).GroupBy(e => e.Date.Start!.Value).OrderBy(g => g.Key).Select(g => new DayCount(g.Key, g.Count())),
                page.Density);
            if (scope == EventScope.Incidents)
                Assert.Equal(streamed.Skip((page.Page - 1) * page.Size).Take(page.Size).Select(e => e.Id), page.Rows.Select(e => e.Id));
        },
        iter: 150,
        threads: 1,
        print: Say);

    [Fact]
    public Task Every_facet_counts_what_each_choice_would_give_beside_all_other_filters() => Asked().SampleAsync(
        async asked =>
        {
            var (filter, scope, asOf) = asked;
            var all = _rows[(scope, asOf, filter.Clock)];
            var page = await _store.Events.ListAsync(filter, scope, asOf, StoreFixture.None);

            Assert.Equal(Facets.Length, page.Facets.Count);
            foreach (var parameter in Facets)
                Check(filter, all, parameter, Assert.Single(page.Facets, f => f.Parameter == ParameterNames.Of(parameter)));
        },
        iter: 60,
        threads: 1,
        print: Say);

    [Fact]
    public async Task A_source_counts_from_the_day_it_was_published()
    {
        var filter = EventFilter.None with { Sources = SlugSet.Of("second-article") };

        Assert.Equal(0, await _store.Events.CountAsync(filter, EventScope.Timeline, new DateOnly(2020, 5, 19), StoreFixture.None));
        Assert.Equal(1, await _store.Events.CountAsync(filter, EventScope.Timeline, new DateOnly(2020, 5, 20), StoreFixture.None));
    }

    [Fact]
    public async Task Every_combination_of_facet_counts_adds_up_where_each_row_has_one_value()
    {
        var page = await _store.Events.ListAsync(EventFilter.None, EventScope.Timeline, ManyEvents.Days[^1], StoreFixture.None);

        foreach (var parameter in new[] { FilterParameter.Kind, FilterParameter.Status, FilterParameter.DatePrecision })
            Assert.Equal(page.Total, page.Facets.Single(f => f.Parameter == ParameterNames.Of(parameter)).Values.Sum(v => v.Count));
    }

    private static string Say((EventFilter Filter, EventScope Scope, DateOnly AsOf) asked) => $"{asked.Scope} {asked.AsOf:yyyy-MM-dd} {asked.Filter.ToQuery()}";

    private static void Check(EventFilter filter, List<EventRow> all, FilterParameter parameter, Facet facet)
    {
        int Count(string slug) => all.Count(e => FilterOracle.Matches(filter.WithValues(parameter, SlugSet.Of(slug)), e));
        var chosen = filter.ValuesOf(parameter);
        var values = all.SelectMany(e => FilterOracle.ValuesOf(parameter, e)).OfType<string>().Union(chosen).ToDictionary(s => s, Count);

        Assert.All(facet.Values, v => Assert.True(values[v.Slug] == v.Count, $"{facet.Parameter}={v.Slug} says {v.Count} and gives {values[v.Slug]}."));
        Assert.Equal(facet.Values.Select(v => v.Slug).Where(chosen.Contains).Order(StringComparer.Ordinal), chosen);
        Assert.All(facet.Values, v => Assert.Equal(chosen.Contains(v.Slug), v.Selected));
        Assert.Equal(values.Count, facet.Values.Count + facet.Hidden);
        var least = facet.Values.Where(v => !v.Selected).Select(v => v.Count).DefaultIfEmpty(0).Min();
        Assert.All(values.Where(v => facet.Values.All(shown => shown.Slug != v.Key)), v => Assert.True(v.Value <= least));
    }

    private Gen<(EventFilter Filter, EventScope Scope, DateOnly AsOf)> Asked()
    {
        var all = _rows[(EventScope.Timeline, ManyEvents.Days[^1], KnowledgeClock.Release)];
        return
            from scope in Gen.Enum<EventScope>()
            from day in One([.. ManyEvents.Days])
            from dates in Gen.Select(Gen.Int[-40, 200], Gen.Int[0, 90], Gen.Int[0, 5])
            from places in Some(all.SelectMany(e => e.Places).SelectMany(p => new[] { p.Slug, p.GovernorateSlug }), 3)
            from kinds in Some(all.Select(e => e.MarkSlug).Concat(Terms<EventKind>.All.Select(t => t.Slug)), 3)
            from parties in Some(all.SelectMany(e => e.Parties).Select(p => p.Slug), 8)
            from sources in Some(all.SelectMany(e => e.Citations).Select(c => c.SourceId), 2)
            from statuses in Some(Terms<ClaimStatus>.All.Select(t => t.Slug).Concat(Terms<EventStatus>.All.Select(t => t.Slug)), 2)
            from precisions in Gen.Select(Some(["1", "2", "3", "4", "5"], 3), Some(["1", "2", "3", "4", "5", "6", "7"], 3))
            from flags in Some(Terms<QualityIssue>.All.Select(t => t.Slug), 3)
            from sort in Gen.Enum<EventSort>()
            from page in Gen.Int[1, 9]
            from clock in Gen.Enum<KnowledgeClock>()
            from match in Gen.Enum<DayMatch>()
            select (
                new EventFilter
                {
                    From = dates.Item3 is 0 or 1 ? new DateOnly(2016, 12, 1).AddDays(dates.Item1) : null,
                    To = dates.Item3 is 0 or 2 ? new DateOnly(2016, 12, 1).AddDays(dates.Item1 + dates.Item2) : null,
                    Places = places,
                    Kinds = kinds,
                    Parties = parties,
                    Sources = sources,
                    Statuses = statuses,
                    Flags = flags,
                    DatePrecisions = precisions.Item1,
                    PlacePrecisions = precisions.Item2,
                    Sort = sort,
                    Page = page,
                    Clock = clock,
                    Days = match,
                },
                scope,
                day);
    }

    private static Gen<T> One<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    // Most filters leave most conditions out, or nothing would be left to count.
    private static Gen<SlugSet> Some(IEnumerable<string?> values, int most)
    {
        string[] all = [.. values.OfType<string>().Distinct(StringComparer.Ordinal)];
        return Gen.Frequency((4, Gen.Const(SlugSet.Empty)), (1, One(all).Array[1, most].Select(v => SlugSet.Of(v))));
    }
}
