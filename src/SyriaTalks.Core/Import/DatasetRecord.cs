using SyriaTalks.Core.Events;
using SyriaTalks.Core.Places;

namespace SyriaTalks.Core.Import;

/// <summary>One row of a dataset in our terms, names still as the publisher spells them.</summary>
public sealed class DatasetRecord
{
    /// <summary>The publisher's id of the row, as written.</summary>
    public required string RowId { get; init; }

    /// <summary>Id of the event in addresses and files.</summary>
    public required string EventId { get; init; }

    /// <summary>Kind.</summary>
    public required EventKind Kind { get; init; }

    /// <summary>Type of an incident; null for other kinds.</summary>
    public EventType? Type { get; init; }

    /// <summary>Title in our own words, made of what is coded.</summary>
    public required string Title { get; init; }

    /// <summary>Summary in our own words; empty for none.</summary>
    public string Summary { get; init; } = string.Empty;

    /// <summary>Earliest possible day, inclusive; null where the source gives no start.</summary>
    public required DateOnly? Start { get; init; }

    /// <summary>Latest possible day, inclusive.</summary>
    public required DateOnly End { get; init; }

    /// <summary>How closely the day is known.</summary>
    public required DatePrecision Precision { get; init; }

    /// <summary>The date in words; null for words made of the days.</summary>
    public string? DateText { get; init; }

    /// <summary>Whether it took place.</summary>
    public EventStatus Status { get; init; }

    /// <summary>How the account stands; a dataset's row is one report.</summary>
    public ClaimStatus Account { get; init; }

    /// <summary>People killed.</summary>
    public DeathToll Deaths { get; init; } = DeathToll.None;

    /// <summary>Civilians among the best estimate; null where the dataset does not say.</summary>
    public int? CiviliansKilled { get; init; }

    /// <summary>Where; the first is the location.</summary>
    public IReadOnlyList<RecordPlace> Places { get; init; } = [];

    /// <summary>Who.</summary>
    public IReadOnlyList<RecordParty> Parties { get; init; } = [];

    /// <summary>Sources other than the dataset itself that the row cites as ours; empty for a dataset's own row.</summary>
    public IReadOnlyList<RecordCitation> Citations { get; init; } = [];

    /// <summary>Number of reports the publisher counts behind the row; null where it does not say.</summary>
    public int? ReportCount { get; init; }

    /// <summary>Whom the publisher names as saying so, each once, as first written; empty where it names nobody.</summary>
    public IReadOnlyList<string> Reporters { get; init; } = [];

    /// <summary>Day of the earliest report the row cites; null where the dataset does not say.</summary>
    public DateOnly? Reported { get; init; }

    /// <summary>What a reader should know before relying on it.</summary>
    public FlagSet Flags { get; init; }

    /// <summary>The publisher's own words (headline, notes); null for none.</summary>
    public string? PublisherText { get; init; }
}

/// <summary>A place as a row names it.</summary>
/// <param name="Name">Name as written.</param>
/// <param name="Governorate">First-order division as written; null for none.</param>
/// <param name="Country">Country as written.</param>
/// <param name="Latitude">Degrees north, WGS 84; null for none.</param>
/// <param name="Longitude">Degrees east, WGS 84; null for none.</param>
/// <param name="Precision">How closely the location is known.</param>
/// <param name="Role">Whether it happened there or concerns the place.</param>
public sealed record RecordPlace(
    string Name, string? Governorate, string Country, double? Latitude, double? Longitude, PlacePrecision Precision, PlaceRole Role);

/// <summary>A party as a row names it.</summary>
/// <param name="Name">Name as written.</param>
/// <param name="Role">How it stands to the event.</param>
public readonly record struct RecordParty(string Name, PartyRole Role);

/// <summary>A source that a row of our own CSV cites.</summary>
/// <param name="SourceId">Id of the source.</param>
/// <param name="Locator">Where in it.</param>
/// <param name="Published">Day it was published.</param>
public sealed record RecordCitation(string SourceId, string Locator, DateOnly Published);
