namespace SyriaTalks.Core.Dossiers;

/// <summary>One coded article: what it reports, in our own words, each record with the paragraphs it rests on (docs/dossier-format.md).</summary>
public sealed record Dossier
{
    /// <summary>The only format understood so far.</summary>
    public const string CurrentFormat = "syriatalks-dossier/1";

    /// <summary>Name and version of the format.</summary>
    public required string Format { get; init; }

    /// <summary>The article.</summary>
    public required DossierSource Source { get; init; }

    /// <summary>Who reports what the article quotes: observatories, agencies.</summary>
    public IReadOnlyList<DossierMonitor> Monitors { get; init; } = [];

    /// <summary>Places beyond the gazetteer's governorates.</summary>
    public IReadOnlyList<DossierPlace> Places { get; init; } = [];

    /// <summary>Parties the article names.</summary>
    public IReadOnlyList<DossierParty> Parties { get; init; } = [];

    /// <summary>Who is said to hold which place.</summary>
    public IReadOnlyList<DossierHolding> Holdings { get; init; } = [];

    /// <summary>How parties stand to each other.</summary>
    public IReadOnlyList<DossierRelation> Relations { get; init; } = [];

    /// <summary>What happened, was said or is planned.</summary>
    public IReadOnlyList<DossierEvent> Events { get; init; } = [];

    /// <summary>Who says what about an event.</summary>
    public IReadOnlyList<DossierClaim> Claims { get; init; } = [];

    /// <summary>Ceasefires and what is said of them.</summary>
    public IReadOnlyList<DossierCeasefire> Ceasefires { get; init; } = [];

    /// <summary>Rounds of talks and who stands where at them.</summary>
    public IReadOnlyList<DossierRound> Talks { get; init; } = [];

    /// <summary>Counts of violations that monitors, commissions or parties published; the file may leave the list out.</summary>
    public IReadOnlyList<DossierViolationCount> ViolationCounts { get; init; } = [];

    /// <summary>What a paragraph adds that is none of the above.</summary>
    public IReadOnlyList<DossierNote> Context { get; init; } = [];
}

/// <summary>The article a dossier codes.</summary>
/// <param name="Id">Slug, stable.</param>
/// <param name="Title">Working title in our own words.</param>
/// <param name="Publisher">Publisher; null where the copy at hand does not name it.</param>
/// <param name="Published">Day of publication; weekdays in the article count back from it.</param>
/// <param name="Paragraphs">Number of body paragraphs, headings and caption not counted.</param>
/// <param name="Url">Address; null for none known.</param>
public sealed record DossierSource(string Id, string Title, string? Publisher, DateOnly Published, int Paragraphs, string? Url);

/// <summary>Who reports. Reporting is not doing, so a monitor is not a party.</summary>
/// <param name="Id">Slug; shares one namespace with parties.</param>
/// <param name="Name">Full name.</param>
/// <param name="Short">Short name.</param>
/// <param name="Aliases">Other spellings.</param>
/// <param name="Cite">Paragraph labels.</param>
public sealed record DossierMonitor(string Id, string Name, string Short, IReadOnlyList<string> Aliases, IReadOnlyList<string> Cite);

/// <summary>A place the article names. Coordinates are general geographic fact, not the article's.</summary>
/// <param name="Id">Slug.</param>
/// <param name="Name">Name in English.</param>
/// <param name="NameAr">Name in Arabic; null for none.</param>
/// <param name="Kind">Slug of a <see cref="Core.Places.PlaceKind"/>.</param>
/// <param name="Governorate">Slug of the governorate; null outside Syria and for Syria itself.</param>
/// <param name="Country">Country name in English.</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
/// <param name="RadiusKm">Radius of an area; null for a point.</param>
/// <param name="Aliases">Other spellings, any script.</param>
/// <param name="Cite">Paragraph labels.</param>
public sealed record DossierPlace(
    string Id,
    string Name,
    string? NameAr,
    string Kind,
    string? Governorate,
    string Country,
    double? Latitude,
    double? Longitude,
    double? RadiusKm,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Cite);

/// <summary>A party the article names.</summary>
/// <param name="Id">Slug.</param>
/// <param name="Name">Name as shown.</param>
/// <param name="Short">Short name for tables.</param>
/// <param name="Kind">Slug of a <see cref="Core.Parties.PartyKind"/>.</param>
/// <param name="Summary">What the article says of it, in our own words.</param>
/// <param name="Aliases">Other names and spellings, any script.</param>
/// <param name="Unknown">What a reader would ask that the article does not answer.</param>
/// <param name="Cite">Paragraph labels.</param>
public sealed record DossierParty(
    string Id,
    string Name,
    string Short,
    string Kind,
    string Summary,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Unknown,
    IReadOnlyList<string> Cite);

/// <summary>That a party is said to hold a place.</summary>
/// <param name="Party">Slug of the party.</param>
/// <param name="Place">Slug of the place.</param>
/// <param name="Text">What is said.</param>
/// <param name="Cite">Paragraph labels.</param>
public sealed record DossierHolding(string Party, string Place, string Text, IReadOnlyList<string> Cite);

/// <summary>How one party stands to another.</summary>
/// <param name="From">Slug of the party that acts.</param>
/// <param name="To">Slug of the party acted on.</param>
/// <param name="Kind">Slug of a <see cref="Core.Parties.RelationKind"/>; a mutual kind is entered once.</param>
/// <param name="Text">What the article says, in our own words.</param>
/// <param name="Date">When, as far as the article says; null for no date.</param>
/// <param name="Inferred">Whether we conclude it rather than read it.</param>
/// <param name="Cite">Paragraph labels.</param>
public sealed record DossierRelation(
    string From, string To, string Kind, string Text, DossierDate? Date, bool Inferred, IReadOnlyList<string> Cite);

/// <summary>A date as coded; see <see cref="Core.Events.EventDate"/>.</summary>
/// <param name="Start">Earliest possible day; null where the article gives no start.</param>
/// <param name="End">Latest possible day.</param>
/// <param name="Precision">1 to 5 on UCDP's scale.</param>
/// <param name="Text">Wording to show.</param>
public sealed record DossierDate(DateOnly? Start, DateOnly End, int Precision, string Text);

/// <summary>A figure range; see <see cref="Core.Events.DeathToll"/>.</summary>
/// <param name="Low">Lowest; null for none.</param>
/// <param name="Best">Best; null for none.</param>
/// <param name="High">Highest; null for none or open.</param>
public sealed record DossierRange(int? Low, int? Best, int? High);
