using SyriaTalks.Core.Places;
using SyriaTalks.Core.Sources;

namespace SyriaTalks.Core.Events;

/// <summary>An event as a list, a map, an export or a feed needs it.</summary>
/// <param name="Id">Slug; the event's address is <c>/events/{id}</c>.</param>
/// <param name="Kind">What sort of record it is.</param>
/// <param name="Type">What the incident was; null for other kinds.</param>
/// <param name="Title">Title in our own words.</param>
/// <param name="Summary">Summary in our own words.</param>
/// <param name="Date">When, with precision.</param>
/// <param name="Status">Whether it has taken place, as the source puts it.</param>
/// <param name="Account">How the account stands on the as-of day, computed.</param>
/// <param name="Deaths">People reported killed.</param>
/// <param name="Places">Where, or what places it concerns.</param>
/// <param name="Parties">Who, in which role.</param>
/// <param name="Citations">Where it is reported; never empty.</param>
public sealed record EventRow(
    string Id,
    EventKind Kind,
    EventType? Type,
    string Title,
    string Summary,
    EventDate Date,
    EventStatus Status,
    ClaimStatus Account,
    DeathToll Deaths,
    IReadOnlyList<EventPlace> Places,
    IReadOnlyList<EventParty> Parties,
    IReadOnlyList<Citation> Citations)
{
    /// <summary>What a reader should know before relying on it; none for an event of a dossier.</summary>
    public FlagSet Flags { get; init; }

    /// <summary>Number of reports its publisher counts behind it; null where it does not say.</summary>
    public int? ReportCount { get; init; }

    /// <summary>The row as its publisher has it; null where it was not asked for, and for an event of a dossier.</summary>
    public PublishedRow? Published { get; init; }

    /// <summary>The day on which the newest of what is said of it was published; null where it was not asked for.</summary>
    public DateOnly? Changed { get; init; }

    /// <summary>The slug that marks the record: the type where there is one, else the kind.</summary>
    public string MarkSlug => Type is { } type ? Vocabulary.Terms<EventType>.Slug(type) : Vocabulary.Terms<EventKind>.Slug(Kind);

    /// <summary>The label that goes with <see cref="MarkSlug"/>.</summary>
    public string MarkLabel => Type is { } type ? Vocabulary.Terms<EventType>.Label(type) : Vocabulary.Terms<EventKind>.Label(Kind);
}

/// <summary>A dataset's row as published.</summary>
/// <param name="Header">Column names of its release.</param>
/// <param name="Separator">What stands between cells.</param>
/// <param name="Cells">The row in UTF-8.</param>
public sealed record PublishedRow(IReadOnlyList<string> Header, char Separator, ReadOnlyMemory<byte> Cells);

/// <summary>A place of an event.</summary>
/// <param name="Slug">Slug of the place.</param>
/// <param name="Name">Name in English.</param>
/// <param name="Text">Wording to show, for example "near al-Bab"; the name where the source has no other.</param>
/// <param name="Kind">What sort of place it is.</param>
/// <param name="GovernorateSlug">Governorate it lies in; null outside Syria.</param>
/// <param name="Governorate">Name of the governorate; null outside Syria.</param>
/// <param name="Country">Country name.</param>
/// <param name="Latitude">Degrees north, WGS 84; null for none.</param>
/// <param name="Longitude">Degrees east, WGS 84; null for none.</param>
/// <param name="RadiusKm">Radius of an area; null for a point.</param>
/// <param name="Precision">How closely the location is known.</param>
/// <param name="Role">Whether it happened there or concerns the place.</param>
public sealed record EventPlace(
    string Slug,
    string Name,
    string Text,
    PlaceKind Kind,
    string? GovernorateSlug,
    string? Governorate,
    string Country,
    double? Latitude,
    double? Longitude,
    double? RadiusKm,
    PlacePrecision Precision,
    PlaceRole Role);

/// <summary>A party of an event.</summary>
/// <param name="Slug">Slug of the party.</param>
/// <param name="Name">Name as shown.</param>
/// <param name="Short">Short name for tables.</param>
/// <param name="Role">How it stands to the event.</param>
/// <param name="Inferred">Whether we conclude the role rather than read it.</param>
public sealed record EventParty(string Slug, string Name, string Short, PartyRole Role, bool Inferred);

/// <summary>A figure other than deaths.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Low">Lowest; null for none.</param>
/// <param name="Best">Best; null for none.</param>
/// <param name="High">Highest; null for none or open.</param>
/// <param name="Approximate">Whether the source gives it as approximate.</param>
/// <param name="Text">The figure as shown.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record EventFigure(
    string Measure, long? Low, long? Best, long? High, bool Approximate, string Text, Citation Citation);

/// <summary>A sentence of ours with its citation.</summary>
/// <param name="Text">In our own words.</param>
/// <param name="Inferred">Whether we conclude it rather than read it.</param>
/// <param name="Citation">Where it stands; null for a statement that the source is silent.</param>
public sealed record Note(string Text, bool Inferred, Citation? Citation);

/// <summary>A claim as the ledger shows it.</summary>
/// <param name="Id">Slug.</param>
/// <param name="EventId">Event it is about.</param>
/// <param name="EventTitle">Title of that event.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Stance">What the voice does with it.</param>
/// <param name="By">Slug of the party or monitor.</param>
/// <param name="ByName">Its name.</param>
/// <param name="ByMonitor">Whether it is a monitor, which reports and does not act.</param>
/// <param name="Speaker">Who spoke for it; null where the source does not say.</param>
/// <param name="Text">What is said, in our own words.</param>
/// <param name="Accused">Slug of the party said to be responsible; null for none.</param>
/// <param name="AccusedName">Its name; null for none.</param>
/// <param name="Deaths">Figure claimed.</param>
/// <param name="Said">When it was said; null where the source does not say.</param>
/// <param name="Inferred">Whether we conclude it rather than read it.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record ClaimView(
    string Id,
    string EventId,
    string EventTitle,
    ClaimTopic Topic,
    ClaimStance Stance,
    string By,
    string ByName,
    bool ByMonitor,
    string? Speaker,
    string Text,
    string? Accused,
    string? AccusedName,
    DeathToll Deaths,
    EventDate? Said,
    bool Inferred,
    Citation Citation)
{
    /// <summary>The statement in which it was said; null where that is no event of its own.</summary>
    public EventLink? SaidIn { get; init; }
}

/// <summary>An event that is near another in place or time.</summary>
/// <param name="Event">The event.</param>
/// <param name="DistanceKm">Distance between the nearest locations; null where either has none.</param>
/// <param name="DaysApart">Days between the two date ranges, 0 where they overlap; null where either has an open start.</param>
public sealed record NearbyEvent(EventRow Event, double? DistanceKm, int? DaysApart);

/// <summary>All that is known of one event on the as-of day.</summary>
/// <param name="Event">The event.</param>
/// <param name="Claims">Who says what about it, and what was said in it, in order of the source.</param>
/// <param name="Figures">Figures other than deaths.</param>
/// <param name="Notes">Background and what is left open.</param>
/// <param name="Nearby">Events near in place and time, nearest first, at most eight.</param>
/// <param name="Previous">The event before it in timeline order; null for none.</param>
/// <param name="Next">The event after it; null for none.</param>
public sealed record EventDetail(
    EventRow Event,
    IReadOnlyList<ClaimView> Claims,
    IReadOnlyList<EventFigure> Figures,
    IReadOnlyList<Note> Notes,
    IReadOnlyList<NearbyEvent> Nearby,
    EventLink? Previous,
    EventLink? Next)
{
    /// <summary>What the dataset says of its row; null for an event of a dossier.</summary>
    public DatasetDetail? Dataset { get; init; }

    /// <summary>How the account stands and why; null for a dataset's row, of which no claims are coded.</summary>
    public ClaimAccount? Account { get; init; }
}

/// <summary>A dataset's row as published, beside what we made of it.</summary>
/// <param name="Title">Title of the dataset.</param>
/// <param name="Publisher">Who publishes it; null where it does not say.</param>
/// <param name="Release">Name of the release the contents are from.</param>
/// <param name="Published">Day that release was published.</param>
/// <param name="RowId">The publisher's id of the row.</param>
/// <param name="Reported">Day of the earliest report it cites; null where it does not say.</param>
/// <param name="CiviliansKilled">Civilians among the best estimate; null where it does not say.</param>
/// <param name="Text">The publisher's own words; null for none.</param>
/// <param name="Cells">Every cell that is not empty, by column, as published.</param>
public sealed record DatasetDetail(
    string Title,
    string? Publisher,
    string Release,
    DateOnly Published,
    string RowId,
    DateOnly? Reported,
    int? CiviliansKilled,
    string? Text,
    IReadOnlyList<KeyValuePair<string, string>> Cells)
{
    /// <summary>What releases said of the row, oldest first, where they did not all say the same; else empty.</summary>
    public IReadOnlyList<RowVersion> Versions { get; init; } = [];
}

/// <summary>What a release said of a dataset's row.</summary>
/// <param name="Release">Name of the release.</param>
/// <param name="From">Day from which it held.</param>
/// <param name="Until">Day from which it no longer did; null while it does.</param>
/// <param name="Row">What it said.</param>
public sealed record RowVersion(string Release, DateOnly From, DateOnly? Until, EventRow Row);

/// <summary>An event as a link.</summary>
/// <param name="Id">Slug.</param>
/// <param name="Title">Title.</param>
public sealed record EventLink(string Id, string Title);

/// <summary>Why an event is not shown.</summary>
public enum EventAbsence
{
    /// <summary>It is shown.</summary>
    None,

    /// <summary>There has never been one with this id.</summary>
    Unknown,

    /// <summary>It was taken out of its source's dossier; the id stays reserved.</summary>
    Withdrawn,

    /// <summary>Its first source was published after the as-of day.</summary>
    NotYetKnown,
}

/// <summary>What came of looking an event up.</summary>
/// <param name="Detail">The event; null when it is not shown.</param>
/// <param name="Absence">Why it is not shown.</param>
/// <param name="KnownFrom">Publication day of its first source, when it is not yet known.</param>
public sealed record EventLookup(EventDetail? Detail, EventAbsence Absence, DateOnly? KnownFrom)
{
    /// <summary>Last day on which a release that is known still held a row that was withdrawn; null where the store does not know.</summary>
    public DateOnly? LastHeld { get; init; }
}
