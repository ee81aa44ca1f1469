using SyriaTalks.Data;
using SyriaTalks.Web.Api;
using SyriaTalks.Web.Components.Layout;
using SyriaTalks.Web.Embed;
using SyriaTalks.Web.Export;
using SyriaTalks.Web.Files;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Hosting;

/// <summary>Puts the site together. Each feature brings its own services and its own part of the pipeline.</summary>
internal static class Site
{
    private const string ContentRoot = "contentRoot";

    /// <summary>Starts a builder whose files are found from any working folder.</summary>
    /// <param name="settings">Settings from the command line.</param>
    /// <returns>The builder.</returns>
    public static WebApplicationBuilder CreateBuilder(string[] settings)
    {
        // Settings are read once at start, so the files need no watching. What is given on the command line comes last and wins.
        string[] defaults = Environment.GetEnvironmentVariable("ASPNETCORE_CONTENTROOT") is null
            ? ["--hostBuilder:reloadConfigOnChange=false", $"--{ContentRoot}={OwnFolder()}"]
            : ["--hostBuilder:reloadConfigOnChange=false"];
        return WebApplication.CreateBuilder([.. defaults, .. settings]);
    }

    /// <summary>Adds everything the site consists of.</summary>
    /// <param name="builder">The builder.</param>
    /// <exception cref="SettingsException">Settings are invalid; all of them are listed.</exception>
    public static void AddSyriaTalks(this WebApplicationBuilder builder)
    {
        var settings = SiteSettings.Read(builder.Configuration, builder.Environment.ContentRootPath);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(new SiteAddress(settings.Address));
        builder.Services.AddSyriaTalksData(settings.Store);
        builder.Host.UseDefaultServiceProvider(o => o.ValidateScopes = o.ValidateOnBuild = true);
        builder.AddSiteLogging();
        builder.AddTelemetry();
        builder.AddServer(settings.Limits);
        builder.AddHostNames(settings);
        builder.AddKeys(settings);
        builder.AddProxies(settings);
        builder.AddRequestLimits(settings.Limits);
        builder.AddCompression();
        builder.AddStaticFiles();
        builder.AddFailurePages();
        builder.AddApi();
        builder.AddPages();
    }

    /// <summary>Lays the pipeline and maps every address.</summary>
    /// <param name="site">The site.</param>
    public static void UseSyriaTalks(this WebApplication site)
    {
        site.UseTelemetry();

        // What is said of the client comes first, then what every answer gets, even one that failed.
        site.UseForwardedHeaders();
        site.UseRequestLog();
        site.UseSiteHeaders();
        site.UseFailurePages();

        // Then what turns requests away, cheapest first.
        site.UseWebSockets();
        site.UseMiddleware<CircuitGuard>();
        site.UseMiddleware<RequestDeadline>();
        site.UseCrossOrigin();
        site.UseRequestLimits();

        site.UseResponseCompression();
        site.UsePackageAssets();
        site.UseRouting();
        site.UsePageState();

        site.MapStaticAssets();
        site.MapHealth();
        site.MapCeasefire();
        site.MapClaimCsv();
        site.MapViolationCsv();
        site.MapExports();
        site.MapCalendar();
        site.MapDataPackage();
        site.MapEmbeds();
        site.MapApi();
        site.MapApiDescription();
        site.MapPlaces();
        site.MapDrawings();
        site.MapTheme();
        site.MapPages();
    }

    // A published copy keeps its files beside the program; a build keeps them in the project it was built from.
    private static string OwnFolder()
    {
        var project = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", ".."));
        return File.Exists(Path.Combine(project, "SyriaTalks.Web.csproj")) ? project : AppContext.BaseDirectory;
    }
}
