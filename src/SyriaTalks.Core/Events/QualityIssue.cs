using System.Collections;
using System.Numerics;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Events;

/// <summary>
/// What a reader should know before relying on a dataset's row. A flag never means that the row is wrong: publishers have
/// reasons for most of these. The <c>flag</c> parameter takes the slugs.
/// </summary>
public enum QualityIssue
{
    /// <summary>Low, best and high are out of order.</summary>
    [Term("Estimates out of order", "The low estimate is above the best, or the best above the high. UCDP does this in aggregated rows on purpose.")]
    EstimateOrder,

    /// <summary>The parts do not add up.</summary>
    [Term("Parts do not add up", "Deaths by side and of civilians do not add up to the best estimate.")]
    PartsDiffer,

    /// <summary>Best estimate 0.</summary>
    [Term("Best estimate is zero", "The best estimate is 0; some publishers list such rows because another estimate is not.")]
    ZeroBest,

    /// <summary>One row for many events.</summary>
    [Term("Aggregate", "The publisher could not separate several events, so that one row stands for all of them.")]
    Aggregate,

    /// <summary>More than a month.</summary>
    [Term("Longer than a month", "The row covers more than 31 days.")]
    LongSpan,

    /// <summary>Precision and range disagree.</summary>
    [Term("Precision and dates disagree", "The stated precision of the date does not fit the days given; the days are shown and the precision follows them.")]
    PrecisionDiffers,

    /// <summary>Reported before it began.</summary>
    [Term("Reported before it began", "A report that the row cites is dated before the first day of the event.")]
    ReportedBefore,

    /// <summary>Coordinates unusable.</summary>
    [Term("Point dropped", "The coordinates could not be used and were left out.")]
    PointDropped,

    /// <summary>Point outside.</summary>
    [Term("Point outside the country", "The coordinates lie outside the box around Syria although the row names Syria.")]
    PointOutside,

    /// <summary>No governorate.</summary>
    [Term("No governorate", "The row names no governorate, or one that is not known here.")]
    NoGovernorate,

    /// <summary>Cites nothing.</summary>
    [Term("No report cited", "The row names no report that it rests on.")]
    NoReport,
}

/// <summary>A set of quality flags.</summary>
/// <param name="Bits">Bit n is the flag with value n.</param>
public readonly record struct FlagSet(int Bits) : IEnumerable<QualityIssue>
{
    /// <summary>Number of flags.</summary>
    public int Count => BitOperations.PopCount((uint)Bits);

    /// <summary>Whether a flag is set.</summary>
    /// <param name="flag">The flag.</param>
    /// <returns>Whether it is.</returns>
    public bool Contains(QualityIssue flag) => (Bits & (1 << (int)flag)) != 0;

    /// <summary>The set with a flag added.</summary>
    /// <param name="flag">The flag.</param>
    /// <returns>The larger set.</returns>
    public FlagSet With(QualityIssue flag) => new(Bits | (1 << (int)flag));

    /// <inheritdoc/>
    public IEnumerator<QualityIssue> GetEnumerator()
    {
        for (var bits = (uint)Bits; bits != 0; bits &= bits - 1)
            yield return (QualityIssue)BitOperations.TrailingZeroCount(bits);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
