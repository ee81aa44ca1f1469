using System.Globalization;
using SyriaTalks.Core.Events;

namespace SyriaTalks.Core.Import;

/// <summary>Words for the days of a dataset's row, which has none of its own.</summary>
public static class RecordDates
{
    /// <summary>Words a date.</summary>
    /// <param name="start">Earliest possible day; null where the source gives no start.</param>
    /// <param name="end">Latest possible day.</param>
    /// <param name="precision">How closely the day is known.</param>
    /// <returns>"12 January 2017", "3–5 January 2017", "January 2017", or both days in full.</returns>
    public static string Words(DateOnly? start, DateOnly end, DatePrecision precision)
    {
        if (start is not { } from)
            return "before " + DateWords.Long(end);
        if (from == end)
            return DateWords.Long(end);
        if (from.Day == 1 && end == new DateOnly(from.Year, from.Month, DateTime.DaysInMonth(from.Year, from.Month)))
            return end.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
        if (from is { Month: 1, Day: 1 } && end == new DateOnly(from.Year, 12, 31))
            return end.ToString("yyyy", CultureInfo.InvariantCulture);
        if (from.Year == end.Year && from.Month == end.Month)
            return string.Create(CultureInfo.InvariantCulture, $"{from.Day}–{end.Day} {end.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}");
        return precision == DatePrecision.Day ? DateWords.Long(end) : $"{DateWords.Long(from)} – {DateWords.Long(end)}";
    }
}
