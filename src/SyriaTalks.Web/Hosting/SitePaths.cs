namespace SyriaTalks.Web.Hosting;

/// <summary>Tells the addresses that programs read from those that people read.</summary>
internal static class SitePaths
{
    /// <summary>Page shown where there is none.</summary>
    public const string NotFound = "/not-found";

    /// <summary>Page shown when something went wrong.</summary>
    public const string Error = "/error";

    private static readonly string[] DataExtensions = [".csv"];

    /// <summary>Whether an address gives data rather than a page: its errors are problem documents.</summary>
    /// <param name="path">The path.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsData(PathString path) =>
        path.Value is { } value && DataExtensions.Any(e => value.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a request is for something a person reads, so that errors are pages.</summary>
    /// <param name="context">The request.</param>
    /// <returns>Whether it is.</returns>
    public static bool WantsPage(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && !IsData(context.Request.Path)
        && !HealthEndpoints.IsProbe(context.Request.Path)
        && !context.Request.Path.StartsWithSegments(CircuitGuard.Path);
}
