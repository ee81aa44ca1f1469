using System.Numerics;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Places;
using SyriaTalks.Data.Index;

namespace SyriaTalks.Data.Queries;

/// <summary>
/// Counts what a filter selects by place, in one walk. An incident counts at its closest location
/// (<see cref="EventColumns.Spot"/>); one that is known no closer than a district has no point, whatever coordinates it bears.
/// </summary>
internal sealed class PlaceTallies
{
    private const byte Closest = (byte)PlacePrecision.Near;
    private const byte Widest = (byte)PlacePrecision.Area;

    private readonly EventIndex _index;
    private readonly EventColumns _c;
    private readonly int _asOf;
    private readonly Cell[] _points;
    private readonly Cell[] _coarse;
    private readonly Cell[] _areas;
    private readonly Cell[] _coarseAreas;
    private Cell _placeless;
    private Cell _all;

    private PlaceTallies(EventIndex index, DateOnly asOf)
    {
        (_index, _c, _asOf) = (index, index.Columns, asOf.DayNumber);
        (_points, _coarse) = (new Cell[index.Names.Places.Count], new Cell[index.Names.Places.Count]);
        (_areas, _coarseAreas) = (new Cell[index.Names.Governorates.Count], new Cell[index.Names.Governorates.Count]);
    }

    /// <summary>Counts.</summary>
    /// <param name="index">The events.</param>
    /// <param name="selection">What is wanted.</param>
    /// <param name="text">Rows that hold its words; null for no text.</param>
    public static MapCounts Count(EventIndex index, EventSelection selection, RowSet? text)
    {
        var tallies = new PlaceTallies(index, selection.AsOf);
        var test = new RowTest(index, selection, text);
        for (var row = 0; row < index.Columns.Count; row++)
        {
            if (test.IsListed(row) && test.Failures(row, out _) == 0)
                tallies.Add(row);
        }

        return tallies.Make();
    }

    private void Add(int row)
    {
        _all.Add(_c, row);
        var place = _c.Spot[row];
        if (place == EventColumns.None)
        {
            _placeless.Add(_c, row);
            return;
        }

        var pointed = IsPointed(_index.Names.Places[place], _c.SpotPrecision[row]);
        ref var cell = ref (pointed ? _points : _coarse)[place];
        cell.Add(_c, row);
        if (pointed)
            cell.Describe(_c, row, (ClaimStatus)_c.AccountOn(row, _asOf));
        var bit = _index.Names.GovernorateBit(place);
        if (bit == 0 || IsWide(_c.SpotPrecision[row]))
            return;
        _areas[BitOperations.TrailingZeroCount((uint)bit)].Add(_c, row);
        if (pointed)
            return;
        _coarseAreas[BitOperations.TrailingZeroCount((uint)bit)].Add(_c, row);
        cell.InArea++;
    }

    private static bool IsWide(byte precision) => precision > Widest;

    private static bool IsPointed(PlaceName place, byte precision) => precision <= Closest
        && place is { Latitude: not null, Longitude: not null, Kind: not (PlaceKind.Governorate or PlaceKind.Country) };

    private MapCounts Make()
    {
        var names = _index.Names;
        return new MapCounts(
            _all.Tally,
            [.. Enumerable.Range(0, _points.Length).Where(p => _points[p].Incidents > 0).Select(Point)
                .OrderByDescending(p => p.Sum.Incidents).ThenBy(p => p.Slug, StringComparer.Ordinal)],
            [.. Enumerable.Range(0, _areas.Length).Where(b => _areas[b].Incidents > 0)
                .Select(b => new AreaTally(names.Governorates[b].Slug, names.Governorates[b].Name, _areas[b].Tally, _coarseAreas[b].Tally))
                .OrderBy(a => a.Slug, StringComparer.Ordinal)],
            [.. Tray().OrderByDescending(t => t.Sum.Incidents).ThenBy(t => t.Slug, StringComparer.Ordinal)]);
    }

    private PlaceTally Point(int place)
    {
        var name = _index.Names.Places[place];
        ref var cell = ref _points[place];
        var bit = _index.Names.GovernorateBit(place);
        var governorate = bit == 0 ? null : _index.Names.Governorates[BitOperations.TrailingZeroCount((uint)bit)].Slug;
        return new PlaceTally(
            name.Slug, name.Name, governorate, name.Latitude!.Value, name.Longitude!.Value, name.RadiusKm,
            cell.Tally, cell.Near, cell.Mark >= 0 ? Marks.Slug(cell.Mark) : null, cell.Doubtful, _coarse[place].Incidents > 0);
    }

    // A place may bear rows known to its governorate beside rows known to the country; only the latter are in the tray.
    private IEnumerable<TrayTally> Tray()
    {
        if (_placeless.Incidents > 0)
            yield return new TrayTally(TrayReason.NoPlace, null, null, _placeless.Tally);
        for (var place = 0; place < _coarse.Length; place++)
        {
            ref readonly var cell = ref _coarse[place];
            if (cell.Incidents == cell.InArea)
                continue;
            var name = _index.Names.Places[place];
            var reason = cell.IsWide || name.Kind == PlaceKind.Country ? TrayReason.Country : TrayReason.NoPoint;
            yield return new TrayTally(reason, name.Slug, name.Name, cell.InArea == 0 ? cell.Tally : cell.WideTally);
        }
    }

    private struct Cell
    {
        private DeathSum _deaths;
        private DeathSum _wideDeaths;
        private int _wide;

        public int Incidents { get; private set; }

        public int Near { get; private set; }

        /// <summary>The kind that all have; -1 where they differ.</summary>
        public int Mark { get; private set; }

        public bool Doubtful { get; private set; }

        public int InArea { get; set; }

        public readonly bool IsWide => _wide > 0;

        public readonly IncidentTally Tally => new(Incidents, _deaths.Known, _deaths.Toll);

        public readonly IncidentTally WideTally => new(_wide, _wideDeaths.Known, _wideDeaths.Toll);

        public void Add(EventColumns c, int row)
        {
            Incidents++;
            _deaths.Add(c, row);
            if (c.Spot[row] == EventColumns.None || !PlaceTallies.IsWide(c.SpotPrecision[row]))
                return;
            _wide++;
            _wideDeaths.Add(c, row);
        }

        public void Describe(EventColumns c, int row, ClaimStatus account)
        {
            Near += c.SpotPrecision[row] == (byte)PlacePrecision.Near ? 1 : 0;
            Mark = Incidents == 1 || Mark == c.Mark[row] ? c.Mark[row] : EventColumns.None;
            Doubtful |= c.Status[row] != (byte)EventStatus.Planned && account is ClaimStatus.Claimed or ClaimStatus.Contested;
        }
    }
}
