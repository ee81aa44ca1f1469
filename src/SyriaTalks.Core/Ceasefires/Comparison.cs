using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Ceasefires;

/// <summary>Why no ratio is given.</summary>
public enum NoRatio
{
    /// <summary>There is nothing to compare.</summary>
    [Term("No day after the start", "No first day is known, or the series ends before it.")]
    NoStart,

    /// <summary>Nothing is entered for one of the two.</summary>
    [Term("No coverage", "For one of the two spans no incident of any kind is entered, so that silence cannot be told from calm.")]
    NoCoverage,

    /// <summary>Too many days are blank.</summary>
    [Term("Thin coverage", "For more than half of the days of one of the two spans no incident of any kind is entered.")]
    ThinCoverage,

    /// <summary>The numbers are too small.</summary>
    [Term("Too few events", "Fewer than ten incidents in both spans together, or none in the baseline.")]
    TooFewEvents,

    /// <summary>All rests on one voice.</summary>
    [Term("One source", "Every incident rests on one and the same voice: a change in what it reports could not be told from a change on the ground.")]
    OneSource,
}

/// <summary>What was reported before and after the start, and whether the reports can tell a change.</summary>
/// <param name="Before">The baseline; null without a start.</param>
/// <param name="After">From the start on; null where there is no day of it.</param>
/// <param name="Ratio">Rate after against rate before; null where the reports cannot tell.</param>
/// <param name="Refusal">Why there is no ratio; null where there is one.</param>
/// <param name="Dispersion">How many times as much the daily counts vary as independent events would; above 1 the interval is too narrow. Null without a ratio.</param>
public sealed record Comparison(WindowCount? Before, WindowCount? After, RateRatio? Ratio, NoRatio? Refusal, double? Dispersion)
{
    /// <summary>Fewest incidents in both spans together that a ratio is given for.</summary>
    public const int FewestEvents = 10;

    /// <summary>Compares what was counted.</summary>
    /// <param name="before">The baseline.</param>
    /// <param name="after">From the start on.</param>
    /// <param name="both">What both together rest on.</param>
    /// <param name="daily">Incidents of each day with any report: those of the baseline, those after.</param>
    /// <returns>The ratio of incidents a day on which anything was reported, or why there is none.</returns>
    public static Comparison Of(WindowCount? before, WindowCount? after, Independence both, (IReadOnlyList<int> Before, IReadOnlyList<int> After) daily)
    {
        if (Refuse(before, after, both) is { } refusal)
            return new Comparison(before, after, null, refusal, null);
        var ratio = RateRatio.Compare(before!.Count.Events, before.Count.ReportedDays, after!.Count.Events, after.Count.ReportedDays);
        return new Comparison(before, after, ratio, null, DispersionOf(daily.Before, daily.After));
    }

    private static NoRatio? Refuse(WindowCount? before, WindowCount? after, Independence both)
    {
        if (before is null || after is null)
            return NoRatio.NoStart;
        if (before.Count.ReportedDays == 0 || after.Count.ReportedDays == 0)
            return NoRatio.NoCoverage;
        if (IsThin(before.Count) || IsThin(after.Count))
            return NoRatio.ThinCoverage;
        if (before.Count.Events == 0 || before.Count.Events + after.Count.Events < FewestEvents)
            return NoRatio.TooFewEvents;
        return both.IsOneVoice ? NoRatio.OneSource : null;
    }

    private static bool IsThin(PeriodCount count) => count.ReportedDays * 2 < count.Days.Days;

    // Pearson's chi-squared of the daily counts around the mean of their span, by its degrees of freedom.
    private static double? DispersionOf(IReadOnlyList<int> before, IReadOnlyList<int> after)
    {
        var (sum, freedom) = (0.0, 0);
        foreach (var counts in new[] { before, after })
        {
            var mean = counts.Count == 0 ? 0 : counts.Average();
            if (mean <= 0)
                continue;
            sum += counts.Sum(c => (c - mean) * (c - mean) / mean);
            freedom += counts.Count - 1;
        }

        return freedom > 0 ? sum / freedom : null;
    }
}
