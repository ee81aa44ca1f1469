using SyriaTalks.Core.Events;
using SyriaTalks.Core.Places;
using SyriaTalks.Core.Sources;
using SyriaTalks.Core.Talks;

namespace SyriaTalks.Core.Parties;

/// <summary>A party as a list needs it.</summary>
/// <param name="Slug">Slug; its address is <c>/parties/{slug}</c>.</param>
/// <param name="Name">Name as shown.</param>
/// <param name="Short">Short name.</param>
/// <param name="Kind">What sort of party it is.</param>
/// <param name="Summary">What the source says of it, in our own words.</param>
/// <param name="Events">Events it has a role in.</param>
/// <param name="Incidents">Incidents among them.</param>
/// <param name="Citations">Where it is named.</param>
public sealed record PartyRow(
    string Slug,
    string Name,
    string Short,
    PartyKind Kind,
    string Summary,
    int Events,
    int Incidents,
    IReadOnlyList<Citation> Citations);

/// <summary>How one party stands to another.</summary>
/// <param name="From">Slug of the party that acts.</param>
/// <param name="FromName">Its short name.</param>
/// <param name="To">Slug of the party acted on.</param>
/// <param name="ToName">Its short name.</param>
/// <param name="Kind">The relation; a mutual one stands once and reads from both sides.</param>
/// <param name="Text">What the source says, in our own words.</param>
/// <param name="Date">When, as far as the source says; null for no date.</param>
/// <param name="Inferred">Whether we conclude it rather than read it.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record RelationView(
    string From,
    string FromName,
    string To,
    string ToName,
    RelationKind Kind,
    string Text,
    EventDate? Date,
    bool Inferred,
    Citation Citation);

/// <summary>A party's standing at a round.</summary>
/// <param name="RoundId">Slug of the round.</param>
/// <param name="RoundName">Name of the round.</param>
/// <param name="Party">Slug of the party.</param>
/// <param name="PartyName">Its name.</param>
/// <param name="PartyKind">What sort of party it is.</param>
/// <param name="Standing">The standing.</param>
/// <param name="Text">What is known, in our own words.</param>
/// <param name="Inferred">Whether we conclude it rather than read it.</param>
/// <param name="Citation">Where it stands; for "not stated", where the party is named.</param>
public sealed record ParticipationView(
    string RoundId,
    string RoundName,
    string Party,
    string PartyName,
    PartyKind PartyKind,
    Standing Standing,
    string Text,
    bool Inferred,
    Citation Citation);

/// <summary>That a party is said to hold a place.</summary>
/// <param name="Party">Slug of the party.</param>
/// <param name="PartyName">Its name.</param>
/// <param name="Place">The place.</param>
/// <param name="Text">What is said.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record HoldingView(string Party, string PartyName, Place Place, string Text, Citation Citation);

/// <summary>All parties with how they stand to each other, to the talks and to the ceasefire.</summary>
/// <param name="Parties">By name.</param>
/// <param name="Relations">Every relation, each cited.</param>
/// <param name="Participation">Standing at every round.</param>
/// <param name="Terms">What the ceasefire says of parties.</param>
/// <param name="Holdings">Who is said to hold which place.</param>
public sealed record PartyBoard(
    IReadOnlyList<PartyRow> Parties,
    IReadOnlyList<RelationView> Relations,
    IReadOnlyList<ParticipationView> Participation,
    IReadOnlyList<CeasefireTerm> Terms,
    IReadOnlyList<HoldingView> Holdings)
{
    /// <summary>Parties that only datasets name, those with most events first, at most a hundred.</summary>
    public IReadOnlyList<PartyRow> Named { get; init; } = [];

    /// <summary>How many of those there are.</summary>
    public int NamedCount { get; init; }

    /// <summary>Where parties stand in the picture of their relations.</summary>
    public RelationColumns Columns { get; init; } = new([], []);
}

/// <summary>All that is known of one party.</summary>
/// <param name="Party">The party.</param>
/// <param name="Aliases">Other names and spellings.</param>
/// <param name="Unknown">What a reader would ask that the sources do not answer.</param>
/// <param name="Relations">Its relations in both directions.</param>
/// <param name="Participation">Its standing at rounds.</param>
/// <param name="Terms">What the ceasefire says of it.</param>
/// <param name="Holdings">Places it is said to hold.</param>
/// <param name="Statements">What it said: claims it made.</param>
/// <param name="Accusations">What others say it did: claims that name it as responsible.</param>
/// <param name="Events">Events it has a role in, newest first.</param>
public sealed record PartyDetail(
    PartyRow Party,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Unknown,
    IReadOnlyList<RelationView> Relations,
    IReadOnlyList<ParticipationView> Participation,
    IReadOnlyList<CeasefireTerm> Terms,
    IReadOnlyList<HoldingView> Holdings,
    IReadOnlyList<ClaimView> Statements,
    IReadOnlyList<ClaimView> Accusations,
    IReadOnlyList<EventRow> Events)
{
    /// <summary>Ids of the sources that report any event it has a role in.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Events that the source itself says it did, newest first; rows of datasets are not among them.</summary>
    public IReadOnlyList<EventRow> Acts { get; init; } = [];

    /// <summary>Statements of its own, newest first.</summary>
    public IReadOnlyList<EventRow> Spoken { get; init; } = [];

    /// <summary>How often rows of datasets name it as a side.</summary>
    public SideCounts Sides { get; init; } = new(0, 0, 0);
}

/// <summary>
/// How often rows of datasets name a party. A side is no accusation, and the first side not the one that began.
/// </summary>
/// <param name="First">Rows that name it as side A: in one-sided violence, the side that acts.</param>
/// <param name="Second">Rows that name it as side B.</param>
/// <param name="Other">Rows that name it in another role.</param>
public sealed record SideCounts(int First, int Second, int Other)
{
    /// <summary>All rows that name it.</summary>
    public int All => First + Second + Other;
}

/// <summary>A party as a choice in a filter.</summary>
/// <param name="Slug">Slug.</param>
/// <param name="Name">Name as shown.</param>
/// <param name="Keys">Folded names and aliases (<see cref="Text.Folding.NameKey"/>).</param>
public sealed record PartyOption(string Slug, string Name, IReadOnlyList<string> Keys);
