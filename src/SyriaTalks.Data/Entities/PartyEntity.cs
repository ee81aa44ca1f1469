using SyriaTalks.Core.Parties;

namespace SyriaTalks.Data.Entities;

internal sealed class PartyEntity : ISourced
{
    public int Key { get; set; }

    public required string Slug { get; set; }

    public required string Name { get; set; }

    public required string ShortName { get; set; }

    public PartyKind Kind { get; set; }

    public required string Summary { get; set; }

    public List<string> Aliases { get; set; } = [];

    public List<string> Unknown { get; set; } = [];

    public int SourceKey { get; set; }

    public SourceEntity Source { get; set; } = null!;

    public required string Locator { get; set; }
}

internal sealed class RelationEntity : ISourced
{
    public int Key { get; set; }

    public int FromKey { get; set; }

    public PartyEntity From { get; set; } = null!;

    public int ToKey { get; set; }

    public PartyEntity To { get; set; } = null!;

    public RelationKind Kind { get; set; }

    public required string Text { get; set; }

    public DateParts? Date { get; set; }

    public bool Inferred { get; set; }

    public int Position { get; set; }

    public int SourceKey { get; set; }

    public SourceEntity Source { get; set; } = null!;

    public required string Locator { get; set; }
}

internal sealed class HoldingEntity : ISourced
{
    public int Key { get; set; }

    public int PartyKey { get; set; }

    public PartyEntity Party { get; set; } = null!;

    public int PlaceKey { get; set; }

    public PlaceEntity Place { get; set; } = null!;

    public required string Text { get; set; }

    public int SourceKey { get; set; }

    public SourceEntity Source { get; set; } = null!;

    public required string Locator { get; set; }
}
