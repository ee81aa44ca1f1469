using SyriaTalks.Data.Datasets;
using SyriaTalks.Seeding;

namespace SyriaTalks.Data.Queries;

public sealed class NearbyFinderTests : IAsyncLifetime
{
    private readonly StoreFixture _store = new();

    public async Task InitializeAsync() => await _store.PrepareAsync();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task What_is_near_in_place_and_time_comes_nearest_in_time_first()
    {
        await _store.ImportAsync(SampleFiles.Ged(
            At(1, "Centre", 36.2, "2017-01-15"),
            At(2, "Centre", 36.2, "2017-02-10"),
            At(3, "Close by", 36.3, "2017-01-15"),
            At(4, "Centre", 36.2, "2017-01-14"),
            At(5, "Centre", 36.2, "2017-02-15"),
            At(6, "Far", 36.7, "2017-01-15"),
            [.. At(7, "Centre", 36.2, "2017-01-15"), ("where_prec", "4")],
            At(8, "Centre", 36.2, "2017-01-15")));

        var near = await NearAsync("ucdp-ged-1", SampleFiles.Later);

        Assert.Equal(["ucdp-ged-8", "ucdp-ged-3", "ucdp-ged-4", "ucdp-ged-2"], near.Select(n => n.Id));
        Assert.Equal([0, 0, 1, 26], near.Select(n => n.Days));
        Assert.Equal([0, 11, 0, 0], near.Select(n => n.Km is { } km ? (int)Math.Round(km) : -1));
    }

    [Fact]
    public async Task Where_no_point_is_known_the_same_days_are_near()
    {
        await _store.ImportAsync(SampleFiles.Ged(
            [.. At(1, "Aleppo", 36.2, "2017-01-15"), ("where_prec", "4")],
            At(2, "Far", 33.1, "2017-01-18"),
            At(3, "Far", 33.1, "2017-01-19"),
            At(4, "Far", 33.1, "2017-01-12")));

        var near = await NearAsync("ucdp-ged-1", SampleFiles.Later);

        Assert.Equal(["ucdp-ged-2", "ucdp-ged-4"], near.Select(n => n.Id));
        Assert.All(near, n => Assert.Null(n.Km));
    }

    [Fact]
    public async Task What_was_not_known_by_the_day_is_not_near_and_eight_are_enough()
    {
        await _store.ImportAsync(SampleFiles.Ged(Enumerable.Range(1, 12).Select(i => At(i, "Centre", 36.2, $"2017-01-{i + 10}"))));
        await _store.ImportAsync(SampleFiles.Request(SampleFiles.File(SampleFiles.Of(
            "acled", [("event_id_cnty", "SYR1"), ("event_date", "2017-01-11"), ("location", "Centre"), ("latitude", "36.2")]))) with
        {
            Published = SampleFiles.Published.AddDays(1),
        });

        var before = await NearAsync("ucdp-ged-1", SampleFiles.Published);
        var after = await NearAsync("ucdp-ged-1", SampleFiles.Later);

        Assert.Equal(Enumerable.Range(2, 8).Select(i => $"ucdp-ged-{i}"), before.Select(n => n.Id));
        Assert.Equal("acled-syr1", after[0].Id);
        Assert.Equal(8, after.Count);
    }

    private static (string Column, string Value)[] At(int id, string place, double latitude, string day) => SampleFiles.Row(
        id,
        ("where_coordinates", place),
        ("latitude", latitude.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ("date_start", day),
        ("date_end", day));

    private async Task<List<(string Id, double? Km, int? Days)>> NearAsync(string id, DateOnly asOf)
    {
        var detail = (await _store.Events.FindAsync(id, asOf, StoreFixture.None)).Detail!;
        return [.. detail.Nearby.Select(n => (n.Event.Id, n.DistanceKm, n.DaysApart))];
    }
}
