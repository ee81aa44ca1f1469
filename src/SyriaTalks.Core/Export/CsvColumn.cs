namespace SyriaTalks.Core.Export;

/// <summary>One column of a CSV.</summary>
/// <typeparam name="T">What a row of it is.</typeparam>
/// <param name="Name">Name in the header row. Other people's scripts depend on it: it does not change.</param>
/// <param name="Meaning">What the cell holds, as the documents print it.</param>
/// <param name="IsText">Whether the cell is free text, which a spreadsheet might take for a formula.</param>
/// <param name="Read">Reads the cell off a row; empty for unknown.</param>
public sealed record CsvColumn<T>(string Name, string Meaning, bool IsText, Func<T, string> Read)
{
    /// <summary>The HXL tag that stands under the name where a file has tags.</summary>
    public string Tag => HxlTags.Of(Name);
}
