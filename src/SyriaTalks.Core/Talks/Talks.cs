using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Talks;

/// <summary>A party's standing at a round of talks.</summary>
public enum Standing
{
    /// <summary>Calls the round.</summary>
    [Term("Convening", "Calls the round.")]
    Convening,

    /// <summary>Provides the place.</summary>
    [Term("Hosting", "Provides the place.")]
    Hosting,

    /// <summary>Has been invited.</summary>
    [Term("Invited", "An invitation is reported as sent.")]
    Invited,

    /// <summary>The convenors agree to invite it.</summary>
    [Term("Invitation agreed", "It is agreed that the party should be invited; no invitation is reported as sent.")]
    InvitationAgreed,

    /// <summary>Attends.</summary>
    [Term("Attending", "Attends or has said that it will.")]
    Attending,

    /// <summary>Observes.</summary>
    [Term("Observing", "Attends without a seat at the table.")]
    Observing,

    /// <summary>Kept out.</summary>
    [Term("Excluded", "Is reported as kept out of the round.")]
    Excluded,

    /// <summary>The source is silent.</summary>
    [Term("Not stated", "The source names the party but says nothing about a seat. Nothing is assumed.")]
    NotStated,
}

/// <summary>What a term of a ceasefire is about.</summary>
public enum CeasefireAspect
{
    /// <summary>Who declared it.</summary>
    [Term("Declared by", "Who declared the ceasefire.")]
    DeclaredBy,

    /// <summary>Who brokered it.</summary>
    [Term("Brokered by", "Who worked the ceasefire out.")]
    BrokeredBy,

    /// <summary>Who had no part in working it out.</summary>
    [Term("Without", "Who had no part in working the ceasefire out.")]
    Without,

    /// <summary>Since when it is in force.</summary>
    [Term("In force since", "Since when the ceasefire is in force.")]
    InForceFrom,

    /// <summary>Whom it covers.</summary>
    [Term("Covers", "Whom the ceasefire covers.")]
    Covers,

    /// <summary>Whom it covers on the government's side.</summary>
    [Term("Covers, government's side", "A party of the government's side that the ceasefire covers: the government and its allies.")]
    CoversGovernment,

    /// <summary>Whom it covers among insurgents.</summary>
    [Term("Covers, insurgents", "A party of the insurgents' side that the ceasefire covers.")]
    CoversInsurgents,

    /// <summary>Whom it leaves out.</summary>
    [Term("Not covered", "Whom the ceasefire leaves out.")]
    Excludes,

    /// <summary>Whether it holds.</summary>
    [Term("Reported state", "Whether the ceasefire is said to hold.")]
    ReportedState,

    /// <summary>Where violence goes on.</summary>
    [Term("Still violent", "Where violence is said to go on.")]
    StillViolent,
}
