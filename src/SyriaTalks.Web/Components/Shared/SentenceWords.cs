using System.Globalization;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Sources;

namespace SyriaTalks.Web.Components.Shared;

/// <summary>Makes sentences of parts that were written to stand alone.</summary>
public static class SentenceWords
{
    private static readonly string[] Numbers =
        ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];

    /// <summary>A number at the beginning of a sentence: in words up to twelve.</summary>
    /// <param name="number">The number, from 0.</param>
    /// <returns>For example "Two" or "1,204".</returns>
    public static string Number(int number) =>
        number < Numbers.Length ? Numbers[number] : number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A text as part of a sentence: without its capital, unless it begins with the name of a place or a party.</summary>
    /// <param name="text">For example "Some fronts, notably around Damascus".</param>
    /// <param name="choices">The names that are known.</param>
    /// <returns>For example "some fronts, notably around Damascus".</returns>
    public static string Within(string text, FilterChoices choices)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(choices);
        if (text.Length < 2 || char.IsUpper(text[1]))
            return text;
        var first = text.Split(' ', ',', '\'', '’', '-')[0];
        bool Begins(string name) => name.StartsWith(first, StringComparison.Ordinal);
        return choices.Places.Any(p => Begins(p.Name)) || choices.Parties.Any(p => Begins(p.Name))
            ? text
            : char.ToLowerInvariant(text[0]) + text[1..];
    }

    /// <summary>Citations of the same source as one, in order of the sources.</summary>
    /// <param name="citations">What a sentence rests on.</param>
    /// <returns>One citation a source.</returns>
    public static IEnumerable<Citation> Merge(IEnumerable<Citation> citations) => citations
        .GroupBy(c => (c.SourceId, c.Published))
        .Select(g => new Citation(g.Key.SourceId, g.Key.Published, Locators.Join(g.SelectMany(c => Locators.Split(c.Locator)))));
}
