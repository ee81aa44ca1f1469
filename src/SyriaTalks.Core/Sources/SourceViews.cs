using SyriaTalks.Core.Events;

namespace SyriaTalks.Core.Sources;

/// <summary>A source with what it contributes.</summary>
/// <param name="Source">The source.</param>
/// <param name="Events">Events that cite it.</param>
/// <param name="Incidents">Incidents among them.</param>
public sealed record SourceRow(SourceInfo Source, int Events, int Incidents);

/// <summary>Everything that cites one source, by paragraph.</summary>
/// <param name="Source">The source with its counts.</param>
/// <param name="Paragraphs">One entry a paragraph in reading order: standfirst, body, caption; those that nothing cites included.</param>
/// <param name="Monitors">Monitors it quotes.</param>
public sealed record SourceDetail(SourceRow Source, IReadOnlyList<ParagraphUse> Paragraphs, IReadOnlyList<MonitorView> Monitors)
{
    /// <summary>What was loaded of a dataset, newest first; none for an article.</summary>
    public IReadOnlyList<ReleaseView> Releases { get; init; } = [];
}

/// <summary>One loading of a dataset.</summary>
/// <param name="Label">Name of the release.</param>
/// <param name="Published">Day it was published, as far as its operator said.</param>
/// <param name="Files">Names of the files.</param>
/// <param name="Added">Rows that were not there before.</param>
/// <param name="Changed">Rows that said something else than before.</param>
/// <param name="Unchanged">Rows that were there already.</param>
/// <param name="Gone">Rows that were taken out.</param>
public sealed record ReleaseView(string Label, DateOnly Published, string Files, int Added, int Changed, int Unchanged, int Gone);

/// <summary>What cites one paragraph.</summary>
/// <param name="Label">"0" for the standfirst, "1" and up, or "caption".</param>
/// <param name="Events">Events that cite it.</param>
/// <param name="Others">Other records that cite it, as short sentences: claims, relations, terms, standings, holdings.</param>
/// <param name="Context">What it adds that is no record of its own.</param>
public sealed record ParagraphUse(
    string Label, IReadOnlyList<EventRow> Events, IReadOnlyList<string> Others, IReadOnlyList<string> Context);

/// <summary>Who reports.</summary>
/// <param name="Slug">Slug.</param>
/// <param name="Name">Full name.</param>
/// <param name="Short">Short name.</param>
/// <param name="Citation">Where it is quoted.</param>
public sealed record MonitorView(string Slug, string Name, string Short, Citation Citation);
