using System.Globalization;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Events;

/// <summary>How closely a source fixes the day of an event, on UCDP's date_prec scale (GED codebook, section 5).</summary>
public enum DatePrecision
{
    /// <summary>The day is known.</summary>
    [Term("Exact day", "The source gives the day.")]
    Day = 1,

    /// <summary>Known within two to six days.</summary>
    [Term("Two to six days", "The source fixes the day within two to six days.")]
    Days = 2,

    /// <summary>The week is known.</summary>
    [Term("Week", "Only the week is known.")]
    Week = 3,

    /// <summary>Known within eight to thirty days or a month.</summary>
    [Term("Up to a month", "Known within eight to thirty-one days, or only the month is given.")]
    Month = 4,

    /// <summary>Known only as a longer span, or the start is not stated.</summary>
    [Term("Longer, or start not stated", "A span of more than a month, or a start that the source does not give.")]
    Longer = 5,
}

/// <summary>
/// When something happened as far as the source says: the earliest and the latest possible day, both inclusive, and how
/// closely the source fixes it. A span is not a duration: "late December" is one day somewhere in its range.
/// </summary>
/// <param name="Start">Earliest possible day, inclusive; null where the source gives no start ("ongoing", "not dated").</param>
/// <param name="End">Latest possible day, inclusive: at the latest the day the source was published, unless planned.</param>
/// <param name="Precision">How closely the source fixes the day.</param>
/// <param name="Text">The wording to show, for example "late December 2016".</param>
public sealed record EventDate(DateOnly? Start, DateOnly End, DatePrecision Precision, string Text)
{
    /// <summary>Whether the source gives the very day.</summary>
    public bool IsExact => Precision == DatePrecision.Day;

    /// <summary>Whether the source leaves the start open.</summary>
    public bool IsOpen => Start is null;

    /// <summary>Makes the date of a known day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>An exact date worded as "12 January 2017".</returns>
    public static EventDate OnDay(DateOnly day) =>
        new(day, day, DatePrecision.Day, day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));

    /// <summary>Whether any possible day lies in a range. An open start reaches back without limit.</summary>
    /// <param name="from">First day wanted, inclusive; null for no limit.</param>
    /// <param name="to">Last day wanted, inclusive; null for no limit.</param>
    /// <returns>Whether the two ranges overlap.</returns>
    public bool Overlaps(DateOnly? from, DateOnly? to) =>
        (from is null || End >= from) && (to is null || Start is null || Start <= to);

    /// <summary>Says what is wrong with a date, if anything.</summary>
    /// <returns>A sentence, or null when the parts agree with each other.</returns>
    public string? Problem()
    {
        if (string.IsNullOrWhiteSpace(Text))
            return "the wording is empty";
        if (Start is not { } start)
            return Precision == DatePrecision.Longer ? null : "a date without a start has precision 5";
        var days = End.DayNumber - start.DayNumber + 1;
        if (days < 1)
            return string.Create(CultureInfo.InvariantCulture, $"the end {End:yyyy-MM-dd} is before the start {start:yyyy-MM-dd}");
        var (low, high) = Precision switch
        {
            DatePrecision.Day => (1, 1),
            DatePrecision.Days => (2, 6),
            DatePrecision.Week => (7, 7),
            DatePrecision.Month => (8, 31),
            _ => (32, int.MaxValue),
        };
        return days >= low && days <= high ? null : $"a span of {days} days does not have precision {(int)Precision}";
    }
}
