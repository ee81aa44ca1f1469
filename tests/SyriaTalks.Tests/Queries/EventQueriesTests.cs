using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Data.Queries;
using SyriaTalks.Dossiers;
using SyriaTalks.Seeding;

namespace SyriaTalks.Queries;

public sealed class EventQueriesTests : IAsyncLifetime
{
    private static readonly DateOnly AsOf = new(2020, 5, 15);
    private readonly StoreFixture _store = new();

    public async Task InitializeAsync()
    {
        await _store.PrepareAsync();
        await _store.ApplyAsync(await SampleDossier.ReadAsync());
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Theory]
    [InlineData("", "far-talks market-blast april-truce road-clashes")]
    [InlineData("sort=date", "road-clashes april-truce market-blast far-talks")]
    [InlineData("sort=-deaths", "market-blast april-truce far-talks road-clashes")]
    [InlineData("sort=deaths", "market-blast april-truce far-talks road-clashes")]
    [InlineData("from=2020-05-14&to=2020-05-14", "market-blast road-clashes")]
    [InlineData("from=2020-05-16", "far-talks")]
    [InlineData("to=2020-04-20", "april-truce road-clashes")]
    [InlineData("place=homs", "market-blast road-clashes")]
    [InlineData("place=oldtown", "market-blast")]
    [InlineData("place=Öldtown", "market-blast")]
    [InlineData("place=القديمه", "market-blast")]
    [InlineData("place=Hims&place=farville", "far-talks market-blast road-clashes")]
    [InlineData("kind=incident", "market-blast road-clashes")]
    [InlineData("kind=explosion&kind=talks", "far-talks market-blast")]
    [InlineData("party=reds", "market-blast road-clashes")]
    [InlineData("party=Bluetown&kind=incident", "road-clashes")]
    [InlineData("source=sample-article&kind=talks", "far-talks")]
    [InlineData("status=planned", "far-talks")]
    [InlineData("status=claimed", "market-blast")]
    [InlineData("status=single-source", "april-truce road-clashes")]
    [InlineData("status=ongoing&status=claimed", "market-blast road-clashes")]
    [InlineData("q=MARKET", "market-blast")]
    [InlineData("q=oldtowne blast", "market-blast")]
    [InlineData("q=القديمة", "market-blast")]
    [InlineData("q=الحمر", "market-blast road-clashes")]
    [InlineData("q=100%25", "")]
    public async Task A_filter_selects_and_orders(string query, string ids)
    {
        var page = await _store.Events.ListAsync(await FilterAsync(query), EventScope.Timeline, AsOf, StoreFixture.None);

        Assert.Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries), page.Rows.Select(r => r.Id));
        Assert.Equal(page.Rows.Count, page.Total);
        Assert.Equal(page.Rows, page.Outline);
    }

    [Fact]
    public async Task Facets_say_exactly_what_choosing_them_would_list()
    {
        var looked = 0;
        foreach (var query in new[] { "", "kind=incident", "place=homs&party=reds", "status=claimed", "q=market&party=blues" })
        {
            var filter = await FilterAsync(query);
            var page = await _store.Events.ListAsync(filter, EventScope.Timeline, AsOf, StoreFixture.None);
            foreach (var (facet, value) in page.Facets.SelectMany(f => f.Values.Select(v => (f, v))))
            {
                var parameter = Enum.GetValues<FilterParameter>().First(p => ParameterNames.Of(p) == facet.Parameter);
                var chosen = filter.WithValues(parameter, SlugSet.Of(value.Slug));
                var listed = await _store.Events.CountAsync(chosen, EventScope.Timeline, AsOf, StoreFixture.None);
                Assert.True(listed == value.Count, $"{query}: {facet.Parameter}={value.Slug} says {value.Count}, lists {listed}");
                looked++;
            }
        }

        Assert.True(looked > 40, $"only {looked} facet values were looked at");
    }

    [Fact]
    public async Task Incidents_are_a_subset_of_the_timeline()
    {
        var page = await _store.Events.ListAsync(EventFilter.None, EventScope.Incidents, AsOf, StoreFixture.None);

        Assert.Equal(["market-blast", "road-clashes"], page.Rows.Select(r => r.Id));
        Assert.Equal((1, "3+"), (page.DeathsKnown, page.Deaths.Text));
    }

    [Fact]
    public async Task A_row_carries_its_parts()
    {
        var page = await _store.Events.ListAsync(await FilterAsync("kind=explosion"), EventScope.Timeline, AsOf, StoreFixture.None);
        var row = Assert.Single(page.Rows);

        Assert.Equal(("oldtown", "homs", 34.5), (row.Places[0].Slug, row.Places[0].GovernorateSlug, row.Places[0].Latitude));
        Assert.Equal((PartyRole.Accused, "Reds"), (row.Parties[0].Role, row.Parties[0].Short));
        Assert.Equal(("sample-article", "1-2"), (row.Citations[0].SourceId, row.Citations[0].Locator));
        Assert.Equal(ClaimStatus.Claimed, row.Account);
    }

    [Fact]
    public async Task The_export_streams_the_rows_of_the_list_in_its_order()
    {
        var filter = await FilterAsync("party=reds&sort=date");
        var page = await _store.Events.ListAsync(filter, EventScope.Timeline, AsOf, StoreFixture.None);
        var streamed = new List<string>();
        await foreach (var row in _store.Events.StreamAsync(filter, EventScope.Timeline, AsOf, StoreFixture.None))
            streamed.Add(row.Id);

        Assert.Equal(2, streamed.Count);
        Assert.Equal(page.Rows.Select(r => r.Id), streamed);
    }

    [Fact]
    public async Task Pages_are_clamped_to_what_exists()
    {
        var page = await _store.Events.ListAsync(EventFilter.None with { Page = 900 }, EventScope.Timeline, AsOf, StoreFixture.None);

        Assert.Equal((1, 1, 4), (page.Page, page.PageCount, page.Rows.Count));
    }

    [Fact]
    public async Task An_empty_result_says_which_condition_excluded_everything()
    {
        var filter = await FilterAsync("place=farville&kind=explosion");
        var ways = await _store.Events.RelaxAsync(filter, EventScope.Timeline, AsOf, StoreFixture.None);

        Assert.Equal(2, ways.Count);
        Assert.All(ways, w => Assert.Equal(1, w.Count));
    }

    [Fact]
    public async Task Where_no_single_condition_is_to_blame_the_smallest_set_that_is_comes_first()
    {
        var filter = await FilterAsync("place=farville&kind=explosion&q=nowhere");
        var ways = await _store.Events.RelaxAsync(filter, EventScope.Timeline, AsOf, StoreFixture.None);

        Assert.All(ways.Where(w => w.Dropped.Count == 1), w => Assert.Equal(0, w.Count));
        Assert.Equal(2, ways[0].Dropped.Count);
        Assert.Equal(1, ways[0].Count);
        Assert.Contains(ways[0].Dropped, c => c.Parameter == FilterParameter.Text);
        Assert.Equal(ways[0].Count, await _store.Events.CountAsync(ways[0].Without, EventScope.Timeline, AsOf, StoreFixture.None));
    }

    [Fact]
    public async Task An_event_is_found_with_its_neighbours_or_said_why_not()
    {
        var found = (await _store.Events.FindAsync("market-blast", AsOf, StoreFixture.None)).Detail!;

        Assert.Equal("far-talks", found.Previous!.Id);
        Assert.Equal("april-truce", found.Next!.Id);
        Assert.Equal(["blast-blame", "blast-count"], found.Claims.Select(c => c.Id));
        Assert.Equal(EventAbsence.Unknown, (await _store.Events.FindAsync("nothing", AsOf, StoreFixture.None)).Absence);
        var early = await _store.Events.FindAsync("market-blast", AsOf.AddDays(-1), StoreFixture.None);
        Assert.Equal((EventAbsence.NotYetKnown, AsOf), (early.Absence, early.KnownFrom));
    }

    private async Task<EventFilter> FilterAsync(string query)
    {
        var pairs = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('='))
            .Select(p => KeyValuePair.Create(p[0], (string?)Uri.UnescapeDataString(p[1])));
        var state = await _store.Get<StoreQueries>().StateAsync(StoreFixture.None);
        var parse = state.Choices.Resolve(FilterParser.Parse(pairs));
        Assert.Empty(parse.Problems);
        return parse.Filter;
    }
}
