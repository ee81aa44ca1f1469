using SyriaTalks.Core.Places;

namespace SyriaTalks.Web.Maps;

/// <summary>
/// Joins places until no two circles are closer than a cell or hide a fifth of each other. The same places always give the same
/// circles, and every incident is in exactly one. <c>map.js</c> follows the same rule at every zoom.
/// </summary>
/// <param name="scale">How numbers become circles.</param>
/// <param name="cell">Least distance of two middles.</param>
internal sealed class CircleMerger(CircleScale scale, double cell)
{
    /// <summary>Share of both radii that two middles have to be apart.</summary>
    internal const double Apart = .8;

    /// <summary>Joins.</summary>
    /// <param name="places">The places, in their order.</param>
    /// <param name="projection">Where they lie.</param>
    /// <returns>Circles, largest first.</returns>
    internal IReadOnlyList<MapCircle> Merge(IEnumerable<PlaceTally> places, MapProjection projection)
    {
        var cells = new Dictionary<(int, int), Cluster>();
        var clusters = new List<Cluster>();
        foreach (var place in places)
        {
            var at = projection.Project(place.Latitude, place.Longitude);
            var key = ((int)Math.Floor(at.X / cell), (int)Math.Floor(at.Y / cell));
            if (!cells.TryGetValue(key, out var cluster))
                clusters.Add(cells[key] = cluster = new Cluster());
            cluster.Add(place, at, scale);
        }

        while (JoinOnce(clusters))
        {
            // A circle that grew may reach another now.
        }

        return [.. clusters.Select(c => c.Circle).OrderByDescending(c => c.Radius).ThenBy(c => c.Places[0].Slug, StringComparer.Ordinal)];
    }

    /// <summary>Whether two circles are too close to be told apart.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">Another.</param>
    /// <returns>True when they are to be joined.</returns>
    internal bool AreTooClose(MapCircle a, MapCircle b) =>
        double.Hypot(a.At.X - b.At.X, a.At.Y - b.At.Y) < Math.Max(cell, Apart * (a.Radius + b.Radius));

    private bool JoinOnce(List<Cluster> clusters)
    {
        var joined = false;
        for (var i = 0; i < clusters.Count; i++)
        {
            for (var j = i + 1; j < clusters.Count; j++)
            {
                if (!clusters[i].IsTooClose(clusters[j], cell))
                    continue;
                clusters[i].Join(clusters[j], scale);
                clusters.RemoveAt(j--);
                joined = true;
            }
        }

        return joined;
    }

    private sealed class Cluster
    {
        private readonly List<PlaceTally> _places = [];
        private IncidentTally _sum = IncidentTally.None;
        private double _x;
        private double _y;
        private double _radius;

        public MapCircle Circle => new(
            At, _radius, [.. _places.OrderByDescending(p => p.Sum.Incidents).ThenBy(p => p.Slug, StringComparer.Ordinal)], _sum);

        private MapPoint At => new(_x / _sum.Incidents, _y / _sum.Incidents);

        public void Add(PlaceTally place, MapPoint at, CircleScale scale)
        {
            _places.Add(place);
            Grow(place.Sum, at.X * place.Sum.Incidents, at.Y * place.Sum.Incidents, scale);
        }

        public void Join(Cluster other, CircleScale scale)
        {
            _places.AddRange(other._places);
            Grow(other._sum, other._x, other._y, scale);
        }

        public bool IsTooClose(Cluster other, double cell)
        {
            var (a, b) = (At, other.At);
            return double.Hypot(a.X - b.X, a.Y - b.Y) < Math.Max(cell, Apart * (_radius + other._radius));
        }

        private void Grow(IncidentTally sum, double x, double y, CircleScale scale)
        {
            (_sum, _x, _y) = (_sum.Plus(sum), _x + x, _y + y);
            _radius = scale.Radius(_sum);
        }
    }
}
