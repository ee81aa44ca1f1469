using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Export;
using SyriaTalks.Data.Queries;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Export;

/// <summary>The monitors' ledger as CSV.</summary>
internal static class ViolationCsvEndpoint
{
    /// <summary>Maps <c>/violations.csv</c>.</summary>
    /// <param name="site">The site.</param>
    public static void MapViolationCsv(this WebApplication site) =>
        site.MapMethods(AppUrls.ViolationsCsvPath, [HttpMethods.Get, HttpMethods.Head], WriteAsync).ExcludeFromDescription();

    private static async Task<IResult> WriteAsync(
        HttpContext context, StoreQueries store, ViolationQueries violations, CancellationToken cancellationToken)
    {
        var (request, problems) = await ExportRequest.ReadAsync(context.Request.Query, store, cancellationToken);
        if (problems.Count > 0)
            return ExportEndpoints.Refuse(problems);
        var ledger = await violations.LedgerAsync(null, request.AsOf, cancellationToken);
        var known = request.Filter.AsOf is { } asOf ? $"-asof-{DateWords.Iso(asOf)}" : string.Empty;
        var version = (await store.StateAsync(cancellationToken)).DataVersion;
        using var file = new MemoryStream();
        await ViolationCsv.WriteAsync(ledger, file, request.ByteOrderMark, cancellationToken);
        return new SmallFile(file.ToArray(), SeriesCsv.ContentType, version, request.AsOf, string.Empty)
        {
            Name = $"syriatalks-violations{known}.csv",
            Rows = ledger.Counts.Count,
        }.Send(context);
    }
}
