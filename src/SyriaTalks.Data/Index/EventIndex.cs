using System.Collections.Concurrent;
using SyriaTalks.Core.Filtering;

namespace SyriaTalks.Data.Index;

/// <summary>All events of one data version in memory, and the orders lists come in.</summary>
internal sealed class EventIndex
{
    private readonly Lazy<int[]> _byDate;
    private readonly Lazy<int[]> _byDateDescending;
    private readonly Lazy<int[]> _byDeaths;
    private readonly Lazy<int[]> _byDeathsDescending;

    public EventIndex(string dataVersion, EventColumns columns, StoreNames names, IReadOnlyList<FrontSides> fronts, Func<int, int> rowOf)
    {
        (DataVersion, Columns, Names, Fronts, RowOf) = (dataVersion, columns, names, fronts, rowOf);

        // A filter names no other days, and counts by day must not need memory for the years since year 1.
        var starts = columns.Start.Where(s => s != EventColumns.None).Select(Within).DefaultIfEmpty(Within(0));
        StartRange = (starts.Min(), starts.Max());

        // Ties keep the order of ids, which is that of the rows; records without a start or a figure come as documented.
        _byDate = new(() => Sorted(row => columns.Start[row] == EventColumns.None ? long.MinValue : columns.Start[row]));
        _byDateDescending = new(() => Sorted(row => columns.Start[row] == EventColumns.None ? long.MaxValue : -columns.Start[row]));
        _byDeaths = new(() => Sorted(row => columns.Best[row] < 0 ? long.MaxValue : columns.Best[row]));
        _byDeathsDescending = new(() => Sorted(row => columns.Best[row] < 0 ? long.MaxValue : -columns.Best[row]));
    }

    /// <summary>The version of the contents it was made of.</summary>
    public string DataVersion { get; }

    public EventColumns Columns { get; }

    public StoreNames Names { get; }

    /// <summary>Pairs of sides that any event names.</summary>
    public IReadOnlyList<FrontSides> Fronts { get; }

    /// <summary>Row of a key; -1 for none.</summary>
    public Func<int, int> RowOf { get; }

    /// <summary>First and last day number that any event begins on.</summary>
    public (int First, int Last) StartRange { get; }

    /// <summary>What the rows were when they were read; null where nothing is held against it.</summary>
    public Store.ContentProof? Proof { get; set; }

    /// <summary>Answers that cost a scan and are asked for again: counts without a filter, rows that hold a word.</summary>
    public ConcurrentDictionary<string, object> Kept { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether a row rests on one of some sources. Of several those count that were published by the day asked for, as facets
    /// count them; a single one is the event's own.
    /// </summary>
    public bool Cites(int row, bool[] sources, int asOf) => Columns.MoreSources.TryGetValue(row, out var more)
        ? more.Any(s => sources[s] && Names.Sources[s].Info.Published.DayNumber <= asOf)
        : sources[Columns.Source[row]];

    /// <summary>Rows in an order.</summary>
    /// <param name="sort">The order; relevance is no order of all rows.</param>
    public int[] Order(EventSort sort) => sort switch
    {
        EventSort.DateAscending => _byDate.Value,
        EventSort.DeathsAscending => _byDeaths.Value,
        EventSort.DeathsDescending => _byDeathsDescending.Value,
        _ => _byDateDescending.Value,
    };

    /// <summary>Brings a day into the span of days that filters can name.</summary>
    /// <param name="day">A day number.</param>
    public static int Within(int day) => Math.Clamp(day, EventFilter.FirstDay.DayNumber, EventFilter.LastDay.DayNumber);

    private int[] Sorted(Func<int, long> key)
    {
        var keys = new long[Columns.Count];
        var rows = new int[Columns.Count];
        for (var row = 0; row < rows.Length; row++)
            (keys[row], rows[row]) = (key(row), row);

        // The sort of the framework is not stable, so the row stands in the key behind what is sorted by.
        var values = keys.Distinct().Order().ToArray();
        for (var row = 0; row < rows.Length; row++)
            keys[row] = ((long)Array.BinarySearch(values, keys[row]) << 32) | (uint)row;
        Array.Sort(keys, rows);
        return rows;
    }
}
