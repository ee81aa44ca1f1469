namespace SyriaTalks.Web.Hosting;

/// <summary>Stands before the connection of the islands: pages of other sites may not open one, and nobody may while the site stops.</summary>
/// <param name="next">The rest of the pipeline.</param>
/// <param name="lifetime">Tells when the site stops.</param>
internal sealed class CircuitGuard(RequestDelegate next, IHostApplicationLifetime lifetime)
{
    /// <summary>Path of the connection.</summary>
    public const string Path = "/_blazor";

    /// <summary>Refuses or passes on a request.</summary>
    /// <param name="context">The request.</param>
    /// <returns>A task that ends with the request.</returns>
    public Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments(Path))
            return next(context);

        // A browser that reconnects after stopping has begun would hold the process until its time is up (dotnet/aspnetcore#58947).
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            return RefuseAsync(context, StatusCodes.Status503ServiceUnavailable);
        return IsForeign(context.Request) ? RefuseAsync(context, StatusCodes.Status403Forbidden) : next(context);
    }

    // A browser always names the page's origin, other programs need not. The scheme is left to the proxy, which may hide it.
    private static bool IsForeign(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var uri)
                && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }

    private static Task RefuseAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
