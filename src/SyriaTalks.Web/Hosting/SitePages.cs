using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using MudBlazor.Services;
using SyriaTalks.Data.Queries;
using SyriaTalks.Web.Components;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Hosting;

/// <summary>The pages and the connection of their islands.</summary>
internal static class SitePages
{
    /// <summary>Adds pages, islands and what they are given.</summary>
    /// <param name="builder">The builder.</param>
    public static void AddPages(this WebApplicationBuilder builder)
    {
        // Letters go out as they are: the default writes each one outside Latin as seven or eight ASCII characters.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddRazorComponents()
            .AddInteractiveServerComponents(circuits =>
            {
                // A reader whose connection fell keeps an island this long; the page itself needs none.
                circuits.DisconnectedCircuitMaxRetained = 100;
                circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(2);
                circuits.JSInteropDefaultCallTimeout = TimeSpan.FromSeconds(15);
                circuits.PersistedCircuitInMemoryMaxRetained = 200;
                circuits.PersistedCircuitInMemoryRetentionPeriod = TimeSpan.FromMinutes(20);
                circuits.PersistedCircuitDistributedRetentionPeriod = TimeSpan.FromHours(1);
            })
            .AddHubOptions(hub =>
            {
                hub.MaximumReceiveMessageSize = 32 * 1024;
                hub.MaximumParallelInvocationsPerClient = 1;
                hub.AddFilter<IslandPace>();
            });
        builder.Services.AddSingleton<IslandPace>();
        builder.Services.AddScoped<AntiforgeryStateProvider, NoTokens>();
        builder.Services.AddMudServices();
        builder.Services.AddScoped<PageState>();
    }

    /// <summary>Fills the <see cref="PageState"/> of requests for pages, and of no others.</summary>
    /// <param name="site">The site.</param>
    public static void UsePageState(this WebApplication site)
    {
        site.Use(HideInternalPagesAsync);
        site.UseWhen(IsPage, pages => pages.Use(RestoreAddressAsync).UseMiddleware<PageStateMiddleware>());
        site.UseWhen(IsErrorPage, pages => pages.Use(RestoreAddressAsync).Use(TryStateAsync));
    }

    /// <summary>Maps the pages and the connection of their islands.</summary>
    /// <param name="site">The site.</param>
    public static void MapPages(this WebApplication site)
    {
        site.MapRazorComponents<App>().AddInteractiveServerRenderMode().Add(AsReadOnly);

        // No long polling: it would go round the limit of connections. The order puts this before the hub mapped with the pages.
        site.MapBlazorHub(hub => hub.Transports = HttpTransportType.WebSockets)
            .Add(endpoint => ((RouteEndpointBuilder)endpoint).Order = -1);
    }

    // Pages are read and never posted to, so they answer HEAD as they answer GET, and need no tokens against forged posts.
    private static void AsReadOnly(EndpointBuilder endpoint)
    {
        if (!endpoint.Metadata.OfType<ComponentTypeMetadata>().Any())
            return;
        foreach (var unwanted in endpoint.Metadata.Where(m => m is HttpMethodMetadata or IAntiforgeryMetadata).ToList())
            endpoint.Metadata.Remove(unwanted);
        endpoint.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
    }

    private static bool IsAnyPage(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;

    private static bool IsErrorPage(HttpContext context) =>
        IsAnyPage(context) && context.Features.Get<IExceptionHandlerFeature>() is not null;

    private static bool IsPage(HttpContext context) => IsAnyPage(context) && !IsErrorPage(context);

    // The two pages that errors are answered with are no places to go to: asked for by name, they are not found.
    private static Task HideInternalPagesAsync(HttpContext context, RequestDelegate next)
    {
        var isInternal = context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: SitePaths.NotFound or SitePaths.Error };
        if (isInternal && context.Features.Get<IStatusCodeReExecuteFeature>() is null && context.Features.Get<IExceptionHandlerFeature>() is null)
            context.SetEndpoint(null);
        return next(context);
    }

    // An error page stands in for the page asked for: whatever it says of an address, it says of that one.
    private static Task RestoreAddressAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is { } missing)
        {
            context.Request.Path = missing.OriginalPath;
            context.Request.QueryString = new QueryString(missing.OriginalQueryString);
        }
        else if (context.Features.Get<IExceptionHandlerPathFeature>() is { } failed)
        {
            context.Request.Path = failed.Path;
        }

        return next(context);
    }

    // The page that says "something went wrong" must not depend on the store, which may be what went wrong.
    private static async Task TryStateAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await new PageStateMiddleware(_ => Task.CompletedTask).InvokeAsync(
                context,
                context.RequestServices.GetRequiredService<StoreQueries>(),
                context.RequestServices.GetRequiredService<PageState>());
        }
        catch (Exception) when (!context.RequestAborted.IsCancellationRequested)
        {
            // The failure that led here has been logged; the page goes without.
        }

        await next(context);
    }

    // The stock provider would set a cookie on every page, for forms that no page has.
    private sealed class NoTokens : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
