using SyriaTalks.Core.Events;
using SyriaTalks.Core.Export;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Export;

/// <summary>Complete addresses for files, which are read away from the site.</summary>
internal static class SiteLinks
{
    /// <summary>Addresses of the answer to a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="scope">The list it is about.</param>
    /// <param name="filter">The filter; its as-of day travels with every address.</param>
    /// <param name="total">Records in all, where the answer comes in pages; else null.</param>
    /// <returns>The addresses.</returns>
    public static ExportLinks Of(HttpRequest request, EventScope scope, EventFilter filter, int? total)
    {
        var root = Root(request);
        var links = new PageLinks(filter.AsOf, filter.Clock);
        string? Page(int page) => total is { } all && page >= 1 && (page - 1L) * filter.Size < all && page != filter.Page
            ? root + request.Path + (filter with { Page = page }).ToQuery()
            : null;
        return new ExportLinks
        {
            Event = id => root + links.Event(id),
            Source = id => root + links.Source(id),
            Page = root + AppUrls.List(scope, filter with { Page = 1, Size = EventFilter.Sizes[0] }),
            Self = root + request.Path + Own(request, filter),
            Next = Page(filter.Page + 1),
            Previous = filter.Page > 1 ? Page(filter.Page - 1) : null,
        };
    }

    /// <summary>Scheme and host that a request came to.</summary>
    /// <param name="request">The request.</param>
    /// <returns>Without a slash at the end.</returns>
    public static string Root(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";

    // Only what is understood: an address in a file must not repeat whatever somebody wrote behind it.
    private static string Own(HttpRequest request, EventFilter filter)
    {
        var query = filter.ToQuery();
        foreach (var name in ExportRequest.Names)
        {
            if (request.Query[name].ToString() is { Length: > 0 } value)
                query += $"{(query.Length == 0 ? '?' : '&')}{name}={Uri.EscapeDataString(value)}";
        }

        return query;
    }
}
