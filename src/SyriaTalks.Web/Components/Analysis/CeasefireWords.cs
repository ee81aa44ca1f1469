using System.Globalization;
using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Core.Talks;
using SyriaTalks.Core.Vocabulary;
using SyriaTalks.Data.Queries;

namespace SyriaTalks.Web.Components.Analysis;

/// <summary>The findings in words: what the reports show, and what they cannot.</summary>
public static class CeasefireWords
{
    /// <summary>The answer in a few sentences.</summary>
    /// <param name="findings">The findings.</param>
    /// <returns>What is reported, and what the counts can add to it.</returns>
    public static string Answer(CeasefireFindings findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var states = findings.Ceasefire?.About(CeasefireAspect.ReportedState).Select(t => Lower(t.Text)).ToList() ?? [];
        var reported = states.Count == 0 ? null : $"Reported as {string.Join(" and as ", states.Select(s => $"“{s}”"))}. ";
        return reported + Counts(findings.Analysis);
    }

    /// <summary>How the rates compare, in a sentence or two.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <returns>The words; why there is no ratio where there is none.</returns>
    public static string Verdict(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        if (comparison is not { Ratio: { } ratio, Before: { } before, After: { } after })
            return $"The reports cannot tell: {Lower(Terms<NoRatio>.Label(comparison.Refusal ?? NoRatio.NoStart))}. {Terms<NoRatio>.Of(comparison.Refusal ?? NoRatio.NoStart).Meaning}";
        var rates = $"{Rate(after.Count)} a day after the start against {Rate(before.Count)} before, {Ratio(ratio.Ratio)} times as many (95 % interval {Interval(ratio)}).";
        return rates + (ratio.ShowsChange
            ? ratio.High < 1 ? " Fewer were reported." : " More were reported."
            : " The interval includes 1: the reports do not show a change.");
    }

    /// <summary>What some figures rest on.</summary>
    /// <param name="independence">The shares.</param>
    /// <returns>For example "92 % rest on SOHR alone; 3 % name several voices".</returns>
    public static string RestsOn(Independence independence)
    {
        ArgumentNullException.ThrowIfNull(independence);
        if (independence.Events == 0)
            return "no incident to rest on any report";
        if (independence.Top is not { } top)
            return independence.Several == 0 ? "no row names who reports" : $"{Share(independence.Several, independence.Events)} name several voices, the rest none";
        var parts = new List<string> { $"{Share(independence.TopEvents, independence.Events)} rest on {top} alone" };
        if (independence.Several > 0)
            parts.Add($"{Share(independence.Several, independence.Events)} name several voices");
        if (independence.NotStated > 0)
            parts.Add($"{Share(independence.NotStated, independence.Events)} name none");
        return string.Join("; ", parts);
    }

    /// <summary>Incidents a day on which anything was reported.</summary>
    /// <param name="count">The count.</param>
    /// <returns>To a tenth.</returns>
    public static string Rate(PeriodCount count)
    {
        ArgumentNullException.ThrowIfNull(count);
        return count.ReportedDays == 0 ? "–" : ((double)count.Events / count.ReportedDays).ToString("0.0", CultureInfo.InvariantCulture);
    }

    /// <summary>A ratio.</summary>
    /// <param name="ratio">The ratio; infinite where nothing was counted before.</param>
    /// <returns>To a hundredth.</returns>
    public static string Ratio(double ratio) => double.IsInfinity(ratio) ? "∞" : ratio.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>An interval.</summary>
    /// <param name="ratio">The ratio with its limits.</param>
    /// <returns>For example "0.69–1.01".</returns>
    public static string Interval(RateRatio ratio)
    {
        ArgumentNullException.ThrowIfNull(ratio);
        return $"{Ratio(ratio.Low)}–{Ratio(ratio.High)}";
    }

    /// <summary>A number with separators.</summary>
    /// <param name="number">The number.</param>
    /// <returns>For example "1,471".</returns>
    public static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A reason for leaving incidents out.</summary>
    /// <param name="scope">The reason; null for a date that is too coarse.</param>
    /// <returns>Its name and what it means.</returns>
    public static (string Name, string Meaning) Reason(CeasefireScope? scope) => scope is { } s
        ? (Terms<CeasefireScope>.Label(s), Terms<CeasefireScope>.Of(s).Meaning)
        : ("Date too coarse", "Between the sides, and the day is known too loosely to be counted on one.");

    private static string Counts(CeasefireAnalysis a)
    {
        if (a.HasSeries)
            return a.Comparison.Ratio is null ? Verdict(a.Comparison) : $"Incidents between the sides it covers: {Verdict(a.Comparison)}";
        var days = a.Total.ReportedDays == 0 ? "no day" : a.Total.ReportedDays == 1 ? "1 day" : $"{a.Total.ReportedDays} days";
        return $"The sources entered report incidents of {days} out of {a.Total.Days.Days}: too little for a series or a rate.";
    }

    // Whole per cent, rounded down above and up below, so that neither all nor none is said of some.
    private static string Share(int part, int whole)
    {
        var percent = (int)(100L * part / whole);
        return percent == 0 && part > 0 ? "under 1 %" : $"{percent} %";
    }

    private static string Lower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
