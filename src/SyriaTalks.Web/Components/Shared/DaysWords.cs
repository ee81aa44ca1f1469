using SyriaTalks.Core.Events;

namespace SyriaTalks.Web.Components.Shared;

/// <summary>Words for the days between the as-of day and a planned opening.</summary>
public static class DaysWords
{
    /// <summary>The big figure: "10 days", "1 day", "Today", "Day passed".</summary>
    /// <param name="days">Days to the opening; negative once the planned day has passed.</param>
    /// <returns>The words.</returns>
    public static string Figure(int days) => days switch
    {
        0 => "That day",
        < 0 => "Day passed",
        _ => EventWords.Count(days, "day"),
    };

    /// <summary>What the figure counts, and what is not known once the day has passed.</summary>
    /// <param name="days">Days to the opening.</param>
    /// <param name="opening">The planned opening.</param>
    /// <param name="asOf">The as-of day.</param>
    /// <returns>The words.</returns>
    public static string Explain(int days, EventDate opening, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(opening);
        return days < 0
            ? $"planned for {opening.Text}, {EventWords.Count(-days, "day")} before {DateWords.Long(asOf)}; no source here says whether they opened"
            : $"to {opening.Text}, counted from {DateWords.Long(asOf)}";
    }
}
