using System.Globalization;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Web.Navigation;

/// <summary>What the page of changes is asked for besides the as-of day.</summary>
/// <param name="Since">The earlier day.</param>
/// <param name="Kind">The kind of change to page through; null for the beginning of each.</param>
/// <param name="Problems">What could not be used.</param>
public sealed record ChangesRequest(DateOnly Since, ChangeKind? Kind, IReadOnlyList<FilterProblem> Problems)
{
    /// <summary>Name of the parameter with the earlier day.</summary>
    public const string SinceName = "since";

    /// <summary>Name of the parameter with the kind of change.</summary>
    public const string ShowName = "show";

    private const int Longest = 60;

    /// <summary>Names of both.</summary>
    public static IReadOnlyList<string> Names { get; } = [SinceName, ShowName];

    /// <summary>Reads a request; what cannot be used gives way to the default and is listed.</summary>
    /// <param name="since">The earlier day as given; null or empty for none.</param>
    /// <param name="show">The kind of change as given.</param>
    /// <param name="state">The as-of day and what was published when.</param>
    /// <returns>The request.</returns>
    public static ChangesRequest Read(string? since, string? show, PageState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var problems = new List<FilterProblem>();
        var day = Day(since, problems);
        if (day > state.AsOf)
        {
            problems.Add(new FilterProblem(SinceName, since!, $"is after the as-of day, {DateWords.Iso(state.AsOf)}"));
            day = null;
        }

        ChangeKind? kind = Terms<ChangeKind>.TryParse(show, out var known) ? known : null;
        if (kind is null && !string.IsNullOrWhiteSpace(show))
            problems.Add(new FilterProblem(ShowName, Cut(show), $"is none of {string.Join(", ", Terms<ChangeKind>.All.Select(t => t.Slug))}"));
        return new ChangesRequest(day ?? DefaultSince(state), kind, problems);
    }

    /// <summary>The day of the publication before the as-of day; the day before it where there is none.</summary>
    /// <param name="state">The as-of day and what was published when.</param>
    /// <returns>The day.</returns>
    public static DateOnly DefaultSince(PageState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Store.Days.LastOrDefault(d => d.Day < state.AsOf)?.Day ?? (state.AsOf > DateOnly.MinValue ? state.AsOf.AddDays(-1) : state.AsOf);
    }

    /// <summary>The parameters of a request as they stand in an address.</summary>
    /// <param name="since">The earlier day; null for the default.</param>
    /// <param name="kind">The kind of change; null for all.</param>
    /// <returns>Names and values.</returns>
    public static IEnumerable<(string Name, string Value)> Pairs(DateOnly? since, ChangeKind? kind)
    {
        if (since is { } day)
            yield return (SinceName, DateWords.Iso(day));
        if (kind is { } known)
            yield return (ShowName, Terms<ChangeKind>.Slug(known));
    }

    private static DateOnly? Day(string? text, List<FilterProblem> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (!DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            problems.Add(new FilterProblem(SinceName, Cut(text), "is not a date like 2017-01-13"));
        else if (day < EventFilter.FirstDay || day > EventFilter.LastDay)
            problems.Add(new FilterProblem(SinceName, Cut(text), $"is not between {DateWords.Iso(EventFilter.FirstDay)} and {DateWords.Iso(EventFilter.LastDay)}"));
        else
            return day;
        return null;
    }

    private static string Cut(string text) => text.Length > Longest ? text[..Longest] + "…" : text;
}
