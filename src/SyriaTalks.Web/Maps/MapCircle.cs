using SyriaTalks.Core.Places;

namespace SyriaTalks.Web.Maps;

/// <summary>One place, or several too close to tell apart.</summary>
/// <param name="At">Middle: the mean of its places, weighted by incidents.</param>
/// <param name="Radius">Its radius as drawn.</param>
/// <param name="Places">Its places, most incidents first.</param>
/// <param name="Sum">All their incidents.</param>
public sealed record MapCircle(MapPoint At, double Radius, IReadOnlyList<PlaceTally> Places, IncidentTally Sum)
{
    /// <summary>The only place; null for several.</summary>
    public PlaceTally? Only => Places.Count == 1 ? Places[0] : null;

    /// <summary>Whether it says no more than where about: a single place whose incidents all happened near it, or in an area without an edge.</summary>
    public bool IsArea => Only is { } place && (place.RadiusKm > 0 || place.Near == place.Sum.Incidents);

    /// <summary>What it covers.</summary>
    public MapBox Box => MapBox.Around(At, Radius, Radius);
}

/// <summary>How numbers become circles: their area is in proportion to the number, down to a smallest circle that can still be seen.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="PerRoot">Radius of a circle for the number 1.</param>
public sealed record CircleScale(MapMeasure Measure, double PerRoot)
{
    /// <summary>Radius of the smallest circle.</summary>
    public const double Least = 3;

    /// <summary>Largest radius for the number 1.</summary>
    public const double MostPerRoot = 9.5;

    // All circles together cover this share of the map.
    private const double Share = .1;

    /// <summary>The scale for some places on a sheet.</summary>
    /// <param name="places">The places.</param>
    /// <param name="measure">What is measured.</param>
    /// <param name="box">The sheet.</param>
    /// <returns>The scale.</returns>
    public static CircleScale For(IEnumerable<PlaceTally> places, MapMeasure measure, MapBox box)
    {
        var total = places.Sum(p => (double)Value(p.Sum, measure));
        return new CircleScale(measure, total == 0 ? MostPerRoot : Math.Min(MostPerRoot, Math.Sqrt(Share * box.Width * box.Height / Math.PI / total)));
    }

    /// <summary>The number a circle stands for.</summary>
    /// <param name="sum">What is counted.</param>
    /// <param name="measure">What is measured.</param>
    /// <returns>Incidents, or the best estimate of deaths; 0 also where no figure is known, which has to be said beside it.</returns>
    public static int Value(IncidentTally sum, MapMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(sum);
        return measure == MapMeasure.Count ? sum.Incidents : sum.Deaths.Best ?? 0;
    }

    /// <summary>The radius for a sum.</summary>
    /// <param name="sum">The sum.</param>
    /// <returns>Units of the drawing.</returns>
    public double Radius(IncidentTally sum) => Radius(Value(sum, Measure));

    /// <summary>The radius for a number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>Units of the drawing.</returns>
    public double Radius(double value) => Math.Max(Least, PerRoot * Math.Sqrt(value));

    /// <summary>Three round numbers to explain the sizes with.</summary>
    /// <param name="largest">The largest number drawn.</param>
    /// <returns>Ascending, each once.</returns>
    public IReadOnlyList<int> Examples(int largest)
    {
        double[] radii = [6, 12, 20];
        return [.. radii.Select(r => Round(Math.Pow(r / PerRoot, 2))).Where((v, i) => i == 0 || v <= Math.Max(1, largest)).Distinct().Order()];
    }

    /// <summary>The nearest of 1, 2 or 5 times a power of ten.</summary>
    /// <param name="value">A positive number.</param>
    /// <returns>At least 1.</returns>
    public static int Round(double value)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(1, value))));
        var digit = Math.Max(1, value) / power;
        return (int)(power * (digit < 1.5 ? 1 : digit < 3.5 ? 2 : digit < 7.5 ? 5 : 10));
    }
}
