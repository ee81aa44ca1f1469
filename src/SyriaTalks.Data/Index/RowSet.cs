using System.Numerics;

namespace SyriaTalks.Data.Index;

/// <summary>A set of rows of an index, a bit each.</summary>
internal sealed class RowSet(int count)
{
    private readonly ulong[] _bits = new ulong[(count + 63) / 64];

    public bool this[int row] => (_bits[row >> 6] & (1UL << row)) != 0;

    public void Add(int row) => _bits[row >> 6] |= 1UL << row;

    /// <summary>Leaves only rows that another set holds too.</summary>
    public void IntersectWith(RowSet other)
    {
        for (var i = 0; i < _bits.Length; i++)
            _bits[i] &= other._bits[i];
    }

    /// <summary>Rows in the order of their numbers.</summary>
    public IEnumerable<int> Rows()
    {
        for (var i = 0; i < _bits.Length; i++)
        {
            for (var bits = _bits[i]; bits != 0; bits &= bits - 1)
                yield return (i << 6) + BitOperations.TrailingZeroCount(bits);
        }
    }

    /// <summary>Rows of the set in a given order.</summary>
    /// <param name="order">Rows in order.</param>
    public IEnumerable<int> In(int[] order)
    {
        foreach (var row in order)
        {
            if (this[row])
                yield return row;
        }
    }
}
