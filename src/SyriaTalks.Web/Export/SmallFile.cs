using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace SyriaTalks.Web.Export;

/// <summary>Headers of files that are made whole before they are sent.</summary>
internal static class SmallFile
{
    /// <summary>Sets what goes before a file.</summary>
    /// <param name="response">The response.</param>
    /// <param name="type">Its media type.</param>
    /// <param name="fileName">Name of the file.</param>
    /// <param name="count">Number of rows; null for a file without rows.</param>
    public static void SetHeaders(HttpResponse response, string type, string fileName, int? count)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(fileName);
        response.ContentType = type;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "no-cache";
        if (count is { } rows)
            response.Headers[ExportFile.RowCount] = rows.ToString(CultureInfo.InvariantCulture);
    }
}
