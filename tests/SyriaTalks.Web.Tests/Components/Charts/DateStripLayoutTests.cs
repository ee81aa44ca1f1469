using SyriaTalks.Core.Events;
using SyriaTalks.Web.Maps;

namespace SyriaTalks.Web.Components.Charts;

public sealed class DateStripLayoutTests
{
    private static readonly EventRow Planned = ListSamples.Row("astana", ListSamples.Day(23), null, EventStatus.Planned, places: [ListSamples.Place("Astana")]);
    private static readonly EventRow Truce = ListSamples.Row("truce", ListSamples.Span(new DateOnly(2016, 12, 15), new DateOnly(2016, 12, 31), "late December 2016"), null);
    private static readonly EventRow Secret = ListSamples.Row("secret", ListSamples.Span(new DateOnly(2016, 12, 1), new DateOnly(2016, 12, 31), "December 2016, day not given"), null);

    private static readonly EventRow[] Article =
    [
        Planned,
        .. Enumerable.Range(0, 5).Select(i => ListSamples.Row($"twelfth-{i}", ListSamples.Day(12))),
        ListSamples.Row("strikes", ListSamples.Span(new DateOnly(2016, 12, 17), ListSamples.AsOf, "the weeks before 13 January 2017")),
        Truce,
        Secret,
        ListSamples.Row("clashes", ListSamples.Open(), EventType.ArmedClash, EventStatus.Ongoing),
        ListSamples.Row("advance", ListSamples.Open(), EventType.Advance, EventStatus.Ongoing),
        ListSamples.Row("threat", ListSamples.Open("not dated"), null),
        ListSamples.Row("years", ListSamples.Span(new DateOnly(2011, 1, 13), ListSamples.AsOf, "over the years")),
    ];

    public static TheoryData<bool> Sheets => [true, false];

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Every_record_with_a_known_day_is_a_square_in_its_day_above_the_axis(bool wide)
    {
        var strip = Arrange(Article, wide);

        Assert.Equal(StripUnit.Day, strip.Scale.Unit);
        Assert.Equal(6, strip.Squares.Count);
        Assert.All(strip.Squares, s => Assert.True(s.Y >= strip.Top && s.Y + strip.Scale.Side <= strip.AxisY));
        Assert.All(strip.Squares.Where(s => s.Id != "astana"), s => Assert.Equal(strip.Squares[0].X, s.X));
        Assert.Equal(5, strip.Squares.Where(s => s.Id != "astana").Select(s => s.Y).Distinct().Count());
        var twelfth = strip.Scale.X(new DateOnly(2017, 1, 12));
        Assert.InRange(strip.Squares[0].X, twelfth, twelfth + strip.Scale.PerDay);
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Only_what_is_planned_stands_after_the_as_of_line(bool wide)
    {
        var strip = Arrange(Article, wide);

        Assert.Equal(["astana"], strip.Squares.Where(s => s.X >= strip.AsOfX).Select(s => s.Id));
        Assert.True(strip.Squares.Single(s => s.Id == "astana").Planned);
        Assert.All(strip.Bars.Where(b => b.Style != StripBarStyle.Open), b => Assert.True(b.X + b.Width <= strip.AsOfX + .2, $"{b.Title} reaches past the as-of day"));
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Nothing_leaves_the_sheet_and_no_word_lies_on_another(bool wide)
    {
        var strip = Arrange(Article, wide, ListSamples.Ceasefire("truce"));

        Assert.All(strip.Bars, b => Assert.True(b.X >= 0 && b.X + b.Width <= strip.Sheet.Width + .2 && b.Y + StripBar.Height <= strip.Height));
        var boxes = strip.Texts.Select(t => Box(t)).ToList();
        Assert.True(boxes.Count > 8);
        Assert.All(boxes, b => Assert.True(b.Left >= -.2 && b.Right <= strip.Sheet.Width + .2));
        for (var i = 0; i < boxes.Count; i++)
            Assert.DoesNotContain(boxes.Skip(i + 1), b => b.Overlaps(boxes[i]));
    }

    [Fact]
    public void A_bar_says_by_its_style_what_is_not_known()
    {
        var styles = Arrange(Article, true, ListSamples.Ceasefire("truce")).Bars.Select(b => (b.Id, b.Style));

        Assert.Equal(
            [
                ("truce", StripBarStyle.Hatch), ("truce", StripBarStyle.Solid), ("truce", StripBarStyle.Open), ("secret", StripBarStyle.Dashed),
                ("strikes", StripBarStyle.Fade), (null, StripBarStyle.Fade),
            ],
            styles);
    }

    [Fact]
    public void The_ceasefire_lasts_from_the_last_possible_day_of_its_start_to_the_as_of_day()
    {
        var strip = Arrange(Article, true, ListSamples.Ceasefire("truce"));
        var (hatch, solid) = (strip.Bars[0], strip.Bars[1]);

        Assert.Equal(strip.Scale.X(new DateOnly(2016, 12, 15)), hatch.X, 1);
        Assert.Equal(strip.Scale.X(new DateOnly(2017, 1, 1)), solid.X, 1);
        Assert.Equal(strip.AsOfX, solid.X + solid.Width, 1);
    }

    [Fact]
    public void A_ceasefire_that_the_filter_leaves_out_is_not_drawn() =>
        Assert.DoesNotContain(Arrange([.. Article.Where(r => r.Id != "truce")], true, ListSamples.Ceasefire("truce")).Bars, b => b.KindSlug == "ceasefire" || b.Id == "truce");

    [Fact]
    public void What_has_no_date_or_spans_years_is_counted_as_not_drawn() => Assert.Equal(2, Arrange(Article, true).NotDrawn);

    [Fact]
    public void A_compact_strip_counts_the_spans_it_leaves_out()
    {
        var strip = DateStripLayout.Arrange(Article, ListSamples.AsOf, ListSamples.Ceasefire("truce"), StripSheet.Compact);

        Assert.Equal(["truce", "secret"], strip.Bars.Select(b => b.Id).Distinct());
        Assert.Equal(5, strip.NotDrawn);
    }

    [Fact]
    public void The_fullest_day_and_the_first_planned_one_are_named_with_the_days_between()
    {
        var strip = Arrange(Article, true);
        var words = strip.Texts.Select(t => t.Text).ToList();

        Assert.Contains("As of 13 January", words);
        Assert.Contains("12 January: 5 records", words);
        Assert.Contains("23 January", words);
        Assert.Contains("Astana, planned", words);
        Assert.Contains("10 days", words);
        Assert.True(strip.Gap!.From >= strip.AsOfX && strip.Gap.To <= strip.Squares.Single(s => s.Planned).X);
    }

    [Fact]
    public void A_day_with_many_records_stops_growing_and_gets_a_number()
    {
        var strip = Arrange([.. Enumerable.Range(0, 40).Select(i => ListSamples.Row($"r{i}", ListSamples.Day(12)))], true);

        Assert.Equal(StripSheet.Wide.MostStacked, strip.Squares.Count);
        Assert.Contains("40", strip.Texts.Select(t => t.Text));
    }

    [Fact]
    public void A_long_range_is_counted_by_month()
    {
        EventRow[] rows = [.. Enumerable.Range(0, 300).Select(i => ListSamples.Row($"r{i}", EventDate.OnDay(new DateOnly(2016, 2, 20).AddDays(i * 2)))), ListSamples.Row("open", ListSamples.Open())];

        var strip = Arrange(rows, true, null, new DateOnly(2018, 5, 31));

        Assert.Equal(StripUnit.Month, strip.Scale.Unit);
        Assert.Equal(300, strip.Columns.Sum(c => c.Count));
        Assert.Equal(1, strip.NotDrawn);
        Assert.Empty(strip.Squares);
        Assert.Equal("February 2016: 5 records", strip.Columns[0].Title);
        Assert.Contains("2017", strip.Texts.Select(t => t.Text));
        Assert.All(strip.Columns, c => Assert.Equal(strip.AxisY, c.Y + c.Height, 1));
    }

    [Fact]
    public void A_very_long_range_is_counted_by_year() =>
        Assert.Equal(StripUnit.Year, Arrange([ListSamples.Row("old", ListSamples.Day(1, 6, 1990)), ListSamples.Row("new", ListSamples.Day(12))], true).Scale.Unit);

    [Fact]
    public void On_a_phone_a_range_too_long_for_squares_is_counted_sooner()
    {
        EventRow[] rows = [ListSamples.Row("a", ListSamples.Day(1, 11, 2016)), ListSamples.Row("b", ListSamples.Day(12))];

        Assert.Equal(StripUnit.Day, Arrange(rows, true).Scale.Unit);
        Assert.Equal(StripUnit.Month, Arrange(rows, false).Scale.Unit);
    }

    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("2100-12-31")]
    public void Any_day_a_filter_can_name_has_a_strip(string asOf)
    {
        var strip = Arrange(Article, false, null, DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture));

        Assert.InRange(strip.AsOfX, 0, strip.Sheet.Width);
    }

    [Fact]
    public void The_first_days_of_the_calendar_do_not_break_the_axis() =>
        Assert.NotEmpty(Arrange([ListSamples.Row("a", EventDate.OnDay(DateOnly.MinValue)), ListSamples.Row("b", ListSamples.Day(12))], true).Columns);

    private static DateStripLayout Arrange(EventRow[] rows, bool wide, Core.Talks.CeasefireView? ceasefire = null, DateOnly? asOf = null) =>
        DateStripLayout.Arrange(rows, asOf ?? ListSamples.AsOf, ceasefire, wide ? StripSheet.Wide : StripSheet.Narrow);

    private static MapBox Box(StripText text)
    {
        var width = MapText.Measure(text.Text, DateStripScale.TextSize, text.Tone is "b" or "on");
        var left = text.Anchor switch { "start" => text.X, "end" => text.X - width, _ => text.X - (width / 2) };
        return new MapBox(left, text.Y - 11, left + width, text.Y + 3);
    }
}
