using SyriaTalks.Web.Hosting;

namespace SyriaTalks.Web.Export;

/// <summary>Lets scripts of other sites read data: it is public, and nothing about an answer depends on who asks.</summary>
internal static class CrossOrigin
{
    private const string Names = "ETag, Content-Disposition, Retry-After, X-Row-Count, X-Left-Out, X-Data-Version, X-As-Of, X-Filter, X-Content-SHA256";

    /// <summary>Answers for data with the headers of CORS, and its preflights, which are for the headers that make a request conditional.</summary>
    /// <param name="site">The site.</param>
    public static void UseCrossOrigin(this WebApplication site) => site.Use((context, next) =>
    {
        if (!SitePaths.IsData(context.Request.Path))
            return next(context);
        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        if (!HttpMethods.IsOptions(context.Request.Method) || !context.Request.Headers.ContainsKey("Access-Control-Request-Method"))
        {
            headers.AccessControlExposeHeaders = Names;
            return next(context);
        }

        headers.AccessControlAllowMethods = "GET, HEAD";
        headers.AccessControlAllowHeaders = "If-None-Match";
        headers.AccessControlMaxAge = "86400";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    });
}
