namespace SyriaTalks.Core.Dossiers;

/// <summary>What a schema cannot say of counts of violations.</summary>
/// <remarks>
/// Only slips of whoever codes are refused here. Figures of a reporter that contradict each other are coded as published, and
/// flagged where they are shown (<see cref="Ceasefires.ViolationRule"/>).
/// </remarks>
internal static class ViolationCountRules
{
    // "In the past 24 hours" touches two days of the calendar.
    private const int MostDaysOfDaily = 2;

    /// <summary>Checks the counts of a dossier.</summary>
    /// <param name="dossier">The dossier, fitting the schema.</param>
    /// <returns>Every problem found.</returns>
    public static IEnumerable<DossierProblem> Check(Dossier dossier) =>
        dossier.ViolationCounts.SelectMany((count, i) => Check(dossier, count, $"$.violationCounts[{i}]"));

    private static IEnumerable<DossierProblem> Check(Dossier dossier, DossierViolationCount count, string path)
    {
        if (count.Value is { Low: null, Best: null, High: null })
            yield return new DossierProblem($"{path}.value", "a count has a figure; give low, best or high, or leave the entry out");
        if (count.Window.To.End > dossier.Source.Published)
            yield return new DossierProblem($"{path}.window.to.end", "lies after the day of publication; end the window on that day at the latest");
        if (count.Counting == "daily" && !IsOneDay(count.Window))
            yield return new DossierProblem($"{path}.counting", "a daily count covers one day, or 24 hours over two days; use \"window\" for a longer period");
        var voices = count.ConfirmedBy.Select((v, i) => (v.By, Path: $"{path}.confirmedBy[{i}].by"))
            .Concat(count.DisputedBy.Select((v, i) => (v.By, Path: $"{path}.disputedBy[{i}].by")))
            .ToList();
        foreach (var (by, at) in voices.Where(v => v.By == count.By))
            yield return new DossierProblem(at, $"\"{by}\" is whose count it is; name another voice, or leave the entry out");
        foreach (var (by, at) in voices.Where((v, i) => voices.Take(i).Any(o => o.By == v.By)))
            yield return new DossierProblem(at, $"\"{by}\" stands here or in the other list before; name each voice once");
    }

    private static bool IsOneDay(DossierWindow window) =>
        window.From?.Start is { } from && window.To.End.DayNumber - from.DayNumber < MostDaysOfDaily && window.To.Precision == 1;
}
