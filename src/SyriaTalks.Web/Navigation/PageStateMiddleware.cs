using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Data.Queries;
using SyriaTalks.Web.Maps;

namespace SyriaTalks.Web.Navigation;

/// <summary>Reads filter, as-of day and theme of a page request once, before anything renders.</summary>
/// <param name="next">The rest of the pipeline.</param>
public sealed class PageStateMiddleware(RequestDelegate next)
{
    /// <summary>Name of the cookie that keeps the theme chosen.</summary>
    public const string ThemeCookie = "theme";

    /// <summary>Fills the <see cref="PageState"/> of the request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="store">What the store holds.</param>
    /// <param name="state">The state to fill.</param>
    /// <returns>A task that ends with the request.</returns>
    public async Task InvokeAsync(HttpContext context, StoreQueries store, PageState state)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(state);
        var known = await store.StateAsync(context.RequestAborted);
        var parse = FilterParser.Parse(Pairs(context.Request.Query));
        state.Set(known, known.Choices.Resolve(parse), context.Request.Path, context.Request.Cookies[ThemeCookie]);
        var (look, problems) = MapLook.Parse(Pairs(context.Request.Query));
        state.Ask(look, problems);
        if (context.Request.Path == AppUrls.Ceasefire)
            state.Ask(CeasefireParameters.Parse(Pairs(context.Request.Query), state.Filter));
        await next(context);
    }

    /// <summary>The query of a request as pairs, repeats in order.</summary>
    /// <param name="query">The query.</param>
    /// <returns>Names and values.</returns>
    public static IEnumerable<KeyValuePair<string, string?>> Pairs(IQueryCollection query) =>
        query.SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v)));
}
