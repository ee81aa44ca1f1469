using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;

namespace SyriaTalks.Web.Export;

/// <summary>Names a downloaded file after what is in it, so that two of them can be told apart in a folder.</summary>
internal static class ExportFileName
{
    /// <summary>The name of a file.</summary>
    /// <param name="what">What it holds: "timeline", or "incidents-ucdp-ged" where a format needs a name.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="extension">Without the dot.</param>
    /// <returns>For example <c>syriatalks-timeline-2016-12-01_2017-01-31.csv</c>.</returns>
    public static string Of(string what, EventFilter filter, string extension)
    {
        var known = filter.AsOf is { } asOf ? $"-asof-{DateWords.Iso(asOf)}" : string.Empty;
        return $"syriatalks-{what}-{Dates(filter)}{known}.{extension}";
    }

    private static string Dates(EventFilter filter) => (filter.From, filter.To) switch
    {
        ({ } from, { } to) => $"{DateWords.Iso(from)}_{DateWords.Iso(to)}",
        ({ } from, null) => $"from-{DateWords.Iso(from)}",
        (null, { } to) => $"until-{DateWords.Iso(to)}",
        _ => "all",
    };
}
