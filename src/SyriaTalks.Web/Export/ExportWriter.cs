using System.Security.Cryptography;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Export;
using SyriaTalks.Core.Export.Package;

namespace SyriaTalks.Web.Export;

/// <summary>Sends files: short ones made first, so that their hash goes before them; long ones as they are read, with a hash once they have been read.</summary>
internal static class ExportWriter
{
    /// <summary>Most rows of a file that is made before it is sent: some three megabytes.</summary>
    public const int MostBuffered = 5000;

    /// <summary>Sends a file; to HEAD, what is known of it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="file">The file.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    /// <returns>A task that ends with the last row.</returns>
    public static async Task WriteAsync(
        HttpContext context, ExportFile file, IAsyncEnumerable<EventRow> rows, CancellationToken cancellationToken)
    {
        if (file.Rows > MostBuffered && file.Exporter.Reach != ExportReach.Whole)
        {
            await StreamAsync(context, (target, token) => file.Exporter.WriteAsync(rows, file.Context, target, token), cancellationToken);
            return;
        }

        using var made = new MemoryStream();
        await file.Exporter.WriteAsync(rows, file.Context, made, cancellationToken);
        await SendAsync(context, made.GetBuffer().AsMemory(0, (int)made.Length), cancellationToken);
    }

    /// <summary>Sends what has been made.</summary>
    /// <param name="context">The request.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <returns>A task that ends with the last byte.</returns>
    public static async Task SendAsync(HttpContext context, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        context.Response.Headers[Manifest.Digest] = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(bytes, cancellationToken);
    }

    /// <summary>Sends a file as it is made, and breaks the connection off where a row cannot be had. Its hash is known to who asks from then on.</summary>
    /// <param name="context">The request.</param>
    /// <param name="write">Writes the file.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    /// <returns>A task that ends with the last row.</returns>
    public static async Task StreamAsync(HttpContext context, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        var response = context.Response;
        var hashes = context.RequestServices.GetService<FileHashes>();
        var tag = response.Headers.ETag.ToString();
        if (hashes?.Find(tag) is { } known)
            response.Headers[Manifest.Digest] = known;
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        try
        {
            await using var measured = new MeasuredStream(response.Body);
            await write(measured, cancellationToken);
            hashes?.Keep(tag, measured.Hash());
        }
        catch (Exception) when (response.HasStarted)
        {
            // The status is out. A connection that breaks says what a file that ends early would hide.
            context.Abort();
            throw;
        }
    }
}
