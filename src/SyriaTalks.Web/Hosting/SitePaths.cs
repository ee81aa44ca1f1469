using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Hosting;

/// <summary>Tells the addresses that programs read from those that people read.</summary>
internal static class SitePaths
{
    /// <summary>Page shown where there is none.</summary>
    public const string NotFound = "/not-found";

    /// <summary>Page shown when something went wrong.</summary>
    public const string Error = "/error";

    // A page of records takes what a page takes; these read as many rows as there are.
    private static readonly string[] DownloadExtensions = [".csv", ".jsonl", ".geojson", ".xlsx", ".atom", ".zip"];

    private static readonly string[] DataExtensions = [.. DownloadExtensions, ".json", ".ics"];

    /// <summary>Whether an address gives data rather than a page: its errors are problem documents.</summary>
    /// <param name="path">The path.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsData(PathString path) => path.StartsWithSegments(AppUrls.ApiRoot) || HasExtension(path, DataExtensions);

    /// <summary>Whether an address gives a file of any length, of which few are made at one time.</summary>
    /// <param name="path">The path.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsDownload(PathString path) => HasExtension(path, DownloadExtensions);

    /// <summary>Whether an address is made to stand in a frame of another site.</summary>
    /// <param name="path">The path.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsEmbedded(PathString path) => path == AppUrls.EmbeddedTimeline || path == AppUrls.EmbeddedMap;

    /// <summary>Whether a request is for something a person reads, so that errors are pages.</summary>
    /// <param name="context">The request.</param>
    /// <returns>Whether it is.</returns>
    public static bool WantsPage(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && !IsData(context.Request.Path)
        && !HealthEndpoints.IsProbe(context.Request.Path)
        && !context.Request.Path.StartsWithSegments(CircuitGuard.Path);

    private static bool HasExtension(PathString path, string[] extensions) =>
        path.Value is { } value && extensions.Any(e => value.EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
