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
    public static void SetHeaders(HttpResponse response, ExportContext context, string tag)
    {
        var headers = response.Headers;
        headers[DataVersion] = context.DataVersion;
        headers[AsOf] = DateWords.Iso(context.AsOf);
        headers[Filter] = context.Query;
        headers.ETag = tag;
        headers.CacheControl = "no-cache";
        headers.AcceptRanges = "none";
    }
}
