using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace SyriaTalks.Web.Hosting;

/// <summary>
/// What one visitor can take from all others: live connections and downloads, counted by address and in all. A permit is held
/// until its request ends; a connection of an island ends when it is closed.
/// </summary>
internal static class RequestLimits
{
    private const string Nobody = "";

    /// <summary>Adds the limits. Addresses are held in memory while a request of theirs runs, and are never written.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="limits">The limits.</param>
    public static void AddRequestLimits(this WebApplicationBuilder builder, SiteLimits limits) =>
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = Create(limits);
            options.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "5";
                return ValueTask.CompletedTask;
            };
        });

    /// <summary>Makes the limiter: a request needs a permit of its address before one of the site.</summary>
    /// <param name="limits">The limits.</param>
    /// <returns>The limiter.</returns>
    public static PartitionedRateLimiter<HttpContext> Create(SiteLimits limits) => PartitionedRateLimiter.CreateChained(
        Limiter(IsCircuit, ClientOf, limits.MaxCircuitsPerAddress),
        Limiter(IsCircuit, _ => Nobody, limits.MaxCircuits),
        Limiter(IsExport, ClientOf, limits.MaxExportsPerAddress),
        Limiter(IsExport, _ => Nobody, limits.MaxExports));

    /// <summary>The client that an address stands for. One household has a whole /64 of IPv6, so that counts as one.</summary>
    /// <param name="address">The address; null for none known.</param>
    /// <returns>A key.</returns>
    public static string ClientOf(IPAddress? address)
    {
        if (address is null)
            return Nobody;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4().ToString();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }

    private static PartitionedRateLimiter<HttpContext> Limiter(
        Func<HttpContext, bool> applies, Func<HttpContext, string> key, int permits) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => applies(context)
            ? RateLimitPartition.GetConcurrencyLimiter(
                key(context), _ => new ConcurrencyLimiterOptions { PermitLimit = permits, QueueLimit = 0 })
            : RateLimitPartition.GetNoLimiter("unlimited"));

    private static string ClientOf(HttpContext context) => ClientOf(context.Connection.RemoteIpAddress);

    private static bool IsCircuit(HttpContext context) =>
        context.WebSockets.IsWebSocketRequest && context.Request.Path.StartsWithSegments(CircuitGuard.Path);

    private static bool IsExport(HttpContext context) => SitePaths.IsDownload(context.Request.Path);
}
