using System.Globalization;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Places;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Web.Components.Shared;

/// <summary>Words for parts of an event, the same on every page.</summary>
public static class EventWords
{
    /// <summary>Places on one line: "near al-Bab", or "concerns Incirlik air base" where nothing is said to have happened there.</summary>
    /// <param name="row">The event.</param>
    /// <returns>The words; empty for no place.</returns>
    public static string PlaceLine(EventRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var located = row.Places.Where(p => p.Role == PlaceRole.Location).Select(p => p.Text).ToList();
        return located.Count > 0
            ? string.Join(", ", located)
            : row.Places.Count > 0 ? "concerns " + string.Join(", ", row.Places.Select(p => p.Text)) : string.Empty;
    }

    /// <summary>Governorate or country of a place with how closely it is known: "Damascus · site".</summary>
    /// <param name="place">The place.</param>
    /// <returns>The words.</returns>
    public static string PlaceDetail(EventPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var within = place.Governorate is { } governorate && governorate != place.Name ? governorate : place.Country == place.Name ? null : place.Country;
        var how = place.Precision switch
        {
            PlacePrecision.Exact => Terms<PlaceKind>.Label(place.Kind),
            PlacePrecision.Near => "area",
            _ => Terms<PlacePrecision>.Label(place.Precision),
        };
        return within is null ? how.ToLowerInvariant() : $"{within} · {how.ToLowerInvariant()}";
    }

    /// <summary>Coordinates: "33.4775 N, 36.2233 E".</summary>
    /// <param name="latitude">Degrees north.</param>
    /// <param name="longitude">Degrees east.</param>
    /// <returns>The words.</returns>
    public static string Coordinates(double latitude, double longitude) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Math.Abs(latitude):0.####} {(latitude < 0 ? 'S' : 'N')}, {Math.Abs(longitude):0.####} {(longitude < 0 ? 'W' : 'E')}");

    /// <summary>A number with its noun: "1 incident", "7 incidents", "12,431 incidents".</summary>
    /// <param name="count">The number.</param>
    /// <param name="noun">The noun in the singular; its plural takes an s.</param>
    /// <returns>The words.</returns>
    public static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {noun}{(count == 1 ? string.Empty : "s")}");

    /// <summary>A number with its thousands apart.</summary>
    /// <param name="number">The number.</param>
    /// <returns>For example "12,431".</returns>
    public static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>Joins names: "Russia", "Russia and Turkey", "Russia, Turkey and Iraq".</summary>
    /// <param name="names">The names.</param>
    /// <returns>The words.</returns>
    public static string Join(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";
    }
}
