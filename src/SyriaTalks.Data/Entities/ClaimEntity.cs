using SyriaTalks.Core.Events;

namespace SyriaTalks.Data.Entities;

internal sealed class ClaimEntity : ISourced
{
    public int Key { get; set; }

    public required string Id { get; set; }

    public int EventKey { get; set; }

    public EventEntity Event { get; set; } = null!;

    /// <summary>The event in which it was said; null for none.</summary>
    public int? StatementKey { get; set; }

    public EventEntity? Statement { get; set; }

    public ClaimTopic Topic { get; set; }

    public ClaimStance Stance { get; set; }

    /// <summary>Who says it: exactly one of party and monitor is set.</summary>
    public int? PartyKey { get; set; }

    public PartyEntity? Party { get; set; }

    public int? MonitorKey { get; set; }

    public MonitorEntity? Monitor { get; set; }

    public string? Speaker { get; set; }

    public required string Text { get; set; }

    public int? AccusedKey { get; set; }

    public PartyEntity? Accused { get; set; }

    public int? DeathsLow { get; set; }

    public int? DeathsBest { get; set; }

    public int? DeathsHigh { get; set; }

    public DateParts? Said { get; set; }

    public bool Inferred { get; set; }

    public int Position { get; set; }

    public int SourceKey { get; set; }

    public SourceEntity Source { get; set; } = null!;

    public required string Locator { get; set; }
}
