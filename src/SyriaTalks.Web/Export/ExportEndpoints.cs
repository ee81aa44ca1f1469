using Microsoft.AspNetCore.Http.HttpResults;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Export;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Data.Queries;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Export;

/// <summary>The lists in every format of <see cref="EventExporters"/>: the address of the page with an extension, the same filter.</summary>
internal static class ExportEndpoints
{
    private static readonly string[] Verbs = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps every list with every extension.</summary>
    /// <param name="site">The site.</param>
    public static void MapExports(this IEndpointRouteBuilder site)
    {
        foreach (var scope in Enum.GetValues<EventScope>())
        {
            foreach (var extension in EventExporters.Extensions)
            {
                site.MapMethods(
                    $"{AppUrls.ListPath(scope)}.{extension}",
                    Verbs,
                    (HttpContext context, StoreQueries store, ExportQueries exports, CancellationToken cancellationToken) =>
                        WriteAsync(context, new ExportSources(store, exports), scope, extension, cancellationToken))
                    .ExcludeFromDescription();
            }
        }
    }

    /// <summary>Answers with a list in a format.</summary>
    /// <param name="context">The request.</param>
    /// <param name="sources">Where from.</param>
    /// <param name="scope">Timeline or incidents.</param>
    /// <param name="extension">What stands behind the path.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    /// <returns>The answer; empty where the file has been sent.</returns>
    public static async Task<IResult> WriteAsync(
        HttpContext context, ExportSources sources, EventScope scope, string extension, CancellationToken cancellationToken)
    {
        var (request, problems) = await ExportRequest.ReadAsync(context.Request.Query, sources.Store, cancellationToken);
        var format = context.Request.Query[ExportRequest.FormatName].ToString().Trim();
        var exporter = EventExporters.Find(extension, format);
        if (exporter is null)
            problems = [.. problems, NoFormat(extension, format)];
        if (problems.Count > 0)
            return Refuse(problems);

        var rows = await sources.Exports.SelectAsync(exporter!, request.Filter, scope, request.AsOf, cancellationToken);
        if (exporter!.Reach == ExportReach.Whole && rows.Count > exporter.MostRows)
            return Refuse([new FilterProblem(ExportRequest.FormatName, exporter.Id, FormattableString.Invariant($"takes {exporter.MostRows} rows at most and the filter gives {rows.Count}; narrow it, or take the CSV"))]);
        var file = ExportFile.Of(context.Request, exporter, request, scope, rows);
        file.SetHeaders(context.Response);
        if (file.IsKnownTo(context.Request))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        await ExportWriter.WriteAsync(context, file, sources.Exports.ReadAsync(rows, cancellationToken), cancellationToken);
        return Results.Empty;
    }

    /// <summary>Refuses what cannot be used, by name.</summary>
    /// <param name="problems">What and why.</param>
    /// <returns>A problem document (RFC 9457) with status 400.</returns>
    public static ProblemHttpResult Refuse(IReadOnlyList<FilterProblem> problems) => TypedResults.Problem(
        statusCode: StatusCodes.Status400BadRequest,
        title: "The file was not made because a parameter cannot be used.",
        detail: string.Join(" ", problems.Select(p => $"{p.Parameter}={p.Value} {p.Reason}.")),
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["errors"] = problems.Select(p => new { p.Parameter, p.Value, p.Reason }).ToList(),
        });

    private static FilterProblem NoFormat(string extension, string format)
    {
        var names = string.Join(" or ", EventExporters.All.Where(e => e.Extension == extension).Select(e => e.Id));
        return new FilterProblem(ExportRequest.FormatName, ExportRequest.Shorten(format), $"is no format of .{extension}; that is {names}");
    }
}

/// <summary>Where files come from.</summary>
/// <param name="Store">What the store holds.</param>
/// <param name="Exports">Rows.</param>
internal sealed record ExportSources(StoreQueries Store, ExportQueries Exports);
