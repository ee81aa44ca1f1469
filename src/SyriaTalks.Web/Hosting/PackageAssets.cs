using Microsoft.AspNetCore.StaticAssets;

namespace SyriaTalks.Web.Hosting;

/// <summary>
/// Files of packages, compressed. A package that was built without a fingerprint in its file names (MudBlazor) gets its
/// compressed twins under the plain name only, so a browser that asks for the fingerprinted name, the one that may be kept for
/// good, would be sent 627 KB of style sheet instead of 43. Such a request is answered from the plain name.
/// </summary>
internal static class PackageAssets
{
    private const string Immutable = "max-age=31536000, immutable";

    // In a build the development handler would recompress every file without effort, and forbid keeping any.
    private const string ReloadSetting = "ReloadStaticAssetsAtRuntime";

    /// <summary>Lets static files be found from a build in every environment, and be served as a published copy serves them.</summary>
    /// <param name="builder">The builder.</param>
    public static void AddStaticFiles(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        if (!builder.Environment.IsDevelopment())
            builder.Configuration[ReloadSetting] ??= "false";
    }

    /// <summary>Leads fingerprinted names without compressed twins to their plain names.</summary>
    /// <param name="site">The site.</param>
    public static void UsePackageAssets(this WebApplication site)
    {
        var plainNames = new Lazy<Dictionary<PathString, PathString>>(() => Find(site));
        site.Use((context, next) =>
        {
            if (plainNames.Value.TryGetValue(context.Request.Path, out var plain))
            {
                context.Request.Path = plain;
                context.Response.OnStarting(() =>
                {
                    if (context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
                        context.Response.Headers.CacheControl = Immutable;
                    return Task.CompletedTask;
                });
            }

            return next(context);
        });
    }

    private static Dictionary<PathString, PathString> Find(IEndpointRouteBuilder routes)
    {
        var assets = routes.DataSources.SelectMany(s => s.Endpoints)
            .Select(e => e.Metadata.GetMetadata<StaticAssetDescriptor>())
            .OfType<StaticAssetDescriptor>()
            .ToList();
        var compressed = assets.Where(a => a.Selectors.Count > 0).Select(a => a.Route).ToHashSet(StringComparer.Ordinal);
        return assets
            .Where(a => a.Route != a.AssetPath && !compressed.Contains(a.Route) && compressed.Contains(a.AssetPath))
            .ToDictionary(a => new PathString("/" + a.Route), a => new PathString("/" + a.AssetPath));
    }
}
