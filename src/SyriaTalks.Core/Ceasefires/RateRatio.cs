using MathNet.Numerics.Distributions;

namespace SyriaTalks.Core.Ceasefires;

/// <summary>
/// How often events were reported after the start, against before, with the exact conditional 95 % interval: given the total, the
/// number after is binomial (Przyborowski and Wilenski 1940), and its share has the interval of Clopper and Pearson (1934).
/// </summary>
/// <param name="Ratio">Rate after divided by rate before.</param>
/// <param name="Low">Lower limit; 0 where nothing was counted after.</param>
/// <param name="High">Upper limit; infinite where nothing was counted before.</param>
public sealed record RateRatio(double Ratio, double Low, double High)
{
    private const double Tail = 0.025;

    /// <summary>Whether the interval leaves out "no change".</summary>
    public bool ShowsChange => Low > 1 || High < 1;

    /// <summary>Compares two counts.</summary>
    /// <param name="before">Events before, from 0.</param>
    /// <param name="daysBefore">Days they were counted on, from 1.</param>
    /// <param name="after">Events after, from 0; one of the two is above 0.</param>
    /// <param name="daysAfter">Days they were counted on, from 1.</param>
    /// <returns>The ratio with its interval.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, both are 0, or a number of days is not positive.</exception>
    public static RateRatio Compare(int before, int daysBefore, int after, int daysAfter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(before);
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(before + after);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(daysBefore);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(daysAfter);
        var (low, high) = Share(after, before + after);
        var exposure = (double)daysBefore / daysAfter;
        return new RateRatio(Odds((double)after / (before + after)) * exposure, Odds(low) * exposure, Odds(high) * exposure);
    }

    /// <summary>The interval of Clopper and Pearson for a share.</summary>
    /// <param name="hits">Successes, 0 to <paramref name="total"/>.</param>
    /// <param name="total">Trials, from 1.</param>
    /// <returns>Lower and upper limit, 0 to 1, each missed by at most 2.5 %.</returns>
    public static (double Low, double High) Share(int hits, int total)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(total);
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, total);
        var low = hits == 0 ? 0 : Beta.InvCDF(hits, total - hits + 1, Tail);
        var high = hits == total ? 1 : Beta.InvCDF(hits + 1, total - hits, 1 - Tail);
        return (low, high);
    }

    private static double Odds(double share) => share >= 1 ? double.PositiveInfinity : share / (1 - share);
}
