using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Web.Components.Charts;

/// <summary>What a chart of the series shows.</summary>
public enum SeriesMeasure
{
    /// <summary>Incidents.</summary>
    [Term("Incidents in scope", "Number of incidents between the sides.")]
    Events,

    /// <summary>People killed.</summary>
    [Term("People killed in them", "Sum of the figures, from lowest to highest, with the best.")]
    Deaths,

    /// <summary>Civilians killed.</summary>
    [Term("Civilians among them", "Civilians killed, where the source says, by its best figure.")]
    Civilians,
}

/// <summary>One period of a chart.</summary>
/// <param name="Days">The period.</param>
/// <param name="Toll">The figure; a count has its three ends equal, and nothing known has none.</param>
/// <param name="IsGap">Whether nothing at all is entered for the period.</param>
/// <param name="IsPartial">Whether nothing is entered for some of its days.</param>
/// <param name="Href">The incidents behind it.</param>
/// <param name="Words">All of it in words.</param>
public sealed record SeriesPoint(DaySpan Days, DeathToll Toll, bool IsGap, bool IsPartial, string Href, string Words)
{
    /// <summary>Makes the points of a chart.</summary>
    /// <param name="series">The periods.</param>
    /// <param name="measure">What to show.</param>
    /// <param name="list">Address of the incidents of some days.</param>
    /// <returns>One point a period.</returns>
    public static IReadOnlyList<SeriesPoint> From(IReadOnlyList<PeriodCount> series, SeriesMeasure measure, Func<DaySpan, string> list)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(list);
        return [.. series.Select(p => new SeriesPoint(
            p.Days, TollOf(p, measure), p.IsGap, p.ReportedDays < p.Days.Days, list(p.Days), $"{DateWords.Range(p.Days.From, p.Days.To)}: {Describe(p, measure)}"))];
    }

    private static DeathToll TollOf(PeriodCount period, SeriesMeasure measure) => measure switch
    {
        _ when period.IsGap => DeathToll.None,
        SeriesMeasure.Events => new(period.Events, period.Events, period.Events),
        _ when period.Events == 0 => new(0, 0, 0),
        SeriesMeasure.Deaths => period.Deaths,
        _ => new(period.Civilians, period.Civilians, period.Civilians),
    };

    private static string Describe(PeriodCount period, SeriesMeasure measure)
    {
        if (period.IsGap)
            return "nothing entered";
        var toll = TollOf(period, measure);
        var what = measure switch
        {
            SeriesMeasure.Events => period.Events == 1 ? "1 incident" : $"{period.Events} incidents",
            SeriesMeasure.Deaths => toll.IsKnown ? $"{toll.BestText} killed" : "no figure",
            _ => toll.IsKnown ? $"{toll.Text} civilians killed" : "not said",
        };
        return period.ReportedDays < period.Days.Days ? $"{what}; reports of {period.ReportedDays} of {period.Days.Days} days" : what;
    }
}
