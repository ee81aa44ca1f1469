using SyriaTalks.Core.Talks;

namespace SyriaTalks.Data.Entities;

internal sealed class CeasefireEntity : ISourced
{
    public int Key { get; set; }

    public required string Slug { get; set; }

    public required string Name { get; set; }

    public int EventKey { get; set; }

    public EventEntity Event { get; set; } = null!;

    public int SourceKey { get; set; }

    public SourceEntity Source { get; set; } = null!;

    public string Locator { get; set; } = string.Empty;

    public List<TermEntity> Terms { get; } = [];
}

internal sealed class TermEntity
{
    public int CeasefireKey { get; set; }

    public CeasefireEntity Ceasefire { get; set; } = null!;

    public int Position { get; set; }

    public CeasefireAspect Aspect { get; set; }

    public int? PartyKey { get; set; }

    public PartyEntity? Party { get; set; }

    public required string Text { get; set; }

    public DateParts? Date { get; set; }

    public bool Inferred { get; set; }

    public required string Locator { get; set; }
}

internal sealed class RoundEntity : ISourced
{
    public int Key { get; set; }

    public required string Slug { get; set; }

    public required string Name { get; set; }

    public required string Subject { get; set; }

    public int EventKey { get; set; }

    public EventEntity Event { get; set; } = null!;

    public int PlaceKey { get; set; }

    public PlaceEntity Place { get; set; } = null!;

    public string? Venue { get; set; }

    public List<string> Unknown { get; set; } = [];

    public int SourceKey { get; set; }

    public SourceEntity Source { get; set; } = null!;

    public required string Locator { get; set; }

    public List<ParticipationEntity> Participation { get; } = [];

    public List<RoundNoteEntity> Notes { get; } = [];

    public List<RoundStepEntity> Path { get; } = [];
}

internal sealed class ParticipationEntity
{
    public int RoundKey { get; set; }

    public RoundEntity Round { get; set; } = null!;

    public int Position { get; set; }

    public int PartyKey { get; set; }

    public PartyEntity Party { get; set; } = null!;

    public Standing Standing { get; set; }

    public required string Text { get; set; }

    public bool Inferred { get; set; }

    public required string Locator { get; set; }
}

internal sealed class RoundNoteEntity
{
    public int RoundKey { get; set; }

    public RoundEntity Round { get; set; } = null!;

    public int Position { get; set; }

    /// <summary>True for other talks mentioned, false for what is known of the agenda.</summary>
    public bool Alongside { get; set; }

    public required string Text { get; set; }

    public bool Inferred { get; set; }

    public required string Locator { get; set; }
}

internal sealed class RoundStepEntity
{
    public int RoundKey { get; set; }

    public RoundEntity Round { get; set; } = null!;

    public int Position { get; set; }

    public int EventKey { get; set; }

    public EventEntity Event { get; set; } = null!;
}
