using Microsoft.Extensions.Caching.Memory;

namespace SyriaTalks.Web.Export;

/// <summary>Hashes of long files that have been sent whole, by entity tag: a file is not read twice to say its hash before its first byte.</summary>
internal sealed class FileHashes : IDisposable
{
    private const int Most = 1000;

    private readonly MemoryCache _hashes = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>The hash of a file.</summary>
    /// <param name="tag">Its entity tag.</param>
    /// <returns>SHA-256 in hexadecimal; null for a file that has not been sent yet.</returns>
    public string? Find(string tag) => _hashes.Get<string>(tag);

    /// <summary>Keeps a hash.</summary>
    /// <param name="tag">Entity tag of the file.</param>
    /// <param name="hash">SHA-256 in hexadecimal.</param>
    public void Keep(string tag, string hash) => _hashes.Set(tag, hash, new MemoryCacheEntryOptions { Size = 1 });

    /// <inheritdoc/>
    public void Dispose() => _hashes.Dispose();
}
