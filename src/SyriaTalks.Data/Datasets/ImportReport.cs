using SyriaTalks.Core.Events;
using SyriaTalks.Core.Import;

namespace SyriaTalks.Data.Datasets;

/// <summary>What an import took, what not, and why.</summary>
/// <param name="Datasets">One entry a dataset.</param>
/// <param name="Problems">What is wrong with rows, at most <see cref="MostProblems"/> of them.</param>
/// <param name="ProblemCount">All problems.</param>
/// <param name="RejectFiles">Files with the rows that were not taken.</param>
/// <param name="DryRun">Whether the store was left as it was.</param>
public sealed record ImportReport(
    IReadOnlyList<DatasetReport> Datasets,
    IReadOnlyList<ImportProblem> Problems,
    long ProblemCount,
    IReadOnlyList<string> RejectFiles,
    bool DryRun)
{
    /// <summary>Most problems listed; the rest are counted.</summary>
    public const int MostProblems = 1000;
}

/// <summary>What became of one dataset's files.</summary>
public sealed class DatasetReport
{
    /// <summary>Id of the source.</summary>
    public required string SourceId { get; init; }

    /// <summary>Format of the files.</summary>
    public required string Format { get; init; }

    /// <summary>Name of the release.</summary>
    public required string Release { get; init; }

    /// <summary>Rows read.</summary>
    public long Rows { get; internal set; }

    /// <summary>Rows with problems.</summary>
    public long Bad { get; internal set; }

    /// <summary>Rows that were not there before.</summary>
    public int Added { get; internal set; }

    /// <summary>Rows that say something else than before.</summary>
    public int Changed { get; internal set; }

    /// <summary>Rows that were there already.</summary>
    public int Unchanged { get; internal set; }

    /// <summary>Rows among these that an older version of this program took in without keeping who reports them, and that now name it.</summary>
    public int Named { get; internal set; }

    /// <summary>Rows of earlier files that these lack.</summary>
    public int Gone { get; internal set; }

    /// <summary>Whether those were taken out.</summary>
    public bool GoneRemoved { get; internal set; }

    /// <summary>Rows that are events of another source and were left to it.</summary>
    public int HeldElsewhere { get; internal set; }

    /// <summary>Earliest possible day of any row taken.</summary>
    public DateOnly? First { get; internal set; }

    /// <summary>Latest possible day of any row taken.</summary>
    public DateOnly? Last { get; internal set; }

    /// <summary>Columns that were kept as published and not otherwise read.</summary>
    public IReadOnlyList<string> UnreadColumns { get; internal set; } = [];

    /// <summary>Names of parties that are none of ours, with the rows that bear them, most frequent first.</summary>
    public IReadOnlyList<(string Name, int Rows)> NewParties { get; internal set; } = [];

    /// <summary>Places that are none of ours.</summary>
    public int NewPlaces { get; internal set; }

    /// <summary>Rows by quality flag.</summary>
    public IReadOnlyDictionary<QualityIssue, int> Flags { get; internal set; } = new Dictionary<QualityIssue, int>();

    /// <summary>Whether nothing in the store differs from before.</summary>
    public bool IsUnchanged => Added + Changed + Named == 0 && (Gone == 0 || !GoneRemoved);
}

/// <summary>Rows could not be taken, so nothing was: all or nothing is the rule unless the operator says otherwise.</summary>
public sealed class ImportRefusedException : Exception
{
    /// <summary>Makes the exception.</summary>
    public ImportRefusedException()
        : base("Nothing was stored.")
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    /// <param name="message">The message.</param>
    public ImportRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a message and its cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public ImportRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception from what was found.</summary>
    /// <param name="message">The message.</param>
    /// <param name="report">What was found.</param>
    public ImportRefusedException(string message, ImportReport report)
        : base(message) => Report = report;

    /// <summary>What was found; null for none.</summary>
    public ImportReport? Report { get; }
}
