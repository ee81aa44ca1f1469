using SyriaTalks.Web.Components.Pages;
using SyriaTalks.Web.Maps;

namespace SyriaTalks.Web.Components.Charts;

/// <summary>One position on the strip.</summary>
/// <param name="Position">The position.</param>
/// <param name="Words">Its number and as many of its words as there is room for.</param>
/// <param name="WordsY">Base line of the words.</param>
/// <param name="X">Left end of its shape.</param>
/// <param name="Y">Upper edge of its shape.</param>
/// <param name="Width">Width of its shape.</param>
/// <param name="Style">What the shape says of its ends: solid for a known day.</param>
public sealed record PositionLane(PartyPosition Position, string Words, double WordsY, double X, double Y, double Width, StripBarStyle Style);

/// <summary>Where everything stands on the strip of a party's dated positions: a lane each below the axis. Knows no markup.</summary>
public sealed class PositionStripLayout
{
    /// <summary>Height of a shape.</summary>
    public const double Side = 16;

    private const double HeadHeight = 24;
    private const double TickHeight = 26;
    private const int FadeDays = 14;
    private const int MostDaysAfter = 60;

    private PositionStripLayout(IReadOnlyList<PartyPosition> positions, DateOnly asOf, double width, bool wide)
    {
        Width = width;
        Gutter = wide ? Math.Min(300, width * .3) : 0;
        List<PartyPosition> dated = [.. positions.Where(p => p.Date is not null)];
        var sheet = new StripSheet(width - Gutter, 1, dated.Count, wide);

        // A day of knowledge long after the last position would press them all into one corner; it is then said and not drawn.
        var last = dated.Count == 0 ? asOf : dated.Max(p => p.Date!.End);
        ShowsAsOf = asOf.DayNumber - last.DayNumber <= MostDaysAfter;
        Scale = DateStripScale.For(
            [.. dated.Select(p => p.Date!.End)], [.. dated.Select(p => p.Date!.Start).OfType<DateOnly>()], ShowsAsOf ? asOf : last, sheet);
        AsOfX = Scale.X(asOf.AddDays(1));
        var texts = new DateStripTexts(Scale);
        if (ShowsAsOf)
            texts.AddHead(asOf, AsOfX);
        foreach (var day in ShowsAsOf ? [] : Scale.Boundaries())
            texts.TryAdd(Scale.Head(day).Long, Scale.X(day) + 4, 15, "start", "b");
        texts.AddTicks(HeadHeight + 17);
        Texts = texts.Placed;
        var step = wide ? 26 : 42;
        Lanes = [.. dated.Select((p, i) => Lane(p, HeadHeight + TickHeight + (i * step), wide))];
        Height = HeadHeight + TickHeight + (dated.Count * step) + 2;
    }

    /// <summary>Width of the drawing.</summary>
    public double Width { get; }

    /// <summary>Height of the drawing.</summary>
    public double Height { get; }

    /// <summary>Room for words at the beginning of each lane.</summary>
    public double Gutter { get; }

    /// <summary>Height of the axis.</summary>
    public static double AxisY => HeadHeight;

    /// <summary>The axis, which begins after the gutter.</summary>
    public DateStripScale Scale { get; }

    /// <summary>The line of the as-of day, on the axis.</summary>
    public double AsOfX { get; }

    /// <summary>Whether that day is near enough to be on the axis.</summary>
    public bool ShowsAsOf { get; }

    /// <summary>The positions that have a date, in their order.</summary>
    public IReadOnlyList<PositionLane> Lanes { get; }

    /// <summary>Words of the axis.</summary>
    public IReadOnlyList<StripText> Texts { get; }

    /// <summary>Arranges a strip.</summary>
    /// <param name="positions">The positions; those without a date are left out.</param>
    /// <param name="asOf">The as-of day.</param>
    /// <param name="wide">Whether it is for a page rather than a phone.</param>
    /// <returns>The drawing.</returns>
    public static PositionStripLayout Arrange(IReadOnlyList<PartyPosition> positions, DateOnly asOf, bool wide)
    {
        ArgumentNullException.ThrowIfNull(positions);
        return new PositionStripLayout(positions, asOf, wide ? 860 : 344, wide);
    }

    private PositionLane Lane(PartyPosition position, double top, bool wide)
    {
        var date = position.Date!;
        var style = date.IsExact ? StripBarStyle.Solid : date.IsOpen ? StripBarStyle.Fade : StripBarStyle.Dashed;
        var to = Scale.X(date.End.AddDays(1));

        // How far back an open start reaches is not known: it fades in shortly before its end.
        var from = date.IsExact ? to - Side : Scale.X(date.Start ?? date.End.AddDays(-FadeDays));
        var left = Math.Clamp(Math.Min(from, to - Side), 0, Scale.Width - Side);
        var y = wide ? top + 4 : top + 22;
        return new PositionLane(
            position, Fit($"{position.Number}  {position.Words}", wide ? Gutter - 12 : Width), wide ? y + 12 : top + 14,
            Gutter + left, y, Math.Max(Side, to - left), style);
    }

    private static string Fit(string words, double width)
    {
        while (words.Length > 2 && MapText.Measure(words, DateStripScale.TextSize, false) > width)
            words = words[..^2].TrimEnd(' ', '…') + "…";
        return words;
    }
}
