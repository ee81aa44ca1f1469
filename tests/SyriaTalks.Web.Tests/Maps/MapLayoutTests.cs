namespace SyriaTalks.Web.Maps;

public sealed class MapLayoutTests
{
    private static readonly MapMarker Mazzeh = Marker("mazzeh", "Mazzeh airport", 33.4775, 36.2233);
    private static readonly MapMarker Kafr = Marker("kafr", "Kafr Soussa", 33.497, 36.277);
    private static readonly MapMarker Clash = Marker("clash", "Wadi Barada", 33.63, 36.15, 8);
    private static readonly MapMarker Water = Marker("water", "Wadi Barada", 33.63, 36.15, 8);
    private static readonly MapMarker Bab = Marker("bab", "near al-Bab", 36.370, 37.516, 10);
    private static readonly MapMarker Raqqa = Marker("raqqa", "towards Raqqa", 35.95, 39.01, 20);
    private static readonly MapMarker[] Sample = [Mazzeh, Kafr, Clash, Water, Bab, Raqqa];
    private static readonly MapPlace[] Places =
    [
        new("Damascus", 33.513, 36.292, MapPlace.Capital),
        new("Douma (rebel-held)", 33.571, 36.402, MapPlace.Place),
        new("Incirlik air base", 37.002, 35.4259, MapPlace.Place),
        new("Ankara", 39.93, 32.85, MapPlace.Place),
    ];

    public static TheoryData<bool> Views => [true, false];

    [Theory]
    [MemberData(nameof(Views))]
    public void Greater_Damascus_is_drawn_in_the_inset_and_the_rest_on_the_main_map(bool wide)
    {
        var layout = Arrange(wide, Sample);
        Assert.Equal(["bab", "raqqa"], Ids(layout.Main));
        Assert.Equal(["mazzeh", "kafr", "clash", "water"], Ids(layout.Inset));
        Assert.Equal(["Incirlik air base"], layout.Main.Spots.Select(s => s.Place.Label));
        Assert.Equal(["Damascus", "Douma (rebel-held)"], layout.Inset.Spots.Select(s => s.Place.Label));
    }

    [Theory]
    [InlineData(33.55, 36.25, null, true)]
    [InlineData(33.55, 36.25, 18.0, true)]
    [InlineData(33.55, 36.25, 25.0, false)]
    [InlineData(33.74, 36.25, null, false)]
    [InlineData(33.55, 36.56, null, false)]
    public void An_area_too_large_for_the_inset_is_drawn_on_the_main_map(double latitude, double longitude, double? radius, bool inset) =>
        Assert.Equal(inset, MapLayoutEngine.BelongsToInset(Marker("a", "A", latitude, longitude, radius)));

    [Theory]
    [MemberData(nameof(Views))]
    public void With_few_events_every_exact_point_is_where_it_lies(bool wide)
    {
        var layout = Arrange(wide, Sample);
        var inset = View(wide).Inset;
        Assert.All(layout.Main.Symbols.Concat(layout.Inset.Symbols), s => Assert.Null(s.Home));
        Assert.Equal(inset.Project(Mazzeh.Latitude, Mazzeh.Longitude), layout.Inset.Symbols[0].At);
        Assert.Equal(inset.Project(Kafr.Latitude, Kafr.Longitude), layout.Inset.Symbols[1].At);
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void Events_of_one_place_stand_side_by_side_around_it_with_one_ring_and_one_name(bool wide)
    {
        var inset = Arrange(wide, Sample).Inset;
        var (left, right) = (inset.Symbols[2].At, inset.Symbols[3].At);
        var centre = View(wide).Inset.Project(Clash.Latitude, Clash.Longitude);
        Assert.Equal(left.Y, right.Y);
        Assert.Equal(View(wide).Cell, right.X - left.X, 6);
        Assert.Equal(centre.X, (left.X + right.X) / 2, 6);
        Assert.Equal(centre, Assert.Single(inset.Rings).Centre);
        Assert.Single(inset.Texts, t => t.Text == "Wadi Barada");
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void More_events_of_one_place_than_fit_become_a_number(bool wide)
    {
        var layout = Arrange(wide, [.. Enumerable.Range(0, 7).Select(i => Marker($"e{i}", "Aleppo", 36.2, 37.16))]);
        var symbol = Assert.Single(layout.Main.Symbols);
        Assert.True(symbol.Counted);
        Assert.Equal(7, symbol.Markers.Count);
        Assert.Equal(symbol.Markers, layout.Counted);
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void All_names_of_the_sample_are_written(bool wide)
    {
        var layout = Arrange(wide, Sample);
        string[] written = [.. layout.Main.Texts.Concat(layout.Inset.Texts).Select(t => t.Text)];
        Assert.Superset(
            new HashSet<string>(["Mazzeh airport", "Kafr Soussa", "Wadi Barada", "near al-Bab", "towards Raqqa", "Damascus", "Douma (rebel-held)", "Incirlik air base", "Homs", "Aleppo", "Turkey", "Iraq", "Jordan"]),
            written.ToHashSet());
    }

    [Fact]
    public void Governorates_are_named_only_when_asked_for()
    {
        var named = MapLayoutEngine.Arrange(MapView.Wide, [], [], governorates: true);
        var bare = MapLayoutEngine.Arrange(MapView.Wide, [], [], governorates: false);
        Assert.Equal(12, named.Main.Texts.Count(t => t.Kind is MapText.Governorate or MapText.Coast));
        Assert.Equal(6, bare.Main.Texts.Count);
        Assert.All(bare.Main.Texts, t => Assert.Equal(MapText.Country, t.Kind));
    }

    [Fact]
    public void A_place_that_an_event_names_is_not_named_twice()
    {
        var layout = Arrange(true, [Marker("d", "Damascus", 33.5, 36.3)]);
        Assert.DoesNotContain(layout.Inset.Spots, s => s.Place.Label == "Damascus");
        Assert.Single(layout.Inset.Texts, t => t.Text == "Damascus");
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void However_many_events_there_are_each_is_drawn_once_and_nothing_leaves_its_box(bool wide)
    {
        for (var seed = 1; seed <= 40; seed++)
        {
            var markers = Crowd(seed, 4 * seed);
            var layout = Arrange(wide, markers);
            var drawn = Ids(layout.Main).Concat(Ids(layout.Inset)).Order(StringComparer.Ordinal);
            Assert.Equal(markers.Where(m => MapLayoutEngine.Covers(m.Latitude, m.Longitude)).Select(m => m.Id).Order(StringComparer.Ordinal), drawn);
            AssertTidy(layout.Main, View(wide).Main.Box, View(wide));
            AssertTidy(layout.Inset, View(wide).Inset.Box, View(wide));
        }
    }

    [Fact]
    public void In_the_wide_view_nothing_of_the_main_map_is_drawn_under_the_inset()
    {
        var main = Arrange(true, [.. Sample, Marker("rutba", "ar-Rutba", 33.04, 40.28)]).Main;
        var inset = MapView.Wide.Inset.Box;
        Assert.All(main.Texts, t => Assert.False(t.Box.Overlaps(inset)));
        Assert.All(main.Symbols, s => Assert.False(MapBox.Around(s.At, 10, 10).Overlaps(inset)));
        Assert.NotNull(main.Symbols.Single(s => s.Markers[0].Id == "rutba").Home);
    }

    private static void AssertTidy(MapSheet sheet, MapBox box, MapView view)
    {
        Assert.All(sheet.Texts, t => Assert.True(box.Holds(t.Box), t.Text));
        Assert.All(sheet.Symbols, s => Assert.True(box.Holds(MapBox.Around(s.At, view.Cell / 2 - .01, view.Cell / 2 - .01))));
        for (var i = 0; i < sheet.Texts.Count; i++)
            Assert.All(sheet.Texts.Skip(i + 1), t => Assert.False(t.Box.Overlaps(sheet.Texts[i].Box), $"{t.Text} on {sheet.Texts[i].Text}"));
        for (var i = 0; i < sheet.Symbols.Count; i++)
        {
            var (x, y) = sheet.Symbols[i].At;
            Assert.All(sheet.Symbols.Skip(i + 1), s => Assert.True(double.Hypot(s.At.X - x, s.At.Y - y) >= view.Cell - .01));
            Assert.All(sheet.Texts, t => Assert.False(t.Box.Overlaps(MapBox.Around(new MapPoint(x, y), 9, 9)), t.Text));
        }
    }

    private static List<MapMarker> Crowd(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var (south, west, reach) = random.Next(3) == 0 ? (33.3, 35.9, .7) : (32.0, 35.0, 6.0);
            double? radius = random.Next(3) == 0 ? random.Next(1, 60) : null;
            return Marker($"e{i}", $"Place {random.Next(count)}", south + (random.NextDouble() * reach), west + (random.NextDouble() * reach), radius);
        })];
    }

    private static MapLayout Arrange(bool wide, IReadOnlyList<MapMarker> markers) =>
        MapLayoutEngine.Arrange(View(wide), markers, Places, governorates: true);

    private static MapView View(bool wide) => wide ? MapView.Wide : MapView.Stacked;

    private static IEnumerable<string> Ids(MapSheet sheet) => sheet.Symbols.SelectMany(s => s.Markers).Select(m => m.Id);

    private static MapMarker Marker(string id, string label, double latitude, double longitude, double? radius = null) =>
        new(id, label, $"/events/{id}", latitude, longitude, radius, "explosion", false);
}
