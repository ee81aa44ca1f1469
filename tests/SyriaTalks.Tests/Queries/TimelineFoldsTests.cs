using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Sources;
using SyriaTalks.Data.Datasets;
using SyriaTalks.Seeding;

namespace SyriaTalks.Data.Queries;

public sealed class TimelineFoldsTests(ManyEvents many) : IClassFixture<ManyEvents>
{
    private static readonly DateOnly AsOf = ManyEvents.Days[^1];

    private static readonly EventFilter[] Filters =
    [
        EventFilter.None,
        EventFilter.None with { Sort = EventSort.DateAscending },
        EventFilter.None with { From = new DateOnly(2017, 1, 10), To = new DateOnly(2017, 2, 20) },
        EventFilter.None with { From = new DateOnly(2017, 1, 10), Sort = EventSort.DateAscending },
        EventFilter.None with { To = new DateOnly(2017, 1, 17), Kinds = SlugSet.Of("incident") },
        EventFilter.None with { Kinds = SlugSet.Of("state-based", "armed-clash", "talks") },
        EventFilter.None with { Sources = SlugSet.Of("ucdp-ged") },
        EventFilter.None with { Sources = SlugSet.Of("ucdp-ged", "article-1", "sample-article"), Size = 100 },
        EventFilter.None with { Sources = SlugSet.Of("article-1", "article-2") },
        EventFilter.None with { DatePrecisions = SlugSet.Of("1", "5") },
        EventFilter.None with { DatePrecisions = SlugSet.Of("1", "4"), Flags = SlugSet.Of("precision-differs", "parts-differ") },
        EventFilter.None with { Places = SlugSet.Of("homs", "aleppo"), Text = "side" },
    ];

    private readonly StoreFixture _store = many.Store;

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Filters.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Each_line_counts_exactly_what_the_list_behind_it_holds(int number)
    {
        var pages = await PagesAsync(Filters[number]);
        var folds = pages.SelectMany(p => p.Folds).ToList();

        var held = new HashSet<string>();
        foreach (var fold in folds)
        {
            var list = await _store.Events.ListAsync(fold.List, EventScope.Incidents, AsOf, StoreFixture.None);
            Assert.True(fold.Count > 0);
            Assert.Equal((fold.Count, fold.Deaths), (list.Total, list.Deaths));
            Assert.Equal(fold.Count, await _store.Events.CountAsync(fold.List, EventScope.Incidents, AsOf, StoreFixture.None));
            held.UnionWith((await _store.AllAsync(fold.List, EventScope.Incidents, AsOf)).Select(e => e.Id));
        }

        var all = await _store.AllAsync(Filters[number], EventScope.Timeline, AsOf);
        Assert.Equal(all.Where(e => IsFolded(e, Filters[number])).Select(e => e.Id).Order(), held.Order());
        Assert.Equal(number is not 8, folds.Count > 0);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Pages_hold_every_entry_once_and_all_that_is_told_in_words(int number)
    {
        var filter = Filters[number];
        var all = await _store.AllAsync(filter, EventScope.Timeline, AsOf);
        var pages = await PagesAsync(filter);

        Assert.Equal(all.Where(e => !IsFolded(e, filter)).Select(e => e.Id).Order(), pages.SelectMany(p => p.Rows).Select(e => e.Id).Order());
        var lines = pages.SelectMany(p => p.Folds).Select(f => (f.From, f.To)).ToList();
        Assert.Equal(lines.Count, lines.Distinct().Count());
        Assert.All(pages, p => Assert.Equal(all.Count, p.Total));
        Assert.All(pages, p => Assert.Equal(pages.Sum(x => x.Rows.Count + x.Folds.Count), p.Entries));
        Assert.All(pages.SkipLast(1), p => Assert.Equal(filter.Size, p.Rows.Count + p.Folds.Count));
    }

    [Theory]
    [InlineData(EventSort.DateAscending)]
    [InlineData(EventSort.DateDescending)]
    public async Task Rows_and_lines_come_in_the_order_of_their_days(EventSort sort)
    {
        var pages = await PagesAsync(EventFilter.None with { Sort = sort });
        if (sort == EventSort.DateDescending)
            pages.Reverse();

        // Within a page rows and lines stand apart, so pages are compared as wholes; an open start is as early as can be.
        var open = DateOnly.MinValue;
        var days = pages.Select(p => p.Rows.Select(r => r.Date.Start ?? open).Concat(p.Folds.Select(f => f.From)).ToList()).ToList();
        Assert.True(days.Count > 5);
        foreach (var (earlier, later) in days.Zip(days.Skip(1)))
            Assert.True(earlier.Max() <= later.Min());
        Assert.All(pages, p => Assert.Equal(Sorted(p.Rows.Select(r => r.Date.Start ?? open), sort), p.Rows.Select(r => r.Date.Start ?? open)));
        Assert.All(pages, p => Assert.Equal(Sorted(p.Folds.Select(f => f.From), sort), p.Folds.Select(f => f.From)));
    }

    [Theory]
    [InlineData(EventScope.Incidents, EventSort.DateDescending, 434)]
    [InlineData(EventScope.Timeline, EventSort.DeathsDescending, 434)]
    [InlineData(EventScope.Timeline, EventSort.DateDescending, 5)]
    public async Task Only_a_long_timeline_by_date_is_folded(EventScope scope, EventSort sort, int most)
    {
        var filter = most == 5 ? EventFilter.None with { Places = SlugSet.Of("oldtown"), To = new DateOnly(2016, 12, 20) } : EventFilter.None;

        var page = await _store.Events.ListAsync(filter with { Sort = sort }, scope, AsOf, StoreFixture.None);

        Assert.Empty(page.Folds);
        Assert.InRange(page.Total, 1, most);
        Assert.Equal(page.Total, page.Entries);
    }

    private static IEnumerable<DateOnly> Sorted(IEnumerable<DateOnly> days, EventSort sort) =>
        sort == EventSort.DateAscending ? days.Order() : days.OrderDescending();

    private static bool IsFolded(EventRow row, EventFilter filter) => row.Kind == EventKind.Incident
        && row.Citations.Any(c => c.Kind == SourceKind.Dataset && (filter.Sources.Count == 0 || filter.Sources.Contains(c.SourceId)));

    private async Task<List<EventPage>> PagesAsync(EventFilter filter)
    {
        var pages = new List<EventPage>();
        do
            pages.Add(await _store.Events.ListAsync(filter with { Page = pages.Count + 1 }, EventScope.Timeline, AsOf, StoreFixture.None));
        while (pages.Count < pages[0].PageCount);
        Assert.Equal(Enumerable.Range(1, pages.Count), pages.Select(p => p.Page));
        return pages;
    }
}
