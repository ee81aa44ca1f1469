using SyriaTalks.Core.Events;
using SyriaTalks.Core.Places;

namespace SyriaTalks.Web.Maps;

/// <summary>Made-up counts.</summary>
internal static class MapSamples
{
    public static readonly PlaceTally Mazzeh = Place("mazzeh", "Mazzeh airport", 33.4775, 36.2233, 1, "damascus", doubtful: true);
    public static readonly PlaceTally Kafr = Place("kafr", "Kafr Soussa", 33.497, 36.277, 1, "damascus");
    public static readonly PlaceTally Barada = Place("barada", "Wadi Barada", 33.63, 36.15, 2, "rural-damascus", radius: 8);
    public static readonly PlaceTally Bab = Place("al-bab", "Al-Bab", 36.370, 37.516, 1, "aleppo", near: 1);
    public static readonly PlaceTally Raqqa = Place("raqqa", "Raqqa", 35.95, 39.01, 4, "ar-raqqa", deaths: new DeathToll(3, 5, null));
    public static readonly PlaceTally Baghdad = Place("baghdad", "Baghdad", 33.3, 44.4, 7, null);

    public static MapCounts Few { get; } = Counts([Mazzeh, Kafr, Barada, Bab, Raqqa]);

    /// <summary>Many places with made-up numbers, the same for the same seed.</summary>
    public static MapCounts Crowd(int seed, int count)
    {
        var random = new Random(seed);
        return Counts([.. Enumerable.Range(0, count).Select(i =>
        {
            var (south, west, reach) = random.Next(3) == 0 ? (33.3, 35.9, .7) : (32.0, 35.0, 6.0);
            var incidents = random.Next(1, random.Next(2, 400));
            var deaths = random.Next(3) == 0 ? DeathToll.None : new DeathToll(incidents, incidents * 2, random.Next(2) == 0 ? null : incidents * 3);
            return Place($"p{i}", $"Place {i}", south + (random.NextDouble() * reach), west + (random.NextDouble() * reach), incidents, random.Next(5) == 0 ? null : "homs", deaths: deaths);
        })]);
    }

    public static MapCounts Counts(IReadOnlyList<PlaceTally> places, AreaTally[]? areas = null, TrayTally[]? tray = null) => new(
        places.Select(p => p.Sum).Concat((areas ?? []).Select(a => a.Coarse)).Concat((tray ?? []).Select(t => t.Sum)).Aggregate(IncidentTally.None, (a, b) => a.Plus(b)),
        [.. places.OrderByDescending(p => p.Sum.Incidents).ThenBy(p => p.Slug, StringComparer.Ordinal)], areas ?? [], tray ?? []);

    public static IncidentTally Tally(int incidents, DeathToll? deaths = null) => new(incidents, deaths is null || !deaths.IsKnown ? 0 : 1, deaths ?? DeathToll.None);

    public static PlaceTally Place(
        string slug, string name, double latitude, double longitude, int incidents, string? governorate, double? radius = null, int near = 0, DeathToll? deaths = null, bool doubtful = false, bool shared = false) =>
        new(slug, name, governorate, latitude, longitude, radius, Tally(incidents, deaths), near, incidents == 1 ? "explosion" : null, doubtful, shared);
}
