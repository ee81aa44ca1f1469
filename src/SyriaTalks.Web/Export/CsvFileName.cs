using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;

namespace SyriaTalks.Web.Export;

/// <summary>Names a downloaded file after what is in it, so that two of them can be told apart in a folder.</summary>
internal static class CsvFileName
{
    /// <summary>The name of a file.</summary>
    /// <param name="scope">Timeline or incidents.</param>
    /// <param name="filter">The filter.</param>
    /// <returns>For example <c>syriatalks-timeline-2016-12-01_2017-01-31.csv</c>.</returns>
    public static string Of(EventScope scope, EventFilter filter)
    {
        var list = scope == EventScope.Incidents ? "incidents" : "timeline";
        var known = filter.AsOf is { } asOf ? $"-asof-{DateWords.Iso(asOf)}" : string.Empty;
        return $"syriatalks-{list}-{Dates(filter)}{known}.csv";
    }

    private static string Dates(EventFilter filter) => (filter.From, filter.To) switch
    {
        ({ } from, { } to) => $"{DateWords.Iso(from)}_{DateWords.Iso(to)}",
        ({ } from, null) => $"from-{DateWords.Iso(from)}",
        (null, { } to) => $"until-{DateWords.Iso(to)}",
        _ => "all",
    };
}
