using SyriaTalks.Core.Events;

namespace SyriaTalks.Core.Export;

/// <summary>One column of the CSV.</summary>
/// <param name="Name">Name in the header row. Other people's scripts depend on it: it does not change.</param>
/// <param name="Meaning">What the cell holds, as docs/csv.md prints it.</param>
/// <param name="IsText">Whether the cell is free text, which a spreadsheet might take for a formula.</param>
/// <param name="Read">Reads the cell off an event; empty for unknown.</param>
public sealed record CsvColumn(string Name, string Meaning, bool IsText, Func<EventRow, string> Read)
{
    /// <summary>The HXL tag that stands under the name where a file has tags.</summary>
    public string Tag => HxlTags.Of(Name);
}
