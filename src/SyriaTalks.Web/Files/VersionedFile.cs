using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace SyriaTalks.Web.Files;

/// <summary>A drawing of this build, packed once and served under an address that names its version, so that it can be kept for ever.</summary>
public sealed class VersionedFile
{
    private static readonly string[] Verbs = [HttpMethods.Get, HttpMethods.Head];
    private readonly byte[] _plain;
    private readonly byte[] _gzip;
    private readonly byte[] _brotli;

    /// <summary>Packs a file.</summary>
    /// <param name="name">Its name in the address, for example "icons".</param>
    /// <param name="svg">The drawing, UTF-8.</param>
    public VersionedFile(string name, byte[] svg)
    {
        _plain = svg;
        _gzip = Compress(svg, s => new GZipStream(s, CompressionLevel.SmallestSize));
        _brotli = Compress(svg, s => new BrotliStream(s, CompressionLevel.SmallestSize));
        Version = Convert.ToHexStringLower(SHA256.HashData(svg))[..12];
        Path = $"/drawings/{Version}/{name}.svg";
        Pattern = $"/drawings/{{version}}/{name}.svg";
    }

    /// <summary>Changes whenever the file does.</summary>
    public string Version { get; }

    /// <summary>The address of this version.</summary>
    public string Path { get; }

    /// <summary>The file itself.</summary>
    public ReadOnlyMemory<byte> Plain => _plain;

    private string Pattern { get; }

    /// <summary>Adds the address, for GET and HEAD.</summary>
    /// <param name="endpoints">The routes of the site.</param>
    /// <returns>For further conventions.</returns>
    public IEndpointConventionBuilder Map(IEndpointRouteBuilder endpoints) => endpoints.MapMethods(Pattern, Verbs, Serve);

    // A page of another build may ask for another version: it gets this drawing, but must not keep it.
    private FileContentHttpResult Serve(string version, HttpContext context)
    {
        var accepted = context.Request.GetTypedHeaders().AcceptEncoding;
        bool Accepts(string name) => accepted.Any(a => a.Value.Equals(name, StringComparison.OrdinalIgnoreCase) && a.Quality is null or > 0);
        var (encoding, body) = Accepts("br") ? ("br", _brotli) : Accepts("gzip") ? ("gzip", _gzip) : (null, _plain);
        var headers = context.Response.Headers;
        headers.CacheControl = version == Version ? "public, max-age=31536000, immutable" : "no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        if (encoding is not null)
            headers.ContentEncoding = encoding;
        return TypedResults.Bytes(body, "image/svg+xml; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Version}\"", isWeak: true));
    }

    private static byte[] Compress(byte[] plain, Func<Stream, Stream> compressor)
    {
        using var packed = new MemoryStream();
        using (var stream = compressor(packed))
            stream.Write(plain);
        return packed.ToArray();
    }
}
