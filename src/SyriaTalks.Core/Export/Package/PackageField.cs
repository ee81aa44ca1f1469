namespace SyriaTalks.Core.Export.Package;

/// <summary>A column of a table in the data package, as Frictionless Table Schema describes it.</summary>
/// <param name="Name">Name in the header row.</param>
/// <param name="Type">"string", "date", "integer", "number" or "boolean".</param>
/// <param name="Description">What it holds.</param>
public sealed record PackageField(string Name, string Type, string Description)
{
    /// <summary>Whether it is never empty.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Every value it can have; null for no list.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>Lowest number; null for none.</summary>
    public int? Minimum { get; init; }

    /// <summary>Highest number; null for none.</summary>
    public int? Maximum { get; init; }
}

/// <summary>A table of the data package.</summary>
/// <param name="Name">Name of the table; its file is <c>NAME.csv</c>.</param>
/// <param name="Title">What it holds.</param>
/// <param name="Key">Columns by which rows are told apart.</param>
/// <param name="Fields">Its columns in order.</param>
public sealed record PackageTable(string Name, string Title, IReadOnlyList<string> Key, IReadOnlyList<PackageField> Fields)
{
    /// <summary>Columns that name a row of another table: column, table, column.</summary>
    public IReadOnlyList<(string Column, string Table, string Target)> References { get; init; } = [];

    /// <summary>Name of the file.</summary>
    public string Path => Name + ".csv";
}

/// <summary>A file that has been written.</summary>
/// <param name="Path">Its name.</param>
/// <param name="Rows">Rows without the header; null for a file that is no table.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its hash in hexadecimal.</param>
public sealed record PackageFile(string Path, int? Rows, long Bytes, string Sha256);
