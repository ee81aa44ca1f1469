using System.Globalization;
using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Core.Claims;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Export;
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

    /// <summary>What changed between two days of knowledge.</summary>
    public const string Changes = "/changes";

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

    /// <summary>The file with published counts of violations.</summary>
    public const string ViolationsCsvPath = "/violations.csv";

    /// <summary>What addresses of the API begin with.</summary>
    public const string ApiRoot = "/api/v1";

    /// <summary>The rounds of talks as a calendar.</summary>
    public const string TalksCalendar = "/talks.ics";

    /// <summary>The data package.</summary>
    public const string DataPackage = "/export/datapackage.zip";

    /// <summary>The page with code to embed.</summary>
    public const string Embed = "/embed";

    /// <summary>A list to stand in a frame of another site.</summary>
    public const string EmbeddedTimeline = Embed + "/timeline";

    /// <summary>A map to stand in a frame of another site.</summary>
    public const string EmbeddedMap = Embed + "/map";

    /// <summary>Description of the API after OpenAPI.</summary>
    public const string ApiDescription = "/openapi/v1.json";

    /// <summary>The page about the API.</summary>
    public const string ApiReference = "/api";

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
    public static string Csv(EventScope scope, EventFilter filter) => File(scope, filter, EventExporters.All[0]);

    /// <summary>A filtered list in a format.</summary>
    /// <param name="scope">Timeline or incidents.</param>
    /// <param name="filter">The filter; page and size are left out.</param>
    /// <param name="format">The format.</param>
    /// <returns>The address.</returns>
    public static string File(EventScope scope, EventFilter filter, IEventExporter format)
    {
        ArgumentNullException.ThrowIfNull(format);
        var query = (filter with { Page = 1, Size = 25 }).ToQuery();
        if (!format.IsDefault)
            query += (query.Length == 0 ? "?" : "&") + "format=" + format.Id;
        return $"{ListPath(scope)}.{format.Extension}{query}";
    }

    /// <summary>The incidents of a filter by place as JSON. Order and paging do not apply.</summary>
    /// <param name="filter">The filter.</param>
    /// <returns>The address.</returns>
    public static string MapJson(EventFilter filter) => Map + (filter with { Page = 1, Size = 25, Sort = EventSort.DateDescending }).ToQuery();

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
