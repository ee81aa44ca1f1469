using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Export;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Data.Queries;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Export;

/// <summary>The lists as CSV: the same filter as on the page, all rows instead of one page of them.</summary>
internal static class CsvEndpoints
{
    /// <summary>Header with the number of rows, the header row not counted.</summary>
    public const string RowCount = "X-Row-Count";

    /// <summary>Maps <c>/timeline.csv</c>, <c>/incidents.csv</c> and <c>/claims.csv</c>.</summary>
    /// <param name="site">The site.</param>
    public static void MapCsv(this WebApplication site)
    {
        ClaimCsvEndpoint.Map(site);
        foreach (var scope in Enum.GetValues<EventScope>())
        {
            site.MapMethods(
                AppUrls.ListPath(scope) + ".csv",
                [HttpMethods.Get, HttpMethods.Head],
                (HttpContext context, StoreQueries store, EventQueries events, CancellationToken cancellationToken) =>
                    WriteAsync(scope, context, store, events, cancellationToken));
        }
    }

    /// <summary>Sends rows as they come, and breaks the connection off where one cannot be had.</summary>
    /// <param name="context">The request.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="byteOrderMark">Whether the file begins with a byte order mark.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    /// <returns>A task that ends with the last row.</returns>
    public static Task StreamAsync(
        HttpContext context, IAsyncEnumerable<EventRow> rows, bool byteOrderMark, CancellationToken cancellationToken) =>
        StreamAsync(context, rows, CsvColumns.All, byteOrderMark, cancellationToken);

    /// <summary>Sends rows of any kind as they come, and breaks the connection off where one cannot be had.</summary>
    /// <typeparam name="T">What a row is.</typeparam>
    /// <param name="context">The request.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="byteOrderMark">Whether the file begins with a byte order mark.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    /// <returns>A task that ends with the last row.</returns>
    public static async Task StreamAsync<T>(
        HttpContext context, IAsyncEnumerable<T> rows, IReadOnlyList<CsvColumn<T>> columns, bool byteOrderMark, CancellationToken cancellationToken)
    {
        try
        {
            await CsvExporter.WriteAsync(rows, columns, context.Response.Body, byteOrderMark, cancellationToken);
        }
        catch (Exception) when (context.Response.HasStarted)
        {
            // The status is out. A connection that breaks says what a file that ends early would hide.
            context.Abort();
            throw;
        }
    }

    private static async Task<IResult> WriteAsync(
        EventScope scope, HttpContext context, StoreQueries store, EventQueries events, CancellationToken cancellationToken)
    {
        var (request, problems) = await ExportRequest.ReadAsync(context.Request.Query, store, cancellationToken);
        if (problems.Count > 0)
            return Refuse(problems);

        // Counted before the first byte: a question too broad is refused here, while there is still a status to send.
        var count = await events.CountAsync(request.Filter, scope, request.AsOf, cancellationToken);
        SetHeaders(context.Response, CsvFileName.Of(scope, request.Filter), count);
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            var rows = events.StreamAsync(request.Filter, scope, request.AsOf, cancellationToken);
            await StreamAsync(context, rows, request.ByteOrderMark, cancellationToken);
        }

        return Results.Empty;
    }

    /// <summary>Sets the headers of a file.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="fileName">Name of the file.</param>
    /// <param name="count">Number of rows.</param>
    public static void SetHeaders(HttpResponse response, string fileName, int count)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(fileName);
        response.ContentType = CsvExporter.ContentType;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "no-cache";
        response.Headers[RowCount] = count.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The answer to parameters that cannot be used.</summary>
    /// <param name="problems">The parameters.</param>
    /// <returns>A problem document with status 400.</returns>
    public static ProblemHttpResult Refuse(IReadOnlyList<FilterProblem> problems) => TypedResults.Problem(
        statusCode: StatusCodes.Status400BadRequest,
        title: "The file was not made because a parameter cannot be used.",
        detail: string.Join(" ", problems.Select(p => $"{p.Parameter}={p.Value} {p.Reason}.")),
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["errors"] = problems.Select(p => new { p.Parameter, p.Value, p.Reason }).ToList(),
        });
}
