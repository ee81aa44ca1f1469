using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;

namespace SyriaTalks.Web.Hosting;

/// <summary>
/// Questions answered a moment ago, whose answers are still in memory: a link that is passed round behind one address costs
/// nothing, however many follow it. Fewer than the answers kept, for a page is made of several.
/// </summary>
internal sealed class KnownQuestions : IDisposable
{
    private const int Most = 100;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly MemoryCache _answered = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>Whether a question was answered a moment ago.</summary>
    /// <param name="request">The request that asks it.</param>
    /// <returns>Whether it was.</returns>
    public bool Contains(HttpRequest request) => _answered.TryGetValue(KeyOf(request), out _);

    /// <summary>Notes that a question was answered.</summary>
    /// <param name="request">The request that asked it.</param>
    public void Add(HttpRequest request) =>
        _answered.Set(KeyOf(request), true, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Lifetime });

    /// <inheritdoc/>
    public void Dispose() => _answered.Dispose();

    // An address may have eight thousand characters; what it asks for is not kept.
    private static UInt128 KeyOf(HttpRequest request)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(request.Path + request.QueryString.Value), hash);
        return BitConverter.ToUInt128(hash);
    }
}
