using SyriaTalks.Core.Events;
using SyriaTalks.Data.Index;

namespace SyriaTalks.Data.Queries;

/// <summary>Sums death figures of rows the one way they are summed: a missing end counts as the next figure there is, a missing high leaves the end open.</summary>
internal struct DeathSum
{
    private long _low;
    private long _best;
    private long _high;
    private bool _open;

    /// <summary>Rows that carry a figure.</summary>
    public int Known { get; private set; }

    /// <summary>The sum; no figure where no row carries one.</summary>
    public readonly DeathToll Toll => Known == 0 ? DeathToll.None : new DeathToll(Clamp(_low), Clamp(_best), _open ? null : Clamp(_high));

    /// <summary>Takes a row.</summary>
    public void Add(EventColumns columns, int row)
    {
        var (low, best, high) = (columns.Low[row], columns.Best[row], columns.High[row]);
        if (low < 0 && best < 0 && high < 0)
            return;
        Known++;
        _low += low >= 0 ? low : best >= 0 ? best : high;
        _best += best >= 0 ? best : low >= 0 ? low : high;
        _high += Math.Max(0, high);
        _open |= high < 0;
    }

    /// <summary>Takes what another sum took.</summary>
    public void Add(in DeathSum other)
    {
        Known += other.Known;
        _low += other._low;
        _best += other._best;
        _high += other._high;
        _open |= other._open;
    }

    private static int Clamp(long sum) => (int)Math.Min(sum, int.MaxValue);
}
