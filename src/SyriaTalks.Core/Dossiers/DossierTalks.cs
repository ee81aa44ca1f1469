namespace SyriaTalks.Core.Dossiers;

/// <summary>A ceasefire.</summary>
/// <param name="Id">Slug, stable.</param>
/// <param name="Name">Name as shown.</param>
/// <param name="Event">Slug of the event with which it takes effect.</param>
/// <param name="Terms">What is said of it, each a cited claim.</param>
public sealed record DossierCeasefire(string Id, string Name, string Event, IReadOnlyList<DossierTerm> Terms);

/// <summary>One thing said of a ceasefire.</summary>
/// <param name="Aspect">Slug of a <see cref="Core.Talks.CeasefireAspect"/>.</param>
/// <param name="Party">Slug of the party it names; null for none.</param>
/// <param name="Text">What is said, in our own words; short.</param>
/// <param name="Date">The date it names; null for none.</param>
/// <param name="Inferred">Whether we conclude it rather than read it.</param>
/// <param name="Cite">Paragraph labels.</param>
public sealed record DossierTerm(
    string Aspect, string? Party, string Text, DossierDate? Date, bool Inferred, IReadOnlyList<string> Cite);

/// <summary>A round of talks.</summary>
/// <param name="Id">Slug, stable.</param>
/// <param name="Name">Name as shown.</param>
/// <param name="Event">Slug of the event with which it opens.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Place">Slug of the place.</param>
/// <param name="Venue">Venue; null where not stated.</param>
/// <param name="Participation">Who stands where.</param>
/// <param name="Known">What is known of the agenda.</param>
/// <param name="Unknown">What the article does not say.</param>
/// <param name="Alongside">Other talks the article mentions.</param>
/// <param name="Path">Slugs of the events that lead to the round, in order.</param>
/// <param name="Cite">Paragraph labels.</param>
public sealed record DossierRound(
    string Id,
    string Name,
    string Event,
    string Subject,
    string Place,
    string? Venue,
    IReadOnlyList<DossierParticipation> Participation,
    IReadOnlyList<DossierNote> Known,
    IReadOnlyList<string> Unknown,
    IReadOnlyList<DossierNote> Alongside,
    IReadOnlyList<string> Path,
    IReadOnlyList<string> Cite);

/// <summary>A party's standing at a round, as a cited claim.</summary>
/// <param name="Party">Slug of the party.</param>
/// <param name="Standing">Slug of a <see cref="Core.Talks.Standing"/>.</param>
/// <param name="Text">What is known, in our own words.</param>
/// <param name="Inferred">Whether we conclude it rather than read it.</param>
/// <param name="Cite">Paragraph labels: for "not stated", where the party is named.</param>
public sealed record DossierParticipation(
    string Party, string Standing, string Text, bool Inferred, IReadOnlyList<string> Cite);
