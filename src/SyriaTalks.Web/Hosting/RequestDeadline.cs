namespace SyriaTalks.Web.Hosting;

/// <summary>
/// Cuts off whoever takes too long over an answer. The server has a least speed, but just above it a reader of a large file
/// would hold one of the few places for downloads for days.
/// </summary>
/// <param name="next">The rest of the pipeline.</param>
/// <param name="settings">The settings.</param>
/// <param name="clock">Measures the time.</param>
/// <param name="logger">Is told of each request that was cut off.</param>
internal sealed partial class RequestDeadline(RequestDelegate next, SiteSettings settings, TimeProvider clock, ILogger<RequestDeadline> logger)
{
    /// <summary>Passes a request on and ends its connection at the deadline.</summary>
    /// <param name="context">The request.</param>
    /// <returns>A task that ends with the request.</returns>
    public Task InvokeAsync(HttpContext context)
    {
        // The connection of an island lasts as long as its page is open; how many there can be is bounded instead.
        if (context.Request.Path.StartsWithSegments(CircuitGuard.Path))
            return next(context);
        return ServeAsync(context, SitePaths.IsDownload(context.Request.Path) ? settings.Limits.ExportDeadline : settings.Limits.RequestDeadline);
    }

    private async Task ServeAsync(HttpContext context, TimeSpan limit)
    {
        // Asynchronous disposal waits for a call under way: the context of this request is another's a moment later.
        await using var timer = clock.CreateTimer(_ => Cut(context, limit), null, limit, Timeout.InfiniteTimeSpan);
        await next(context);
    }

    private void Cut(HttpContext context, TimeSpan limit)
    {
        Log.TooSlow(logger, limit);
        context.Abort();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "A request was cut off: its answer was not taken within {Limit}")]
        public static partial void TooSlow(ILogger logger, TimeSpan limit);
    }
}
