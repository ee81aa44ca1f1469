using SyriaTalks.Core.Events;

namespace SyriaTalks.Events;

public sealed class EventDateTests
{
    private static readonly DateOnly May14 = new(2020, 5, 14);

    [Fact]
    public void A_known_day_is_exact_and_worded()
    {
        var date = EventDate.OnDay(May14);

        Assert.True(date.IsExact);
        Assert.Equal("14 May 2020", date.Text);
        Assert.Null(date.Problem());
    }

    [Theory]
    [InlineData("2020-05-14", "2020-05-14", true)]
    [InlineData("2020-05-10", "2020-05-14", true)]
    [InlineData("2020-05-14", "2020-05-20", true)]
    [InlineData("2020-05-15", "2020-05-20", false)]
    [InlineData("2020-05-01", "2020-05-13", false)]
    [InlineData(null, "2020-05-14", true)]
    [InlineData("2020-05-14", null, true)]
    [InlineData(null, null, true)]
    public void Both_ends_of_a_range_count(string? from, string? to, bool expected) =>
        Assert.Equal(expected, EventDate.OnDay(May14).Overlaps(Day(from), Day(to)));

    [Fact]
    public void An_open_start_reaches_back_without_limit_but_not_past_its_end()
    {
        var date = new EventDate(null, May14, DatePrecision.Longer, "ongoing");

        Assert.True(date.IsOpen);
        Assert.True(date.Overlaps(null, new DateOnly(1999, 1, 1)));
        Assert.False(date.Overlaps(new DateOnly(2020, 5, 15), null));
    }

    [Theory]
    [InlineData("2020-05-14", "2020-05-14", 1, null)]
    [InlineData("2020-05-14", "2020-05-15", 1, "a span of 2 days does not have precision 1")]
    [InlineData("2020-05-14", "2020-05-19", 2, null)]
    [InlineData("2020-05-11", "2020-05-17", 3, null)]
    [InlineData("2020-05-01", "2020-05-31", 4, null)]
    [InlineData("2020-05-01", "2020-06-15", 4, "a span of 46 days does not have precision 4")]
    [InlineData("2019-05-01", "2020-05-14", 5, null)]
    [InlineData(null, "2020-05-14", 5, null)]
    [InlineData(null, "2020-05-14", 4, "a date without a start has precision 5")]
    [InlineData("2020-05-15", "2020-05-14", 1, "the end 2020-05-14 is before the start 2020-05-15")]
    public void Span_and_precision_must_agree(string? start, string end, int precision, string? problem) =>
        Assert.Equal(problem, new EventDate(Day(start), Day(end)!.Value, (DatePrecision)precision, "words").Problem());

    [Fact]
    public void A_date_without_words_is_a_problem() =>
        Assert.Equal("the wording is empty", (EventDate.OnDay(May14) with { Text = " " }).Problem());

    private static DateOnly? Day(string? iso) => iso is null ? null : DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture);
}
