using System.Globalization;

namespace SyriaTalks.Shared;

/// <summary>Figures as tables print them.</summary>
internal static class Figures
{
    /// <summary>A number with about three significant digits.</summary>
    /// <param name="value">The number.</param>
    public static string Number(double value) => Math.Abs(value) switch
    {
        var whole when whole == Math.Truncate(whole) => value.ToString("#,##0", CultureInfo.InvariantCulture),
        >= 100 => value.ToString("#,##0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        >= 0.1 => value.ToString("0.00", CultureInfo.InvariantCulture),
        _ => value.ToString("0.####", CultureInfo.InvariantCulture),
    };

    /// <summary>A value that a share of others is not above.</summary>
    /// <param name="values">The values.</param>
    /// <param name="share">The share, from 0 to 1.</param>
    public static double Quantile(IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
    }
}
