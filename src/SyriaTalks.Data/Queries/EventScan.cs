using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Data.Index;

namespace SyriaTalks.Data.Queries;

/// <summary>
/// One walk over all events: which a filter selects, how many each choice of each facet would give, and the sums. A row that
/// fails one condition alone counts for the facet of that condition, as a facet leaves its own choice out.
/// </summary>
internal sealed class EventScan
{
    private readonly EventIndex _index;
    private readonly EventColumns _c;
    private readonly int _asOf;
    private readonly int _firstDay;
    private readonly int[] _days;
    private DeathSum _deaths;

    private EventScan(EventIndex index, DateOnly asOf)
    {
        (_index, _c, _asOf) = (index, index.Columns, asOf.DayNumber);
        Rows = new RowSet(_c.Count);
        Governorates = new int[index.Names.Governorates.Count];
        Parties = new int[index.Names.Parties.Count];
        Sources = new int[index.Names.Sources.Count];
        (_firstDay, var last) = index.StartRange;
        _days = new int[last - _firstDay + 1];
    }

    /// <summary>The events selected.</summary>
    public RowSet Rows { get; }

    public int Total { get; private set; }

    /// <summary>Counts by bit.</summary>
    public int[] Governorates { get; }

    /// <summary>Counts by <see cref="Marks"/>.</summary>
    public int[] Kinds { get; } = new int[Marks.Count];

    public int[] Parties { get; }

    public int[] Sources { get; }

    public int[] Accounts { get; } = new int[8];

    public int Planned { get; private set; }

    public int[] DatePrecisions { get; } = new int[8];

    public int[] PlacePrecisions { get; } = new int[8];

    public int[] Flags { get; } = new int[32];

    public int DeathsKnown => _deaths.Known;

    public int ExactDays { get; private set; }

    /// <summary>Sum of figures; the high end is open where any is.</summary>
    public DeathToll Deaths => _deaths.Toll;

    /// <summary>Walks.</summary>
    /// <param name="index">The events.</param>
    /// <param name="selection">What is wanted.</param>
    /// <param name="text">Rows that hold its words; null for no text.</param>
    public static EventScan Run(EventIndex index, EventSelection selection, RowSet? text)
    {
        var scan = new EventScan(index, selection.AsOf);
        var test = new RowTest(index, selection, text);
        for (var row = 0; row < index.Columns.Count; row++)
        {
            if (!test.IsListed(row))
                continue;
            var failures = test.Failures(row, out var failed);
            if (failures == 0)
                scan.Take(row);
            else if (failures == 1)
                scan.Count(row, failed);
        }

        return scan;
    }

    /// <summary>Counts events without looking at what they are.</summary>
    public static int Count(EventIndex index, EventSelection selection, RowSet? text)
    {
        var test = new RowTest(index, selection, text);
        var count = 0;
        for (var row = 0; row < index.Columns.Count; row++)
            count += test.IsListed(row) && test.Failures(row, out _) == 0 ? 1 : 0;
        return count;
    }

    /// <summary>Records by the day they begin on.</summary>
    public IReadOnlyList<DayCount> Density()
    {
        var density = new List<DayCount>();
        for (var i = 0; i < _days.Length; i++)
        {
            if (_days[i] > 0)
                density.Add(new DayCount(DateOnly.FromDayNumber(_firstDay + i), _days[i]));
        }

        return density;
    }

    private void Take(int row)
    {
        Rows.Add(row);
        Total++;
        CountPlace(row);
        CountParties(row);
        CountSources(row);
        CountStatus(row);
        CountPlacePrecision(row);
        CountFlags(row);
        Kinds[_c.Mark[row]]++;
        DatePrecisions[_c.DatePrecision[row]]++;
        ExactDays += _c.DatePrecision[row] == (byte)DatePrecision.Day ? 1 : 0;
        if (_c.Start[row] != EventColumns.None)
            _days[EventIndex.Within(_c.Start[row]) - _firstDay]++;
        _deaths.Add(_c, row);
    }

    private void Count(int row, FilterParameter facet)
    {
        switch (facet)
        {
            case FilterParameter.Place:
                CountPlace(row);
                break;
            case FilterParameter.Kind:
                Kinds[_c.Mark[row]]++;
                break;
            case FilterParameter.Party:
                CountParties(row);
                break;
            case FilterParameter.Source:
                CountSources(row);
                break;
            case FilterParameter.Status:
                CountStatus(row);
                break;
            case FilterParameter.DatePrecision:
                DatePrecisions[_c.DatePrecision[row]]++;
                break;
            case FilterParameter.PlacePrecision:
                CountPlacePrecision(row);
                break;
            case FilterParameter.Flag:
                CountFlags(row);
                break;
        }
    }

    private void CountPlace(int row)
    {
        for (var bits = (uint)_c.Governorates[row]; bits != 0; bits &= bits - 1)
            Governorates[System.Numerics.BitOperations.TrailingZeroCount(bits)]++;
    }

    private void CountParties(int row)
    {
        foreach (var party in _c.PartiesOf(row))
            Parties[party]++;
    }

    private void CountSources(int row)
    {
        if (!_c.MoreSources.TryGetValue(row, out var sources))
        {
            Sources[_c.Source[row]]++;
            return;
        }

        foreach (var source in sources.Where(s => _index.Names.Sources[s].Info.Published.DayNumber <= _asOf))
            Sources[source]++;
    }

    private void CountStatus(int row)
    {
        if (_c.Status[row] == (byte)EventStatus.Planned)
            Planned++;
        else
            Accounts[_c.AccountOn(row, _asOf)]++;
    }

    private void CountPlacePrecision(int row)
    {
        for (var bits = (uint)_c.PlacePrecisions[row]; bits != 0; bits &= bits - 1)
            PlacePrecisions[System.Numerics.BitOperations.TrailingZeroCount(bits)]++;
    }

    private void CountFlags(int row)
    {
        for (var bits = (uint)_c.Flags[row]; bits != 0; bits &= bits - 1)
            Flags[System.Numerics.BitOperations.TrailingZeroCount(bits)]++;
    }
}
