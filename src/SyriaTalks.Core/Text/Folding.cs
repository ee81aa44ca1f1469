using System.Globalization;
using System.Text;

namespace SyriaTalks.Core.Text;

/// <summary>
/// Folds text so that spellings of one name meet: case, accents, punctuation and the Arabic letter variants that writers
/// use for each other. The same folding is applied when text is stored and when it is searched for.
/// </summary>
public static class Folding
{
    /// <summary>Folds text into lower-case words separated by single spaces.</summary>
    /// <param name="text">Any text; null and empty give an empty string.</param>
    /// <returns>The folded text. Apostrophes vanish ("Dar'a" is "dara"), other punctuation separates words.</returns>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return string.Empty;
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            var mapped = FoldArabic(c);
            if (IsDropped(mapped))
                continue;
            if (char.IsLetterOrDigit(mapped))
                folded.Append(char.ToLowerInvariant(mapped));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        if (folded.Length > 0 && folded[^1] == ' ')
            folded.Length--;
        return folded.ToString();
    }

    /// <summary>Folds text and splits it into words.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The folded words in order; none for empty text.</returns>
    public static string[] Words(string? text) => Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Folds a name to the key under which aliases meet: folded, without the article "al" and without spaces.</summary>
    /// <param name="name">A place or party name in any spelling.</param>
    /// <returns>The key; "Al-Hasakah" and "al Hasakah" give the same one.</returns>
    public static string NameKey(string? name)
    {
        var words = Words(name);
        var key = new StringBuilder();
        foreach (var word in words)
        {
            if (word is "al" or "el" or "ar" or "as" or "ad" or "at" or "the" && words.Length > 1)
                continue;
            key.Append(word.Length > 3 && word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : word);
        }

        return key.ToString();
    }

    // Combining marks (accents, Arabic vowels), tatweel, apostrophes, zero-width and direction marks carry no letter.
    private static bool IsDropped(char c) =>
        c is '\u0640' or '\'' or '\u2018' or '\u2019' or '\u02BC' or '\u02BE' or '\u02BF' or '`' or '\u0621'
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private static char FoldArabic(char c) => c switch
    {
        '\u0622' or '\u0623' or '\u0625' or '\u0671' => '\u0627',
        '\u0649' or '\u0626' or '\u06CC' => '\u064A',
        '\u0629' => '\u0647',
        '\u0624' => '\u0648',
        '\u06A9' => '\u0643',
        _ => c,
    };
}
