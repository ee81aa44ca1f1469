using System.Globalization;
using SyriaTalks.Core.Events;

namespace SyriaTalks.Web.Components.Lists;

/// <summary>A stretch of the timeline under one heading.</summary>
/// <param name="Heading">Day or wording.</param>
/// <param name="Detail">Weekday, or what is not known.</param>
/// <param name="Tag">The sort of doubt, or "planned"; null for a known day.</param>
/// <param name="Planned">Whether it lies ahead of the as-of line.</param>
/// <param name="Doubt">Whether the day is not known.</param>
/// <param name="Rows">The events.</param>
public sealed record TimelineGroup(
    string Heading, string Detail, string? Tag, bool Planned, bool Doubt, IReadOnlyList<EventRow> Rows);

/// <summary>Groups events by day, and those without a known day by what their source says.</summary>
public static class TimelineGroups
{
    /// <summary>Groups rows; groups stand in the order of their first row.</summary>
    /// <param name="rows">The rows of a page, in order.</param>
    /// <param name="asOf">The as-of day.</param>
    /// <returns>The groups.</returns>
    public static IReadOnlyList<TimelineGroup> Make(IReadOnlyList<EventRow> rows, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return [.. rows.GroupBy(Key).Select(g => Describe(g.Key, [.. g], asOf))];
    }

    private static (bool Planned, DateOnly? Day, bool Ongoing, string? Text) Key(EventRow row) => row switch
    {
        { Status: EventStatus.Planned } => (true, row.Date.End, false, row.Date.IsExact ? null : row.Date.Text),
        { Date.IsExact: true } => (false, row.Date.End, false, null),
        { Date.IsOpen: true, Status: EventStatus.Ongoing } => (false, row.Date.End, true, null),
        { Date.IsOpen: true } => (false, null, false, null),
        _ => (false, null, false, row.Date.Text),
    };

    private static TimelineGroup Describe(
        (bool Planned, DateOnly? Day, bool Ongoing, string? Text) key, IReadOnlyList<EventRow> rows, DateOnly asOf)
    {
        var many = rows.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $", {rows.Count} records") : string.Empty;
        return key switch
        {
            { Planned: true, Day: { } day } => new(
                DayWords(day, asOf), Weekday(day) + many, day < asOf ? "planned, outcome not known here" : "planned", true, key.Text is not null, rows),
            { Ongoing: true, Day: { } day } => new("Ongoing", $"on {DateWords.Long(day)}, start not given{many}", "open start", false, true, rows),
            { Day: { } day } => new(DayWords(day, asOf), Weekday(day) + many, null, false, false, rows),
            { Text: { } text } => new(Capital(text), Capital(Span(rows[0].Date)) + many, Tag(rows[0].Date), false, true, rows),
            _ => new("Not dated", "background in the source" + many, "undated", false, true, rows),
        };
    }

    private static string DayWords(DateOnly day, DateOnly asOf) =>
        day.ToString(Math.Abs(day.DayNumber - asOf.DayNumber) < 200 ? "d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Weekday(DateOnly day) => day.ToString("dddd", CultureInfo.InvariantCulture);

    private static string Span(EventDate date) => $"within {DateWords.Short(date.Start!.Value)} – {DateWords.Short(date.End)}";

    private static string Tag(EventDate date) => date.Precision switch
    {
        DatePrecision.Days => "some days",
        DatePrecision.Week => "week only",
        DatePrecision.Month => "day not given",
        _ => "long span",
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
