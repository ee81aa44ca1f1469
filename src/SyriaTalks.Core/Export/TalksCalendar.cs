using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using SyriaTalks.Core.Talks;
using SyriaTalks.Core.Vocabulary;
using EventStatus = SyriaTalks.Core.Events.EventStatus;

namespace SyriaTalks.Core.Export;

/// <summary>
/// Rounds of talks as a calendar (RFC 5545). Whole days, for sources give no hour that is coded; a planned round is tentative until a source says that it
/// took place. Nothing depends on the clock: the same knowledge is the same file.
/// </summary>
public static class TalksCalendar
{
    /// <summary>The media type with its parameters.</summary>
    public const string MediaType = "text/calendar; charset=utf-8";

    private const string Tentative = "TENTATIVE";
    private const string Confirmed = "CONFIRMED";

    /// <summary>Writes a calendar.</summary>
    /// <param name="rounds">The rounds known by the as-of day.</param>
    /// <param name="round">Complete address of a round by its id.</param>
    /// <returns>The text of the file.</returns>
    public static string Write(IEnumerable<RoundView> rounds, Func<string, string> round)
    {
        ArgumentNullException.ThrowIfNull(rounds);
        ArgumentNullException.ThrowIfNull(round);
        var calendar = new Calendar { ProductId = "-//SyriaTalks//Talks//EN", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", "SyriaTalks: rounds of talks");
        foreach (var view in rounds)
            calendar.Events.Add(Entry(view, round(view.Id)));
        return new CalendarSerializer().SerializeToString(calendar) ?? string.Empty;
    }

    private static CalendarEvent Entry(RoundView round, string address)
    {
        var (opening, date) = (round.Opening, round.Opening.Date);

        // What has changed since the first report counts, a step a day: sources give no hour of publication.
        var changes = round.Changes.Count > 0 ? round.Changes : [round.Citation.Published];
        var entry = new CalendarEvent
        {
            Uid = $"{round.Id}@talks.syriatalks",
            Summary = round.Name,
            Description = Words(round),
            Location = string.Join(", ", new[] { round.Venue, round.Place.Name, round.Place.Country }.Where(p => !string.IsNullOrEmpty(p)).Distinct()),
            Start = Day(date.Start ?? date.End),
            End = Day(date.End.AddDays(1)),
            Status = opening.Status == EventStatus.Planned ? Tentative : Confirmed,
            Transparency = TransparencyType.Transparent,
            Sequence = changes.Count - 1,
            DtStamp = Midnight(changes[^1]),
            Created = Midnight(changes[0]),
            LastModified = Midnight(changes[^1]),
            Url = new Uri(address),
            Categories = ["Talks"],
        };
        return entry;
    }

    private static string Words(RoundView round)
    {
        var opening = round.Opening;
        var parts = new List<string> { $"{round.Subject}." };
        if (opening.Status == EventStatus.Planned)
            parts.Add("Planned; no source here says that it took place.");
        if (!opening.Date.IsExact)
            parts.Add($"The day is not known: {opening.Date.Text}.");
        parts.AddRange(round.Participation
            .GroupBy(p => p.Standing)
            .Select(g => $"{Terms<Standing>.Label(g.Key)}: {string.Join(", ", g.Select(p => p.PartyName))}."));
        parts.Add($"Source: {string.Join("; ", opening.Citations.Select(c => $"{c.SourceId}, {c.Short}"))}.");
        return string.Join('\n', parts);
    }

    private static CalDateTime Day(DateOnly day) => new(day.Year, day.Month, day.Day);

    private static CalDateTime Midnight(DateOnly day) => new(day.Year, day.Month, day.Day, 0, 0, 0, "UTC");
}
