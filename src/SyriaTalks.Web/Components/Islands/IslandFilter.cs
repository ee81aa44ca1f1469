using Microsoft.AspNetCore.WebUtilities;
using SyriaTalks.Core.Filtering;

namespace SyriaTalks.Web.Components.Islands;

/// <summary>The filter as an island gets it: the query string, which is small and needs no request.</summary>
internal static class IslandFilter
{
    /// <summary>Reads a canonical query string.</summary>
    /// <param name="query">As <see cref="EventFilter.ToQuery"/> wrote it.</param>
    /// <returns>The filter.</returns>
    public static EventFilter Parse(string query) => FilterParser.Parse(
        QueryHelpers.ParseQuery(query).SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v)))).Filter;
}
