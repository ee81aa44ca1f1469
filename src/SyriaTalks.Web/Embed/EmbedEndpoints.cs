using Microsoft.AspNetCore.Http.HttpResults;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Export;
using SyriaTalks.Core.Places;
using SyriaTalks.Data.Queries;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Embed;

/// <summary>A list and a map made to stand in a frame of another site: no script, no cookie, the filter of the pages.</summary>
internal static class EmbedEndpoints
{
    private static readonly string[] Verbs = [HttpMethods.Get, HttpMethods.Head];

    // A frame shows the first page of a list in its order; the link below leads to the rest.
    private static readonly JsonExporter FirstPage = new();

    /// <summary>Maps them.</summary>
    /// <param name="site">The site.</param>
    public static void MapEmbeds(this IEndpointRouteBuilder site)
    {
        site.MapMethods(AppUrls.EmbeddedTimeline, Verbs, TimelineAsync).ExcludeFromDescription();
        site.MapMethods(AppUrls.EmbeddedMap, Verbs, MapAsync).ExcludeFromDescription();
    }

    private static async Task<RazorComponentResult<EmbedDocument>> TimelineAsync(HttpContext context, PageState state, StoreQueries store, ExportQueries exports)
    {
        await ReadAsync(context, state, store);
        var found = await exports.SelectAsync(FirstPage, state.Filter with { Page = 1 }, EventScope.Timeline, state.AsOf, context.RequestAborted);
        var rows = new List<EventRow>();
        await foreach (var row in exports.ReadAsync(found, context.RequestAborted))
            rows.Add(row);
        return Show(new EmbedContent(EventScope.Timeline, found.Total, rows, null));
    }

    private static async Task<RazorComponentResult<EmbedDocument>> MapAsync(HttpContext context, PageState state, StoreQueries store, MapQueries maps)
    {
        await ReadAsync(context, state, store);
        var map = await maps.CountAsync(state.Filter, state.AsOf, context.RequestAborted);
        return Show(new EmbedContent(EventScope.Incidents, map.All.Incidents, [], map));
    }

    private static Task ReadAsync(HttpContext context, PageState state, StoreQueries store)
    {
        context.Response.Headers.CacheControl = "no-cache";
        return new PageStateMiddleware(_ => Task.CompletedTask).InvokeAsync(context, store, state);
    }

    private static RazorComponentResult<EmbedDocument> Show(EmbedContent content) =>
        new(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(EmbedDocument.Content)] = content });
}

/// <summary>What a frame shows.</summary>
/// <param name="Scope">The list it is of.</param>
/// <param name="Total">Records in all.</param>
/// <param name="Rows">Records shown as a list.</param>
/// <param name="Map">What is drawn; null for a list.</param>
public sealed record EmbedContent(EventScope Scope, int Total, IReadOnlyList<EventRow> Rows, MapCounts? Map);
