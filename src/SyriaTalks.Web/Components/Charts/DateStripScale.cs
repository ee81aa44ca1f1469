using System.Globalization;
using SyriaTalks.Web.Maps;

namespace SyriaTalks.Web.Components.Charts;

/// <summary>The axis of a strip: which days it spans, in which steps, and what is written on it.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
/// <param name="Unit">Its steps.</param>
/// <param name="Width">Its length.</param>
public sealed record DateStripScale(DateOnly First, DateOnly Last, StripUnit Unit, double Width)
{
    /// <summary>Type size of every word.</summary>
    public const double TextSize = 13;

    private const int MostDays = 124;
    private const int MostDaysNarrow = 46;
    private const int MostMonths = 144;
    private const int Margin = 9;
    private const int LeastDays = 28;

    /// <summary>Width of a day.</summary>
    public double PerDay => Width / (Last.DayNumber - First.DayNumber + 1);

    /// <summary>Side of a square.</summary>
    public double Side => Math.Clamp(PerDay - 2, 3, 13);

    /// <summary>Finds the axis for what is to be drawn.</summary>
    /// <param name="days">Days that must be on it.</param>
    /// <param name="starts">Beginnings of spans; they widen the axis where there is room.</param>
    /// <param name="asOf">The as-of day, which is always on it.</param>
    /// <param name="sheet">The sheet.</param>
    /// <returns>The axis.</returns>
    public static DateStripScale For(IReadOnlyList<DateOnly> days, IReadOnlyList<DateOnly> starts, DateOnly asOf, StripSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(starts);
        ArgumentNullException.ThrowIfNull(sheet);
        var (first, last) = (days.Append(asOf).Min(), days.Append(asOf).Max());
        var longest = sheet.IsWide ? MostDays : MostDaysNarrow;
        if (Length(first, last) + (2 * Margin) > longest)
            return Long(first, last, sheet.Width);

        var from = starts.Append(first).Min();
        var to = last.AddDays(Margin);
        first = Shift(from, -Margin);
        if (Length(first, to) > longest)
            first = to.AddDays(1 - longest);
        if (Length(first, to) < LeastDays)
            first = to.AddDays(1 - LeastDays);
        return new DateStripScale(first, to, StripUnit.Day, sheet.Width);
    }

    /// <summary>Finds the axis for counts from a first day to a last.</summary>
    /// <param name="first">First day.</param>
    /// <param name="last">Last day.</param>
    /// <param name="sheet">The sheet.</param>
    /// <returns>The axis.</returns>
    public static DateStripScale ForCounts(DateOnly first, DateOnly last, StripSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        if (Length(first, last) > (sheet.IsWide ? MostDays : MostDaysNarrow))
            return Long(first, last, sheet.Width);
        return new DateStripScale(first, Length(first, last) < LeastDays ? first.AddDays(LeastDays - 1) : last, StripUnit.Day, sheet.Width);
    }

    /// <summary>Where a day begins.</summary>
    /// <param name="day">The day; one outside the axis is brought to its nearer end.</param>
    /// <returns>The distance from the left end.</returns>
    public double X(DateOnly day) => Math.Clamp((day.DayNumber - First.DayNumber) * PerDay, 0, Width);

    /// <summary>Beginnings of the axis' larger steps inside it: months, or years where months are counted.</summary>
    /// <returns>The days.</returns>
    public IEnumerable<DateOnly> Boundaries() => Unit == StripUnit.Day ? Months(1).Where(m => m > First) : Months(12).Where(m => m > First);

    /// <summary>What is written below the axis.</summary>
    /// <returns>Day and words; for days the day of the month, else months or years, as many as there is room for.</returns>
    public IEnumerable<(DateOnly Day, string Text)> Ticks() => Unit switch
    {
        StripUnit.Day => Mondays().Select(d => (d, d.Day.ToString(CultureInfo.InvariantCulture))),
        StripUnit.Month => Months(MonthStep()).Select(m => (m, m.Month == 1 ? Year(m) : m.ToString("MMM", CultureInfo.InvariantCulture))),
        _ => Months(12 * Math.Max(1, (int)Math.Ceiling(44 / (PerDay * 365)))).Select(m => (m, Year(m))),
    };

    /// <summary>Beginnings of the columns that records are counted in.</summary>
    /// <returns>The days.</returns>
    public IEnumerable<DateOnly> Columns() => Unit == StripUnit.Day
        ? Enumerable.Range(0, Length(First, Last)).Select(First.AddDays)
        : Months(Unit == StripUnit.Year ? 12 : 1);

    /// <summary>The column that a day falls in.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Its first day.</returns>
    public DateOnly ColumnOf(DateOnly day) => Unit switch
    {
        StripUnit.Day => day,
        StripUnit.Month => new DateOnly(day.Year, day.Month, 1),
        _ => new DateOnly(day.Year, 1, 1),
    };

    /// <summary>The first day after a column.</summary>
    /// <param name="column">Its first day.</param>
    /// <returns>The day.</returns>
    public DateOnly ColumnEnd(DateOnly column) => Unit == StripUnit.Day ? column.AddDays(1) : column.AddMonths(Unit == StripUnit.Year ? 12 : 1);

    /// <summary>What a step is called at the head of the strip.</summary>
    /// <param name="boundary">Its first day.</param>
    /// <returns>Long and short words.</returns>
    public (string Long, string Short) Head(DateOnly boundary) => Unit == StripUnit.Day
        ? (boundary.ToString("MMMM yyyy", CultureInfo.InvariantCulture), boundary.ToString("MMM", CultureInfo.InvariantCulture))
        : (Year(boundary), Year(boundary));

    private static DateStripScale Long(DateOnly first, DateOnly last, double width)
    {
        var months = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        var unit = months > MostMonths ? StripUnit.Year : StripUnit.Month;
        var from = new DateOnly(first.Year, unit == StripUnit.Year ? 1 : first.Month, 1);
        var to = unit == StripUnit.Year ? new DateOnly(last.Year, 12, 31) : new DateOnly(last.Year, last.Month, 1).AddMonths(1).AddDays(-1);
        return new DateStripScale(from, to, unit, width);
    }

    private static int Length(DateOnly first, DateOnly last) => last.DayNumber - first.DayNumber + 1;

    private static DateOnly Shift(DateOnly day, int by) => DateOnly.FromDayNumber(Math.Max(0, day.DayNumber + by));

    private static string Year(DateOnly day) => day.Year.ToString("0000", CultureInfo.InvariantCulture);

    private IEnumerable<DateOnly> Mondays()
    {
        var step = PerDay * 7 < 30 ? 14 : 7;
        var day = First.AddDays(((int)DayOfWeek.Monday - (int)First.DayOfWeek + 7) % 7);
        for (; day <= Last; day = day.AddDays(step))
            yield return day;
    }

    private IEnumerable<DateOnly> Months(int step)
    {
        var month = new DateOnly(First.Year, step % 12 == 0 ? 1 : First.Month, 1);
        for (; month <= Last; month = month.AddMonths(step))
        {
            if (month >= First)
                yield return month;
        }
    }

    private int MonthStep()
    {
        var month = PerDay * 30;
        return month >= MapText.Measure("Mmm", TextSize, false) + 6 ? 1 : month >= 14 ? 3 : 12;
    }
}
