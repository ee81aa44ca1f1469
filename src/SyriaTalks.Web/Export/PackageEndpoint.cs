using System.Globalization;
using Microsoft.Net.Http.Headers;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Export;
using SyriaTalks.Core.Export.Package;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Data.Queries;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Export;

/// <summary>The data package of the whole store or of a filter.</summary>
internal static class PackageEndpoint
{
    /// <summary>Maps <c>/export/datapackage.zip</c>.</summary>
    /// <param name="site">The site.</param>
    public static void MapDataPackage(this IEndpointRouteBuilder site) =>
        site.MapMethods(AppUrls.DataPackage, [HttpMethods.Get, HttpMethods.Head], SendAsync).ExcludeFromDescription();

    private static async Task<IResult> SendAsync(
        HttpContext context, StoreQueries store, ExportQueries exports, ReferenceQueries reference, SourceQueries sources, TalksQueries talks)
    {
        var stop = context.RequestAborted;
        var (request, problems) = await ExportRequest.ReadAsync(context.Request.Query, store, stop);
        if (problems.Count > 0)
            return ExportEndpoints.Refuse(problems);
        var rows = await exports.SelectAsync(EventExporters.All[0], request.Filter, EventScope.Timeline, request.AsOf, stop);
        var package = Describe(context.Request, request, rows);
        var tag = SetHeaders(context.Response, package, rows.Count);
        if (EntityTags.Match(context.Request, tag))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var contents = new PackageContents(
            token => exports.ReadAsync(rows, token),
            await reference.ClaimsAsync(request.AsOf, stop),
            await sources.ListAsync(new Knowledge(request.AsOf, request.Filter.Clock), stop),
            await reference.PartiesAsync(new Knowledge(request.AsOf, request.Filter.Clock), stop),
            await talks.RoundsAsync(request.AsOf, stop),
            await reference.PlacesAsync(new Knowledge(request.AsOf, request.Filter.Clock), stop));
        await ExportWriter.StreamAsync(context, (target, token) => DataPackage.WriteAsync(contents, package, target, token), stop);
        return Results.Empty;
    }

    private static ExportContext Describe(HttpRequest http, ExportRequest request, ExportRows rows)
    {
        var filter = request.Filter with { Page = 1, Size = EventFilter.Sizes[0] };
        return new ExportContext
        {
            Filter = filter,
            AsOf = request.AsOf,
            DataVersion = rows.DataVersion,
            Total = rows.Total,

            // Who quotes the package quotes what was known that day, and not what will be known when the address is opened.
            Links = SiteLinks.Of(http, EventScope.Timeline, filter with { AsOf = request.AsOf }, null),
        };
    }

    private static string SetHeaders(HttpResponse response, ExportContext package, int rows)
    {
        var tag = EntityTags.Of(package.DataVersion, "datapackage", package.Query, package.AsOf.DayNumber, package.Links.Self);
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(ExportFileName.Of("datapackage", package.Filter, "zip"));
        response.ContentType = DataPackage.MediaType;
        response.Headers.ContentDisposition = disposition.ToString();
        Manifest.SetHeaders(response, package, tag);
        response.Headers[ExportFile.RowCount] = rows.ToString(CultureInfo.InvariantCulture);
        return tag;
    }
}
