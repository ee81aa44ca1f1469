using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Events;

/// <summary>What a voice does with a proposition. Declining is neither denying nor admitting.</summary>
public enum ClaimStance
{
    /// <summary>Says that it is so.</summary>
    [Term("Asserts", "Says that it is so.")]
    Asserts,

    /// <summary>Says, independently, that it is so.</summary>
    [Term("Confirms", "Says that what another voice asserted is so.")]
    Confirms,

    /// <summary>Says that it is not so.</summary>
    [Term("Denies", "Says that it is not so.")]
    Denies,

    /// <summary>Asked, and gives no answer.</summary>
    [Term("Declines to comment", "Was asked and would not say. This is neither a denial nor an admission.")]
    Declines,
}

/// <summary>What a claim is about.</summary>
public enum ClaimTopic
{
    /// <summary>That it happened, and what was seen.</summary>
    [Term("What happened", "That something happened, and what of it was seen or heard.")]
    Occurrence,

    /// <summary>Who did it.</summary>
    [Term("Responsibility", "Who did it or caused it.")]
    Responsibility,

    /// <summary>How many or which people were killed.</summary>
    [Term("Casualties", "How many people, or which, were killed or hurt.")]
    Casualties,

    /// <summary>What was agreed or is intended.</summary>
    [Term("Agreement", "What was agreed, offered or is intended.")]
    Agreement,
}

/// <summary>How an event's account stands. Computed by <see cref="ClaimStatusRule"/> and never typed in.</summary>
public enum ClaimStatus
{
    /// <summary>One source, undisputed in it.</summary>
    [Term("Reported", "One independent source reports it and no voice disputes it.")]
    SingleSource,

    /// <summary>Two or more independent sources.</summary>
    [Term("Corroborated", "Two or more sources that do not quote one origin report it, and no voice disputes it.")]
    Corroborated,

    /// <summary>One side asserts responsibility, the accused has not denied it.</summary>
    [Term("Claimed, no reply", "A voice says who did it; the accused declines to comment or is not heard.")]
    Claimed,

    /// <summary>Opposite accounts.</summary>
    [Term("Disputed", "A voice denies what another asserts, or voices name different parties as responsible.")]
    Contested,
}

/// <summary>The parts of a claim that its event's status depends on.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Stance">What the voice does with it.</param>
/// <param name="Voice">Slug of who says it: a party or a monitor.</param>
/// <param name="Accused">Slug of the party said to be responsible; null where none is named.</param>
public sealed record ClaimFacts(ClaimTopic Topic, ClaimStance Stance, string Voice, string? Accused);

/// <summary>That a source reports an event, and what that report rests on.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="Origin">Whom the source quotes for it (a monitor or a party), or the source's own id where it quotes nobody.</param>
public sealed record SourceReport(string Source, string Origin);

/// <summary>The published rule that computes an event's status from its claims (docs/codebook.md, "Claim status").</summary>
public static class ClaimStatusRule
{
    /// <summary>Computes the status.</summary>
    /// <param name="claims">The claims about the event.</param>
    /// <param name="reports">The sources that report the event, with what each rests on.</param>
    /// <returns>Contested before claimed before corroborated before single source: doubt outranks repetition.</returns>
    public static ClaimStatus Compute(IReadOnlyCollection<ClaimFacts> claims, IReadOnlyCollection<SourceReport> reports)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(reports);
        if (claims.Any(c => c.Stance == ClaimStance.Denies && claims.Any(a => a.Topic == c.Topic && IsAssertion(a))))
            return ClaimStatus.Contested;

        var accused = claims
            .Where(c => c is { Topic: ClaimTopic.Responsibility, Accused: not null } && IsAssertion(c))
            .Select(c => c.Accused)
            .Distinct(StringComparer.Ordinal)
            .Count();
        if (accused > 0)
            return accused > 1 ? ClaimStatus.Contested : ClaimStatus.Claimed;

        // Two articles that quote one monitor are one report, and two voices in one article are one source.
        return reports.Any(a => reports.Any(b => a.Source != b.Source && a.Origin != b.Origin))
            ? ClaimStatus.Corroborated
            : ClaimStatus.SingleSource;
    }

    private static bool IsAssertion(ClaimFacts claim) => claim.Stance is ClaimStance.Asserts or ClaimStance.Confirms;
}
