using Microsoft.Data.Sqlite;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Places;
using SyriaTalks.Data.Datasets;
using SyriaTalks.Seeding;

namespace SyriaTalks.Data.Queries;

public sealed class MapQueriesTests(ManyEvents many) : IClassFixture<ManyEvents>
{
    private readonly StoreFixture _store = many.Store;

    public static TheoryData<string, int> Asked { get; } = new()
    {
        { "", 3 }, { "", 0 }, { "place=aleppo", 3 }, { "kind=state-based", 3 }, { "from=2017-01-01&to=2017-02-01", 2 }, { "place_precision=4", 3 },
        { "date_precision=2&date_precision=3", 3 }, { "date_precision=1&place=homs&place=hama", 3 },
    };

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Every_incident_is_counted_once_at_its_closest_location(string query, int day)
    {
        var (rows, counts) = await AskAsync(query, day);
        Assert.NotEmpty(rows);

        var points = PlacesWithPoint();
        AssertSum(rows, counts.All);
        var placed = rows.Where(r => Spot(r) is { } s && points.Contains(s.Slug) && IsClose(s)).ToLookup(r => Spot(r)!.Slug);
        Assert.Equal(placed.Select(g => g.Key).Order(StringComparer.Ordinal), counts.Places.Select(p => p.Slug).Order(StringComparer.Ordinal));
        Assert.All(counts.Places, p => AssertSum(placed[p.Slug], p.Sum));
        Assert.All(counts.Places, p => Assert.Equal(placed[p.Slug].Count(r => Spot(r)!.Precision == PlacePrecision.Near), p.Near));

        var areas = rows.Where(r => Spot(r) is { GovernorateSlug: not null, Precision: <= PlacePrecision.Area }).ToLookup(r => Spot(r)!.GovernorateSlug!);
        Assert.Equal(areas.Select(g => g.Key).Order(StringComparer.Ordinal), counts.Areas.Select(a => a.Slug));
        Assert.All(counts.Areas, a => AssertSum(areas[a.Slug], a.All));
        Assert.All(counts.Areas, a => AssertSum(areas[a.Slug].Where(r => !(points.Contains(Spot(r)!.Slug) && IsClose(Spot(r)!))), a.Coarse));

        var rest = rows.Where(r => Spot(r) is not { } s || (!(points.Contains(s.Slug) && IsClose(s)) && (s.GovernorateSlug is null || s.Precision > PlacePrecision.Area)));
        Assert.Equal(rest.Count(), counts.Tray.Sum(t => t.Sum.Incidents));
        Assert.Equal(
            counts.All,
            counts.Places.Select(p => p.Sum).Concat(counts.Areas.Select(a => a.Coarse)).Concat(counts.Tray.Select(t => t.Sum)).Aggregate(IncidentTally.None, (a, b) => a.Plus(b)));
    }

    [Fact]
    public async Task The_sample_has_points_areas_and_a_tray_of_every_sort()
    {
        var (_, counts) = await AskAsync(string.Empty, 3);

        Assert.True(counts.Places.Count > 10, $"only {counts.Places.Count} places have a point");
        Assert.Contains(counts.Areas, a => a.Coarse.Incidents > 0);
        Assert.Contains(counts.Tray, t => t.Reason == TrayReason.Country);
        Assert.Contains(counts.Tray, t => t.Reason is TrayReason.NoPlace or TrayReason.NoPoint);
        Assert.DoesNotContain(counts.Tray, t => t.Reason == TrayReason.Outside);
        Assert.Contains(counts.Places, p => p.MarkSlug is null);
    }

    [Fact]
    public async Task Order_and_page_make_no_other_question()
    {
        var day = ManyEvents.Days[^1];
        var first = await _store.Get<MapQueries>().CountAsync(EventFilter.None, day, StoreFixture.None);

        Assert.Same(first, await _store.Get<MapQueries>().CountAsync(EventFilter.None with { Page = 3, Size = 100, Sort = EventSort.DeathsDescending }, day, StoreFixture.None));
        Assert.NotSame(first, await _store.Get<MapQueries>().CountAsync(EventFilter.None with { Places = SlugSet.Of("homs") }, day, StoreFixture.None));
    }

    private async Task<(List<EventRow> Rows, MapCounts Counts)> AskAsync(string query, int day)
    {
        var pairs = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=')).Select(p => KeyValuePair.Create(p[0], (string?)p[1]));
        var filter = FilterParser.Parse(pairs).Filter;
        var asOf = ManyEvents.Days[day];
        return (await _store.AllAsync(filter, EventScope.Incidents, asOf), await _store.Get<MapQueries>().CountAsync(filter, asOf, StoreFixture.None));
    }

    private static EventPlace? Spot(EventRow row) => row.Places.Where(p => p.Role == PlaceRole.Location).OrderBy(p => p.Precision).FirstOrDefault();

    private static bool IsClose(EventPlace place) => place is { Precision: <= PlacePrecision.Near, Kind: not (PlaceKind.Governorate or PlaceKind.Country) };

    // A row of a dataset may bear a point that its place has not: the map draws places.
    private HashSet<string> PlacesWithPoint()
    {
        using var connection = new SqliteConnection($"Data Source={_store.Path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Slug FROM Places WHERE Latitude IS NOT NULL AND Longitude IS NOT NULL";
        using var reader = command.ExecuteReader();
        var slugs = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read())
            slugs.Add(reader.GetString(0));
        return slugs;
    }

    private static void AssertSum(IEnumerable<EventRow> rows, IncidentTally sum)
    {
        var list = rows.ToList();
        var (known, deaths) = FilterOracle.Deaths(list);
        Assert.Equal(new IncidentTally(list.Count, known, deaths), sum);
    }
}
