using Microsoft.AspNetCore.Http.HttpResults;
using SyriaTalks.Data;
using SyriaTalks.Data.Queries;

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
        HttpContext context, StoreQueries store, IHostApplicationLifetime lifetime, ILogger<StoreQueries> logger)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            return Answer(context, "stopping");
        try
        {
            using var deadline = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
            deadline.CancelAfter(Deadline);
            await store.StateAsync(deadline.Token).WaitAsync(Deadline, context.RequestAborted);
            return Answer(context, store.Damage is null ? null : "the store is damaged");
        }
        catch (StoreDamagedException)
        {
            return Answer(context, "the store is damaged");
        }
        catch (Exception e) when (!context.RequestAborted.IsCancellationRequested)
        {
            // Whatever it is that keeps the store from answering, the probe's reply is the same.
            Log.StoreSilent(logger, e.GetType().Name, e.Message);
            return Answer(context, "the store does not answer");
        }
    }

    private static ContentHttpResult Answer(HttpContext context, string? trouble)
    {
        context.Response.Headers.CacheControl = "no-store";
        return trouble is null
            ? TypedResults.Text("ok\n")
            : TypedResults.Text(trouble + "\n", statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The store does not answer: {Kind}, {Reason}")]
        public static partial void StoreSilent(ILogger logger, string kind, string reason);
    }
}
