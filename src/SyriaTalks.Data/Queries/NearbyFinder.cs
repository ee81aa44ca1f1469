using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Places;
using SyriaTalks.Data.Index;

namespace SyriaTalks.Data.Queries;

/// <summary>An event near another.</summary>
/// <param name="Row">Row of the index.</param>
/// <param name="DistanceKm">Distance between the nearest locations; null where either has none.</param>
/// <param name="DaysApart">Days between the two date ranges; null where either has an open start.</param>
internal sealed record NearRow(int Row, double? DistanceKm, int? DaysApart);

/// <summary>Finds events near another in place and time, by the points of their places.</summary>
internal sealed class NearbyFinder(EventIndex index)
{
    private const int Most = 8;
    private const int NearKm = 50;
    private const int NearDays = 30;
    private const int NearDaysWithoutPlace = 3;

    // Exact to district: anything coarser has no point that a distance could be measured from.
    private const int Pointed = 0b1110;

    private readonly EventColumns _c = index.Columns;

    /// <summary>Finds them, nearest in time first.</summary>
    public IReadOnlyList<NearRow> Find(int row, Knowledge asOf)
    {
        var distances = Distances(row);
        var days = distances is null ? NearDaysWithoutPlace : NearDays;
        var (last, first) = (_c.End[row] + days, (_c.Start[row] == EventColumns.None ? _c.End[row] : _c.Start[row]) - days);
        var near = new List<NearRow>();
        for (var other = 0; other < _c.Count; other++)
        {
            if (other == row || !_c.IsKnown(other, asOf) || _c.End[other] < first || (_c.Start[other] != EventColumns.None && _c.Start[other] > last))
                continue;
            if (distances is null && _c.Start[other] == EventColumns.None)
                continue;
            var distance = distances is null || !IsPointed(other) ? null : Nearest(other, distances);
            if (distances is null || distance <= NearKm)
                near.Add(new NearRow(other, distance, DaysApart(row, other)));
        }

        return [.. near.OrderBy(n => n.DaysApart ?? NearDays).ThenBy(n => n.DistanceKm ?? NearKm).ThenBy(n => n.Row).Take(Most)];
    }

    // Distance from the nearest place of the row to every place there is; null where the row has no point.
    private double?[]? Distances(int row)
    {
        var from = IsPointed(row) ? PlacesOf(row).Select(p => index.Names.Places[p]).Where(p => p is { Latitude: not null, Longitude: not null }).ToList() : [];
        if (from.Count == 0)
            return null;
        return [.. index.Names.Places.Select(p => p is { Latitude: { } latitude, Longitude: { } longitude }
            ? from.Min(f => Geo.DistanceKm(f.Latitude!.Value, f.Longitude!.Value, latitude, longitude))
            : (double?)null)];
    }

    private bool IsPointed(int row) => (_c.PlacePrecisions[row] & Pointed) != 0;

    private int[] PlacesOf(int row) => _c.MorePlaces.TryGetValue(row, out var more) ? more : _c.Place[row] >= 0 ? [_c.Place[row]] : [];

    private double? Nearest(int row, double?[] distances)
    {
        if (!_c.MorePlaces.TryGetValue(row, out var more))
            return _c.Place[row] >= 0 ? distances[_c.Place[row]] : null;
        return more.Min(p => distances[p]);
    }

    private int? DaysApart(int a, int b)
    {
        if (_c.Start[a] == EventColumns.None || _c.Start[b] == EventColumns.None)
            return null;
        return Math.Max(0, Math.Max(_c.Start[a] - _c.End[b], _c.Start[b] - _c.End[a]));
    }
}
