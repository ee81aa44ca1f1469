using Microsoft.AspNetCore.Http.HttpResults;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Components.Layout;

/// <summary>Keeps the theme a reader chose, also without script: the link sets a cookie and leads back.</summary>
public static class ThemeEndpoint
{
    /// <summary>What its addresses begin with.</summary>
    public const string Folder = "/theme";

    private const string Pattern = Folder + "/{name}";
    private const string Back = "back";
    private static readonly string[] Verbs = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>The address that chooses a theme.</summary>
    /// <param name="name">light or dark.</param>
    /// <param name="back">Path and query to lead back to.</param>
    /// <returns>The address.</returns>
    public static string Address(string name, string back) => $"{Folder}/{name}?{Back}={Uri.EscapeDataString(back)}";

    /// <summary>Adds the address, for GET and HEAD.</summary>
    /// <param name="endpoints">The routes of the site.</param>
    public static void MapTheme(this IEndpointRouteBuilder endpoints) => endpoints.MapMethods(Pattern, Verbs, Choose);

    private static Results<RedirectHttpResult, NotFound> Choose(string name, string? back, HttpContext context)
    {
        if (name is not ("light" or "dark"))
            return TypedResults.NotFound();
        context.Response.Cookies.Append(PageStateMiddleware.ThemeCookie, name, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            IsEssential = true,
        });
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.LocalRedirect(IsLocal(back) ? back! : AppUrls.Overview);
    }

    // A path of this site: not "//host", not "/\host", nothing that a header could be split with.
    private static bool IsLocal(string? back) =>
        back is ['/', ..] and not ['/', '/' or '\\', ..] && back.Length < 4096 && !back.Any(char.IsControl);
}
