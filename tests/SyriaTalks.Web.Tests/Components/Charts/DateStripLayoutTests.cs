using SyriaTalks.Core.Events;

namespace SyriaTalks.Web.Components.Charts;

public sealed class DateStripLayoutTests
{
    private static readonly DateOnly AsOf = Samples.Published;

    [Fact]
    public void Records_of_one_day_stand_on_each_other_above_the_axis()
    {
        var strip = DateStripLayout.Make([Samples.Row(), Samples.Row() with { Id = "b" }], AsOf, null, 1000);

        Assert.Equal(2, strip.Marks.Count);
        Assert.Equal(strip.Marks[0].X, strip.Marks[1].X);
        Assert.True(strip.Marks[0].Y > strip.Marks[1].Y);
        Assert.All(strip.Marks, m => Assert.True(m.Y + m.Height < strip.AxisY && m.Y > 0 && m.X + m.Size < strip.AsOfX));
    }

    [Fact]
    public void A_stack_too_high_ends_in_a_bar_that_says_how_many_more()
    {
        var strip = DateStripLayout.Make([.. Enumerable.Range(0, 60).Select(i => Samples.Row() with { Id = "r" + i })], AsOf, null, 1000);

        Assert.True(strip.Marks.Count < 10);
        Assert.StartsWith("54 more on 12 January 2017", strip.Marks[^1].Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Spans_lie_below_the_axis_by_the_sort_of_their_doubt()
    {
        var month = Samples.Row() with { Id = "m", Date = new EventDate(new DateOnly(2016, 12, 1), new DateOnly(2016, 12, 31), DatePrecision.Month, "December") };
        var open = Samples.Row() with { Id = "o", Date = new EventDate(null, AsOf, DatePrecision.Longer, "ongoing") };
        var ceasefire = new EventDate(new DateOnly(2016, 12, 15), new DateOnly(2016, 12, 31), DatePrecision.Month, "late December 2016");

        var strip = DateStripLayout.Make([month, open], AsOf, ceasefire, 1000);

        Assert.Equal(
            [StripBarKind.Uncertain, StripBarKind.Lasting, StripBarKind.Unknown, StripBarKind.SomeDay, StripBarKind.Open], strip.Bars.Select(b => b.Kind));
        Assert.All(strip.Bars, b => Assert.True(b.Y > strip.AxisY && b.Y + 18 <= strip.Height && b.X >= 0 && b.X + b.Width <= 1000.01));
        Assert.Equal(strip.AsOfX, strip.Bars[1].X + strip.Bars[1].Width, 3);
    }

    [Fact]
    public void Years_of_records_become_a_bar_a_month()
    {
        var rows = Enumerable.Range(0, 900).Select(i => Samples.Row() with { Id = "r" + i, Date = EventDate.OnDay(new DateOnly(2014, 1, 1).AddDays(i)) }).ToList();

        var strip = DateStripLayout.Make(rows, AsOf, null, 1000);

        Assert.True(strip.ByMonth);
        Assert.InRange(strip.Marks.Count, 28, 32);
        Assert.Contains(strip.Ticks, t => t.Label == "2015");
    }

    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("2100-12-31")]
    public void Any_day_a_filter_can_name_has_a_strip(string asOf)
    {
        var strip = DateStripLayout.Make([Samples.Row()], DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture), null, 340);

        Assert.InRange(strip.AsOfX, 0, 340);
    }
}
