using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Vocabulary;
using static SyriaTalks.Web.Components.Charts.SvgNode;

namespace SyriaTalks.Web.Components.Charts;

/// <summary>
/// Draws a series: a bar a period, a band from lowest to highest where a figure has ends, hatched ground where nothing is entered,
/// and a line where the ceasefire begins. Drawn on the server, the same on page and in file.
/// </summary>
/// <param name="measure">What it shows.</param>
/// <param name="points">The periods in order.</param>
/// <param name="periods">Start and baseline.</param>
/// <param name="width">Width in units of the drawing; narrow below 500.</param>
public sealed class SeriesChart(SeriesMeasure measure, IReadOnlyList<SeriesPoint> points, CeasefirePeriods periods, int width)
{
    private const int Narrow = 500;
    private const int Height = 250;
    private const int Left = 44;
    private const int Right = 10;
    private const int Top = 34;
    private const int Bottom = 44;

    // More would make a keyboard's way past the chart too long; the table below has the same links.
    private const int MostStops = 31;

    private readonly SeriesScale _scale = SeriesScale.For(points.Max(p => Math.Max(p.Toll.High ?? 0, Math.Max(p.Toll.Best ?? 0, p.Toll.Low ?? 0))));
    private readonly double _slot = (double)(width - Left - Right) / points.Count;
    private readonly string _id = $"{Terms<SeriesMeasure>.Slug(measure)}-{width}";

    /// <summary>Most periods that can be told apart.</summary>
    public const int MostPoints = 400;

    /// <summary>Draws it.</summary>
    /// <param name="css">Class of the element; null for none.</param>
    /// <param name="more">Elements to put first, such as a style.</param>
    /// <returns>The drawing.</returns>
    public SvgNode Draw(string? css, params SvgNode[] more) => new(
        "svg",
        ("class", css is null ? "sc" : "sc " + css),
        ("viewBox", $"0 0 {width} {Height}"),
        ("role", "group"),
        ("aria-label", $"{Terms<SeriesMeasure>.Label(measure)}, by {Terms<CountUnit>.Label(periods.Unit).ToLowerInvariant()}, {DateWords.Range(periods.Window.From, periods.Window.To)}"))
    {
        Children = [.. more, Hatch(), .. Grid(), .. points.SelectMany(Period), .. Days(), .. Start()],
    };

    private SvgNode Hatch() => new("defs")
    {
        Children =
        [
            new("pattern", ("id", "h-" + _id), ("width", "7"), ("height", "7"), ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"))
            {
                Children = [new("rect", ("class", "sc-hatch"), ("width", "1"), ("height", "7"))],
            },
        ],
    };

    private IEnumerable<SvgNode> Grid()
    {
        foreach (var tick in _scale.Ticks)
        {
            yield return new("path", ("class", tick == 0 ? "sc-axis" : "sc-grid"), ("d", $"M{Left} {Number(Y(tick))}H{width - Right}"));
            yield return Words("sc-text", Left - 6, Y(tick) + 4, "end", SeriesScale.Label(tick));
        }

        yield return Words("sc-text", 0, 12, "start", measure == SeriesMeasure.Events ? "incidents" : "people");
    }

    private IEnumerable<SvgNode> Period(SeriesPoint point, int i)
    {
        var x = Left + (i * _slot);
        var gap = Math.Min(4, _slot / 6);
        var bar = (X: x + gap, Width: Math.Max(1, _slot - (2 * gap)));
        IEnumerable<SvgNode> marks =
        [
            .. point.IsGap ? [Gap(x)] : point.Toll.IsKnown ? Marks(point.Toll, bar.X, bar.Width) : [],
            .. point is { IsPartial: true, IsGap: false } ? [Partial(bar.X, bar.Width)] : Array.Empty<SvgNode>(),
        ];

        // Bars of a narrow chart that no finger could hit are shapes alone.
        if (width < Narrow && points.Count > MostStops)
            return marks;
        return
        [
            new SvgNode("a", ("href", point.Href), ("tabindex", points.Count > MostStops ? "-1" : null))
            {
                Children =
                [
                    new("title") { Text = point.Words },
                    new("rect", ("class", "sc-hit"), ("x", Number(x)), ("y", Number(Top)), ("width", Number(_slot)), ("height", Number(Height - Top - Bottom))),
                    .. marks,
                ],
            },
        ];
    }

    private SvgNode Gap(double x) => new(
        "rect", ("x", Number(x)), ("y", Number(Top)), ("width", Number(_slot)), ("height", Number(Height - Top - Bottom)), ("fill", $"url(#h-{_id})"));

    // Days of which nothing is entered make a bar too short; the dashes below it say so.
    private static SvgNode Partial(double x, double width) => new("path", ("class", "sc-partial"), ("d", $"M{Number(x)} {Height - Bottom + 4}h{Number(width)}"));

    private IEnumerable<SvgNode> Marks(DeathToll toll, double x, double barWidth)
    {
        var best = toll.Best ?? toll.Low ?? toll.High!.Value;
        var low = Math.Min(toll.Low ?? best, toll.High ?? best);
        var high = Math.Max(toll.Low ?? best, toll.High ?? best);
        yield return Box("sc-bar", x, barWidth, 0, low);
        if (high > low)
            yield return Box("sc-band", x, barWidth, low, high);
        if (toll.High is null)
            yield return new("path", ("class", "sc-open"), ("d", $"M{Number(x)} {Number(Y(high))}v-9M{Number(x + barWidth)} {Number(Y(high))}v-9"));
        if (measure == SeriesMeasure.Deaths)
            yield return new("path", ("class", "sc-best"), ("d", $"M{Number(x)} {Number(Y(best))}h{Number(barWidth)}"));
        if (_slot >= 26)
            yield return Words("sc-value", x + (barWidth / 2), Y(high) - 5, "middle", SeriesScale.Label(best) + (toll.High is null ? "+" : null));
    }

    private SvgNode Box(string css, double x, double boxWidth, double from, double to) => new(
        "rect", ("class", css), ("x", Number(x)), ("y", Number(Y(to))), ("width", Number(boxWidth)), ("height", Number(Y(from) - Y(to))));

    private IEnumerable<SvgNode> Days()
    {
        var step = (int)Math.Ceiling(58 / _slot);
        var year = 0;
        for (var i = 0; i < points.Count; i += step)
        {
            var day = points[i].Days.From;
            var x = Left + (i * _slot);
            yield return new("path", ("class", "sc-tick"), ("d", $"M{Number(x)} {Height - Bottom}v6"));
            yield return Words("sc-text", x, Height - Bottom + 20, "start", DateWords.Short(day)[..^5]);
            if (day.Year != year)
                yield return Words("sc-text", x, Height - Bottom + 36, "start", DateWords.Short(day)[^4..]);
            year = day.Year;
        }
    }

    private IEnumerable<SvgNode> Start()
    {
        if (periods.Start is not { } start || start < periods.Window.From || start > periods.Window.To)
            yield break;
        var days = periods.Unit == CountUnit.Week ? 7 : 1;
        var x = Left + ((start.DayNumber - periods.Window.From.DayNumber) * _slot / days);
        yield return new("path", ("class", "sc-start"), ("d", $"M{Number(x)} {Top - 14}V{Height - Bottom}"));
        var isLeft = x > width - 120;
        yield return Words("sc-start-text", isLeft ? x - 5 : x + 5, Top - 8, isLeft ? "end" : "start", "from " + DateWords.Short(start)[..^5]);
    }

    private double Y(double value) => Height - Bottom - (value / _scale.Top * (Height - Top - Bottom));

    private static SvgNode Words(string css, double x, double y, string anchor, string text) =>
        new("text", ("class", css), ("x", Number(x)), ("y", Number(y)), ("text-anchor", anchor)) { Text = text };
}
