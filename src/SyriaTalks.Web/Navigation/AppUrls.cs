using System.Globalization;
using SyriaTalks.Core.Claims;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;

namespace SyriaTalks.Web.Navigation;

/// <summary>Every address of the site. No other class writes one.</summary>
public static class AppUrls
{
    /// <summary>The front page.</summary>
    public const string Overview = "/";

    /// <summary>Explanation of method and codebook.</summary>
    public const string About = "/about";

    /// <summary>Parties.</summary>
    public const string Parties = "/parties";

    /// <summary>Rounds of talks.</summary>
    public const string Talks = "/talks";

    /// <summary>Sources.</summary>
    public const string Sources = "/sources";

    /// <summary>The ledger of claims.</summary>
    public const string Claims = "/claims";

    /// <summary>A filtered list.</summary>
    /// <param name="scope">Timeline or incidents.</param>
    /// <param name="filter">The filter.</param>
    /// <returns>The address with the filter as query.</returns>
    public static string List(EventScope scope, EventFilter filter) => ListPath(scope) + filter.ToQuery();

    /// <summary>The path of a list without a query.</summary>
    /// <param name="scope">Timeline or incidents.</param>
    /// <returns>The path.</returns>
    public static string ListPath(EventScope scope) => scope == EventScope.Incidents ? "/incidents" : "/timeline";

    /// <summary>The file with all rows of a filtered list. Page and size do not apply: a file holds every row.</summary>
    /// <param name="scope">Timeline or incidents.</param>
    /// <param name="filter">The filter.</param>
    /// <returns>The address.</returns>
    public static string Csv(EventScope scope, EventFilter filter) =>
        ListPath(scope) + ".csv" + (filter with { Page = 1, Size = 25 }).ToQuery();

    /// <summary>The ledger as a file, all claims of it.</summary>
    /// <param name="filter">The filter.</param>
    /// <returns>The address.</returns>
    public static string ClaimsCsv(ClaimFilter filter) => Claims + ".csv" + (filter with { Page = 1, Size = EventFilter.Sizes[0] }).ToQuery();

    /// <summary>One event.</summary>
    /// <param name="id">Slug of the event.</param>
    /// <returns>The path.</returns>
    public static string Event(string id) => "/events/" + Uri.EscapeDataString(id);

    /// <summary>One party.</summary>
    /// <param name="slug">Slug of the party.</param>
    /// <returns>The path.</returns>
    public static string Party(string slug) => $"{Parties}/{Uri.EscapeDataString(slug)}";

    /// <summary>One round of talks.</summary>
    /// <param name="id">Slug of the round.</param>
    /// <returns>The path.</returns>
    public static string Round(string id) => $"{Talks}/{Uri.EscapeDataString(id)}";

    /// <summary>One source.</summary>
    /// <param name="id">Id of the source.</param>
    /// <returns>The path.</returns>
    public static string Source(string id) => $"{Sources}/{Uri.EscapeDataString(id)}";

    /// <summary>The id that a relation has in the table of relations.</summary>
    /// <param name="number">Its number there.</param>
    /// <returns>The id, without <c>#</c>.</returns>
    public static string RelationAnchor(int number) => string.Create(CultureInfo.InvariantCulture, $"relation-{number}");

    /// <summary>The id that a position has on its party's page.</summary>
    /// <param name="number">Its number there.</param>
    /// <returns>The id, without <c>#</c>.</returns>
    public static string PositionAnchor(int number) => string.Create(CultureInfo.InvariantCulture, $"position-{number}");

    /// <summary>The id that a paragraph has on its source's page.</summary>
    /// <param name="label">"0" to "n" or "caption".</param>
    /// <returns>The id, without <c>#</c>.</returns>
    public static string ParagraphAnchor(string label) => label == "caption" ? label : "p" + label;
}
