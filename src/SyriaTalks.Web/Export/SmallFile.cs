using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace SyriaTalks.Web.Export;

/// <summary>A file that is made whole before it is sent, with the manifest that every file has (docs/exports.md).</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Type">Its media type.</param>
/// <param name="DataVersion">Version of the contents it was made of.</param>
/// <param name="AsOf">The day whose knowledge it shows.</param>
/// <param name="Query">What was asked for, as a query without the as-of day; empty for nothing.</param>
internal sealed record SmallFile(byte[] Bytes, string Type, string DataVersion, DateOnly AsOf, string Query)
{
    /// <summary>Name of the file; null where it is read rather than saved.</summary>
    public string? Name { get; init; }

    /// <summary>Number of rows; null for a file without rows.</summary>
    public int? Rows { get; init; }

    /// <summary>Sends it, or says that the client has it.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The answer.</returns>
    public Results<FileContentHttpResult, StatusCodeHttpResult> Send(HttpContext context)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Bytes));
        var tag = EntityTags.Of(DataVersion, digest, AsOf.DayNumber, Query);
        var headers = context.Response.Headers;
        Manifest.SetHeaders(context.Response, DataVersion, AsOf, Query.TrimStart('?'), tag);
        headers[Manifest.Digest] = digest;
        if (Rows is { } rows)
            headers[ExportFile.RowCount] = rows.ToString(CultureInfo.InvariantCulture);
        if (EntityTags.Match(context.Request, tag))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        if (Name is not null)
        {
            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(Name);
            headers.ContentDisposition = disposition.ToString();
        }

        return TypedResults.Bytes(Bytes, Type);
    }
}
