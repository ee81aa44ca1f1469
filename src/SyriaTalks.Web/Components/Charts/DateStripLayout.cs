using System.Globalization;
using SyriaTalks.Core.Events;

namespace SyriaTalks.Web.Components.Charts;

/// <summary>A record with a known day, or a month's worth of them.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Size">Side of the square; height of a month's bar is <paramref name="Height"/>.</param>
/// <param name="Height">Height; the side for a square.</param>
/// <param name="Slug">Kind or type of the record; null for a bar of many.</param>
/// <param name="Planned">Whether it has not happened.</param>
/// <param name="Title">What it is.</param>
public sealed record StripMark(double X, double Y, double Size, double Height, string? Slug, bool Planned, string Title);

/// <summary>How the limits of a span are drawn.</summary>
public enum StripBarKind
{
    /// <summary>The start lies somewhere in here.</summary>
    Uncertain,

    /// <summary>It lasts.</summary>
    Lasting,

    /// <summary>What comes is not known.</summary>
    Unknown,

    /// <summary>Some day in here.</summary>
    SomeDay,

    /// <summary>The start is not given.</summary>
    Open,
}

/// <summary>A span below the axis.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Slug">Kind or type, for the colour.</param>
/// <param name="Label">Text; empty for none.</param>
/// <param name="LabelX">Where the text begins or ends.</param>
/// <param name="LabelEnds">Whether the text ends there.</param>
public sealed record StripBar(
    double X, double Width, double Y, StripBarKind Kind, string Slug, string Label, double LabelX, bool LabelEnds);

/// <summary>A label on the axis.</summary>
/// <param name="X">Where.</param>
/// <param name="Label">Text.</param>
/// <param name="Month">Whether it begins a month or a year.</param>
public sealed record StripTick(double X, string Label, bool Month);

/// <summary>Where everything on the strip of dates goes. Pure: the same rows give the same picture.</summary>
public sealed class DateStripLayout
{
    private const int LongSpanDays = 62;
    private const int MostDays = 130;
    private const int MostStacked = 7;
    private const double LaneHeight = 25;
    private readonly IReadOnlyList<EventRow> _rows;
    private readonly DateOnly _asOf;
    private readonly DateOnly _first;
    private readonly DateOnly _last;
    private readonly double _unit;
    private readonly bool _labels;
    private readonly List<StripBar> _bars = [];

    private DateStripLayout(IReadOnlyList<EventRow> rows, DateOnly asOf, EventDate? ceasefire, double width)
    {
        (_rows, _asOf, Width, _labels) = (rows, asOf, width, width > 600);
        var known = rows.Where(r => r.Date.Start is { } s && r.Date.End.DayNumber - s.DayNumber <= LongSpanDays).Select(r => r.Date).ToList();
        if (ceasefire is not null)
            known.Add(ceasefire);
        var padding = _labels ? 7 : 4;
        _first = known.Select(d => d.Start!.Value).Append(asOf).Min().AddDays(-padding);
        _last = known.Select(d => d.End).Append(asOf).Max().AddDays(padding + 1);
        ByMonth = _last.DayNumber - _first.DayNumber > MostDays;
        if (ByMonth)
            (_first, _last) = (new DateOnly(_first.Year, _first.Month, 1), new DateOnly(_last.Year, _last.Month, 1).AddMonths(1));
        _unit = width / (_last.DayNumber - _first.DayNumber);
        Marks = ByMonth ? Months() : Squares();
        AxisY = Marks.Count == 0 ? 60 : 34 + Math.Max(26, Marks.Max(m => StackHeight(m)));
        Marks = [.. Marks.Select(m => m with { Y = AxisY + m.Y })];
        AddBars(ceasefire);
        Ticks = [.. MakeTicks()];
    }

    /// <summary>Width of the picture.</summary>
    public double Width { get; }

    /// <summary>Height of the picture.</summary>
    public double Height => AxisY + 30 + (Lanes * LaneHeight);

    /// <summary>Height of the axis from the top.</summary>
    public double AxisY { get; }

    /// <summary>Whether a bar stands for a month because there are too many days for squares.</summary>
    public bool ByMonth { get; }

    /// <summary>Records with a known day.</summary>
    public IReadOnlyList<StripMark> Marks { get; }

    /// <summary>Spans below the axis.</summary>
    public IReadOnlyList<StripBar> Bars => _bars;

    /// <summary>Labels on the axis.</summary>
    public IReadOnlyList<StripTick> Ticks { get; }

    /// <summary>End of the as-of day.</summary>
    public double AsOfX => X(_asOf.AddDays(1));

    private int Lanes { get; set; }

    /// <summary>Lays a strip out.</summary>
    /// <param name="rows">The records of the current result.</param>
    /// <param name="asOf">The as-of day.</param>
    /// <param name="ceasefire">When the ceasefire came into force; null for none.</param>
    /// <param name="width">Width of the picture; below 600 it carries no labels beside the axis.</param>
    /// <returns>The layout.</returns>
    public static DateStripLayout Make(IReadOnlyList<EventRow> rows, DateOnly asOf, EventDate? ceasefire, double width)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new DateStripLayout(rows, asOf, ceasefire is { Start: not null } ? ceasefire : null, width);
    }

    private double X(DateOnly day) => Math.Clamp((day.DayNumber - _first.DayNumber) * _unit, 0, Width);

    private static double StackHeight(StripMark mark) => -mark.Y;

    // Above the axis, so upwards is negative; the axis is placed once the highest stack is known.
    private List<StripMark> Squares()
    {
        var size = Math.Min(13, _unit * 0.85);
        var marks = new List<StripMark>();
        foreach (var day in _rows.Where(r => r.Date.IsExact).GroupBy(r => r.Date.End).OrderBy(g => g.Key))
        {
            var x = X(day.Key) + ((_unit - size) / 2);
            var rows = day.ToList();
            var shown = rows.Count > MostStacked ? MostStacked - 1 : rows.Count;
            marks.AddRange(rows.Take(shown).Select((r, i) => new StripMark(
                x, -(i + 1) * (size + 2), size, size, r.MarkSlug, r.Status == EventStatus.Planned, $"{r.Title}, {r.Date.Text}")));
            if (shown < rows.Count)
            {
                var rest = rows.Count - shown;
                var height = Math.Min(60, size + Math.Log2(rest) * 6);
                marks.Add(new StripMark(
                    x, -((shown + 1) * (size + 2)) - height + size, size, height, null, false,
                    string.Create(CultureInfo.InvariantCulture, $"{rest} more on {DateWords.Long(day.Key)}")));
            }
        }

        return marks;
    }

    private List<StripMark> Months()
    {
        var months = _rows.Where(r => r.Date.Start is { } s && r.Date.End.DayNumber - s.DayNumber <= LongSpanDays)
            .GroupBy(r => new DateOnly(r.Date.Start!.Value.Year, r.Date.Start.Value.Month, 1)).ToList();
        var most = months.Count == 0 ? 1 : months.Max(m => m.Count());
        return
        [
            .. months.Select(m =>
            {
                var (left, right) = (X(m.Key), X(m.Key.AddMonths(1)));
                var height = Math.Max(2, 90.0 * m.Count() / most);
                return new StripMark(left + 1, -height, Math.Max(1, right - left - 2), height, null, false, string.Create(
                    CultureInfo.InvariantCulture, $"{m.Key.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}: {m.Count()} records"));
            }),
        ];
    }

    private void AddBars(EventDate? ceasefire)
    {
        if (ceasefire is { Start: { } start })
        {
            var (from, sure) = (X(start), X(ceasefire.End.AddDays(1)));
            Bar(from, sure, StripBarKind.Uncertain, "ceasefire", ceasefire.Text);
            if (AsOfX > sure)
                _bars.Add(new StripBar(sure, AsOfX - sure, LaneY(Lanes), StripBarKind.Lasting, "ceasefire", _labels ? "Ceasefire in force" : string.Empty, sure + 12, false));
            _bars.Add(new StripBar(Math.Max(sure, AsOfX), Math.Max(0, Width - Math.Max(sure, AsOfX)), LaneY(Lanes), StripBarKind.Unknown, "ceasefire", string.Empty, 0, false));
            Lanes++;
        }

        if (!ByMonth)
        {
            foreach (var row in _rows.Where(IsShortSpan).Where(r => r.Date != ceasefire).OrderBy(r => r.Date.Start).Take(6))
            {
                Bar(X(row.Date.Start!.Value), X(row.Date.End.AddDays(1)), StripBarKind.SomeDay, row.MarkSlug, row.Title);
                Lanes++;
            }
        }

        var open = _rows.Where(r => !r.Date.IsExact && !IsShortSpan(r)).ToList();
        if (open.Count > 0)
        {
            var right = X(open.Max(r => r.Date.End).AddDays(1));
            Bar(Math.Max(0, right - (Width * 0.18)), right, StripBarKind.Open, "other", string.Create(CultureInfo.InvariantCulture, $"{open.Count} with a start not given, or over years"));
            Lanes++;
        }
    }

    private static bool IsShortSpan(EventRow row) =>
        !row.Date.IsExact && row.Date.Start is { } s && row.Date.End.DayNumber - s.DayNumber <= LongSpanDays;

    private double LaneY(int lane) => AxisY + 30 + (lane * LaneHeight);

    // The text stands before the bar where there is room, else inside it.
    private void Bar(double from, double to, StripBarKind kind, string slug, string label)
    {
        var text = _labels ? label : string.Empty;
        var fitsBefore = from > (text.Length * 7.2) + 12;
        var inside = fitsBefore ? from - 8 : Math.Max(from, 0) + 8;
        _bars.Add(new StripBar(from, Math.Max(2, to - from), LaneY(Lanes), kind, slug, text, inside, fitsBefore));
    }

    private IEnumerable<StripTick> MakeTicks()
    {
        for (var month = new DateOnly(_first.Year, _first.Month, 1).AddMonths(_first.Day == 1 ? 0 : 1); month < _last; month = month.AddMonths(1))
        {
            if (!ByMonth || month.Month == 1)
                yield return new StripTick(X(month), month.ToString(ByMonth ? "yyyy" : _labels ? "MMMM yyyy" : "MMM yyyy", CultureInfo.InvariantCulture), true);
        }

        if (ByMonth)
            yield break;
        var step = _labels ? 7 : 14;
        for (var day = _first.AddDays((8 - (int)_first.DayOfWeek) % 7); day < _last; day = day.AddDays(step))
            yield return new StripTick(X(day) + (_unit / 2), day.Day.ToString(CultureInfo.InvariantCulture), false);
    }
}
