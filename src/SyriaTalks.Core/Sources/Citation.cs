using System.Globalization;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Sources;

/// <summary>What sort of source it is.</summary>
public enum SourceKind
{
    /// <summary>A news article.</summary>
    [Term("News article", "One article, coded as a dossier.")]
    Article,

    /// <summary>A dataset release.</summary>
    [Term("Dataset release", "One release of a dataset.")]
    Dataset,
}

/// <summary>A source as a reader needs it beside a record.</summary>
/// <param name="Id">Stable id in addresses and files.</param>
/// <param name="Kind">Article or dataset.</param>
/// <param name="Title">Our working title for it.</param>
/// <param name="Publisher">Publisher as far as the source says; null where it does not.</param>
/// <param name="Published">Day of publication.</param>
/// <param name="Url">Address; null for none known.</param>
/// <param name="Paragraphs">Number of body paragraphs of an article; null for a dataset.</param>
public sealed record SourceInfo(
    string Id, SourceKind Kind, string Title, string? Publisher, DateOnly Published, string? Url, int? Paragraphs)
{
    /// <summary>Day of the earliest report that any row of a dataset cites; null for an article and for a dataset without.</summary>
    public DateOnly? Reported { get; init; }

    /// <summary>Day from which it is known.</summary>
    /// <param name="clock">From when rows of datasets count.</param>
    /// <returns>The day.</returns>
    public DateOnly KnownFrom(KnowledgeClock clock) => clock == KnowledgeClock.Report && Reported < Published ? Reported.Value : Published;

    /// <summary>Whether it is known.</summary>
    /// <param name="asOf">The day of knowledge.</param>
    /// <returns>Whether it is.</returns>
    public bool IsKnown(Knowledge asOf) => KnownFrom(asOf.Clock) <= asOf.Day;
}

/// <summary>Where in which source a statement stands.</summary>
/// <param name="SourceId">Id of the source.</param>
/// <param name="Published">Day the source was published.</param>
/// <param name="Locator">
/// Paragraphs of an article ("7", "8-9", "1, 4", "0" for the standfirst, "caption"), or the row id in a dataset.
/// </param>
public sealed record Citation(string SourceId, DateOnly Published, string Locator)
{
    /// <summary>What sort of source it is: a number means a paragraph of an article, and a row of a dataset.</summary>
    public SourceKind Kind { get; init; }

    /// <summary>The locator as a chip shows it: <c>¶7</c>, <c>¶8–9</c>, <c>caption</c>, <c>row 233200</c>.</summary>
    public string Short => Kind == SourceKind.Dataset ? "row " + Locator : Locators.Short(Locator);
}

/// <summary>Forms of locators.</summary>
public static class Locators
{
    /// <summary>Joins paragraph labels of one source into a locator: runs become ranges.</summary>
    /// <param name="labels">"0" to "n" and "caption", in any order; repeats count once.</param>
    /// <returns>For example "0, 1-2, 4" or "caption". The standfirst is no part of a range: it is no body paragraph.</returns>
    public static string Join(IEnumerable<string> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var distinct = labels.Distinct(StringComparer.Ordinal).ToList();
        var numbers = distinct
            .Where(l => int.TryParse(l, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(l => int.Parse(l, CultureInfo.InvariantCulture))
            .Order()
            .ToList();
        var parts = new List<string>();
        for (var i = 0; i < numbers.Count;)
        {
            var j = i;
            while (numbers[i] > 0 && j + 1 < numbers.Count && numbers[j + 1] == numbers[j] + 1)
                j++;
            parts.Add(i == j
                ? numbers[i].ToString(CultureInfo.InvariantCulture)
                : string.Create(CultureInfo.InvariantCulture, $"{numbers[i]}-{numbers[j]}"));
            i = j + 1;
        }

        parts.AddRange(distinct.Where(l => !int.TryParse(l, NumberStyles.None, CultureInfo.InvariantCulture, out _)));
        return string.Join(", ", parts);
    }

    /// <summary>Splits a locator into single labels: "8-9, caption" gives 8, 9 and caption.</summary>
    /// <param name="locator">A locator made by <see cref="Join"/>.</param>
    /// <returns>The labels in order.</returns>
    public static IEnumerable<string> Split(string locator)
    {
        ArgumentNullException.ThrowIfNull(locator);
        foreach (var part in locator.Split(", "))
        {
            var ends = part.Split('-');
            if (ends.Length == 2 && int.TryParse(ends[0], out var from) && int.TryParse(ends[1], out var to))
                for (var n = from; n <= to; n++)
                    yield return n.ToString(CultureInfo.InvariantCulture);
            else
                yield return part;
        }
    }

    /// <summary>The locator as a chip shows it.</summary>
    /// <param name="locator">A locator.</param>
    /// <returns><c>¶8–9</c> for paragraphs; "standfirst" for 0; anything else as it stands.</returns>
    public static string Short(string locator)
    {
        ArgumentNullException.ThrowIfNull(locator);
        if (locator == "0" || locator.StartsWith("0, ", StringComparison.Ordinal))
            return locator.Length == 1 ? "standfirst" : "standfirst, " + Short(locator[3..]);
        return locator.Length > 0 && char.IsAsciiDigit(locator[0]) ? "¶" + locator.Replace('-', '–') : locator;
    }
}
