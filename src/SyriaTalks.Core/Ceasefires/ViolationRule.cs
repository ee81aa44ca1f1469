using System.Globalization;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Ceasefires;

/// <summary>
/// Finds what cannot be right in published counts (docs/violations.md, "What is flagged"). Counts are compared only within a
/// series: one reporter, ceasefire, measure and scope. Only what no reading of the figures and days allows is flagged.
/// </summary>
public static class ViolationRule
{
    /// <summary>Looks at every series.</summary>
    /// <param name="counts">The counts, in any order.</param>
    /// <returns>What was found, each with the counts it is about.</returns>
    public static IReadOnlyList<ViolationFlag> Find(IReadOnlyList<ViolationCount> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return [.. counts.SelectMany(Alone), .. counts.GroupBy(c => c.Series).SelectMany(Together)];
    }

    private static IEnumerable<ViolationFlag> Alone(ViolationCount count)
    {
        if (count.Value.IsOutOfOrder)
            yield return Flag(ViolationIssue.FigureOrder, $"The parts of {Name(count)} are out of order.", count);
        if (count.From is { } from && Before(count.To, from))
            yield return Flag(ViolationIssue.WindowReversed, $"The window of {Name(count)} ends before it starts.", count);
    }

    private static IEnumerable<ViolationFlag> Together(IEnumerable<ViolationCount> series)
    {
        // What is wrong in itself says nothing about others.
        List<ViolationCount> all =
        [
            .. series.Where(c => !Alone(c).Any())
                .OrderBy(c => c.To.End).ThenBy(c => c.Citation.Published).ThenBy(c => c.Id, StringComparer.Ordinal),
        ];
        List<ViolationCount> running = [.. all.Where(c => c.Counting == Counting.Cumulative)];
        return
        [
            .. all.SelectMany(c => Differs(all, c)),
            .. running.SelectMany(c => Falls(running, c)),
            .. running.SelectMany(c => Starts(running, c)),
            .. running.SelectMany(c => Parts(all, c)),
            .. running.SelectMany(c => Steps(all, running, c)),
        ];
    }

    private static IEnumerable<ViolationFlag> Differs(List<ViolationCount> all, ViolationCount later)
    {
        var other = all.TakeWhile(c => c != later)
            .FirstOrDefault(c => c.Counting == later.Counting && SameWindow(c, later) && (c.Value.Most < later.Value.Least || later.Value.Most < c.Value.Least));
        if (other is not null)
            yield return Flag(ViolationIssue.FiguresDiffer, $"{Name(other)} and {Name(later)} are two figures for one window.", other, later);
    }

    private static IEnumerable<ViolationFlag> Falls(List<ViolationCount> running, ViolationCount later)
    {
        var highest = Earlier(running, later).Where(c => !StartsDiffer(c, later)).MaxBy(c => c.Value.Least);
        if (highest is not null && later.Value.Most < highest.Value.Least)
            yield return Flag(ViolationIssue.Falls, $"{Name(later)} is below {Name(highest)}, which it contains.", highest, later);
    }

    private static IEnumerable<ViolationFlag> Starts(List<ViolationCount> running, ViolationCount later)
    {
        if (Earlier(running, later).LastOrDefault() is { } before && StartsDiffer(before, later))
            yield return Flag(ViolationIssue.StartChanges, $"{Name(later)} counts from another day than {Name(before)} before it.", before, later);
    }

    private static IEnumerable<ViolationFlag> Parts(List<ViolationCount> all, ViolationCount whole)
    {
        List<ViolationCount> inside = [.. all.Where(c => c.Counting != Counting.Cumulative && Inside(c, whole))];
        foreach (var part in inside.Where(c => c.Counting == Counting.Window && c.Value.Least > whole.Value.Most))
            yield return Flag(ViolationIssue.PartsAboveWhole, $"{Name(part)} is above {Name(whole)}, which contains it.", part, whole);

        // Days and spans of 24 hours overlap each other, so each sort is added up by itself; of two figures for one day the lower counts.
        foreach (var sort in inside.Where(c => c.Counting == Counting.Daily).GroupBy(c => c.To.End.DayNumber - c.From!.Start!.Value.DayNumber))
        {
            List<ViolationCount> days = [.. sort.GroupBy(c => c.To.End).Select(d => d.MinBy(c => c.Value.Least)!)];
            var least = days.Sum(c => (long)c.Value.Least);
            if (whole.Value.Most is not { } most || least <= most)
                continue;
            var words = days.Count == 1 ? Name(days[0]) + " is" : string.Create(
                CultureInfo.InvariantCulture, $"The reporter's daily figures {string.Join(", ", days.Select(Name))}, at least {least:#,0} together, are");
            yield return Flag(ViolationIssue.PartsAboveWhole, $"{words} above {Name(whole)}, which contains {(days.Count == 1 ? "it" : "them")}.", [.. days, whole]);
        }
    }

    private static IEnumerable<ViolationFlag> Steps(List<ViolationCount> all, List<ViolationCount> running, ViolationCount later)
    {
        var before = Earlier(running, later).LastOrDefault(c => c.To.IsExact && later.To.IsExact && later.To.End.DayNumber == c.To.End.DayNumber + 1);
        if (before is null || StartsDiffer(before, later))
            yield break;
        var (least, most) = (later.Value.Least - before.Value.Most, later.Value.Most - before.Value.Least);
        foreach (var day in all.Where(c => c.Counting == Counting.Daily && c.To.End == later.To.End && c.To.IsExact))
        {
            // A figure that falls is flagged as such.
            var words = least > day.Value.Most ? $"at least {Number(least)}" : most >= 0 && most < day.Value.Least ? $"at most {Number(most)}" : null;
            if (words is not null)
                yield return Flag(ViolationIssue.StepDiffers, $"From {Name(before)} to {Name(later)} the figure grows by {words}; the day's own figure is {Name(day)}.", before, day, later);
        }
    }

    private static IEnumerable<ViolationCount> Earlier(List<ViolationCount> running, ViolationCount later) => running.Where(c => Before(c.To, later.To));

    // Whatever days the two turn out to be.
    private static bool Before(EventDate a, EventDate b) => a.End < b.Start;

    private static bool StartsDiffer(ViolationCount a, ViolationCount b) =>
        a.From is { } x && b.From is { } y && (Before(x, y) || Before(y, x));

    private static bool SameWindow(ViolationCount a, ViolationCount b) =>
        (a.From?.Start, a.From?.End, a.To.Start, a.To.End) == (b.From?.Start, b.From?.End, b.To.Start, b.To.End);

    private static bool Inside(ViolationCount part, ViolationCount whole) =>
        whole.From is { } from && part.From?.Start >= from.End && part.To.End <= whole.To.Start;

    private static ViolationFlag Flag(ViolationIssue issue, string text, params IReadOnlyList<ViolationCount> counts) =>
        new(issue, [.. counts.Select(c => c.Id)], text);

    private static string Name(ViolationCount count) =>
        $"{count.Value.Text} ({Terms<Counting>.Label(count.Counting).ToLowerInvariant()}, {count.WindowText}; {count.Citation.SourceId} {count.Citation.Short})";

    private static string Number(int? number) => number?.ToString("#,0", CultureInfo.InvariantCulture) ?? string.Empty;
}
