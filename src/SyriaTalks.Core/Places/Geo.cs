namespace SyriaTalks.Core.Places;

/// <summary>Distances on the globe.</summary>
public static class Geo
{
    private const double EarthRadiusKm = 6371.0088;

    /// <summary>Great-circle distance by the haversine formula on a sphere of mean Earth radius (IUGG 6371.0088 km).</summary>
    /// <param name="latitudeA">Degrees north.</param>
    /// <param name="longitudeA">Degrees east.</param>
    /// <param name="latitudeB">Degrees north.</param>
    /// <param name="longitudeB">Degrees east.</param>
    /// <returns>Kilometres.</returns>
    public static double DistanceKm(double latitudeA, double longitudeA, double latitudeB, double longitudeB)
    {
        var (phiA, phiB) = (double.DegreesToRadians(latitudeA), double.DegreesToRadians(latitudeB));
        var sinPhi = Math.Sin((phiB - phiA) / 2);
        var sinLambda = Math.Sin(double.DegreesToRadians(longitudeB - longitudeA) / 2);
        var h = (sinPhi * sinPhi) + (Math.Cos(phiA) * Math.Cos(phiB) * sinLambda * sinLambda);
        return 2 * EarthRadiusKm * Math.Asin(Math.Sqrt(Math.Min(1, h)));
    }
}
