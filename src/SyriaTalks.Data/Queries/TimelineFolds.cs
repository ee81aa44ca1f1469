using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Sources;
using SyriaTalks.Data.Index;

namespace SyriaTalks.Data.Queries;

/// <summary>An entry of a folded timeline.</summary>
/// <param name="Day">Day number it stands at; <see cref="EventColumns.None"/> for an open start.</param>
/// <param name="Row">Row of the index; of no meaning for a fold.</param>
/// <param name="Fold">The line that stands for many; null for a row.</param>
internal sealed record TimelineEntry(int Day, int Row, DayFold? Fold);

/// <summary>
/// Folds the incidents of datasets into one line a day, and those known only to a span into one line a month that it touches, so
/// that what is told in words stays in sight. Each line counts exactly what the list behind it holds.
/// </summary>
internal sealed class TimelineFolds
{
    private static readonly SlugSet Exact = SlugSet.Of("1");
    private static readonly SlugSet Spans = SlugSet.Of("2", "3", "4", "5");

    private readonly EventColumns _c;
    private readonly EventSelection _selection;
    private readonly EventScan _scan;
    private readonly EventIndex _index;
    private readonly bool[] _isDataset;
    private readonly SlugSet _datasets;
    private readonly Dictionary<int, Sum> _days = [];
    private readonly Dictionary<int, Sum> _months = [];
    private readonly List<int> _open = [];

    public TimelineFolds(EventIndex index, EventSelection selection, EventScan scan)
    {
        (_index, _c, _selection, _scan) = (index, index.Columns, selection, scan);
        var wanted = selection.Filter.Sources;
        var sources = index.Names.Sources.Select(s => s.Info).ToList();
        _isDataset = [.. sources.Select(s => s.Kind == SourceKind.Dataset && (wanted.Count == 0 || wanted.Contains(s.Id)))];
        _datasets = SlugSet.Of(sources.Where((_, i) => _isDataset[i] && scan.Sources[i] > 0).Select(s => s.Id));
    }

    /// <summary>Whether a list is folded: a timeline by date of more than a page.</summary>
    public static bool Applies(EventSelection selection, EventScan scan, int size) =>
        selection.Scope == EventScope.Timeline && scan.Total > size
        && selection.Filter.Sort is EventSort.DateAscending or EventSort.DateDescending;

    /// <summary>The entries in the order of the list.</summary>
    public List<TimelineEntry> Entries()
    {
        var entries = new List<TimelineEntry>();
        foreach (var row in _scan.Rows.Rows())
        {
            if (IsFolded(row))
                Add(row);
            else
                entries.Add(new TimelineEntry(_c.Start[row], row, null));
        }

        CountOpen();
        entries.AddRange(_days.Select(d => Entry(DateOnly.FromDayNumber(d.Key), DateOnly.FromDayNumber(d.Key), d.Value, Exact)));
        entries.AddRange(_months.Select(m =>
        {
            var from = new DateOnly(m.Key / 12, (m.Key % 12) + 1, 1);
            return Entry(from, from.AddMonths(1).AddDays(-1), m.Value, Spans);
        }));

        // On one day what is told stands before what is counted; ties keep the order of ids.
        var down = _selection.Filter.Sort == EventSort.DateDescending;
        return [.. entries
            .OrderBy(e => e.Day == EventColumns.None ? (down ? int.MaxValue : int.MinValue) : down ? -e.Day : e.Day)
            .ThenBy(e => e.Fold is null ? 0 : e.Fold.IsDay ? 1 : 2)
            .ThenBy(e => e.Row)];
    }

    // What our own CSV tells of an article stays in sight: the list behind a line is that of a dataset's rows.
    private bool IsFolded(int row) => _c.Kind[row] == (byte)EventKind.Incident && _index.Cites(row, _isDataset, _selection.AsOf.DayNumber);

    // A row counts at each day or month that it touches, as the list behind the line finds it by overlap.
    private void Add(int row)
    {
        var start = _c.Start[row];
        if (start == EventColumns.None)
        {
            _open.Add(row);
            return;
        }

        var from = Math.Max(start, _selection.Filter.From?.DayNumber ?? int.MinValue);
        var to = Math.Min(_c.End[row], _selection.Filter.To?.DayNumber ?? int.MaxValue);
        if (_c.DatePrecision[row] == (byte)DatePrecision.Day)
        {
            for (var day = from; day <= to; day++)
                Sum.Of(_days, day).Add(_c, row);
            return;
        }

        var (first, last) = (DateOnly.FromDayNumber(from), DateOnly.FromDayNumber(to));
        for (var month = (first.Year * 12) + first.Month - 1; month <= (last.Year * 12) + last.Month - 1; month++)
            Sum.Of(_months, month).Add(_c, row);
    }

    // An open start overlaps all that lies before its end, so such a row counts in every line of a month up to there.
    private void CountOpen()
    {
        foreach (var row in _open)
        {
            var last = DateOnly.FromDayNumber(Math.Min(_c.End[row], _selection.Filter.To?.DayNumber ?? int.MaxValue));
            Sum.Of(_months, (last.Year * 12) + last.Month - 1);
        }

        foreach (var (month, sum) in _months)
        {
            var from = Math.Max(new DateOnly(month / 12, (month % 12) + 1, 1).DayNumber, _selection.Filter.From?.DayNumber ?? int.MinValue);
            foreach (var row in _open.Where(row => _c.End[row] >= from))
                sum.Add(_c, row);
        }
    }

    private TimelineEntry Entry(DateOnly from, DateOnly to, Sum sum, SlugSet precisions)
    {
        var filter = _selection.Filter;
        DateOnly first = filter.From is { } a && a > from ? a : from, last = filter.To is { } b && b < to ? b : to;
        var list = filter with
        {
            From = first,
            To = last,
            DatePrecisions = filter.DatePrecisions.Count > 0 ? SlugSet.Of(filter.DatePrecisions.Intersect(precisions, StringComparer.Ordinal)) : precisions,
            Sources = _datasets,
            Page = 1,
        };
        return new TimelineEntry(from.DayNumber, int.MaxValue, new DayFold(from, to, sum.Count, sum.Deaths, list));
    }

    private sealed class Sum
    {
        private long _low;
        private long _best;
        private long _high;
        private bool _known;
        private bool _open;

        public int Count { get; private set; }

        public DeathToll Deaths => _known ? new DeathToll((int)_low, (int)_best, _open ? null : (int)_high) : DeathToll.None;

        public static Sum Of(Dictionary<int, Sum> sums, int key) => sums.TryGetValue(key, out var sum) ? sum : sums[key] = new Sum();

        public void Add(EventColumns c, int row)
        {
            Count++;
            var (low, best, high) = (c.Low[row], c.Best[row], c.High[row]);
            if (low < 0 && best < 0 && high < 0)
                return;
            _known = true;
            _low += low >= 0 ? low : best >= 0 ? best : high;
            _best += best >= 0 ? best : low >= 0 ? low : high;
            _high += Math.Max(0, high);
            _open |= high < 0;
        }
    }
}
