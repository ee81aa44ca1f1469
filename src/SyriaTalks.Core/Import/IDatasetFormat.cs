namespace SyriaTalks.Core.Import;

/// <summary>A column that a format reads.</summary>
/// <param name="Name">Name in the header, lower case.</param>
/// <param name="Required">Whether the import stops before the first row where it is missing.</param>
/// <param name="Aliases">Other names the publisher has used, lower case.</param>
public sealed record ImportColumn(string Name, bool Required = false, params string[] Aliases);

/// <summary>
/// A dataset's file format. A new one is one sealed class and one line in <see cref="DatasetFormats.All"/>; it has to have a
/// heading in docs/import.md.
/// </summary>
public interface IDatasetFormat
{
    /// <summary>Name on the command line, and of the dataset unless the operator gives another.</summary>
    string Id { get; }

    /// <summary>Title of the source that its rows become.</summary>
    string Title { get; }

    /// <summary>Who publishes it; null where the file itself does not say.</summary>
    string? Publisher { get; }

    /// <summary>Whether names of places and parties are ours already, so that they come back letter by letter.</summary>
    bool HasOurNames => false;

    /// <summary>The columns it reads; all others are kept as published and otherwise passed over.</summary>
    IReadOnlyList<ImportColumn> Columns { get; }

    /// <summary>Reads one row. Problems are reported to the row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="dataset">Id of the dataset, which ids of events begin with.</param>
    /// <returns>The record, or null when the row cannot be taken.</returns>
    DatasetRecord? Read(ImportRow row, string dataset);
}

/// <summary>The formats of datasets.</summary>
public static class DatasetFormats
{
    /// <summary>Every format; a header is given to the first that has all its required columns.</summary>
    public static IReadOnlyList<IDatasetFormat> All { get; } = [new UcdpGedFormat(), new AcledFormat(), new EventCsvFormat()];

    /// <summary>Whether a file begins like JSON, which no dataset here is and every dossier.</summary>
    /// <param name="start">Its first bytes.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsJson(ReadOnlySpan<byte> start) => FileShape.IsJson(start);

    /// <summary>Finds a format.</summary>
    /// <param name="id">Its name.</param>
    /// <returns>The format, or null.</returns>
    public static IDatasetFormat? Find(string id) => All.FirstOrDefault(f => f.Id == id);
}
