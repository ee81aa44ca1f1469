using System.Globalization;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Places;
using SyriaTalks.Core.Vocabulary;
using SyriaTalks.Data.Index;

namespace SyriaTalks.Data.Queries;

/// <summary>Turns the counts of a scan into facets.</summary>
internal static class FacetCounter
{
    // Every choice is in the list, but a page cannot show ten thousand parties; beyond these a reader searches.
    private const int MostValues = 15;

    private static readonly FilterParameter[] Facets =
    [
        FilterParameter.Place, FilterParameter.Kind, FilterParameter.Party, FilterParameter.Status, FilterParameter.Source,
        FilterParameter.DatePrecision, FilterParameter.PlacePrecision, FilterParameter.Flag,
    ];

    /// <summary>Makes all facets.</summary>
    /// <param name="index">The events.</param>
    /// <param name="selection">The selection they stand beside.</param>
    /// <param name="scan">Its counts.</param>
    /// <param name="universe">The counts without any filter.</param>
    /// <param name="choices">Labels of places, parties and sources.</param>
    /// <param name="countOne">Counts a choice that no facet groups by.</param>
    /// <returns>One facet a parameter. A choice that gives nothing now but something without filters is listed at zero.</returns>
    public static IReadOnlyList<Facet> Make(
        EventIndex index, EventSelection selection, EventScan scan, EventScan universe, FilterChoices choices, Func<EventFilter, int> countOne) =>
        [.. Facets.Select(parameter => Make(index, selection.Filter, parameter, scan, universe, choices, countOne))];

    /// <summary>Counts by slug of governorate.</summary>
    public static IReadOnlyDictionary<string, int> Governorates(EventIndex index, EventScan scan) => Counts(index, FilterParameter.Place, scan);

    private static Facet Make(
        EventIndex index, EventFilter filter, FilterParameter parameter, EventScan scan, EventScan universe, FilterChoices choices, Func<EventFilter, int> countOne)
    {
        var (now, ever) = (Counts(index, parameter, scan), Counts(index, parameter, universe));
        var chosen = filter.ValuesOf(parameter);
        var values = new List<(string Slug, int Count, int Ever)>();
        foreach (var (slug, count) in ever)
        {
            if (count > 0)
                values.Add((slug, now.GetValueOrDefault(slug), count));
        }

        // A value chosen by address that no facet groups by: a single place, a kind that is listed by its types, an event status.
        foreach (var slug in chosen.Where(s => !ever.TryGetValue(s, out var count) || count == 0))
            values.Add((slug, countOne(filter.WithValues(parameter, SlugSet.Of(slug))), 0));
        var sorted = values.OrderByDescending(v => v.Count).ThenByDescending(v => v.Ever).ThenBy(v => v.Slug, StringComparer.Ordinal).ToList();
        var shown = sorted.Take(MostValues).Concat(sorted.Skip(MostValues).Where(v => chosen.Contains(v.Slug))).ToList();
        return new Facet(
            ParameterNames.Of(parameter),
            parameter == FilterParameter.Place ? "Governorate" : Terms<FilterParameter>.Label(parameter),
            [.. shown.Select(v => new FacetValue(v.Slug, choices.Describe(new FilterCondition(parameter, v.Slug), filter), v.Count, chosen.Contains(v.Slug)))])
        {
            Hidden = sorted.Count - shown.Count,
        };
    }

    private static Dictionary<string, int> Counts(EventIndex index, FilterParameter parameter, EventScan scan) => parameter switch
    {
        FilterParameter.Place => ByNumber(scan.Governorates, i => index.Names.Governorates[i].Slug),
        FilterParameter.Kind => ByNumber(scan.Kinds, Marks.Slug),
        FilterParameter.Party => ByNumber(scan.Parties, i => index.Names.Parties[i].Slug),
        FilterParameter.Source => ByNumber(scan.Sources, i => index.Names.Sources[i].Info.Id),
        FilterParameter.Status => Statuses(scan),
        FilterParameter.DatePrecision => Codes<DatePrecision>(scan.DatePrecisions),
        FilterParameter.PlacePrecision => Codes<PlacePrecision>(scan.PlacePrecisions),
        FilterParameter.Flag => Enum.GetValues<QualityIssue>().ToDictionary(Terms<QualityIssue>.Slug, f => scan.Flags[(int)f]),
        _ => throw new ArgumentOutOfRangeException(nameof(parameter)),
    };

    private static Dictionary<string, int> ByNumber(int[] counts, Func<int, string> slug)
    {
        var result = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
                result[slug(i)] = counts[i];
        }

        return result;
    }

    private static Dictionary<string, int> Statuses(EventScan scan)
    {
        var counts = Enum.GetValues<ClaimStatus>().ToDictionary(Terms<ClaimStatus>.Slug, s => scan.Accounts[(int)s]);
        counts[Terms<EventStatus>.Slug(EventStatus.Planned)] = scan.Planned;
        return counts;
    }

    private static Dictionary<string, int> Codes<T>(int[] counts)
        where T : struct, Enum => Enum.GetValues<T>()
            .Select(v => Convert.ToInt32(v, CultureInfo.InvariantCulture))
            .ToDictionary(code => code.ToString(CultureInfo.InvariantCulture), code => counts[code]);
}
