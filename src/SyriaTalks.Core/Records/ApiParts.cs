using SyriaTalks.Core.Events;
using SyriaTalks.Core.Export;
using SyriaTalks.Core.Places;
using SyriaTalks.Core.Sources;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Records;

/// <summary>When something happened, as far as the source says.</summary>
/// <param name="Start">Earliest possible day, inclusive; null where the source gives no start.</param>
/// <param name="End">Latest possible day, inclusive.</param>
/// <param name="Precision">How closely the day is known, 1 to 5 on UCDP's scale.</param>
/// <param name="Text">The date in words.</param>
public sealed record ApiDate(DateOnly? Start, DateOnly End, int Precision, string Text)
{
    internal static ApiDate Of(EventDate date) => new(date.Start, date.End, (int)date.Precision, date.Text);
}

/// <summary>People reported killed. Null is "no figure" and never zero; a null high beside a low means "or more".</summary>
/// <param name="Low">Lowest figure; null for none.</param>
/// <param name="Best">Best figure; null for none.</param>
/// <param name="High">Highest figure; null for none and for an open end.</param>
public sealed record ApiDeaths(int? Low, int? Best, int? High)
{
    internal static ApiDeaths Of(DeathToll deaths) => new(deaths.Low, deaths.Best, deaths.High);
}

/// <summary>A name with the id that addresses and filters use.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name as shown.</param>
public sealed record ApiName(string Id, string Name);

/// <summary>Where in which source a statement stands.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="Locator">Paragraphs of an article ("7", "8-9", "0" for the standfirst, "caption"), or the publisher's id of a dataset's row.</param>
/// <param name="Published">Day of publication; for a dataset, of the release that brought the row.</param>
/// <param name="Url">The source's page here.</param>
public sealed record ApiCitation(string Source, string Locator, DateOnly Published, string Url)
{
    internal static ApiCitation Of(Citation citation, ExportLinks links) =>
        new(citation.SourceId, citation.Locator, citation.Published, links.Source(citation.SourceId));
}

/// <summary>A place of an event.</summary>
/// <param name="Id">Id of the place.</param>
/// <param name="Name">Name in English.</param>
/// <param name="Text">Wording of the source, for example "near al-Bab".</param>
/// <param name="Kind">Slug of what sort of place it is.</param>
/// <param name="Role">"location" where it happened there; "subject" where the record only concerns the place.</param>
/// <param name="Governorate">Governorate it lies in; null outside Syria.</param>
/// <param name="Country">Country.</param>
/// <param name="Latitude">Degrees north, WGS 84; null for none, and for a place that is only spoken of.</param>
/// <param name="Longitude">Degrees east, WGS 84; null for none, and for a place that is only spoken of.</param>
/// <param name="RadiusKm">Radius of an area in kilometres; null for a point.</param>
/// <param name="Precision">How closely the place is known, 1 to 7 on UCDP's scale; null for a place that is only spoken of.</param>
public sealed record ApiPlace(
    string Id,
    string Name,
    string Text,
    string Kind,
    string Role,
    ApiName? Governorate,
    string Country,
    double? Latitude,
    double? Longitude,
    double? RadiusKm,
    int? Precision)
{
    internal static ApiPlace Of(EventPlace place)
    {
        // A point for a place that is only spoken of would be drawn as if something had happened there.
        var located = place.Role == PlaceRole.Location;
        return new ApiPlace(
            place.Slug,
            place.Name,
            place.Text,
            Terms<PlaceKind>.Slug(place.Kind),
            Terms<PlaceRole>.Slug(place.Role),
            place.GovernorateSlug is { } slug ? new ApiName(slug, place.Governorate ?? slug) : null,
            place.Country,
            located ? place.Latitude : null,
            located ? place.Longitude : null,
            place.RadiusKm,
            located ? (int)place.Precision : null);
    }
}
