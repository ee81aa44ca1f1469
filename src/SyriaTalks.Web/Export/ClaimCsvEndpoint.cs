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

        var asOf = parse.Filter.AsOf ?? state.Newest ?? DateOnly.MinValue;
        var rows = await claims.ListAsync(parse.Filter, asOf, cancellationToken);
        using var file = new MemoryStream();
        await CsvExporter.WriteAsync(rows.ToAsyncEnumerable(), ClaimCsvColumns.All, new ExportContext { ByteOrderMark = mark }, file, cancellationToken);
        return new SmallFile(file.ToArray(), CsvExporter.ContentType, state.DataVersion, asOf, (parse.Filter with { AsOf = null, Page = 1 }).ToQuery())
        {
            Name = FileName(parse.Filter),
            Rows = rows.Count,
        }.Send(context);
    }

    private static string FileName(ClaimFilter filter) =>
        $"syriatalks-claims{(filter.IsEmpty ? "-all" : null)}{(filter.AsOf is { } asOf ? $"-asof-{DateWords.Iso(asOf)}" : null)}.csv";
}
