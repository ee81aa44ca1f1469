using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Sources;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Events;

/// <summary>What can become of a record between two days of knowledge. A record may stand under several.</summary>
public enum ChangeKind
{
    /// <summary>Not known then, known now.</summary>
    [Term("Added", "Not known then, known now.")]
    Added,

    /// <summary>Known on both days, and something about it differs.</summary>
    [Term("Changed", "Known on both days; a source, a claim or what a dataset's row says differs.")]
    Changed,

    /// <summary>Its account is claimed or contested now and was less doubtful then.</summary>
    [Term("Contested", "Its account is claimed or contested now; then it was not known, or less doubtful.")]
    Contested,

    /// <summary>Independent reports support its account now, or nobody accuses or denies any more.</summary>
    [Term("Resolved", "Its account rested on one report, was claimed or was contested then; now independent reports support it, or it is neither claimed nor contested any more.")]
    Resolved,

    /// <summary>Known then, dropped by its dataset since.</summary>
    [Term("Withdrawn", "Known then; a release of its dataset has dropped it since.")]
    Withdrawn,
}

/// <summary>What changed between two days of knowledge.</summary>
/// <param name="Since">The earlier day.</param>
/// <param name="AsOf">The later day, with the clock of both.</param>
/// <param name="Published">What was published after the earlier day and no later than the other, oldest first.</param>
/// <param name="Sources">Counts of each source of which anything changed.</param>
/// <param name="Sections">One for each kind that any record is of, in the order of <see cref="ChangeKind"/>.</param>
public sealed record ChangesView(
    DateOnly Since, Knowledge AsOf, IReadOnlyList<PublicationDay> Published, IReadOnlyList<SourceChanges> Sources, IReadOnlyList<ChangeSection> Sections);

/// <summary>How many records of a source changed.</summary>
/// <param name="Source">The source that an event cites first.</param>
/// <param name="Counts">Records by <see cref="ChangeKind"/>, in its order.</param>
public sealed record SourceChanges(SourceInfo Source, IReadOnlyList<int> Counts);

/// <summary>Records of one kind of change.</summary>
/// <param name="Kind">What became of them.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Page">Page shown, from 1.</param>
/// <param name="Size">Records a page.</param>
/// <param name="Items">The records of the page, newest first.</param>
public sealed record ChangeSection(ChangeKind Kind, int Total, int Page, int Size, IReadOnlyList<ChangedEvent> Items)
{
    /// <summary>Number of pages; at least 1.</summary>
    public int PageCount => Math.Max(1, (Total + Size - 1) / Size);
}

/// <summary>A record with what is new about it.</summary>
/// <param name="Event">The record as known on the later day; a withdrawn one as it was.</param>
/// <param name="Changes">Fields that differ.</param>
/// <param name="Claims">Claims published in between.</param>
/// <param name="Citations">Citations of sources published in between, of a record known before.</param>
public sealed record ChangedEvent(
    EventRow Event, IReadOnlyList<RowChange> Changes, IReadOnlyList<ClaimView> Claims, IReadOnlyList<Citation> Citations);
