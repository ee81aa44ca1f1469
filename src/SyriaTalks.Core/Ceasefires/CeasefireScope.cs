using SyriaTalks.Core.Events;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Ceasefires;

/// <summary>
/// Whether an incident lies between the sides that the ceasefire covers, or the first reason why not. Each incident has exactly
/// one, so that the counts add up (docs/codebook.md, "Scope of the ceasefire"). How closely the day is known is asked apart.
/// </summary>
public enum CeasefireScope
{
    /// <summary>Government's side against insurgents.</summary>
    [Term("Between the sides", "One side is the government or an ally, the other insurgents; the ceasefire leaves out neither; and it is placed in Syria.")]
    Covered,

    /// <summary>No side is named.</summary>
    [Term("Sides not stated", "The source names nobody who acted, or accuses without naming two sides that fight.")]
    SidesNotStated,

    /// <summary>One side is named.</summary>
    [Term("One-sided", "Only one side is named: violence against civilians, or against a target that is not a party.")]
    OneSided,

    /// <summary>A party the ceasefire leaves out takes part.</summary>
    [Term("Excluded party", "A party that the ceasefire leaves out stands on one of the sides.")]
    ExcludedParty,

    /// <summary>Another front.</summary>
    [Term("Front not covered", "Two sides are named, and they are not the government's side and insurgents.")]
    FrontNotCovered,

    /// <summary>Not placed in Syria.</summary>
    [Term("No place in Syria", "Between the sides, and the source places it nowhere or outside Syria.")]
    NoPlace,
}

/// <summary>A side of the ceasefire.</summary>
public enum CeasefireSide
{
    /// <summary>Named in no term, or in one of no side.</summary>
    None,

    /// <summary>The government and its allies.</summary>
    Government,

    /// <summary>Insurgents.</summary>
    Insurgents,

    /// <summary>Left out of the ceasefire.</summary>
    Excluded,
}

/// <summary>The published rule that says which incidents lie in the ceasefire's scope.</summary>
public static class CeasefireScopeRule
{
    /// <summary>Applies the rule to one incident.</summary>
    /// <param name="sideA">Where the parties that act stand, one entry each.</param>
    /// <param name="sideB">Where the parties acted against stand, one entry each.</param>
    /// <param name="type">Type of the incident; null for none.</param>
    /// <param name="inSyria">Whether any of its places lies in Syria.</param>
    /// <returns>The first reason that holds, in the order of the codebook; else <see cref="CeasefireScope.Covered"/>.</returns>
    public static CeasefireScope Classify(
        IReadOnlyCollection<CeasefireSide> sideA, IReadOnlyCollection<CeasefireSide> sideB, EventType? type, bool inSyria)
    {
        ArgumentNullException.ThrowIfNull(sideA);
        ArgumentNullException.ThrowIfNull(sideB);
        if (sideA.Count == 0 && sideB.Count == 0)
            return CeasefireScope.SidesNotStated;
        if (sideA.Count == 0 || sideB.Count == 0 || type is EventType.OneSided or EventType.ViolenceAgainstCivilians)
            return CeasefireScope.OneSided;
        if (sideA.Contains(CeasefireSide.Excluded) || sideB.Contains(CeasefireSide.Excluded))
            return CeasefireScope.ExcludedParty;
        var (a, b) = (Stand(sideA), Stand(sideB));
        if ((a, b) is not ((CeasefireSide.Government, CeasefireSide.Insurgents) or (CeasefireSide.Insurgents, CeasefireSide.Government)))
            return CeasefireScope.FrontNotCovered;
        return inSyria ? CeasefireScope.Covered : CeasefireScope.NoPlace;
    }

    // Who fights beside the government against insurgents is its ally there, whatever else is known of it; sides that mix both are neither.
    private static CeasefireSide Stand(IReadOnlyCollection<CeasefireSide> parties) =>
        (parties.Contains(CeasefireSide.Government), parties.Contains(CeasefireSide.Insurgents)) switch
        {
            (true, false) => CeasefireSide.Government,
            (false, true) => CeasefireSide.Insurgents,
            _ => CeasefireSide.None,
        };
}
