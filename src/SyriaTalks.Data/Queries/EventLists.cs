using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Places;
using SyriaTalks.Data.Entities;
using SyriaTalks.Data.Index;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Queries;

/// <summary>Makes pages of lists from the index, and loads only the rows that are shown.</summary>
/// <param name="db">The store.</param>
/// <param name="snapshot">What it holds.</param>
internal sealed class EventLists(StoreContext db, StoreSnapshot snapshot)
{
    // Beyond these the counts without a filter are scanned anew: as-of days in addresses must not fill memory.
    private const int MostKept = 64;

    private readonly EventIndex _index = snapshot.Index;
    private readonly Dictionary<string, RowSet?> _texts = new(StringComparer.Ordinal);

    /// <summary>One page of a list with its facets, counts and outline.</summary>
    public EventPage Page(EventSelection selection)
    {
        var filter = selection.Filter;
        var scan = Scan(selection);
        var size = EventFilter.Sizes.FirstOrDefault(s => s >= filter.Size, EventFilter.Sizes[^1]);
        var order = Order(selection);
        if (TimelineFolds.Applies(selection, scan, size))
            return Folded(selection, scan, size);
        var page = Math.Clamp(filter.Page, 1, Math.Max(1, (scan.Total + size - 1) / size));
        var outline = scan.Total <= EventPage.OutlineLimit ? Load(scan.Rows.In(order), selection.AsOf) : [];
        var rows = outline.Count > 0
            ? [.. outline.Skip((page - 1) * size).Take(size)]
            : Load(scan.Rows.In(order).Skip((page - 1) * size).Take(size), selection.AsOf);
        return Make(selection, scan, rows, page, size, outline);
    }

    /// <summary>Keys of all events a filter selects, in its order.</summary>
    public int[] Keys(EventSelection selection) =>
        [.. Scan(selection).Rows.In(Order(selection)).Select(row => _index.Columns.Keys[row])];

    /// <summary>Number of events a filter selects.</summary>
    public int Count(EventSelection selection) =>
        selection.Filter.IsEmpty ? Scan(selection).Total : EventScan.Count(_index, selection, Text(selection));

    /// <summary>Events a filter selects by place.</summary>
    public MapCounts Places(EventSelection selection) => PlaceTallies.Count(_index, selection, Text(selection));

    /// <summary>Which events a filter selects.</summary>
    public EventScan Scan(EventSelection selection) =>
        selection.Filter.IsEmpty ? Universe(selection) : EventScan.Run(_index, selection, Text(selection));

    /// <summary>Loads rows of the index, in their order.</summary>
    public List<EventRow> Load(IEnumerable<int> rows, DateOnly asOf) => RowLoader.Load(db, _index, [.. rows.Select(r => _index.Columns.Keys[r])], asOf);

    /// <summary>Whether an event is told by a dossier rather than listed by a dataset.</summary>
    public bool IsOfDossier(int row) => _index.Columns.Keys[row] < DatasetEventEntity.FirstKey;

    /// <summary>The rows of a list in order.</summary>
    public int[] Order(EventSelection selection)
    {
        var filter = selection.Filter;
        if (filter.Sort != EventSort.Relevance || filter.Text is null)
            return _index.Order(filter.Sort);
        var ranked = TextIndex.Rank(db, filter.Text).Select(_index.RowOf).Where(r => r >= 0).ToList();
        var seen = ranked.ToHashSet();
        return [.. ranked, .. _index.Order(EventSort.DateDescending).Where(r => !seen.Contains(r))];
    }

    // Ways out of an empty result are many questions with one text.
    private RowSet? Text(EventSelection selection)
    {
        var text = selection.Filter.Text ?? string.Empty;
        if (!_texts.TryGetValue(text, out var rows))
            _texts[text] = rows = TextMatches.Find(db, _index, text);
        return rows;
    }

    private EventScan Universe(EventSelection selection)
    {
        var all = selection with { Filter = EventFilter.None with { Clock = selection.Filter.Clock } };
        var name = all.Name;
        if (_index.Kept.TryGetValue(name, out var kept))
            return (EventScan)kept;
        var scan = EventScan.Run(_index, all, null);
        if (_index.Kept.Count < MostKept)
            _index.Kept[name] = scan;
        return scan;
    }

    private EventPage Folded(EventSelection selection, EventScan scan, int size)
    {
        var entries = new TimelineFolds(_index, selection, scan).Entries();
        var page = Math.Clamp(selection.Filter.Page, 1, Math.Max(1, (entries.Count + size - 1) / size));
        var shown = entries.Skip((page - 1) * size).Take(size).ToList();
        var rows = Load(shown.Where(e => e.Fold is null).Select(e => e.Row), selection.AsOf);
        return Make(selection, scan, rows, page, size, []) with
        {
            Entries = entries.Count,
            Folds = [.. shown.Where(e => e.Fold is not null).Select(e => e.Fold!)],
        };
    }

    private EventPage Make(EventSelection selection, EventScan scan, IReadOnlyList<EventRow> rows, int page, int size, IReadOnlyList<EventRow> outline) => new(
        rows,
        scan.Total,
        page,
        size,
        FacetCounter.Make(_index, selection, scan, Universe(selection), snapshot.State.Choices, f => Count(selection with { Filter = f })),
        outline,
        scan.DeathsKnown,
        scan.Deaths)
    {
        Density = scan.Density(),
        ExactDays = scan.ExactDays,
        Known = Universe(selection).Total,
        Later = Later(selection),
        Sources = Sources(scan),
    };

    /// <summary>Events of a list that first became known after its as-of day.</summary>
    public int Later(EventSelection selection) => snapshot.State.Newest <= selection.AsOf ? 0
        : Universe(selection with { AsOf = DateOnly.MaxValue }).Total - Universe(selection).Total;

    /// <summary>Ids of the sources that report any event of a result.</summary>
    public IReadOnlyList<string> Sources(EventScan scan) =>
        [.. _index.Names.Sources.Where((_, i) => scan.Sources[i] > 0).Select(s => s.Info.Id).Order(StringComparer.Ordinal)];
}
