using System.Globalization;

namespace SyriaTalks.Core.Events;

/// <summary>Dates as a page words them: English, Gregorian, the same on every machine.</summary>
public static class DateWords
{
    /// <summary>"12 Jan 2017".</summary>
    /// <param name="day">The day.</param>
    /// <returns>The words.</returns>
    public static string Short(DateOnly day) => Format(day, "d MMM yyyy");

    /// <summary>"Thu 12 Jan 2017".</summary>
    /// <param name="day">The day.</param>
    /// <returns>The words.</returns>
    public static string Weekday(DateOnly day) => Format(day, "ddd d MMM yyyy");

    /// <summary>"Thursday 12 January 2017".</summary>
    /// <param name="day">The day.</param>
    /// <returns>The words.</returns>
    public static string Full(DateOnly day) => Format(day, "dddd d MMMM yyyy");

    /// <summary>"12 January 2017".</summary>
    /// <param name="day">The day.</param>
    /// <returns>The words.</returns>
    public static string Long(DateOnly day) => Format(day, "d MMMM yyyy");

    /// <summary>"2017-01-12", for addresses, files and the <c>datetime</c> attribute.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The ISO form.</returns>
    public static string Iso(DateOnly day) => Format(day, "yyyy-MM-dd");

    /// <summary>A range with either end open: "1 Dec 2016 – 13 Jan 2017", "from 1 Dec 2016", "until 13 Jan 2017".</summary>
    /// <param name="from">First day; null for open.</param>
    /// <param name="to">Last day; null for open.</param>
    /// <returns>The words; "any day" when both are open.</returns>
    public static string Range(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } a, { } b) when a == b => Short(a),
        ({ } a, { } b) => $"{Short(a)} – {Short(b)}",
        ({ } a, null) => $"from {Short(a)}",
        (null, { } b) => $"until {Short(b)}",
        _ => "any day",
    };

    private static string Format(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
