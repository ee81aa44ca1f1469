using System.Globalization;
using SyriaTalks.Core.Events;
using SyriaTalks.Web.Components.Shared;
using SyriaTalks.Web.Maps;

namespace SyriaTalks.Web.Components.Charts;

/// <summary>Records above the axis: squares by day, or columns by month or year.</summary>
/// <param name="scale">The axis.</param>
/// <param name="sheet">The sheet.</param>
internal sealed class DateStripDays(DateStripScale scale, StripSheet sheet)
{
    /// <summary>Height of the highest column.</summary>
    internal const double ColumnHeight = 64;

    private const double Space = 2;
    private const int Remarkable = 3;

    private double Step => scale.Side + Space;

    /// <summary>Room that the highest stack needs, with the number above it.</summary>
    internal double StackHeight(List<EventRow> known)
    {
        var most = known.GroupBy(r => r.Date.End).Select(d => d.Count()).DefaultIfEmpty().Max();
        return (Math.Min(most, sheet.MostStacked) * Step) + (most > sheet.MostStacked ? 16 : 0);
    }

    /// <summary>Stacks the records of each day.</summary>
    internal List<StripSquare> Squares(List<EventRow> known, double axis, DateStripTexts texts)
    {
        var squares = new List<StripSquare>();
        foreach (var day in known.GroupBy(r => r.Date.End).OrderBy(d => d.Key))
        {
            var x = Math.Round(scale.X(day.Key) + ((scale.PerDay - scale.Side) / 2), 1);
            List<EventRow> rows = [.. day];
            for (var i = 0; i < Math.Min(rows.Count, sheet.MostStacked); i++)
            {
                var title = $"{rows[i].Title}, {DateWords.Long(day.Key)}{(rows[i].Status == EventStatus.Planned ? ", planned" : "")}";
                squares.Add(new StripSquare(
                    rows[i].Id, title, rows[i].MarkSlug, x, Math.Round(axis - ((i + 1) * Step), 1), rows[i].Status == EventStatus.Planned));
            }

            texts.Take(new MapBox(x, squares[^1].Y, x + scale.Side, axis));
            if (rows.Count > sheet.MostStacked)
                texts.TryAdd(rows.Count.ToString(CultureInfo.InvariantCulture), x + (scale.Side / 2), squares[^1].Y - 4, "middle", "b");
        }

        return squares;
    }

    /// <summary>Names the fullest day and the first one planned.</summary>
    /// <returns>The days between as-of and planned; null for none.</returns>
    internal StripGap? Callouts(
        List<EventRow> known, DateOnly asOf, double asOfX, double axis, IReadOnlyList<StripSquare> squares, DateStripTexts texts)
    {
        var ahead = known.Where(r => r.Status == EventStatus.Planned && r.Date.End > asOf).MinBy(r => r.Date.End);
        if (!sheet.IsWide)
            return null;

        var fullest = known.GroupBy(r => r.Date.End).OrderByDescending(d => d.Count()).ThenByDescending(d => d.Key).FirstOrDefault();
        if (fullest is not null && fullest.Count() >= Remarkable)
        {
            var square = squares.First(s => s.Id == fullest.First().Id);
            texts.TryAdd($"{DayOf(fullest.Key)}: {EventWords.Count(fullest.Count(), "record")}", square.X - 8, axis - 24, "end", "b");
        }

        if (ahead is null)
            return null;
        var mark = squares.FirstOrDefault(s => s.Id == ahead.Id);
        if (mark is not null && texts.TryAdd(DayOf(ahead.Date.End), mark.X + scale.Side + 6, axis - 22, "start", "b"))
            texts.TryAdd(Where(ahead), mark.X + scale.Side + 6, axis - 6, "start", "m");
        return Gap(ahead.Date.End, asOf, asOfX, axis - 44, texts);
    }

    /// <summary>Counts records by the day, month or year in which they begin.</summary>
    internal List<StripColumn> Columns(IReadOnlyList<DayCount> starts, double axis)
    {
        var sums = starts.GroupBy(s => scale.ColumnOf(s.Day)).ToDictionary(g => g.Key, g => g.Sum(s => s.Count));
        var counts = scale.Columns()
            .Select(from => (From: from, To: scale.ColumnEnd(from), Count: sums.GetValueOrDefault(from)))
            .ToList();
        var most = Math.Max(1, counts.Max(c => c.Count));
        return
        [
            .. counts.Where(c => c.Count > 0).Select(c =>
            {
                var (x, end) = (scale.X(c.From), scale.X(c.To));
                var height = Math.Max(2, ColumnHeight * c.Count / most);
                var name = c.From.ToString(scale.Unit switch { StripUnit.Year => "yyyy", StripUnit.Month => "MMMM yyyy", _ => "d MMMM yyyy" }, CultureInfo.InvariantCulture);
                return new StripColumn(
                    Math.Round(x + .5, 1), Math.Round(axis - height, 1), Math.Round(Math.Max(1, end - x - 1), 1), Math.Round(height, 1), c.Count,
                    $"{name}: {EventWords.Count(c.Count, "record")}");
            }),
        ];
    }

    private StripGap? Gap(DateOnly planned, DateOnly asOf, double asOfX, double y, DateStripTexts texts)
    {
        var (from, to) = (asOfX + 6, scale.X(planned) - 2);
        var words = EventWords.Count(planned.DayNumber - asOf.DayNumber, "day");
        if (to - from < DateStripTexts.Measure(words) + 16 || !texts.TryAdd(words, (from + to) / 2, y - 5, "middle", "m"))
            return null;
        return new StripGap(Math.Round(from, 1), Math.Round(to, 1), y);
    }

    private static string Where(EventRow row) => row.Places.Count > 0 ? $"{row.Places[0].Name}, planned" : "planned";

    private static string DayOf(DateOnly day) => day.ToString("d MMMM", CultureInfo.InvariantCulture);
}
