using System.Globalization;
using SyriaTalks.Core.Events;
using SyriaTalks.Web.Maps;

namespace SyriaTalks.Web.Components.Charts;

/// <summary>The words of a strip. One that would lie on another, or reach over the edge, is left out: its shape stays.</summary>
/// <param name="scale">The axis.</param>
internal sealed class DateStripTexts(DateStripScale scale)
{
    private const double Gap = 6;
    private const double HeadY = 15;
    private readonly List<StripText> _placed = [];
    private readonly List<MapBox> _taken = [];

    /// <summary>The words that found room.</summary>
    internal IReadOnlyList<StripText> Placed => _placed;

    /// <summary>Length of a text.</summary>
    internal static double Measure(string text, bool bold = false) => MapText.Measure(text, DateStripScale.TextSize, bold);

    /// <summary>Keeps words off a part of the drawing.</summary>
    internal void Take(MapBox box) => _taken.Add(box);

    /// <summary>Writes a word if there is room for it.</summary>
    /// <returns>Whether there was.</returns>
    internal bool TryAdd(string text, double x, double y, string anchor = "start", string tone = "")
    {
        var width = Measure(text, tone is "b" or "on");
        var left = anchor switch { "start" => x, "end" => x - width, _ => x - (width / 2) };
        var box = new MapBox(left - (Gap / 2), y - 12, left + width + (Gap / 2), y + 4);
        if (left < 0 || left + width > scale.Width || _taken.Exists(box.Overlaps))
            return false;
        _taken.Add(box);
        _placed.Add(new StripText(text, Math.Round(x, 1), y, anchor, tone));
        return true;
    }

    /// <summary>Writes the as-of day and the months or years at the head; the as-of day comes first.</summary>
    internal void AddHead(DateOnly asOf, double x)
    {
        var words = "As of " + asOf.ToString("d MMMM", CultureInfo.InvariantCulture);
        if (scale.Unit != StripUnit.Day)
            words = "As of " + DateWords.Short(asOf);
        if (!TryAdd(words, x + 6, HeadY, "start", "b"))
            TryAdd(words, x - 6, HeadY, "end", "b");
        var boundaries = scale.Boundaries().ToList();
        var firstEnd = boundaries.Count > 0 ? scale.X(boundaries[0]) : scale.Width;
        if (Measure(scale.Head(scale.First).Long, true) + Gap < firstEnd)
            boundaries.Insert(0, scale.First);
        foreach (var boundary in boundaries)
        {
            var (full, brief) = scale.Head(boundary);
            if (!TryAdd(full, scale.X(boundary) + 4, HeadY, "start", "b"))
                TryAdd(brief, scale.X(boundary) + 4, HeadY, "start", "b");
        }
    }

    /// <summary>Writes below the axis.</summary>
    internal void AddTicks(double y)
    {
        foreach (var (day, text) in scale.Ticks())
            TryAdd(text, scale.X(day), y, "middle", "m");
    }

    /// <summary>Writes how many records the highest columns stand for.</summary>
    internal void AddCounts(IReadOnlyList<StripColumn> columns)
    {
        foreach (var column in columns.OrderByDescending(c => c.Count))
            TryAdd(column.Count.ToString("#,0", CultureInfo.InvariantCulture), column.X + (column.Width / 2), column.Y - 4, "middle", "m");
    }
}
