using System.Globalization;

namespace SyriaTalks.Core.Import;

/// <summary>Where the columns of a format stand in a file.</summary>
internal sealed class ColumnMap
{
    private readonly Dictionary<string, int> _indexes;
    private readonly IReadOnlyList<string> _written;

    private ColumnMap(Dictionary<string, int> indexes, IReadOnlyList<string> written) => (_indexes, _written) = (indexes, written);

    /// <summary>Columns of the file that the format does not read.</summary>
    public IEnumerable<string> Unread => _written.Where((_, i) => !_indexes.ContainsValue(i) && _written[i].Length > 0);

    public int Count => _written.Count;

    public int IndexOf(string column) => _indexes.GetValueOrDefault(column, -1);

    public string Written(int index) => _written[index];

    /// <summary>Names as columns are compared: without spaces around them, in lower case.</summary>
    public static string Key(string name) => name.Trim().TrimStart('\uFEFF').ToLowerInvariant();

    /// <summary>How many of a format's columns a header has, and how many of those required.</summary>
    public static (int Required, int Known) Score(IDatasetFormat format, IReadOnlyList<string> header)
    {
        var keys = header.Select(Key).ToHashSet(StringComparer.Ordinal);
        var known = format.Columns.Where(c => keys.Contains(c.Name) || c.Aliases.Any(keys.Contains)).ToList();
        return (known.Count(c => c.Required), known.Count);
    }

    /// <summary>Maps a header.</summary>
    /// <exception cref="ImportException">A required column is missing, or a column the format reads stands twice.</exception>
    public static ColumnMap Make(IDatasetFormat format, IReadOnlyList<string> header, string file)
    {
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        var missing = new List<string>();
        var repeated = new List<string>();
        string[] keys = [.. header.Select(Key)];
        foreach (var column in format.Columns)
        {
            // The current name wins over an older one that a file may carry beside it.
            var name = new[] { column.Name }.Concat(column.Aliases).FirstOrDefault(keys.Contains);
            if (name is null && column.Required)
                missing.Add(column.Name);
            if (name is null)
                continue;
            indexes[column.Name] = Array.IndexOf(keys, name);
            if (keys.Count(k => k == name) > 1)
                repeated.Add(name);
        }

        if (missing.Count > 0)
            throw Refuse(file, header, $"the header has no column {string.Join(", ", missing)}, which {format.Id} needs", "Export the file with these columns, or name another format with --format");
        if (repeated.Count > 0)
            throw Refuse(file, header, $"the header names {string.Join(", ", repeated)} twice", "Take one of the two out or rename it");
        return new ColumnMap(indexes, header);
    }

    private static ImportException Refuse(string file, IReadOnlyList<string> header, string reason, string remedy) => new(new ImportProblem(
        file, 1, null, null, reason + string.Create(CultureInfo.InvariantCulture, $" (it has {header.Count}: {ImportProblem.Shorten(string.Join(", ", header))})"), remedy));
}
