using System.Globalization;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Places;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Web.Maps;

/// <summary>What a map says in words: names of its links, its tray, and what is left out.</summary>
internal static class MapWords
{
    /// <summary>Most places that a link names one by one; beyond it names their governorates.</summary>
    internal const int MostLinked = 3;

    /// <summary>Codes of places known well enough for a circle.</summary>
    private static readonly SlugSet Pointed = SlugSet.Of(["1", "2"]);

    /// <summary>Codes of places known to an area.</summary>
    private static readonly SlugSet Coarse = SlugSet.Of(["3", "4", "5"]);

    /// <summary>A sum in full: incidents, and who was killed as low, best and high.</summary>
    internal static string Sum(IncidentTally sum)
    {
        var incidents = $"{Number(sum.Incidents)} incident{(sum.Incidents == 1 ? null : "s")}";
        return sum.Deaths.IsKnown ? $"{incidents}, {sum.Deaths.BestText} killed{Part(sum)}" : incidents + ", no figure of deaths";
    }

    /// <summary>What is measured, as a heading.</summary>
    internal static string Heading(MapMeasure measure) => measure == MapMeasure.Count ? "Incidents" : "Killed, best estimate";

    /// <summary>A sum as far as a map of one measure needs it.</summary>
    internal static string Sum(IncidentTally sum, MapMeasure measure) =>
        measure == MapMeasure.Deaths ? Sum(sum) : $"{Number(sum.Incidents)} incident{(sum.Incidents == 1 ? null : "s")}";

    /// <summary>The number that is measured, as shown on the map.</summary>
    internal static string Value(IncidentTally sum, MapMeasure measure) => measure == MapMeasure.Count ? Number(sum.Incidents)
        : sum.Deaths.Best is { } best ? Number(best) : "no figure";

    /// <summary>The name of a circle's link.</summary>
    internal static string Name(MapCircle circle, MapMeasure measure, Func<string, string> governorate)
    {
        if (circle.Only is { } place)
            return $"{place.Name}: {Sum(place.Sum, measure)}{(circle.IsArea ? "; known only as an area" : null)}{(place.Doubtful ? "; an account is contested or unanswered" : null)}";
        var opens = circle.Places.Count > MostLinked ? "; opens " + string.Join(", ", Governorates(circle).Select(governorate)) : null;
        return $"{circle.Places[0].Name} and {circle.Places.Count - 1} more: {Sum(circle.Sum, measure)}{opens}";
    }

    /// <summary>The filter narrowed to what a circle stands for, or to the governorates it lies in.</summary>
    internal static EventFilter Narrow(EventFilter filter, MapCircle circle)
    {
        var governorates = Governorates(circle).ToList();
        var places = circle.Places.Count <= MostLinked || governorates.Count == 0
            ? circle.Places.Take(EventFilter.MaxValues).Select(p => p.Slug) : governorates;
        var exact = circle.Only is { IsShared: true } && filter.PlacePrecisions.Count == 0;
        return filter with { Places = SlugSet.Of(places), PlacePrecisions = exact ? Pointed : filter.PlacePrecisions, Page = 1 };
    }

    /// <summary>The filter narrowed to one place or governorate.</summary>
    internal static EventFilter Narrow(EventFilter filter, string slug) => filter with { Places = SlugSet.Of(slug), Page = 1 };

    /// <summary>The filter narrowed to what is known no closer than an area.</summary>
    internal static EventFilter NarrowToAreas(EventFilter filter) => filter with { PlacePrecisions = Coarse, Page = 1 };

    /// <summary>What is in the tray for a map, with what lies outside of it.</summary>
    internal static IReadOnlyList<TrayTally> Tray(MapCounts counts) =>
    [
        .. counts.Tray.Concat(counts.Places.Where(p => !MapView.Covers(p.Latitude, p.Longitude))
            .Select(p => new TrayTally(TrayReason.Outside, p.Slug, p.Name, p.Sum))).OrderByDescending(t => t.Sum.Incidents),
    ];

    /// <summary>An entry of the tray.</summary>
    internal static string Tray(TrayTally entry) => entry.Name is null ? Terms<TrayReason>.Label(entry.Reason) : $"{entry.Name}: {Terms<TrayReason>.Label(entry.Reason).ToLowerInvariant()}";

    /// <summary>A whole number.</summary>
    internal static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A number that fits into a circle.</summary>
    internal static string Brief(int number) => number switch
    {
        < 1000 => Number(number),
        < 10_000 => (number / 1000.0).ToString("0.#", CultureInfo.InvariantCulture) + "k",
        _ => (number / 1000).ToString(CultureInfo.InvariantCulture) + "k",
    };

    // Those that matter most to it: a circle over half the country names no fourteen.
    private static IEnumerable<string> Governorates(MapCircle circle) => circle.Places.Where(p => p.Governorate is not null)
        .GroupBy(p => p.Governorate!).OrderByDescending(g => g.Sum(p => p.Sum.Incidents)).ThenBy(g => g.Key, StringComparer.Ordinal).Take(MostLinked).Select(g => g.Key);

    private static string? Part(IncidentTally sum) => sum.DeathsKnown == sum.Incidents ? null : $" in the {Number(sum.DeathsKnown)} with a figure";
}
