namespace SyriaTalks.Core.Dossiers;

/// <summary>Something that happened, was said or is planned.</summary>
/// <param name="Id">Slug, stable: it is the event's address.</param>
/// <param name="Kind">Slug of a <see cref="Core.Events.EventKind"/>.</param>
/// <param name="Type">Slug of a <see cref="Core.Events.EventType"/>; null except for incidents.</param>
/// <param name="Title">Title in our own words.</param>
/// <param name="Summary">Summary in our own words.</param>
/// <param name="Date">When.</param>
/// <param name="Status">Slug of a <see cref="Core.Events.EventStatus"/>.</param>
/// <param name="Places">Where, or what places it concerns.</param>
/// <param name="Parties">Who, in which role.</param>
/// <param name="Deaths">People killed; null for no figure.</param>
/// <param name="Figures">Other figures.</param>
/// <param name="Notes">Background in the same article, and what it leaves open.</param>
/// <param name="Cite">Paragraph labels.</param>
public sealed record DossierEvent(
    string Id,
    string Kind,
    string? Type,
    string Title,
    string Summary,
    DossierDate Date,
    string Status,
    IReadOnlyList<DossierEventPlace> Places,
    IReadOnlyList<DossierEventParty> Parties,
    DossierRange? Deaths,
    IReadOnlyList<DossierFigure> Figures,
    IReadOnlyList<DossierNote> Notes,
    IReadOnlyList<string> Cite);

/// <summary>A place of an event.</summary>
/// <param name="Place">Slug of the place.</param>
/// <param name="Role">Slug of a <see cref="Core.Events.PlaceRole"/>.</param>
/// <param name="Precision">1 to 7 on UCDP's where_prec scale.</param>
/// <param name="Text">Wording to show instead of the name, for example "near al-Bab"; null for the name.</param>
public sealed record DossierEventPlace(string Place, string Role, int Precision, string? Text);

/// <summary>A party of an event.</summary>
/// <param name="Party">Slug of the party.</param>
/// <param name="Role">Slug of a <see cref="Core.Events.PartyRole"/>.</param>
/// <param name="Inferred">Whether we conclude the role rather than read it.</param>
public sealed record DossierEventParty(string Party, string Role, bool Inferred);

/// <summary>A figure other than deaths.</summary>
/// <param name="Measure">What is counted, in words.</param>
/// <param name="Low">Lowest; null for none.</param>
/// <param name="Best">Best; null for none.</param>
/// <param name="High">Highest; null for none or open.</param>
/// <param name="Approximate">Whether the article gives it as approximate.</param>
/// <param name="Text">The figure as shown, for example "about 5.5 million".</param>
/// <param name="Cite">Paragraph labels.</param>
public sealed record DossierFigure(
    string Measure, long? Low, long? Best, long? High, bool Approximate, string Text, IReadOnlyList<string> Cite);

/// <summary>A sentence of ours with its paragraphs.</summary>
/// <param name="Text">In our own words.</param>
/// <param name="Inferred">Whether we conclude it rather than read it.</param>
/// <param name="Cite">Paragraph labels.</param>
public sealed record DossierNote(string Text, bool Inferred, IReadOnlyList<string> Cite);

/// <summary>Who asserts, confirms, denies or declines to comment on what.</summary>
/// <param name="Id">Slug, stable.</param>
/// <param name="Event">Slug of the event it is about, in this dossier or in the store.</param>
/// <param name="Statement">Slug of the event in which it was said; null for none.</param>
/// <param name="Topic">Slug of a <see cref="Core.Events.ClaimTopic"/>.</param>
/// <param name="Stance">Slug of a <see cref="Core.Events.ClaimStance"/>.</param>
/// <param name="By">Slug of the party or monitor.</param>
/// <param name="Speaker">Who spoke for it; null where the article does not say.</param>
/// <param name="Text">What is said, in our own words.</param>
/// <param name="Accused">Slug of the party said to be responsible; null for none.</param>
/// <param name="Deaths">Figure claimed; null for none.</param>
/// <param name="Said">When it was said; null where the article does not say.</param>
/// <param name="Inferred">Whether we conclude it rather than read it.</param>
/// <param name="Cite">Paragraph labels.</param>
public sealed record DossierClaim(
    string Id,
    string Event,
    string? Statement,
    string Topic,
    string Stance,
    string By,
    string? Speaker,
    string Text,
    string? Accused,
    DossierRange? Deaths,
    DossierDate? Said,
    bool Inferred,
    IReadOnlyList<string> Cite);
