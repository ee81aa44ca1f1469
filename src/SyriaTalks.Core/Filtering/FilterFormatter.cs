using System.Globalization;
using System.Text;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Filtering;

/// <summary>Writes a filter as a query string: one canonical order, ISO dates, defaults left out.</summary>
public static class FilterFormatter
{
    private static readonly (EventSort Sort, string Text)[] Sorts =
    [
        (EventSort.DateAscending, "date"), (EventSort.DateDescending, "-date"),
        (EventSort.DeathsAscending, "deaths"), (EventSort.DeathsDescending, "-deaths"),
        (EventSort.Relevance, "relevance"),
    ];

    /// <summary>Values of the <c>sort</c> parameter.</summary>
    public static IReadOnlyList<string> SortNames { get; } = [.. Sorts.Select(s => s.Text)];

    /// <summary>The query string of a filter.</summary>
    /// <param name="filter">The filter.</param>
    /// <returns>Empty, or a string that starts with <c>?</c>.</returns>
    public static string Format(EventFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var query = new StringBuilder();
        foreach (var (name, value) in Pairs(filter))
            query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        return query.ToString();
    }

    /// <summary>The parameters of a filter as name and value, as a form's hidden fields need them.</summary>
    /// <param name="filter">The filter.</param>
    /// <returns>Pairs in canonical order.</returns>
    public static IEnumerable<(string Name, string Value)> Pairs(EventFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Enumerate(filter);
    }

    /// <summary>The name of an order in addresses.</summary>
    /// <param name="sort">The order.</param>
    /// <returns>For example <c>-date</c>.</returns>
    public static string SortName(EventSort sort) => Sorts.First(s => s.Sort == sort).Text;

    internal static bool TryParseSort(string text, out EventSort sort)
    {
        var found = Array.FindIndex(Sorts, s => s.Text == text);
        sort = found < 0 ? EventSort.DateDescending : Sorts[found].Sort;
        return found >= 0;
    }

    private static IEnumerable<(string Name, string Value)> Enumerate(EventFilter filter)
    {
        if (filter.From is { } from)
            yield return (ParameterNames.From, Iso(from));
        if (filter.To is { } to)
            yield return (ParameterNames.To, Iso(to));
        if (filter.Days != DayMatch.Overlap)
            yield return (ParameterNames.Days, Terms<DayMatch>.Slug(filter.Days));
        foreach (var (name, values) in new[]
        {
            (ParameterNames.Place, filter.Places), (ParameterNames.Kind, filter.Kinds), (ParameterNames.Party, filter.Parties),
            (ParameterNames.Source, filter.Sources), (ParameterNames.Status, filter.Statuses),
            (ParameterNames.DatePrecision, filter.DatePrecisions), (ParameterNames.PlacePrecision, filter.PlacePrecisions),
            (ParameterNames.Flag, filter.Flags), (ParameterNames.Scope, filter.Scopes),
        })
        {
            foreach (var value in values)
                yield return (name, value);
        }

        if (filter.Text is { Length: > 0 } text)
            yield return (ParameterNames.Text, text);
        if (filter.AsOf is { } asOf)
            yield return (ParameterNames.AsOf, Iso(asOf));
        if (filter.Clock != KnowledgeClock.Report)
            yield return (ParameterNames.Clock, Terms<KnowledgeClock>.Slug(filter.Clock));
        if (filter.Sort != EventSort.DateDescending)
            yield return (ParameterNames.Sort, SortName(filter.Sort));
        if (filter.Page != 1)
            yield return (ParameterNames.Page, filter.Page.ToString(CultureInfo.InvariantCulture));
        if (filter.Size != 25)
            yield return (ParameterNames.Size, filter.Size.ToString(CultureInfo.InvariantCulture));
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
