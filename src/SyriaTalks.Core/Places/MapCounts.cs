using SyriaTalks.Core.Events;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Places;

/// <summary>Why incidents have no position on a map.</summary>
public enum TrayReason
{
    /// <summary>No place where it happened is given.</summary>
    [Term("No place stated", "The source names no place where it happened.")]
    NoPlace,

    /// <summary>Only the country, or international waters or airspace, is known.</summary>
    [Term("Country only", "No more than the country, or international waters or airspace, is known.")]
    Country,

    /// <summary>The place is named, but neither a point nor a governorate is known for it.</summary>
    [Term("No point known", "The place is named, but neither a point nor a governorate is known for it.")]
    NoPoint,

    /// <summary>The place lies outside what the map shows.</summary>
    [Term("Outside the map", "The place lies outside what the map shows.")]
    Outside,
}

/// <summary>Incidents counted together.</summary>
/// <param name="Incidents">How many.</param>
/// <param name="DeathsKnown">How many of them carry a death figure.</param>
/// <param name="Deaths">Sum over those; the high end is null when any is open.</param>
public sealed record IncidentTally(int Incidents, int DeathsKnown, DeathToll Deaths)
{
    /// <summary>Nothing counted.</summary>
    public static IncidentTally None { get; } = new(0, 0, DeathToll.None);

    /// <summary>Adds two that share no incident.</summary>
    /// <param name="other">The other.</param>
    /// <returns>The sum, as lists sum deaths: unknown figures add nothing and stay unknown where no figure is known.</returns>
    public IncidentTally Plus(IncidentTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(Incidents + other.Incidents, DeathsKnown + other.DeathsKnown, Sum(Deaths, other.Deaths));
    }

    private static DeathToll Sum(DeathToll a, DeathToll b) =>
        !a.IsKnown ? b : !b.IsKnown ? a : new DeathToll(a.Low + b.Low, a.Best + b.Best, a.High + b.High);
}

/// <summary>The incidents of one place that has a point.</summary>
/// <param name="Slug">Slug of the place.</param>
/// <param name="Name">Its name.</param>
/// <param name="Governorate">Slug of its governorate; null outside Syria and where none is known.</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
/// <param name="RadiusKm">Reach of the area it stands for; null for a point.</param>
/// <param name="Sum">Incidents placed there exactly or nearby (precision 1 and 2).</param>
/// <param name="Near">How many of them happened near it and not in it (precision 2).</param>
/// <param name="MarkSlug">Slug of their kind or type where all have the same; null otherwise.</param>
/// <param name="Doubtful">Whether any account is contested or a claim without confirmation.</param>
/// <param name="IsShared">Whether the place also bears incidents that are placed more coarsely, which a map does not put on it.</param>
public sealed record PlaceTally(
    string Slug, string Name, string? Governorate, double Latitude, double Longitude, double? RadiusKm,
    IncidentTally Sum, int Near, string? MarkSlug, bool Doubtful, bool IsShared);

/// <summary>The incidents of one governorate.</summary>
/// <param name="Slug">Slug of the governorate.</param>
/// <param name="Name">Its name.</param>
/// <param name="All">All incidents that lie in it.</param>
/// <param name="Coarse">Those of them that are known to a district, to the governorate, or to a line or fuzzy area only.</param>
public sealed record AreaTally(string Slug, string Name, IncidentTally All, IncidentTally Coarse);

/// <summary>Incidents that have no position.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Slug">Slug of the place; null where none is named.</param>
/// <param name="Name">Its name; null where none is named.</param>
/// <param name="Sum">The incidents.</param>
public sealed record TrayTally(TrayReason Reason, string? Slug, string? Name, IncidentTally Sum);

/// <summary>
/// The incidents of a filter by place. Each incident is counted once, at the closest location that its sources give:
/// <see cref="All"/> is the sum of <see cref="Places"/>, of the coarse part of <see cref="Areas"/>, and of <see cref="Tray"/>.
/// </summary>
/// <param name="All">All of them.</param>
/// <param name="Places">Places with a point, most incidents first, then by slug.</param>
/// <param name="Areas">Governorates, by slug.</param>
/// <param name="Tray">What has no position, most incidents first.</param>
public sealed record MapCounts(
    IncidentTally All, IReadOnlyList<PlaceTally> Places, IReadOnlyList<AreaTally> Areas, IReadOnlyList<TrayTally> Tray)
{
    /// <summary>Nothing counted.</summary>
    public static MapCounts Empty { get; } = new(IncidentTally.None, [], [], []);
}
