using System.Globalization;

namespace SyriaTalks.Core.Events;

/// <summary>
/// People reported killed, as low, best and high estimate after UCDP. Null is "no figure", which is never zero:
/// "at least eight" is low 8, best 8, high null, and the null high is an open end, not eight.
/// </summary>
/// <param name="Low">Lowest figure; null for none.</param>
/// <param name="Best">Best figure; null for none.</param>
/// <param name="High">Highest figure; null for none or for an open end.</param>
public sealed record DeathToll(int? Low, int? Best, int? High)
{
    /// <summary>No figure at all.</summary>
    public static DeathToll None { get; } = new(null, null, null);

    /// <summary>Whether the source gives any figure.</summary>
    public bool IsKnown => Low is not null || Best is not null || High is not null;

    /// <summary>Whether the high end is open ("or more").</summary>
    public bool IsOpenEnded => IsKnown && High is null;

    /// <summary>The figure as shown: <c>8</c>, <c>8–12</c>, <c>8+</c>, or "no figure".</summary>
    public string Text
    {
        get
        {
            if (!IsKnown)
                return "no figure";
            var low = Low ?? Best ?? High!.Value;
            var from = Number(low);
            if (High is not { } high)
                return from + "+";
            return high == low ? from : $"{from}–{Number(high)}";
        }
    }

    /// <summary>The figure with its best estimate: <c>10 (8–12)</c>, or all three by name where they are out of order.</summary>
    public string BestText
    {
        get
        {
            if (Best is not { } best || (Low == best && High == best) || (Low is null && High is null))
                return Text;
            if (High is null || Low is null)
                return best == (Low ?? best) ? Text : $"{Number(best)} ({Text})";
            return Low <= best && best <= High ? $"{Number(best)} ({Text})" : $"best {Number(best)}, low {Number(Low.Value)}, high {Number(High.Value)}";
        }
    }

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
