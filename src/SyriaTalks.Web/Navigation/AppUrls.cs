using SyriaTalks.Core.Ceasefires;
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

    /// <summary>Whether the ceasefire holds.</summary>
    public const string Ceasefire = "/ceasefire";

    /// <summary>Incidents by place.</summary>
    public const string Map = "/map.json";

    /// <summary>The analysis of the ceasefire.</summary>
    /// <param name="question">What is asked.</param>
    /// <returns>The address with the question as query.</returns>
    public static string CeasefireOf(CeasefireQuestion question) => Ceasefire + (question ?? throw new ArgumentNullException(nameof(question))).ToQuery();

    /// <summary>The series of the ceasefire as CSV.</summary>
    /// <param name="question">What is asked.</param>
    /// <returns>The address.</returns>
    public static string CeasefireCsv(CeasefireQuestion question) => Ceasefire + ".csv" + (question ?? throw new ArgumentNullException(nameof(question))).ToQuery();

    /// <summary>A chart of the ceasefire as a drawing.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="measure">Slug of what it shows.</param>
    /// <returns>The address.</returns>
    public static string CeasefireSvg(CeasefireQuestion question, string measure)
    {
        ArgumentNullException.ThrowIfNull(question);
        var query = question.ToQuery();
        return $"{Ceasefire}.svg{query}{(query.Length == 0 ? '?' : '&')}measure={measure}";
    }

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

    /// <summary>The incidents of a filter by place as JSON. Order and paging do not apply.</summary>
    /// <param name="filter">The filter.</param>
    /// <returns>The address.</returns>
    public static string MapJson(EventFilter filter) => Map + (filter with { Page = 1, Size = 25, Sort = EventSort.DateDescending }).ToQuery();

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

    /// <summary>The id that a paragraph has on its source's page.</summary>
    /// <param name="label">"0" to "n" or "caption".</param>
    /// <returns>The id, without <c>#</c>.</returns>
    public static string ParagraphAnchor(string label) => label == "caption" ? label : "p" + label;
}
