using SyriaTalks.Core.Events;
using SyriaTalks.Core.Export;

namespace SyriaTalks.Web.Export;

/// <summary>The headers by which a download says what it is (docs/exports.md).</summary>
internal static class Manifest
{
    /// <summary>Header with the version of the contents.</summary>
    public const string DataVersion = "X-Data-Version";

    /// <summary>Header with the as-of day.</summary>
    public const string AsOf = "X-As-Of";

    /// <summary>Header with the filter in canonical order; empty for none.</summary>
    public const string Filter = "X-Filter";

    /// <summary>Header with the SHA-256 of the file as it is saved.</summary>
    public const string Digest = "X-Content-SHA256";

    /// <summary>Sets them.</summary>
    /// <param name="response">The response.</param>
    /// <param name="context">What the file says of itself.</param>
    /// <param name="tag">Its entity tag.</param>
    public static void SetHeaders(HttpResponse response, ExportContext context, string tag) =>
        SetHeaders(response, context.DataVersion, context.AsOf, context.Query, tag);

    /// <summary>Sets them.</summary>
    /// <param name="response">The response.</param>
    /// <param name="dataVersion">Version of the contents.</param>
    /// <param name="asOf">The as-of day.</param>
    /// <param name="filter">The filter in canonical order; empty for none.</param>
    /// <param name="tag">Entity tag of the file.</param>
    public static void SetHeaders(HttpResponse response, string dataVersion, DateOnly asOf, string filter, string tag)
    {
        var headers = response.Headers;
        headers[DataVersion] = dataVersion;
        headers[AsOf] = DateWords.Iso(asOf);
        headers[Filter] = filter;
        headers.ETag = tag;
        headers.CacheControl = "no-cache";
        headers.AcceptRanges = "none";
    }
}
