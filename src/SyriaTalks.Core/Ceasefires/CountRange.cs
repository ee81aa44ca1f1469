using System.Globalization;

namespace SyriaTalks.Core.Ceasefires;

/// <summary>A published count. Null is no figure, never zero: "at least eight" is low 8, best 8, high null.</summary>
/// <param name="Low">Lowest; null for none.</param>
/// <param name="Best">Best; null for none.</param>
/// <param name="High">Highest; null for none, and beside a low figure for an open end.</param>
public sealed record CountRange(int? Low, int? Best, int? High)
{
    /// <summary>Least that the figure allows.</summary>
    public int Least => Low ?? Best ?? 0;

    /// <summary>Most that the figure allows; null for no limit. A best figure that stands alone is its own limit.</summary>
    public int? Most => High ?? (Low is null ? Best : null);

    /// <summary>Whether the parts are out of order.</summary>
    public bool IsOutOfOrder => Low > Best || Best > High || Low > High;

    /// <summary>The figure as shown: <c>8</c>, <c>8–12</c>, <c>8+</c>, "up to 12", with another best figure in front.</summary>
    public string Text
    {
        get
        {
            if (IsOutOfOrder)
                return string.Join(", ", new[] { Part("low", Low), Part("best", Best), Part("high", High) }.OfType<string>());
            var range = (Low, High) switch
            {
                ({ } low, { } high) => low == high ? Number(low) : $"{Number(low)}–{Number(high)}",
                ({ } low, null) => Number(low) + "+",
                (null, { } high) => Best == high ? Number(high) : "up to " + Number(high),
                _ => Best is { } alone ? Number(alone) : "no figure",
            };
            return Best is { } best && best != Low && (Low ?? High) is not null && best != High ? $"{Number(best)} ({range})" : range;
        }
    }

    private static string? Part(string name, int? value) => value is { } known ? $"{name} {Number(known)}" : null;

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
