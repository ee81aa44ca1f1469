using SyriaTalks.Core.Ceasefires;

namespace SyriaTalks.Data.Entities;

internal sealed class ViolationCountEntity : ISourced
{
    public int Key { get; set; }

    public required string Id { get; set; }

    public int CeasefireKey { get; set; }

    public CeasefireEntity Ceasefire { get; set; } = null!;

    /// <summary>Whose count it is: exactly one of party and monitor is set.</summary>
    public int? PartyKey { get; set; }

    public PartyEntity? Party { get; set; }

    public int? MonitorKey { get; set; }

    public MonitorEntity? Monitor { get; set; }

    public string? Speaker { get; set; }

    public ViolationMeasure Measure { get; set; }

    public Counting Counting { get; set; }

    public DateParts? From { get; set; }

    public DateParts To { get; set; } = null!;

    public required string Scope { get; set; }

    public int? Low { get; set; }

    public int? Best { get; set; }

    public int? High { get; set; }

    public bool Inferred { get; set; }

    public int SourceKey { get; set; }

    public SourceEntity Source { get; set; } = null!;

    public required string Locator { get; set; }

    public List<ViolationPlaceEntity> Places { get; } = [];

    public List<ViolationVoiceEntity> Voices { get; } = [];
}

internal sealed class ViolationPlaceEntity
{
    public int CountKey { get; set; }

    public ViolationCountEntity Count { get; set; } = null!;

    public int Position { get; set; }

    public int PlaceKey { get; set; }

    public PlaceEntity Place { get; set; } = null!;
}

internal sealed class ViolationVoiceEntity
{
    public int CountKey { get; set; }

    public ViolationCountEntity Count { get; set; } = null!;

    public int Position { get; set; }

    /// <summary>True for who says that the count is wrong, false for who confirms it.</summary>
    public bool Disputes { get; set; }

    /// <summary>Who says it: exactly one of party and monitor is set.</summary>
    public int? PartyKey { get; set; }

    public PartyEntity? Party { get; set; }

    public int? MonitorKey { get; set; }

    public MonitorEntity? Monitor { get; set; }

    public required string Locator { get; set; }
}
