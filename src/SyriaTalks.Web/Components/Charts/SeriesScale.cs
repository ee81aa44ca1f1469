using System.Globalization;

namespace SyriaTalks.Web.Components.Charts;

/// <summary>An axis from 0 with whole, round ticks.</summary>
/// <param name="Top">Value of the top tick, at least 1.</param>
/// <param name="Ticks">Values from 0 up.</param>
public sealed record SeriesScale(int Top, IReadOnlyList<int> Ticks)
{
    /// <summary>Makes the axis for a highest value.</summary>
    /// <param name="most">The value, from 0.</param>
    /// <returns>Three to six ticks, the last at or above the value; 0 and 1 where there is nothing above 1.</returns>
    public static SeriesScale For(int most)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        var step = 1L;
        for (var i = 0; step * 5 < most; i++)
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        var count = Math.Max(1, (most + step - 1) / step);
        return new SeriesScale((int)(count * step), [.. Enumerable.Range(0, (int)count + 1).Select(i => (int)(i * step))]);
    }

    /// <summary>A value as an axis shows it.</summary>
    /// <param name="value">The value.</param>
    /// <returns>For example "1,200".</returns>
    public static string Label(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
