using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Events;

/// <summary>What sort of record an event is. The <c>kind</c> parameter takes these slugs and those of <see cref="EventType"/>.</summary>
public enum EventKind
{
    /// <summary>A ceasefire begins, changes or ends.</summary>
    [Term("Ceasefire", "A ceasefire is declared, takes effect, changes or ends.")]
    Ceasefire,

    /// <summary>A meeting or an agreement between parties.</summary>
    [Term("Talks and deals", "Parties meet, are due to meet, or announce an agreement.")]
    Talks,

    /// <summary>Something said by a party or on its behalf.</summary>
    [Term("Statement", "A party or its representative says something that is itself the news.")]
    Statement,

    /// <summary>Violence or harm to people or infrastructure.</summary>
    [Term("Incident", "Violence, or harm to people, services or infrastructure.")]
    Incident,
}

/// <summary>What an incident was, where the source says so. UCDP's three values are kept for its rows: it does not tell a clash from a strike.</summary>
public enum EventType
{
    /// <summary>Bombing, shelling, blasts, fire after blasts.</summary>
    [Term("Explosion or bombing", "Bombing, shelling, a blast, or a fire after blasts.")]
    Explosion,

    /// <summary>Attack from the air.</summary>
    [Term("Air strike", "An attack from the air.")]
    AirStrike,

    /// <summary>Fighting between armed parties.</summary>
    [Term("Armed clash", "Fighting between armed parties.")]
    ArmedClash,

    /// <summary>A force moves on or takes ground.</summary>
    [Term("Advance", "A force moves on a place or takes ground.")]
    Advance,

    /// <summary>Attack, abduction or abuse aimed at civilians.</summary>
    [Term("Violence against civilians", "An attack, abduction or abuse aimed at civilians.")]
    ViolenceAgainstCivilians,

    /// <summary>Harm to services and supplies.</summary>
    [Term("Humanitarian", "Harm to services and supplies that people live on.")]
    Humanitarian,

    /// <summary>Protests and riots.</summary>
    [Term("Unrest", "Protests and riots.")]
    Unrest,

    /// <summary>An incident of no other type.</summary>
    [Term("Other", "An incident that none of the other types describes.")]
    Other,

    /// <summary>UCDP type_of_violence 1.</summary>
    [Term("State-based", "UCDP: violence between organised parties of which one is a state's government.")]
    StateBased,

    /// <summary>UCDP type_of_violence 2.</summary>
    [Term("Non-state", "UCDP: violence between organised groups, none of them a government.")]
    NonState,

    /// <summary>UCDP type_of_violence 3.</summary>
    [Term("One-sided", "UCDP: violence by an organised party against civilians.")]
    OneSided,
}

/// <summary>Whether an event has taken place, as its source puts it.</summary>
public enum EventStatus
{
    /// <summary>The source reports it as past.</summary>
    [Term("Happened", "The source reports it as something that took place.")]
    Happened,

    /// <summary>The source reports it as going on when it was published.</summary>
    [Term("Ongoing", "The source reports it as going on on the day it was published.")]
    Ongoing,

    /// <summary>The source reports it as due. Never shown as having happened.</summary>
    [Term("Planned", "The source reports it as due; no source says that it took place.")]
    Planned,
}

/// <summary>How a party stands to an event, as the source has it. Being accused is not acting.</summary>
public enum PartyRole
{
    /// <summary>Did, does or is to do it.</summary>
    [Term("Acts", "The source itself says that the party did or does it.")]
    Actor,

    /// <summary>The other side of a fight.</summary>
    [Term("Against", "The side that is fought or attacked.")]
    Opponent,

    /// <summary>Said by someone to have done it.</summary>
    [Term("Accused", "Somebody says that the party did it; the source does not.")]
    Accused,

    /// <summary>Members were killed or hurt.</summary>
    [Term("Harmed", "Members of the party were killed or hurt.")]
    Harmed,

    /// <summary>Speaks.</summary>
    [Term("Speaks", "The statement is the party's own.")]
    Speaker,

    /// <summary>Takes part in talks, or agrees.</summary>
    [Term("Takes part", "The party takes part in the talks or is a side of the agreement.")]
    Participant,

    /// <summary>Hosts.</summary>
    [Term("Hosts", "The talks take place on the party's ground.")]
    Host,

    /// <summary>Helped by the act.</summary>
    [Term("Supported", "The act supports the party.")]
    Supported,

    /// <summary>Spoken of.</summary>
    [Term("Mentioned", "The record is about the party, which neither acts nor speaks in it.")]
    Mentioned,
}

/// <summary>How a place stands to an event.</summary>
public enum PlaceRole
{
    /// <summary>It happened there.</summary>
    [Term("Location", "It happened, or is to happen, there.")]
    Location,

    /// <summary>The record is about the place; where it happened is not stated.</summary>
    [Term("Concerns", "The record is about the place; where it was said or decided is not stated.")]
    Subject,
}
