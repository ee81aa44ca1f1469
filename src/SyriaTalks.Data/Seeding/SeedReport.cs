using System.Globalization;

namespace SyriaTalks.Data.Seeding;

/// <summary>How many records of one type were touched.</summary>
/// <param name="Type">Type of record, plural.</param>
/// <param name="Added">Records that were not there.</param>
/// <param name="Updated">Records that differed.</param>
/// <param name="Removed">Records that are no longer in the file.</param>
/// <param name="Unchanged">Records that were there already.</param>
public sealed record SeedCount(string Type, int Added, int Updated, int Removed, int Unchanged);

/// <summary>What loading one dossier did.</summary>
/// <param name="SourceId">Id of the source.</param>
/// <param name="Counts">One entry a type of record.</param>
public sealed record SeedReport(string SourceId, IReadOnlyList<SeedCount> Counts)
{
    /// <summary>Records that were not there.</summary>
    public int Added => Counts.Sum(c => c.Added);

    /// <summary>Records that differed.</summary>
    public int Updated => Counts.Sum(c => c.Updated);

    /// <summary>Records that are no longer in the file.</summary>
    public int Removed => Counts.Sum(c => c.Removed);

    /// <summary>Records that were there already.</summary>
    public int Unchanged => Counts.Sum(c => c.Unchanged);

    /// <summary>Whether the store was left as it was.</summary>
    public bool IsUnchanged => Added + Updated + Removed == 0;

    /// <summary>The counts in one line, with the types that changed.</summary>
    /// <returns>For example "article-1: 2 added (1 events, 1 claims), 0 updated, 1 removed (1 relations), 90 unchanged".</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{SourceId}: {Added} added{Which(c => c.Added)}, {Updated} updated{Which(c => c.Updated)}, {Removed} removed{Which(c => c.Removed)}, {Unchanged} unchanged");

    private string Which(Func<SeedCount, int> count)
    {
        var parts = Counts.Where(c => count(c) > 0).Select(c => string.Create(CultureInfo.InvariantCulture, $"{count(c)} {c.Type}")).ToList();
        return parts.Count == 0 ? string.Empty : $" ({string.Join(", ", parts)})";
    }
}
