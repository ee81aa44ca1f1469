using System.Globalization;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Components.Charts;

/// <summary>The days chosen on a strip, and where a choice leads. Days outside the axis stand at its nearer end.</summary>
/// <param name="scale">The axis.</param>
/// <param name="filter">The filter of the list.</param>
/// <param name="links">Links of the page.</param>
public sealed class DateBrush(DateStripScale scale, EventFilter filter, PageLinks links)
{
    /// <summary>First day chosen, on the axis.</summary>
    public DateOnly From { get; } = Within(scale, filter.From ?? scale.First);

    /// <summary>Last day chosen, on the axis.</summary>
    public DateOnly To { get; } = Within(scale, filter.To ?? scale.Last);

    /// <summary>Whether the filter names any day.</summary>
    public bool IsSet { get; } = filter.From is not null || filter.To is not null;

    /// <summary>Where the first day begins.</summary>
    public double Left => scale.X(From);

    /// <summary>Where the last day ends.</summary>
    public double Right => scale.X(To.AddDays(1));

    /// <summary>The address of any choice: script puts its days in the place of the first and last that a filter can name.</summary>
    public string Template => Of(EventFilter.FirstDay, EventFilter.LastDay);

    /// <summary>Months, or years on a long axis, each with its address: what a reader without script chooses days by.</summary>
    public IReadOnlyList<(DateOnly First, DateOnly Last, string Name, string Href)> Steps { get; } =
        [.. Starts(scale).Select(s => (s, End(scale, s), Name(scale, s), Of(filter, links, s, End(scale, s))))];

    /// <summary>What the axis should show around the days chosen, so that a choice can be widened as well as narrowed.</summary>
    /// <param name="filter">The filter of the list.</param>
    /// <returns>The filter with half as many days again on either side, a fortnight at least.</returns>
    public static EventFilter Around(EventFilter filter)
    {
        const int least = 14;
        ArgumentNullException.ThrowIfNull(filter);
        var margin = filter is { From: { } first, To: { } last } ? Math.Max(least, (last.DayNumber - first.DayNumber + 1) / 2) : least;
        return filter with { From = Shift(filter.From, -margin), To = Shift(filter.To, margin), Page = 1 };
    }

    /// <summary>How far a day is from the left end, for a style sheet.</summary>
    /// <param name="x">A position on the axis.</param>
    /// <returns>Per cent.</returns>
    public string Percent(double x) => (100 * x / scale.Width).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private string Of(DateOnly from, DateOnly to) => Of(filter, links, from, to);

    private static string Of(EventFilter filter, PageLinks links, DateOnly from, DateOnly to) =>
        links.List(EventScope.Timeline, filter with { From = from, To = to, Page = 1 });

    private static DateOnly Within(DateStripScale scale, DateOnly day) => day < scale.First ? scale.First : day > scale.Last ? scale.Last : day;

    private static DateOnly? Shift(DateOnly? day, int by) => day is not { } known ? null
        : DateOnly.FromDayNumber(Math.Clamp(known.DayNumber + by, EventFilter.FirstDay.DayNumber, EventFilter.LastDay.DayNumber));

    private static IEnumerable<DateOnly> Starts(DateStripScale scale) => scale.Boundaries().Prepend(
        scale.Unit == StripUnit.Day ? new DateOnly(scale.First.Year, scale.First.Month, 1) : new DateOnly(scale.First.Year, 1, 1));

    private static DateOnly End(DateStripScale scale, DateOnly start) => start.AddMonths(scale.Unit == StripUnit.Day ? 1 : 12).AddDays(-1);

    private static string Name(DateStripScale scale, DateOnly start) => scale.Head(start).Long;
}
