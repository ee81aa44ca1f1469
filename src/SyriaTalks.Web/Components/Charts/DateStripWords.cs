using SyriaTalks.Core.Events;
using SyriaTalks.Web.Components.Shared;

namespace SyriaTalks.Web.Components.Charts;

/// <summary>What a strip shows, in words.</summary>
internal static class DateStripWords
{
    private const int MostNamed = 40;

    /// <summary>The same facts for those who do not see the drawing: known days with their numbers, then every span.</summary>
    /// <param name="rows">The records.</param>
    /// <returns>Sentences.</returns>
    internal static string Summary(IReadOnlyList<EventRow> rows)
    {
        var days = rows.Where(r => r.Date.IsExact).GroupBy(r => r.Date.End).OrderBy(d => d.Key)
            .Select(d => $"{DateWords.Long(d.Key)}: {EventWords.Count(d.Count(), "record")}{(d.All(r => r.Status == EventStatus.Planned) ? ", planned" : "")}")
            .ToList();
        var spans = rows.Where(r => !r.Date.IsExact).Select(r => $"{r.Title}: {r.Date.Text}").ToList();
        return Sentence("Records by day.", days) + Sentence("Known only as a span.", spans);
    }

    /// <summary>The same facts of a counted strip: its columns.</summary>
    /// <param name="strip">The drawing.</param>
    /// <returns>Sentences.</returns>
    internal static string Summary(DateStripLayout strip) => Sentence("Records by their first possible day.", [.. strip.Columns.Select(c => c.Title)]);

    /// <summary>How to read the drawing, and what is not in it.</summary>
    /// <param name="strip">The drawing.</param>
    /// <returns>Sentences.</returns>
    internal static string Caption(DateStripLayout strip)
    {
        var words = strip.Scale.Unit switch
        {
            StripUnit.Day when strip.Columns.Count > 0 => "Records by the first day on which they may have happened.",
            StripUnit.Day => "A square is a record with a known day, a bar one known only as a span; hatched, faded or dashed: the limit is not known.",
            StripUnit.Month => "Records by the month in which they begin, as far as it is known.",
            _ => "Records by the year in which they begin, as far as it is known.",
        };
        if (strip.NotDrawn > 0)
            words += $" {EventWords.Count(strip.NotDrawn, "record")} {(strip.Columns.Count > 0 ? "that began earlier or have no start" : "without a day or with a long span")} {(strip.NotDrawn == 1 ? "is" : "are")} listed, not drawn.";
        return words;
    }

    private static string Sentence(string head, List<string> parts) => parts.Count == 0 ? string.Empty
        : $"{head} {string.Join("; ", parts.Take(MostNamed))}{(parts.Count > MostNamed ? $"; and {parts.Count - MostNamed} more" : "")}. ";
}
