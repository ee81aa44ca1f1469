using Microsoft.AspNetCore.Http.HttpResults;
using SyriaTalks.Data;

namespace SyriaTalks.Web.Hosting;

/// <summary>Probes: whether the process is alive, and whether it should be sent visitors.</summary>
internal static partial class HealthEndpoints
{
    private const string Folder = "/health";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    private static readonly TimeSpan Deadline = TimeSpan.FromMilliseconds(500);

    /// <summary>Whether a path is a probe's.</summary>
    /// <param name="path">The path.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsProbe(PathString path) => path.StartsWithSegments(Folder);

    /// <summary>Maps <c>/health/live</c> and <c>/health/ready</c>.</summary>
    /// <param name="site">The site.</param>
    public static void MapHealth(this WebApplication site)
    {
        // A process that answers is alive; restarting it would not bring a store back.
        site.MapMethods(Folder + "/live", Methods, (HttpContext context) => Answer(context, null));
        site.MapMethods(Folder + "/ready", Methods, ReadyAsync);
    }

    private static async Task<ContentHttpResult> ReadyAsync(
        HttpContext context, StoreProbe store, OpenIslands islands, IHostApplicationLifetime lifetime, ILogger<StoreProbe> logger)
    {
        var trouble = await TroubleOfStoreAsync(context, store, logger);
        var verdict = lifetime.ApplicationStopping.IsCancellationRequested ? "stopping" : trouble;

        // Islands that are full and a disk that is full keep nobody from reading: to send visitors away for them would let
        // whoever opens enough connections close the site.
        return Answer(
            context,
            verdict,
            $"store: {trouble ?? "answers"}",
            $"islands: {(islands.IsFull ? "full; pages are complete without them" : "room for more")}",
            $"disk: {(store.IsDiskLow ? "low; reading goes on, an import may not fit" : "room for more")}");
    }

    private static async Task<string?> TroubleOfStoreAsync(HttpContext context, StoreProbe store, ILogger logger)
    {
        try
        {
            var trouble = await store.LookAsync(context.RequestAborted).WaitAsync(Deadline, context.RequestAborted);
            if (trouble is not null)
                Log.StoreUnfit(logger, trouble);
            return trouble;
        }
        catch (Exception e) when (!context.RequestAborted.IsCancellationRequested)
        {
            // Whatever it is that keeps the store from answering, the probe's reply is the same.
            Log.StoreSilent(logger, e.GetType().Name, e.Message);
            return "the store does not answer";
        }
    }

    private static ContentHttpResult Answer(HttpContext context, string? trouble, params string[] details)
    {
        context.Response.Headers.CacheControl = "no-store";
        string[] lines = [trouble is null ? "ok" : $"not ready: {trouble}", .. details];
        return TypedResults.Text(
            string.Join('\n', lines) + "\n", statusCode: trouble is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Not ready: {Trouble}")]
        public static partial void StoreUnfit(ILogger logger, string trouble);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The store does not answer: {Kind}, {Reason}")]
        public static partial void StoreSilent(ILogger logger, string kind, string reason);
    }
}
