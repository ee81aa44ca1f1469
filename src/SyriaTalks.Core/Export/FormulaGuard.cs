namespace SyriaTalks.Core.Export;

/// <summary>
/// Keeps a spreadsheet from running a text cell as a formula: an apostrophe goes before a first character that would start
/// one (OWASP, "CSV Injection"; ASVS 5.0, 1.2.10). Real titles begin with "- ", so the mark has to come off again on import.
/// </summary>
public static class FormulaGuard
{
    private const char Mark = '\'';

    // The last four are the full-width forms, which some spreadsheets fold to the first four.
    private const string Triggers = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>Marks a text that would be taken for a formula.</summary>
    /// <param name="text">The text of a cell.</param>
    /// <returns>The text, with an apostrophe before it if need be.</returns>
    public static string Protect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsAtRisk(text) ? Mark + text : text;
    }

    /// <summary>Takes the mark off again.</summary>
    /// <param name="cell">A text cell as it stands in a file.</param>
    /// <returns>The text that <see cref="Protect"/> was given.</returns>
    public static string Restore(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.StartsWith(Mark) && IsAtRisk(cell[1..]) ? cell[1..] : cell;
    }

    // Text that already looks marked is marked once more; otherwise taking marks off would change it.
    private static bool IsAtRisk(string text)
    {
        var rest = text.AsSpan().TrimStart(Mark);
        return rest.Length > 0 && Triggers.Contains(rest[0]);
    }
}
