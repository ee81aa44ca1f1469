using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Core.Events;
using static SyriaTalks.Web.Components.Charts.SvgNode;

namespace SyriaTalks.Web.Components.Charts;

/// <summary>One of many small charts that share a scale: weekly incidents of a governorate.</summary>
public static class SmallSeries
{
    private const int Width = 240;
    private const int Height = 64;
    private const int Base = Height - 2;

    /// <summary>Draws it.</summary>
    /// <param name="governorate">The counts.</param>
    /// <param name="periods">The days.</param>
    /// <param name="top">Highest count of any of the charts, from 0.</param>
    /// <returns>The drawing; its words are the heading and the sentence beside it.</returns>
    public static SvgNode Draw(GovernorateCounts governorate, CeasefirePeriods periods, int top)
    {
        ArgumentNullException.ThrowIfNull(governorate);
        ArgumentNullException.ThrowIfNull(periods);
        var slot = (double)Width / governorate.Series.Count;
        return new SvgNode(
            "svg", ("class", "sc sc-small"), ("viewBox", $"0 0 {Width} {Height}"), ("role", "img"), ("aria-label", Words(governorate)))
        {
            Children =
            [
                .. governorate.Series.Select((week, i) => Week(week, i * slot, slot, Math.Max(1, top))),
                new("path", ("class", "sc-axis"), ("d", $"M0 {Base}H{Width}")),
                .. Start(periods, slot),
            ],
        };
    }

    // Hatching needs a pattern of its own for each drawing; dashes along the axis say the same with less.
    private static SvgNode Week(PeriodCount week, double x, double slot, int top)
    {
        var height = (double)week.Events / top * (Base - 10);
        return week.IsGap
            ? new SvgNode("path", ("class", "sc-blank"), ("d", $"M{Number(x + 1)} {Base - 5}h{Number(slot - 2)}M{Number(x + 1)} {Base - 11}h{Number(slot - 2)}"))
            : new SvgNode("rect", ("class", "sc-bar"), ("x", Number(x + 1)), ("y", Number(Base - height)), ("width", Number(Math.Max(1, slot - 2))), ("height", Number(height)));
    }

    private static IEnumerable<SvgNode> Start(CeasefirePeriods periods, double slot)
    {
        if (periods.Start is { } start && start >= periods.Window.From && start <= periods.Window.To)
            yield return new("path", ("class", "sc-start"), ("d", $"M{Number((start.DayNumber - periods.Window.From.DayNumber) * slot / 7)} 0V{Base}"));
    }

    private static string Words(GovernorateCounts governorate) =>
        $"{governorate.Name}, incidents by week: {string.Join(", ", governorate.Series.Select(w => $"{DateWords.Short(w.Days.From)[..^5]} {(w.IsGap ? "nothing entered" : w.Events)}"))}";
}
