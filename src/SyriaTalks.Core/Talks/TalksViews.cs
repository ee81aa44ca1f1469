using SyriaTalks.Core.Events;
using SyriaTalks.Core.Parties;
using SyriaTalks.Core.Places;
using SyriaTalks.Core.Sources;

namespace SyriaTalks.Core.Talks;

/// <summary>One thing said of a ceasefire.</summary>
/// <param name="Aspect">What it is about.</param>
/// <param name="Party">Slug of the party it names; null for none.</param>
/// <param name="PartyName">Its name; null for none.</param>
/// <param name="Text">What is said, in our own words.</param>
/// <param name="Date">The date it names; null for none.</param>
/// <param name="Inferred">Whether we conclude it rather than read it.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record CeasefireTerm(
    CeasefireAspect Aspect, string? Party, string? PartyName, string Text, EventDate? Date, bool Inferred, Citation Citation);

/// <summary>A ceasefire with everything said of it by the as-of day.</summary>
/// <param name="Id">Slug.</param>
/// <param name="Name">Name as shown.</param>
/// <param name="EventId">The event with which it takes effect.</param>
/// <param name="Terms">What is said of it, each cited.</param>
public sealed record CeasefireView(string Id, string Name, string EventId, IReadOnlyList<CeasefireTerm> Terms)
{
    /// <summary>The terms about one aspect.</summary>
    /// <param name="aspect">The aspect.</param>
    /// <returns>None where no source speaks of it.</returns>
    public IReadOnlyList<CeasefireTerm> About(CeasefireAspect aspect) => [.. Terms.Where(t => t.Aspect == aspect)];
}

/// <summary>A round of talks as known on the as-of day.</summary>
/// <param name="Id">Slug; its address is <c>/talks/{id}</c>.</param>
/// <param name="Name">Name as shown.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Opening">The event with which it opens.</param>
/// <param name="Place">Where.</param>
/// <param name="Venue">Venue; null where not stated.</param>
/// <param name="Participation">Who stands where, each cited.</param>
/// <param name="Known">What is known of the agenda.</param>
/// <param name="Unknown">What the sources do not say.</param>
/// <param name="Alongside">Other talks mentioned.</param>
/// <param name="Path">The events that lead to the round, in order.</param>
/// <param name="Citation">Where the round is reported.</param>
public sealed record RoundView(
    string Id,
    string Name,
    string Subject,
    EventRow Opening,
    Place Place,
    string? Venue,
    IReadOnlyList<ParticipationView> Participation,
    IReadOnlyList<Note> Known,
    IReadOnlyList<string> Unknown,
    IReadOnlyList<Note> Alongside,
    IReadOnlyList<EventRow> Path,
    Citation Citation)
{
    /// <summary>Days on which sources that report the opening, or make a claim about it, were published; in order.</summary>
    public IReadOnlyList<DateOnly> Changes { get; init; } = [];

    /// <summary>Days from the as-of day to the opening; negative once the planned day has passed.</summary>
    /// <param name="asOf">The as-of day; never the machine's clock.</param>
    /// <returns>Whole days.</returns>
    public int DaysUntil(DateOnly asOf) => Opening.Date.End.DayNumber - asOf.DayNumber;
}
