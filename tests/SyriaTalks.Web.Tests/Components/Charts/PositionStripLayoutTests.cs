using SyriaTalks.Core.Events;
using SyriaTalks.Core.Parties;
using SyriaTalks.Web.Components.Pages;

namespace SyriaTalks.Web.Components.Charts;

public sealed class PositionStripLayoutTests
{
    private static readonly EventDate Day = EventDate.OnDay(new DateOnly(2017, 1, 12));
    private static readonly EventDate December = new(new DateOnly(2016, 12, 1), new DateOnly(2016, 12, 31), DatePrecision.Month, "December 2016");
    private static readonly EventDate Open = new(null, new DateOnly(2017, 1, 13), DatePrecision.Longer, "ongoing, start not given");

    [Fact]
    public void Positions_come_oldest_first_with_what_has_no_date_last()
    {
        var positions = PartyPositions.Of(Detail(null, Day, December, Open));

        Assert.Equal([December, Day, Open, null], positions.Select(p => p.Date));
        Assert.Equal([1, 2, 3, 4], positions.Select(p => p.Number));
        Assert.All(positions, p => Assert.Equal("3", p.Citation.Locator));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_shape_says_how_well_its_day_is_known_and_stays_in_the_drawing(bool wide)
    {
        var strip = PositionStripLayout.Arrange(PartyPositions.Of(Detail(null, Day, December, Open)), Samples.Published, wide);

        Assert.Equal([StripBarStyle.Dashed, StripBarStyle.Solid, StripBarStyle.Fade], strip.Lanes.Select(l => l.Style));
        Assert.All(strip.Lanes, l => Assert.True(l.X >= strip.Gutter && l.X + l.Width <= strip.Width + .01 && l.Y + PositionStripLayout.Side <= strip.Height, l.ToString()));
        Assert.Equal(strip.Lanes.Count, strip.Lanes.Select(l => l.Y).Distinct().Count());
        Assert.All(strip.Lanes.Zip(strip.Lanes.Skip(1)), p => Assert.True(p.Second.Y - p.First.Y >= PositionStripLayout.Side));
    }

    [Fact]
    public void A_day_of_knowledge_years_later_does_not_press_the_positions_into_a_corner()
    {
        var positions = PartyPositions.Of(Detail(Day, December));

        var (near, far) = (PositionStripLayout.Arrange(positions, Samples.Published, true), PositionStripLayout.Arrange(positions, new DateOnly(2025, 6, 10), true));

        Assert.Equal((true, false), (near.ShowsAsOf, far.ShowsAsOf));
        Assert.Equal(StripUnit.Day, far.Scale.Unit);
        Assert.True(far.Lanes[0].Width > 100, $"{far.Lanes[0].Width}");
        Assert.DoesNotContain(far.Texts, t => t.Text.StartsWith("As of", StringComparison.Ordinal));
    }

    [Fact]
    public void A_relation_reads_from_the_side_of_the_party()
    {
        var detail = Detail(Day);

        var acts = Assert.Single(PartyPositions.Of(detail));
        var suffers = Assert.Single(PartyPositions.Of(detail with { Party = detail.Party with { Slug = "other" } }));

        Assert.Equal(("Fights Other", "other"), (acts.Words, acts.Other));
        Assert.Equal(("Own: fights it", "own"), (suffers.Words, suffers.Other));
    }

    private static PartyDetail Detail(params EventDate?[] dates) => new(
        new PartyRow("own", "Own", "Own", PartyKind.State, "A party.", 1, 1, [Samples.Cited("1")]),
        [],
        [],
        [.. dates.Select(d => new RelationView("own", "Own", "other", "Other", RelationKind.Fights, "They fight.", d, false, Samples.Cited("3")))],
        [],
        [],
        [],
        [],
        [],
        []);
}
