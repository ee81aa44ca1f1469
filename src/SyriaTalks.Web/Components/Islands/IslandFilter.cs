using Microsoft.AspNetCore.WebUtilities;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Web.Maps;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Components.Islands;

/// <summary>The filter as an island gets it: the query string, which is small and needs no request.</summary>
internal static class IslandFilter
{
    /// <summary>Reads a canonical query string.</summary>
    /// <param name="query">As <see cref="EventFilter.ToQuery"/> wrote it.</param>
    /// <returns>The filter.</returns>
    public static EventFilter Parse(string query) => FilterParser.Parse(Pairs(query)).Filter;

    /// <summary>The list that a changed filter gives, with the map drawn as before.</summary>
    /// <param name="scope">Timeline or incidents.</param>
    /// <param name="filter">The changed filter.</param>
    /// <param name="query">The query string before.</param>
    /// <returns>The address.</returns>
    public static string List(EventScope scope, EventFilter filter, string query) => MapLook.Parse(Pairs(query)).Look.On(AppUrls.List(scope, filter));

    private static IEnumerable<KeyValuePair<string, string?>> Pairs(string query) =>
        QueryHelpers.ParseQuery(query).SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v)));
}
