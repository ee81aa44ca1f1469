using SyriaTalks.Core.Events;

namespace SyriaTalks.Core.Ceasefires;

/// <summary>What was reported inside the ceasefire's scope, before and after it began, and what was left out.</summary>
/// <param name="Periods">The days it is about.</param>
/// <param name="Series">The periods in order.</param>
/// <param name="Total">The whole series as one period.</param>
/// <param name="Independence">What the incidents of the series rest on.</param>
/// <param name="Comparison">Before against after.</param>
/// <param name="LeftOut">Incidents of the series left out, by reason, in the order of the codebook; reasons without any included.</param>
/// <param name="Fronts">The fronts most often left out, at most ten.</param>
/// <param name="OtherFronts">Incidents between sides that <paramref name="Fronts"/> does not list.</param>
/// <param name="Governorates">One entry a governorate with any incident, most in scope first.</param>
/// <param name="WithoutGovernorate">Incidents in scope that no governorate's chart holds.</param>
/// <param name="Straddling">Incidents in scope that may have happened before or after the start: they count by their first possible day.</param>
/// <param name="Undated">Incidents between the sides, on every day known to the store, whose date has no start.</param>
public sealed record CeasefireAnalysis(
    CeasefirePeriods Periods,
    IReadOnlyList<PeriodCount> Series,
    PeriodCount Total,
    Independence Independence,
    Comparison Comparison,
    IReadOnlyList<LeftOut> LeftOut,
    IReadOnlyList<Front> Fronts,
    int OtherFronts,
    IReadOnlyList<GovernorateCounts> Governorates,
    int WithoutGovernorate,
    int Straddling,
    IReadOnlyList<EventRow> Undated)
{
    /// <summary>Ids of the sources that the incidents in scope, on all days compared, are cited from.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>What other first days that the source allows would give; null where it names one day, the reader set one, or no ratio is given.</summary>
    public StartRange? OtherStarts { get; init; }

    /// <summary>Fewest days with any report that a series is drawn for.</summary>
    public const int FewestDays = 7;

    /// <summary>Whether there is enough to draw a series from.</summary>
    public bool HasSeries => Total.ReportedDays >= FewestDays;
}

/// <summary>The series of one governorate, by weeks, with the same rules.</summary>
/// <param name="Slug">Slug of the governorate.</param>
/// <param name="Name">Its name.</param>
/// <param name="Series">The weeks in order.</param>
/// <param name="Total">All of them as one.</param>
/// <param name="Comparison">Before against after.</param>
public sealed record GovernorateCounts(string Slug, string Name, IReadOnlyList<PeriodCount> Series, PeriodCount Total, Comparison Comparison);

/// <summary>Ratios for each first day that the source allows.</summary>
/// <param name="Days">The days it allows.</param>
/// <param name="Lowest">Lowest ratio.</param>
/// <param name="Highest">Highest ratio.</param>
/// <param name="AllAgree">Whether the interval tells the same for each: fewer, more, or no change shown.</param>
public sealed record StartRange(DaySpan Days, double Lowest, double Highest, bool AllAgree);
