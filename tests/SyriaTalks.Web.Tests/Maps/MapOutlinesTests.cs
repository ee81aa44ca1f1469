namespace SyriaTalks.Web.Maps;

public sealed class MapOutlinesTests
{
    private static readonly string[] Slugs =
    [
        "al-hasakeh", "aleppo", "ar-raqqa", "as-sweida", "damascus", "daraa", "deir-ez-zor", "hama", "homs", "idleb",
        "lattakia", "quneitra", "rural-damascus", "tartous",
    ];

    private static MapOutlines Outlines => MapOutlines.Current;

    [Fact]
    public void Every_governorate_has_one_outline_and_the_zone_has_its_own() =>
        Assert.Equal([.. Slugs, MapOutlines.UndofZone], Outlines.Governorates.Select(g => g.Name));

    [Fact]
    public void The_neighbours_are_there() =>
        Assert.Equal(
            ["Iraq", "Israel", "Jordan", "Lebanon", "Palestine", "Saudi Arabia", "Turkey"],
            Outlines.Neighbours.Select(n => n.Name));

    [Theory]
    [InlineData("damascus", 33.513, 36.292)]
    [InlineData("rural-damascus", 33.63, 36.15)]
    [InlineData("aleppo", 36.370, 37.516)]
    [InlineData("ar-raqqa", 35.95, 39.009)]
    [InlineData("homs", 34.73, 36.71)]
    [InlineData("hama", 35.13, 36.75)]
    [InlineData("idleb", 35.93, 36.63)]
    [InlineData("lattakia", 35.52, 35.79)]
    [InlineData("tartous", 34.89, 35.89)]
    [InlineData("daraa", 32.62, 36.10)]
    [InlineData("as-sweida", 32.71, 36.57)]
    [InlineData("quneitra", 33.05, 35.95)]
    [InlineData("deir-ez-zor", 35.33, 40.14)]
    [InlineData("al-hasakeh", 36.50, 40.75)]
    public void A_place_lies_in_its_governorate_and_in_no_other(string slug, double latitude, double longitude)
    {
        Assert.Equal([slug], Outlines.Governorates.Where(g => g.Contains(latitude, longitude)).Select(g => g.Name));
        Assert.True(Outlines.Syria.Contains(latitude, longitude));
        Assert.False(Outlines.Land.Contains(latitude, longitude));
    }

    [Theory]
    [InlineData("Turkey", 37.002, 35.426)]
    [InlineData("Lebanon", 33.89, 35.51)]
    [InlineData("Iraq", 36.34, 42.9)]
    [InlineData("Jordan", 31.95, 35.93)]
    [InlineData("Israel", 32.8, 35.2)]
    [InlineData("Palestine", 31.9, 35.2)]
    public void A_place_abroad_lies_in_its_country_and_not_in_Syria(string name, double latitude, double longitude)
    {
        Assert.Equal([name], Outlines.Neighbours.Where(n => n.Contains(latitude, longitude)).Select(n => n.Name));
        Assert.False(Outlines.Syria.Contains(latitude, longitude));
    }

    [Fact]
    public void Rings_are_closed()
    {
        MapShape[] shapes = [.. Outlines.Governorates, .. Outlines.Neighbours, Outlines.Syria, Outlines.Land];
        Assert.All(shapes.SelectMany(s => s.Rings), ring =>
        {
            Assert.True(ring.Count >= 4);
            Assert.Equal(ring[0], ring[^1]);
        });
    }

    [Fact]
    public void Governorates_share_their_borders_corner_by_corner()
    {
        var edges = Outlines.Governorates.SelectMany(g => Edges(g.Rings)).CountBy(e => e).ToDictionary();
        var border = Edges(Outlines.Syria.Rings).ToHashSet();
        Assert.NotEmpty(border);
        Assert.All(edges, edge => Assert.Equal(border.Contains(edge.Key) ? 1 : 2, edge.Value));
    }

    [Fact]
    public void Between_Syria_and_its_neighbours_there_is_no_gap_but_the_sea()
    {
        var land = Edges(Outlines.Land.Rings).ToHashSet();
        var coast = Edges(Outlines.Syria.Rings).Where(e => !land.Contains(e)).ToList();
        Assert.NotEmpty(coast);
        Assert.All(coast, edge => Assert.InRange(edge.East, 35_700, 36_000));
        Assert.All(coast, edge => Assert.InRange(edge.North, 34_600, 35_950));
    }

    [Fact]
    public void The_resource_is_small()
    {
        using var stream = typeof(MapOutlines).Assembly.GetManifestResourceStream("outlines.json");
        Assert.NotNull(stream);
        Assert.InRange(stream.Length, 1, 36 * 1024);
    }

    // An edge is the same whichever way it is walked.
    private static IEnumerable<(int East, int North, int OtherEast, int OtherNorth)> Edges(IEnumerable<IReadOnlyList<MapVertex>> rings) =>
        rings.SelectMany(ring => ring.Zip(ring.Skip(1), (a, b) => (a.East, a.North).CompareTo((b.East, b.North)) < 0
            ? (a.East, a.North, b.East, b.North)
            : (b.East, b.North, a.East, a.North)));
}
