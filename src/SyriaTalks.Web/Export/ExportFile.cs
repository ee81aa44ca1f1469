using System.Globalization;
using Microsoft.Net.Http.Headers;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Export;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Data.Queries;

namespace SyriaTalks.Web.Export;

/// <summary>One file with the manifest that its headers give: filter, as-of day, rows and version of the contents.</summary>
/// <param name="Exporter">The format.</param>
/// <param name="Context">What the file says of itself.</param>
/// <param name="Rows">Rows it holds.</param>
/// <param name="Name">Name to save it under; null for an answer that is read rather than saved.</param>
internal sealed record ExportFile(IEventExporter Exporter, ExportContext Context, int Rows, string? Name)
{
    /// <summary>Header with the number of rows.</summary>
    public const string RowCount = "X-Row-Count";

    /// <summary>Header with the number of rows that the filter selects and the format leaves out.</summary>
    public const string LeftOut = "X-Left-Out";

    /// <summary>Describes a file.</summary>
    /// <param name="request">The request.</param>
    /// <param name="exporter">The format.</param>
    /// <param name="wanted">What is asked for.</param>
    /// <param name="scope">Timeline or incidents.</param>
    /// <param name="rows">The rows.</param>
    /// <returns>The file.</returns>
    public static ExportFile Of(HttpRequest request, IEventExporter exporter, ExportRequest wanted, EventScope scope, ExportRows rows)
    {
        var isPaged = exporter.Reach == ExportReach.Page;
        var size = EventFilter.Sizes.FirstOrDefault(s => s >= wanted.Filter.Size, EventFilter.Sizes[^1]);
        var filter = wanted.Filter with { Page = isPaged ? wanted.Filter.Page : 1, Size = isPaged ? size : EventFilter.Sizes[0] };
        var context = new ExportContext
        {
            Filter = filter,
            Scope = scope,
            AsOf = wanted.AsOf,
            DataVersion = rows.DataVersion,
            Total = rows.Total,
            ByteOrderMark = wanted.ByteOrderMark,
            Hxl = wanted.Hxl,
            Links = SiteLinks.Of(request, scope, filter, isPaged ? rows.Total : null),
        };
        var what = scope == EventScope.Incidents ? "incidents" : "timeline";
        var name = ExportFileName.Of(exporter.IsDefault ? what : $"{what}-{exporter.Id}", filter, exporter.Extension);
        return new ExportFile(exporter, context, rows.Count, exporter.IsFile ? name : null);
    }

    /// <summary>Entity tag: version of the contents, filter, day and format. Links in the file are complete, so that the host counts too.</summary>
    public string ETag => EntityTags.Of(
        Context.DataVersion, Exporter.Id, Context.Scope, Context.Query, Context.AsOf.DayNumber, Context.Filter.Page, Context.Filter.Size,
        Context.ByteOrderMark, Context.Hxl, Context.Links.Self);

    /// <summary>Whether the client has the file already.</summary>
    /// <param name="request">The request.</param>
    /// <returns>Whether it does.</returns>
    public bool IsKnownTo(HttpRequest request) => EntityTags.Match(request, ETag);

    /// <summary>Sets what is known before the first byte; the same for GET and HEAD.</summary>
    /// <param name="response">The response.</param>
    public void SetHeaders(HttpResponse response)
    {
        response.ContentType = Exporter.MediaType;
        if (Name is not null)
        {
            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(Name);
            response.Headers.ContentDisposition = disposition.ToString();
        }

        Manifest.SetHeaders(response, Context, ETag);
        response.Headers[RowCount] = Rows.ToString(CultureInfo.InvariantCulture);
        if (Exporter.Reach != ExportReach.Page && Rows < Context.Total)
            response.Headers[LeftOut] = (Context.Total - Rows).ToString(CultureInfo.InvariantCulture);
    }
}
