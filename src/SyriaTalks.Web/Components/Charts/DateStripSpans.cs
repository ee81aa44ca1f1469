using SyriaTalks.Core.Events;
using SyriaTalks.Core.Talks;
using SyriaTalks.Web.Components.Shared;

namespace SyriaTalks.Web.Components.Charts;

/// <summary>Records below the axis: those known only as a span, and the ceasefire.</summary>
internal sealed class DateStripSpans
{
    private const int LongestSpan = 366;
    private const int FadeDays = 14;
    private const int MostLetters = 84;
    private const double Pitch = 24;
    private const double PitchWithWordsAbove = 38;

    private readonly DateOnly _asOf;
    private readonly (EventRow Row, EventDate InForce)? _ceasefire;
    private readonly List<Lane> _lanes;

    internal DateStripSpans(IReadOnlyList<EventRow> rows, DateOnly asOf, CeasefireView? ceasefire)
    {
        _asOf = asOf;
        var inForce = ceasefire?.About(CeasefireAspect.InForceFrom).Select(t => t.Date).FirstOrDefault(d => d is not null);
        if (inForce is not null && rows.FirstOrDefault(r => r.Id == ceasefire!.EventId) is { } row)
            _ceasefire = (row, inForce);
        _lanes =
        [
            .. rows.Where(r => !r.Date.IsExact && r.Id != _ceasefire?.Row.Id && IsDrawable(r))
                .GroupBy(r => (r.Date.Start, r.Date.End, Style: StyleOf(r)))
                .Select(g => new Lane(g.Key.Start, g.Key.End, g.Key.Style, [.. g]))
                .OrderBy(l => l.Style == StripBarStyle.Fade).ThenByDescending(l => l.End).ThenByDescending(l => l.Start),
        ];
    }

    /// <summary>Beginnings that the axis should reach.</summary>
    internal IReadOnlyList<DateOnly> Starts =>
        [.. _lanes.Select(l => l.From(_asOf)).Concat(_ceasefire is { } c ? [c.InForce.Start ?? c.InForce.End] : [])];

    /// <summary>Draws as many spans as the sheet takes.</summary>
    /// <returns>The bars, and how many records without a known day they stand for.</returns>
    internal (List<StripBar> Bars, int Drawn) Draw(DateStripScale scale, StripSheet sheet, double top, DateStripTexts texts)
    {
        var bars = new List<StripBar>();
        var drawn = 0;
        var lane = 0;
        double Y() => top + (lane * (sheet.IsWide ? Pitch : PitchWithWordsAbove)) + (sheet.IsWide ? 0 : PitchWithWordsAbove - Pitch);
        if (_ceasefire is { } ceasefire)
        {
            DrawCeasefire(ceasefire.Row, ceasefire.InForce, scale, sheet, Y(), bars, texts);
            drawn += ceasefire.Row.Date.IsExact ? 0 : 1;
            lane++;
        }

        foreach (var span in _lanes.Take(sheet.MostLanes - lane))
        {
            bars.Add(DrawSpan(span, scale, sheet, Y(), texts));
            drawn += span.Rows.Count;
            lane++;
        }

        return (bars, drawn);
    }

    private static bool IsDrawable(EventRow row) => row.Date.Start is { } start
        ? row.Date.End.DayNumber - start.DayNumber <= LongestSpan
        : row.Status == EventStatus.Ongoing;

    // A span that ends with its source's publication says "some time before now"; any other says "some day in it".
    private static StripBarStyle StyleOf(EventRow row) =>
        row.Date.IsOpen || row.Date.End == row.Citations[0].Published ? StripBarStyle.Fade : StripBarStyle.Dashed;

    private void DrawCeasefire(
        EventRow row, EventDate inForce, DateStripScale scale, StripSheet sheet, double y, List<StripBar> bars, DateStripTexts texts)
    {
        var start = scale.X(inForce.Start ?? inForce.End);
        var sure = scale.X(inForce.End.AddDays(inForce.IsExact ? 0 : 1));
        var now = scale.X(_asOf.AddDays(1));
        void Add(string title, double from, double to, StripBarStyle style)
        {
            if (to - from >= 1)
                bars.Add(new StripBar(row.Id, title, row.MarkSlug, Round(from), y, Round(to - from), style));
        }

        Add($"Ceasefire begins: {inForce.Text}", start, Math.Min(sure, now), StripBarStyle.Hatch);
        Add("Ceasefire in force, as reported", sure, now, StripBarStyle.Solid);
        Add("Whether the ceasefire lasts is not known yet", now, scale.Width, StripBarStyle.Open);
        if (!sheet.IsWide)
        {
            texts.TryAdd($"Ceasefire, from {inForce.Text}", Math.Max(0, Math.Min(start, scale.Width - 200)), y - 4, "start", "m");
            return;
        }

        texts.TryAdd($"begins {inForce.Text}", start - 8, y + 12, "end", "m");
        if (now - sure > DateStripTexts.Measure("Ceasefire in force", true) + 16)
            texts.TryAdd("Ceasefire in force", sure + 8, y + 12, "start", "on");
        if (scale.Width - now > DateStripTexts.Measure("not known yet") + 16)
            texts.TryAdd("not known yet", now + 8, y + 12, "start", "m");
    }

    private StripBar DrawSpan(Lane span, DateStripScale scale, StripSheet sheet, double y, DateStripTexts texts)
    {
        var from = scale.X(span.From(_asOf));
        var to = scale.X(span.End.AddDays(1));
        var words = span.Words;
        var shown = words.Length > MostLetters ? words[..(MostLetters - 1)] + "…" : words;
        var width = DateStripTexts.Measure(shown);
        if (!sheet.IsWide)
            texts.TryAdd(Fit(words, scale.Width), Math.Max(0, Math.Min(from, scale.Width - width)), y - 4, "start", "m");
        else if (span.Style == StripBarStyle.Dashed && width + 16 < to - from)
            texts.TryAdd(shown, from + 8, y + 12, "start", string.Empty);
        else if (!texts.TryAdd(shown, from - 8, y + 12, "end", "m"))
            texts.TryAdd(shown, to + 8, y + 12, "start", "m");
        return new StripBar(
            span.Rows.Count == 1 ? span.Rows[0].Id : null, words, span.KindSlug, Round(from), y, Round(Math.Max(4, to - from)), span.Style);
    }

    private static string Fit(string words, double width)
    {
        while (words.Length > 2 && DateStripTexts.Measure(words) > width)
            words = words[..^2].TrimEnd(' ', '…') + "…";
        return words;
    }

    private static double Round(double value) => Math.Round(value, 1);

    private sealed record Lane(DateOnly? Start, DateOnly End, StripBarStyle Style, List<EventRow> Rows)
    {
        public string Words => Rows.Count == 1 ? $"{Rows[0].Title}: {Rows[0].Date.Text}" : $"{EventWords.Count(Rows.Count, "record")}: {Rows[0].Date.Text}";

        public string KindSlug => Rows.TrueForAll(r => r.MarkSlug == Rows[0].MarkSlug) ? Rows[0].MarkSlug : "other";

        // An open start fades in shortly before the end: how far back it reaches is not known.
        public DateOnly From(DateOnly asOf) => Start ?? (End < asOf ? End : asOf).AddDays(-FadeDays);
    }
}
