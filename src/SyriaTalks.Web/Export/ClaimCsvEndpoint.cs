using SyriaTalks.Core.Claims;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Export;
using SyriaTalks.Data.Queries;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Export;

/// <summary>The ledger of claims as CSV: the same filter as on its page, all claims instead of one page of them.</summary>
internal static class ClaimCsvEndpoint
{
    /// <summary>Maps <c>/claims.csv</c>.</summary>
    /// <param name="site">The site.</param>
    public static void MapClaimCsv(this WebApplication site) =>
        site.MapMethods(AppUrls.Claims + ".csv", [HttpMethods.Get, HttpMethods.Head], WriteAsync).ExcludeFromDescription();

    private static async Task<IResult> WriteAsync(HttpContext context, StoreQueries store, ClaimQueries claims, CancellationToken cancellationToken)
    {
        var state = await store.StateAsync(cancellationToken);
        var parse = await claims.ParseAsync(PageStateMiddleware.Pairs(context.Request.Query), cancellationToken);
        var problems = parse.Problems.ToList();
        var mark = ExportRequest.ReadSwitch(ExportRequest.ByteOrderMarkName, context.Request.Query, true, problems);
        if (problems.Count > 0)
            return ExportEndpoints.Refuse(problems);

        var rows = await claims.ListAsync(parse.Filter, parse.Filter.AsOf ?? state.Newest ?? DateOnly.MinValue, cancellationToken);
        SmallFile.SetHeaders(context.Response, CsvExporter.ContentType, FileName(parse.Filter), rows.Count);
        if (!HttpMethods.IsHead(context.Request.Method))
            await CsvExporter.WriteAsync(rows.ToAsyncEnumerable(), ClaimCsvColumns.All, new ExportContext { ByteOrderMark = mark }, context.Response.Body, cancellationToken);
        return Results.Empty;
    }

    private static string FileName(ClaimFilter filter) =>
        $"syriatalks-claims{(filter.IsEmpty ? "-all" : null)}{(filter.AsOf is { } asOf ? $"-asof-{DateWords.Iso(asOf)}" : null)}.csv";
}
