using SyriaTalks.Core.Sources;

namespace SyriaTalks.Data.Entities;

internal sealed class SourceEntity
{
    /// <summary>Stands for the hash of a source of which only citations are known, from a CSV.</summary>
    public const string CitedOnly = "cited";

    public int Key { get; set; }

    public required string Id { get; set; }

    public SourceKind Kind { get; set; }

    public required string Title { get; set; }

    public string? Publisher { get; set; }

    public DateOnly Published { get; set; }

    public string? Url { get; set; }

    public int? Paragraphs { get; set; }

    /// <summary>Hash of the file the source was loaded from: the same file is not loaded twice.</summary>
    public required string ContentHash { get; set; }

    public List<ContextEntity> Context { get; } = [];

    public List<ReleaseEntity> Releases { get; } = [];
}

internal sealed class ContextEntity
{
    public int Key { get; set; }

    public int SourceKey { get; set; }

    public SourceEntity Source { get; set; } = null!;

    public int Position { get; set; }

    public required string Text { get; set; }

    public bool Inferred { get; set; }

    public required string Locator { get; set; }
}

internal sealed class MonitorEntity : ISourced
{
    public int Key { get; set; }

    public required string Slug { get; set; }

    public required string Name { get; set; }

    public required string ShortName { get; set; }

    public List<string> Aliases { get; set; } = [];

    public int SourceKey { get; set; }

    public SourceEntity Source { get; set; } = null!;

    public required string Locator { get; set; }
}

/// <summary>A record that one source contributes, with where it stands in it.</summary>
internal interface ISourced
{
    int SourceKey { get; }

    SourceEntity Source { get; set; }

    string Locator { get; set; }
}
