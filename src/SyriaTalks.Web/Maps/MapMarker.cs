namespace SyriaTalks.Web.Maps;

/// <summary>An event to draw: a symbol that links to its page.</summary>
/// <param name="Id">Id of the event; also in <c>data-event</c>, so that a list can mark its symbol.</param>
/// <param name="Label">The place as shown beside the symbol, such as "near al-Bab".</param>
/// <param name="Href">Where the symbol leads.</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
/// <param name="AreaRadiusKm">Radius of the area when no more than an area is known: drawn as a dashed ring; null for a point.</param>
/// <param name="KindSlug">ceasefire, talks, statement, armed-clash, air-strike, explosion, advance, humanitarian or other.</param>
/// <param name="Contested">Whether accounts differ or a claim has no reply: drawn as a small question mark.</param>
public sealed record MapMarker(
    string Id,
    string Label,
    string Href,
    double Latitude,
    double Longitude,
    double? AreaRadiusKm,
    string KindSlug,
    bool Contested)
{
    /// <summary>Title of the event, for the name of the link; without it the name says place and kind.</summary>
    public string? Title { get; init; }

    /// <summary>How many events it stands for; more than one are drawn as their number.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The name of the link: what a pointer shows and a screen reader says.</summary>
    public string LinkName => Count > 1 ? $"{Label}: {Count.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture)} incidents" :
        (Title is null ? $"{Label}: {KindSlug.Replace('-', ' ')}" : $"{Title}, {Label}")
        + (AreaRadiusKm > 0 ? ", known only as an area" : "")
        + (Contested ? ", account contested or unanswered" : "");
}

/// <summary>A named place without an event, for orientation.</summary>
/// <param name="Label">Its name, with a remark if one is needed, such as "Douma (rebel-held)".</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
/// <param name="Shape"><see cref="Capital"/> for a filled square, <see cref="Place"/> for a ring.</param>
public sealed record MapPlace(string Label, double Latitude, double Longitude, string Shape)
{
    /// <summary>Drawn as a filled square with a bold name.</summary>
    public const string Capital = "capital";

    /// <summary>Drawn as a small ring.</summary>
    public const string Place = "place";
}
