using SyriaTalks.Core.Events;
using SyriaTalks.Core.Talks;

namespace SyriaTalks.Web.Components.Charts;

/// <summary>
/// Where everything of a date strip stands. Squares are records with a known day, bars those known only as a span; what lies
/// after the as-of day stands on hatched ground. Knows no markup; the same input always gives the same drawing.
/// </summary>
public sealed class DateStripLayout
{
    private const double HeadHeight = 24;
    private const double TickHeight = 24;
    private const double TickHeightNarrow = 30;
    private const double LeastStack = 46;

    private DateStripLayout(StripSheet sheet, DateStripScale scale, DateOnly asOf)
    {
        Sheet = sheet;
        Scale = scale;
        AsOfX = scale.X(asOf.AddDays(1));
    }

    /// <summary>The sheet.</summary>
    public StripSheet Sheet { get; }

    /// <summary>The axis.</summary>
    public DateStripScale Scale { get; }

    /// <summary>Height of the drawing.</summary>
    public double Height { get; private set; }

    /// <summary>Height of the axis.</summary>
    public double AxisY { get; private set; }

    /// <summary>Upper edge of the ground.</summary>
    public double Top => HeadHeight;

    /// <summary>The line of the as-of day: it lies at the end of that day.</summary>
    public double AsOfX { get; }

    /// <summary>Lines of months or years.</summary>
    public IReadOnlyList<double> Lines { get; private set; } = [];

    /// <summary>Ticks of the axis.</summary>
    public IReadOnlyList<double> Ticks { get; private set; } = [];

    /// <summary>Records with a known day.</summary>
    public IReadOnlyList<StripSquare> Squares { get; private set; } = [];

    /// <summary>Counted records, where the axis is too long for squares.</summary>
    public IReadOnlyList<StripColumn> Columns { get; private set; } = [];

    /// <summary>Records known as a span.</summary>
    public IReadOnlyList<StripBar> Bars { get; private set; } = [];

    /// <summary>Words, none on top of another.</summary>
    public IReadOnlyList<StripText> Texts { get; private set; } = [];

    /// <summary>The days to the first planned record; null where there is none or no room.</summary>
    public StripGap? Gap { get; private set; }

    /// <summary>Records that are in the list but not in the drawing.</summary>
    public int NotDrawn { get; private set; }

    /// <summary>Arranges a strip.</summary>
    /// <param name="rows">The records.</param>
    /// <param name="asOf">The as-of day.</param>
    /// <param name="ceasefire">The ceasefire whose event is among the records, if any.</param>
    /// <param name="sheet">The sheet.</param>
    /// <returns>The drawing.</returns>
    public static DateStripLayout Arrange(IReadOnlyList<EventRow> rows, DateOnly asOf, CeasefireView? ceasefire, StripSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(sheet);
        var spans = new DateStripSpans(rows, asOf, ceasefire);
        List<EventRow> known = [.. rows.Where(r => r.Date.IsExact)];
        var scale = DateStripScale.For([.. known.Select(r => r.Date.End)], spans.Starts, asOf, sheet);
        return new DateStripLayout(sheet, scale, asOf).Fill(known, spans, rows, asOf);
    }

    /// <summary>Arranges a strip of records that are too many to draw one by one.</summary>
    /// <param name="density">Records by day.</param>
    /// <param name="records">Records in the list; those not among the counts are said not to be drawn.</param>
    /// <param name="asOf">The as-of day.</param>
    /// <param name="sheet">The sheet.</param>
    /// <returns>The drawing.</returns>
    public static DateStripLayout Arrange(IReadOnlyList<DayCount> density, int records, DateOnly asOf, StripSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(density);
        ArgumentNullException.ThrowIfNull(sheet);
        var scale = DateStripScale.ForCounts(density[0].Day, density[^1].Day, sheet);
        var strip = new DateStripLayout(sheet, scale, asOf);
        var texts = new DateStripTexts(scale);
        strip.AxisY = HeadHeight + DateStripDays.ColumnHeight + 22;
        strip.Lines = [.. scale.Boundaries().Select(scale.X)];
        strip.Ticks = [.. scale.Ticks().Select(t => scale.X(t.Day))];
        if (asOf >= scale.First && asOf <= scale.Last)
            texts.AddHead(asOf, strip.AsOfX);
        texts.AddTicks(strip.AxisY + 17);
        strip.Columns = new DateStripDays(scale, sheet).Columns(density, strip.AxisY);
        texts.AddCounts(strip.Columns);
        strip.Height = strip.AxisY + TickHeight;
        strip.NotDrawn = Math.Max(0, records - density.Sum(d => d.Count));
        strip.Texts = texts.Placed;
        return strip;
    }

    private DateStripLayout Fill(List<EventRow> known, DateStripSpans spans, IReadOnlyList<EventRow> rows, DateOnly asOf)
    {
        var texts = new DateStripTexts(Scale);
        var counted = Scale.Unit != StripUnit.Day;
        var days = new DateStripDays(Scale, Sheet);
        AxisY = HeadHeight + Math.Max(LeastStack, counted ? DateStripDays.ColumnHeight + 16 : days.StackHeight(known)) + 6;
        Lines = [.. Scale.Boundaries().Select(Scale.X)];
        Ticks = [.. Scale.Ticks().Select(t => Scale.X(t.Day))];
        texts.AddHead(asOf, AsOfX);
        texts.AddTicks(AxisY + 17);
        if (counted)
        {
            Columns = days.Columns([.. rows.Where(r => r.Date.Start is not null).Select(r => new DayCount(r.Date.Start!.Value, 1))], AxisY);
            NotDrawn = rows.Count(r => r.Date.IsOpen);
            texts.AddCounts(Columns);
            Height = AxisY + TickHeight;
        }
        else
        {
            Squares = days.Squares(known, AxisY, texts);
            Gap = days.Callouts(known, asOf, AsOfX, AxisY, Squares, texts);
            (Bars, var drawn) = spans.Draw(Scale, Sheet, AxisY + (Sheet.IsWide ? TickHeight : TickHeightNarrow), texts);
            NotDrawn = rows.Count - known.Count - drawn;
            Height = Bars.Count == 0 ? AxisY + TickHeight : Bars.Max(b => b.Y) + StripBar.Height + 4;
        }

        Texts = texts.Placed;
        return this;
    }
}
