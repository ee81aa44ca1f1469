using SyriaTalks.Core.Events;
using SyriaTalks.Core.Places;

namespace SyriaTalks.Data.Entities;

internal sealed class EventEntity
{
    public int Key { get; set; }

    public required string Id { get; set; }

    public EventKind Kind { get; set; }

    public EventType? Type { get; set; }

    public required string Title { get; set; }

    public required string Summary { get; set; }

    public DateOnly? Start { get; set; }

    public DateOnly End { get; set; }

    public DatePrecision DatePrecision { get; set; }

    public required string DateText { get; set; }

    public EventStatus Status { get; set; }

    public int? DeathsLow { get; set; }

    public int? DeathsBest { get; set; }

    public int? DeathsHigh { get; set; }

    /// <summary>The source that brought the event.</summary>
    public int SourceKey { get; set; }

    public SourceEntity Source { get; set; } = null!;

    /// <summary>Publication day of that source: the event is known from then.</summary>
    public DateOnly Published { get; set; }

    public List<EventPlaceEntity> Places { get; } = [];

    public List<EventPartyEntity> Parties { get; } = [];

    public List<EventCitationEntity> Citations { get; } = [];

    public List<EventFigureEntity> Figures { get; } = [];

    public List<EventNoteEntity> Notes { get; } = [];

    public List<ClaimEntity> Claims { get; } = [];

    public List<AccountEntity> Accounts { get; } = [];
}

internal sealed class EventPlaceEntity
{
    public int EventKey { get; set; }

    public EventEntity Event { get; set; } = null!;

    public int Position { get; set; }

    public int PlaceKey { get; set; }

    public PlaceEntity Place { get; set; } = null!;

    public PlaceRole Role { get; set; }

    public PlacePrecision Precision { get; set; }

    public string? Text { get; set; }
}

internal sealed class EventPartyEntity
{
    public int EventKey { get; set; }

    public EventEntity Event { get; set; } = null!;

    public int Position { get; set; }

    public int PartyKey { get; set; }

    public PartyEntity Party { get; set; } = null!;

    public PartyRole Role { get; set; }

    public bool Inferred { get; set; }
}

internal sealed class EventCitationEntity : ISourced
{
    public int EventKey { get; set; }

    public EventEntity Event { get; set; } = null!;

    public int SourceKey { get; set; }

    public SourceEntity Source { get; set; } = null!;

    public required string Locator { get; set; }
}

internal sealed class EventFigureEntity
{
    public int EventKey { get; set; }

    public EventEntity Event { get; set; } = null!;

    public int Position { get; set; }

    public required string Measure { get; set; }

    public long? Low { get; set; }

    public long? Best { get; set; }

    public long? High { get; set; }

    public bool Approximate { get; set; }

    public required string Text { get; set; }

    public required string Locator { get; set; }
}

internal sealed class EventNoteEntity
{
    public int EventKey { get; set; }

    public EventEntity Event { get; set; } = null!;

    public int Position { get; set; }

    public required string Text { get; set; }

    public bool Inferred { get; set; }

    public required string Locator { get; set; }
}

/// <summary>How an event's account stands from a publication day on, computed by the published rule when claims change.</summary>
internal sealed class AccountEntity
{
    public int EventKey { get; set; }

    public EventEntity Event { get; set; } = null!;

    public DateOnly From { get; set; }

    public ClaimStatus Status { get; set; }
}

/// <summary>An event that its dossier no longer holds: its id stays reserved.</summary>
internal sealed class WithdrawnEventEntity
{
    public required string Id { get; set; }

    public required string SourceId { get; set; }
}

/// <summary>One row: the version of the contents.</summary>
internal sealed class StoreInfoEntity
{
    public int Id { get; set; }

    public required string DataVersion { get; set; }
}

/// <summary>What a record of a file looked like when it was stored, so that a changed file touches only what differs.</summary>
internal sealed class RecordEntity
{
    /// <summary>Id of the source, or "gazetteer".</summary>
    public required string Owner { get; set; }

    public required string Type { get; set; }

    public required string Id { get; set; }

    public required string Fingerprint { get; set; }
}
