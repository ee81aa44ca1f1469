using SyriaTalks.Core.Events;

namespace SyriaTalks.Core.Ceasefires;

/// <summary>Days, first and last included.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public readonly record struct DaySpan(DateOnly From, DateOnly To)
{
    /// <summary>Number of days; 0 or less for a span that holds none.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;
}

/// <summary>The days an analysis is about.</summary>
/// <param name="Window">Days of the series.</param>
/// <param name="Start">First day of the ceasefire that is counted with; null where neither record nor reader gives one.</param>
/// <param name="Before">The baseline; null without a start.</param>
/// <param name="After">From the start to the end of the series; null where that ends before the start.</param>
/// <param name="Unit">Length of a period.</param>
public sealed record CeasefirePeriods(DaySpan Window, DateOnly? Start, DaySpan? Before, DaySpan? After, CountUnit Unit)
{
    /// <summary>Most days that series and baseline may span together: ten years.</summary>
    public const int MostDays = 3660;

    /// <summary>First days that the source allows, where it names no single one and the reader set none; null else.</summary>
    public DaySpan? PossibleStarts { get; init; }

    /// <summary>What was asked for and does not fit <see cref="MostDays"/>, as the end of a sentence; null where all fits.</summary>
    public string? Problem { get; init; }

    /// <summary>Settles the days of a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="inForce">When the ceasefire is said to take effect; null where no source says.</param>
    /// <param name="asOf">The as-of day: nothing is counted after it.</param>
    /// <returns>The days. Of a first day known only to a span the last is taken, so that every day after it is after for certain.</returns>
    public static CeasefirePeriods Settle(CeasefireQuestion question, EventDate? inForce, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(question);
        var start = question.Start ?? inForce?.End;
        var before = Baseline(question, start);
        var from = question.Filter.From ?? before?.From ?? question.Filter.To?.AddDays(1 - CeasefireQuestion.UsualDaysAfter) ?? asOf.AddDays(1 - CeasefireQuestion.UsualDaysAfter);
        var usual = start?.AddDays(CeasefireQuestion.UsualDaysAfter - 1) ?? asOf;
        var to = question.Filter.To ?? (usual < asOf ? usual : asOf);
        to = to < from ? from : to;
        string? problem = null;
        if (to.DayNumber - from.DayNumber >= MostDays)
            (from, problem) = (to.AddDays(1 - MostDays), $"span more than {MostDays} days; only the last {MostDays} are counted");
        if (before is { } b && Math.Max(to.DayNumber, b.To.DayNumber) - Math.Min(from.DayNumber, b.From.DayNumber) >= MostDays)
            (before, problem) = (null, $"span more than {MostDays} days together with the baseline; it was left out");
        DaySpan? after = start is { } day && day <= to ? new DaySpan(day < from ? from : day, to) : null;
        var isOpen = question is { Start: null, BaselineFrom: null } && before is not null && inForce is { IsExact: false };
        return new CeasefirePeriods(new DaySpan(from, to), start, before, after, question.Unit)
        {
            Problem = problem,
            PossibleStarts = isOpen && inForce!.Start is { } first ? new DaySpan(first, inForce.End) : null,
        };
    }

    /// <summary>The periods of the series, in order; the last may be shorter.</summary>
    /// <returns>Spans that follow on each other.</returns>
    public IEnumerable<DaySpan> Each()
    {
        var days = Unit == CountUnit.Week ? 7 : 1;
        for (var from = Window.From; from <= Window.To; from = from.AddDays(days))
        {
            var to = from.AddDays(days - 1);
            yield return new DaySpan(from, to < Window.To ? to : Window.To);
        }
    }

    private static DaySpan? Baseline(CeasefireQuestion question, DateOnly? start)
    {
        if (question is { BaselineFrom: { } from, BaselineTo: { } to })
            return new DaySpan(from, to);
        return start is { } day ? new DaySpan(day.AddDays(-7 * question.BaselineWeeks), day.AddDays(-1)) : null;
    }
}
