using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using SyriaTalks.Web.Components.Layout;

namespace SyriaTalks.Web.Hosting;

/// <summary>
/// What one visitor can take from all others: live connections and downloads, counted by address and in all, and questions that
/// have to be put to the store, counted by address. A permit is held until its request ends; a connection of an island ends when
/// it is closed.
/// </summary>
internal static class RequestLimits
{
    private const string Nobody = "";

    // Whoever waits here waits for others of the same address; what is behind them in line would not be answered in time.
    private const int WaitingQuestions = 64;

    /// <summary>Adds the limits. Addresses are held in memory while a request of theirs runs, and are never written.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="limits">The limits.</param>
    public static void AddRequestLimits(this WebApplicationBuilder builder, SiteLimits limits)
    {
        var known = new KnownQuestions();
        builder.Services.AddSingleton(known);
        builder.Services.AddSingleton<OpenIslands>();
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = Create(limits, known);
            options.OnRejected = (rejected, cancellationToken) => RefuseAsync(rejected.HttpContext, cancellationToken);
        });
    }

    /// <summary>Turns away what is above a limit, and notes what is open and what has been answered.</summary>
    /// <param name="site">The site.</param>
    public static void UseRequestLimits(this WebApplication site)
    {
        site.UseRateLimiter();
        site.Use(async (context, next) =>
        {
            using var open = IsCircuit(context) ? context.RequestServices.GetRequiredService<OpenIslands>().Count() : null;
            await next(context);
            if (IsQuestion(context) && context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
                context.RequestServices.GetRequiredService<KnownQuestions>().Add(context.Request);
        });
    }

    /// <summary>Makes the limiter: a request needs a permit of its address before one of the site.</summary>
    /// <param name="limits">The limits.</param>
    /// <param name="known">Questions that were answered a moment ago, and cost nothing to answer again.</param>
    /// <returns>The limiter.</returns>
    public static PartitionedRateLimiter<HttpContext> Create(SiteLimits limits, KnownQuestions known) => PartitionedRateLimiter.CreateChained(
        Limiter(IsCircuit, ClientOf, limits.MaxCircuitsPerAddress),
        Limiter(IsCircuit, _ => Nobody, limits.MaxCircuits),
        Limiter(IsExport, ClientOf, limits.MaxExportsPerAddress),
        Limiter(IsExport, _ => Nobody, limits.MaxExports),

        // A place in line comes before a token, which is not given back.
        Limiter(c => IsQuestion(c) && !known.Contains(c.Request), ClientOf, limits.MaxQuestionsPerAddress, WaitingQuestions),
        Bucket(c => IsExport(c) || (IsQuestion(c) && !known.Contains(c.Request)), limits.QuestionsPerMinutePerAddress));

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

    private static async ValueTask RefuseAsync(HttpContext context, CancellationToken cancellationToken)
    {
        SiteMeter.Refused(IsCircuit(context) ? "island" : IsExport(context) ? "download" : "question");
        context.Response.Headers.RetryAfter = "5";
        context.Response.Headers.CacheControl = "no-store";
        if (SitePaths.WantsPage(context))
            await BusyPage.WriteAsync(context.Response, cancellationToken);
    }

    private static PartitionedRateLimiter<HttpContext> Limiter(
        Func<HttpContext, bool> applies, Func<HttpContext, string> key, int permits, int waiting = 0) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => applies(context)
            ? RateLimitPartition.GetConcurrencyLimiter(
                key(context), _ => new ConcurrencyLimiterOptions { PermitLimit = permits, QueueLimit = waiting })
            : RateLimitPartition.GetNoLimiter("unlimited"));

    // A minute's worth at once, for whoever has many people behind one address, and then as many as a minute brings.
    private static PartitionedRateLimiter<HttpContext> Bucket(Func<HttpContext, bool> applies, int perMinute) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => applies(context)
            ? RateLimitPartition.GetTokenBucketLimiter(ClientOf(context), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = perMinute,
                TokensPerPeriod = perMinute / 60,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            })
            : RateLimitPartition.GetNoLimiter("unlimited"));

    private static string ClientOf(HttpContext context) => ClientOf(context.Connection.RemoteIpAddress);

    private static bool IsCircuit(HttpContext context) =>
        context.WebSockets.IsWebSocketRequest && context.Request.Path.StartsWithSegments(CircuitGuard.Path);

    private static bool IsExport(HttpContext context) => SitePaths.IsDownload(context.Request.Path);

    // Pages without a filter are the same for everybody and kept; a filter can be made up. Files of the site's own have no query.
    private static bool IsQuestion(HttpContext context) =>
        context.Request.QueryString.HasValue
        && !IsExport(context)
        && !context.Request.Path.StartsWithSegments(CircuitGuard.Path)
        && !context.Request.Path.StartsWithSegments(ThemeEndpoint.Folder)
        && !HealthEndpoints.IsProbe(context.Request.Path);
}
