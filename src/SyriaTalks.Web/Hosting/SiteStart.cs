using System.Net.Sockets;
using SyriaTalks.Data;
using SyriaTalks.Data.Queries;
using SyriaTalks.Data.Seeding;

namespace SyriaTalks.Web.Hosting;

/// <summary>From a built site to a serving one.</summary>
internal static partial class SiteStart
{
    /// <summary>Makes the store ready before anybody is let in.</summary>
    /// <param name="site">The site.</param>
    /// <param name="cancellationToken">Stops the preparation.</param>
    /// <returns>A task that ends when the store is ready.</returns>
    public static async Task PrepareStoreAsync(this WebApplication site, CancellationToken cancellationToken)
    {
        var settings = site.Services.GetRequiredService<SiteSettings>();
        var report = await site.Services.GetRequiredService<StoreStartup>().PrepareAsync(settings.DossierFolder, cancellationToken);
        ServerFeatures.MakeKeysPrivate(settings);
        if (report.ReleasedStaleLock)
            Log.Released(site.Logger, report.Path);
        Log.Ready(site.Logger, report.Path, report.Created ? "created" : "found", report.Migrations.Count);
        foreach (var seed in report.Seeds.Where(s => !s.IsUnchanged))
            Log.Loaded(site.Logger, seed);

        // Reading a million events takes seconds: better before the first reader than with one waiting.
        await site.Services.GetRequiredService<StoreQueries>().StateAsync(cancellationToken);
    }

    /// <summary>Listens, and serves until the process is told to stop.</summary>
    /// <param name="site">The site.</param>
    /// <param name="cancellationToken">Stops the site.</param>
    /// <returns>A task that ends when the site has stopped.</returns>
    /// <exception cref="CannotListenException">An address is taken, forbidden or no address at all.</exception>
    public static async Task ServeAsync(this WebApplication site, CancellationToken cancellationToken)
    {
        try
        {
            await site.StartAsync(cancellationToken);
        }
        catch (Exception e) when (e is IOException or SocketException or FormatException or InvalidOperationException or ArgumentException)
        {
            throw new CannotListenException(site.Configuration["urls"] ?? "the default address", e);
        }

        var names = site.Services.GetRequiredService<AllowedNames>();
        Log.Named(site.Logger, names);
        await site.WaitForShutdownAsync(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Requests may call the site {Names}; any other name is answered with status 400 (AllowedHosts)")]
        public static partial void Named(ILogger logger, AllowedNames names);

        [LoggerMessage(Level = LogLevel.Information, Message = "Store {Path} {Found}, {Migrations} migration(s) applied")]
        public static partial void Ready(ILogger logger, string path, string found, int migrations);

        [LoggerMessage(Level = LogLevel.Information, Message = "Loaded {Report}")]
        public static partial void Loaded(ILogger logger, SeedReport report);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Store {Path}: released the lock of a process that was killed while migrating")]
        public static partial void Released(ILogger logger, string path);
    }
}

/// <summary>The server cannot listen where it was told to.</summary>
/// <param name="address">Where it was told to listen.</param>
/// <param name="cause">What the server said.</param>
internal sealed class CannotListenException(string address, Exception cause)
    : Exception(
        $"The server cannot listen on {address} ({cause.Message.ReplaceLineEndings(" ").TrimEnd('.')}). Choose another address with --urls.",
        cause);
