using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;

namespace SyriaTalks.Core.Ceasefires;

public sealed class CeasefirePeriodsTests
{
    private static readonly DateOnly Start = new(2016, 12, 30);
    private static readonly DateOnly AsOf = new(2017, 6, 1);
    private static readonly EventDate LateDecember = new(new(2016, 12, 15), new(2016, 12, 31), DatePrecision.Month, "late December 2016");

    [Fact]
    public void Four_weeks_before_and_five_after_the_start_are_shown_unless_the_reader_says_otherwise()
    {
        var periods = CeasefirePeriods.Settle(new() { Start = Start }, null, AsOf);

        Assert.Equal(new DaySpan(new(2016, 12, 2), new(2017, 2, 2)), periods.Window);
        Assert.Equal(new DaySpan(new(2016, 12, 2), new(2016, 12, 29)), periods.Before);
        Assert.Equal(new DaySpan(Start, new(2017, 2, 2)), periods.After);
        Assert.Equal(9, periods.Each().Count());
        Assert.All(periods.Each(), p => Assert.Equal(7, p.Days));
    }

    [Fact]
    public void Of_a_first_day_known_to_a_span_the_last_is_taken()
    {
        var periods = CeasefirePeriods.Settle(new(), LateDecember, AsOf);

        Assert.Equal(new DateOnly(2016, 12, 31), periods.Start);
        Assert.Equal(new DaySpan(new(2016, 12, 15), new(2016, 12, 31)), periods.PossibleStarts);
        Assert.Null(CeasefirePeriods.Settle(new() { Start = Start }, LateDecember, AsOf).PossibleStarts);
    }

    [Fact]
    public void Nothing_is_counted_after_the_as_of_day()
    {
        Assert.Equal(new DateOnly(2017, 1, 13), CeasefirePeriods.Settle(new(), LateDecember, new(2017, 1, 13)).Window.To);
        Assert.Null(CeasefirePeriods.Settle(new() { Start = Start }, null, new(2016, 12, 20)).After);
    }

    [Fact]
    public void The_last_week_may_be_shorter_and_weeks_count_from_the_first_day_asked_for()
    {
        var filter = EventFilter.None with { From = new(2016, 12, 1), To = new(2016, 12, 17) };

        var weeks = CeasefirePeriods.Settle(new() { Filter = filter, Start = Start }, null, AsOf).Each().ToList();
        var days = CeasefirePeriods.Settle(new() { Filter = filter, Start = Start, Unit = CountUnit.Day }, null, AsOf).Each().ToList();

        Assert.Equal([7, 7, 3], weeks.Select(w => w.Days));
        Assert.Equal(new(2016, 12, 15), weeks[^1].From);
        Assert.Equal(17, days.Count);
    }

    [Fact]
    public void A_baseline_of_ones_own_goes_before_weeks()
    {
        var question = new CeasefireQuestion { Start = Start, BaselineWeeks = 1, BaselineFrom = new(2016, 11, 1), BaselineTo = new(2016, 11, 20) };

        var periods = CeasefirePeriods.Settle(question, null, AsOf);

        Assert.Equal(new DaySpan(new(2016, 11, 1), new(2016, 11, 20)), periods.Before);
        Assert.Equal(new(2016, 11, 1), periods.Window.From);
    }

    [Fact]
    public void Without_any_start_the_days_before_the_as_of_day_are_shown_and_nothing_is_compared()
    {
        var periods = CeasefirePeriods.Settle(new(), null, AsOf);

        Assert.Equal(AsOf, periods.Window.To);
        Assert.Equal(CeasefireQuestion.UsualDaysAfter, periods.Window.Days);
        Assert.Null(periods.Before);
        Assert.Null(periods.After);
    }

    [Theory]
    [InlineData("1950-01-01", null)]
    [InlineData(null, "1950-01-01")]
    public void More_than_ten_years_are_not_counted_and_said_so(string? from, string? baseline)
    {
        var day = DateOnly.ParseExact(from ?? baseline!, "yyyy-MM-dd");
        var question = new CeasefireQuestion
        {
            Start = Start,
            Filter = EventFilter.None with { From = from is null ? null : day },
            BaselineFrom = baseline is null ? null : day,
            BaselineTo = baseline is null ? null : day.AddDays(20),
        };

        var periods = CeasefirePeriods.Settle(question, null, AsOf);

        Assert.NotNull(periods.Problem);
        Assert.True(periods.Window.Days <= CeasefirePeriods.MostDays);
    }
}
