using System.Text;
using SyriaTalks.Core.Import;

namespace SyriaTalks.Data.Datasets;

/// <summary>A file to import.</summary>
/// <param name="Name">Its name for messages; "-" for standard input.</param>
/// <param name="Open">Opens it at its first byte.</param>
/// <param name="Length">Its length in bytes; null where it is not known.</param>
public sealed record ImportFile(string Name, Func<Stream> Open, long? Length);

/// <summary>What becomes of rows that an earlier loading brought and these files lack.</summary>
public enum GoneRows
{
    /// <summary>They are taken out when the files hold at least half of what is there: then they are a newer release, else a part.</summary>
    Decide,

    /// <summary>They are taken out.</summary>
    Remove,

    /// <summary>They stay.</summary>
    Keep,
}

/// <summary>What to import and how.</summary>
public sealed record ImportRequest
{
    /// <summary>The files. Those of one dataset are one release.</summary>
    public required IReadOnlyList<ImportFile> Files { get; init; }

    /// <summary>Format of all files; null to recognise each by its header.</summary>
    public IDatasetFormat? Format { get; init; }

    /// <summary>How the text is written; null for UTF-8.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>Id of the dataset; null for the format's own.</summary>
    public string? Dataset { get; init; }

    /// <summary>Title of the source; null for the format's own.</summary>
    public string? Title { get; init; }

    /// <summary>Name of the release; null for the names of the files.</summary>
    public string? Release { get; init; }

    /// <summary>Day the release was published; null for today.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>What becomes of rows that are not in the files.</summary>
    public GoneRows Gone { get; init; }

    /// <summary>Whether good rows are loaded although there are bad ones.</summary>
    public bool SkipBad { get; init; }

    /// <summary>Whether to report only.</summary>
    public bool DryRun { get; init; }

    /// <summary>Folder for the rows that were not taken; used with <see cref="SkipBad"/>.</summary>
    public string RejectFolder { get; init; } = ".";
}

/// <summary>How far an import has come.</summary>
/// <param name="Rows">Rows read.</param>
/// <param name="Bytes">Bytes read.</param>
/// <param name="TotalBytes">Bytes there are; null where it is not known.</param>
/// <param name="Stage">What is being done.</param>
public sealed record ImportProgress(long Rows, long Bytes, long? TotalBytes, string Stage);
