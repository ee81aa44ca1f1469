using SyriaTalks.Core.Places;

namespace SyriaTalks.Web.Maps;

public sealed class MapStillTests
{
    public static TheoryData<bool, MapMeasure> Views => new()
    {
        { true, MapMeasure.Count }, { true, MapMeasure.Deaths }, { false, MapMeasure.Count }, { false, MapMeasure.Deaths },
    };

    [Theory]
    [MemberData(nameof(Views))]
    public void However_many_places_there_are_every_incident_is_in_one_circle_and_no_two_circles_are_too_close(bool wide, MapMeasure measure)
    {
        for (var seed = 1; seed <= 25; seed++)
        {
            var counts = MapSamples.Crowd(seed, 8 * seed * seed / 4);
            var still = Arrange(counts, wide, measure);
            var circles = still.Main.Circles.Concat(still.Inset!.Circles).ToList();
            var drawn = counts.Places.Where(p => MapView.Covers(p.Latitude, p.Longitude)).ToList();

            Assert.Equal(drawn.Select(p => p.Slug).Order(StringComparer.Ordinal), circles.SelectMany(c => c.Places).Select(p => p.Slug).Order(StringComparer.Ordinal));
            Assert.Equal(Sum(drawn.Select(p => p.Sum)), Sum(circles.Select(c => c.Sum)));
            Assert.All(circles, c => Assert.Equal(Sum(c.Places.Select(p => p.Sum)), c.Sum));
            foreach (var sheet in new[] { still.Main, still.Inset })
                AssertTidy(sheet, MapView.Of(null, wide).Cell);
        }
    }

    [Fact]
    public void The_same_places_in_another_order_give_the_same_circles()
    {
        var counts = MapSamples.Crowd(5, 300);
        var again = counts with { Places = [.. counts.Places] };

        Assert.Equal(Describe(Arrange(counts, false, MapMeasure.Count)), Describe(Arrange(again, false, MapMeasure.Count)));
    }

    [Fact]
    public void Circles_part_where_a_governorate_is_enlarged()
    {
        var counts = MapSamples.Counts([.. Enumerable.Range(0, 20).Select(i => MapSamples.Place($"p{i}", $"P{i}", 35.6 + (i % 5 * .22), 37.0 + (i / 5 * .3), 3, "aleppo"))]);
        var still = Arrange(counts, true, MapMeasure.Count);
        var enlarged = MapStill.Of(counts, MapView.Of("aleppo", true), MapLook.Default with { Area = "aleppo" }, []);

        Assert.True(still.Main.Circles.Count * 2 < enlarged.Main.Circles.Count, $"{still.Main.Circles.Count} became {enlarged.Main.Circles.Count}");
        Assert.Equal(still.Main.Circles.Sum(c => c.Sum.Incidents), enlarged.Main.Circles.Sum(c => c.Sum.Incidents));
        Assert.Null(enlarged.Inset);
    }

    [Fact]
    public void What_lies_outside_the_governorate_shown_is_counted_as_elsewhere()
    {
        var still = MapStill.Of(MapSamples.Few, MapView.Of("ar-raqqa", true), MapLook.Default with { Area = "ar-raqqa" }, []);

        Assert.Equal("raqqa", Assert.Single(still.Main.Circles).Only!.Slug);
        Assert.Equal(5, still.Elsewhere.Incidents);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Greater_Damascus_is_drawn_in_the_inset_with_the_same_scale(bool wide)
    {
        var still = Arrange(MapSamples.Few, wide, MapMeasure.Count);

        Assert.Equal(["al-bab", "raqqa"], still.Main.Circles.SelectMany(c => c.Places).Select(p => p.Slug).Order(StringComparer.Ordinal));
        Assert.Equal(["barada", "kafr", "mazzeh"], still.Inset!.Circles.SelectMany(c => c.Places).Select(p => p.Slug).Order(StringComparer.Ordinal));
        Assert.Equal(still.Scale.Radius(4), still.Main.Circles[0].Radius);
    }

    [Fact]
    public void Areas_have_rings_while_places_are_few()
    {
        var still = Arrange(MapSamples.Few, true, MapMeasure.Count);

        Assert.Single(still.Main.Rings);
        Assert.Single(still.Inset!.Rings);
        Assert.Empty(Arrange(MapSamples.Crowd(3, 100), true, MapMeasure.Count).Main.Rings);
    }

    [Fact]
    public void The_area_of_a_circle_is_in_proportion_to_its_number()
    {
        var scale = CircleScale.For(MapSamples.Crowd(2, 60).Places, MapMeasure.Count, new MapBox(0, 0, 328, 300));

        Assert.True(scale.Radius(400) > CircleScale.Least);
        Assert.Equal(4, Math.Pow(scale.Radius(160_000) / scale.Radius(40_000), 2), 6);
        Assert.Equal(CircleScale.Least, scale.Radius(0));
    }

    [Theory]
    [InlineData(new[] { 0, 3, 40, 900 }, new[] { "1–9", "10–19", "20–99", "100–199", "200+" })]
    [InlineData(new[] { 1, 1 }, new[] { "1+" })]
    [InlineData(new[] { 0 }, new string[0])]
    public void Classes_have_round_bounds_and_cover_every_number_but_zero(int[] numbers, string[] words)
    {
        var classes = MapClasses.For(numbers);

        Assert.Equal(words, Enumerable.Range(1, classes.Count).Select(classes.Words));
        Assert.All(numbers, n => Assert.Equal(n > 0, classes.Of(n) > 0));
        Assert.Equal(classes.Count, classes.Of(numbers.Max()));
    }

    private static void AssertTidy(MapSheet sheet, double cell)
    {
        for (var i = 0; i < sheet.Circles.Count; i++)
        {
            var (a, (x, y)) = (sheet.Circles[i], sheet.Circles[i].At);
            Assert.All(sheet.Circles.Skip(i + 1), b => Assert.True(
                double.Hypot(b.At.X - x, b.At.Y - y) >= Math.Max(cell, CircleMerger.Apart * (a.Radius + b.Radius)) - .001));
            Assert.All(sheet.Texts, t => Assert.False(t.Box.Overlaps(a.Box.Shrink(1)) && t.Kind != MapText.Governorate, t.Text));
        }

        for (var i = 0; i < sheet.Texts.Count; i++)
            Assert.All(sheet.Texts.Skip(i + 1), t => Assert.False(t.Box.Overlaps(sheet.Texts[i].Box), $"{t.Text} on {sheet.Texts[i].Text}"));
    }

    private static MapStill Arrange(MapCounts counts, bool wide, MapMeasure measure) =>
        MapStill.Of(counts, MapView.Of(null, wide), MapLook.Default with { Measure = measure }, [MapPlace.Damascus]);

    private static IncidentTally Sum(IEnumerable<IncidentTally> sums) => sums.Aggregate(IncidentTally.None, (a, b) => a.Plus(b));

    private static IEnumerable<string> Describe(MapStill still) =>
        still.Main.Circles.Concat(still.Inset!.Circles).Select(c => FormattableString.Invariant($"{c.At.X:0.000} {c.At.Y:0.000} {c.Radius:0.000} {string.Join(',', c.Places.Select(p => p.Slug))}"));
}
