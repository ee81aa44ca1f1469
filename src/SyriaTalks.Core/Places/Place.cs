using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Places;

/// <summary>How closely a location is known, on UCDP's where_prec scale (GED codebook, section 5).</summary>
public enum PlacePrecision
{
    /// <summary>The named place itself.</summary>
    [Term("Exact place", "The named place itself.")]
    Exact = 1,

    /// <summary>Within about 25 km of the point.</summary>
    [Term("Near the place", "Within about 25 km of the point: \"near\", \"towards\", \"around\", or a valley or district.")]
    Near = 2,

    /// <summary>The district (ADM2).</summary>
    [Term("District", "Only the second-order division (ADM2) is known.")]
    District = 3,

    /// <summary>The governorate (ADM1).</summary>
    [Term("Governorate", "Only the governorate (ADM1) is known.")]
    Governorate = 4,

    /// <summary>A line or a fuzzy area.</summary>
    [Term("Line or fuzzy area", "A linear feature or an area without an edge; the point only represents it.")]
    Area = 5,

    /// <summary>The country.</summary>
    [Term("Country", "Only the country is known.")]
    Country = 6,

    /// <summary>International waters or airspace.</summary>
    [Term("International", "International waters or airspace.")]
    International = 7,
}

/// <summary>What sort of place it is.</summary>
public enum PlaceKind
{
    /// <summary>A state's territory.</summary>
    [Term("Country", "A state's territory.")]
    Country,

    /// <summary>A first-order division of Syria.</summary>
    [Term("Governorate", "A first-order division of Syria.")]
    Governorate,

    /// <summary>A city.</summary>
    [Term("City", "A city.")]
    City,

    /// <summary>A town.</summary>
    [Term("Town", "A town.")]
    Town,

    /// <summary>Part of a city.</summary>
    [Term("Neighbourhood", "A part of a city.")]
    Neighbourhood,

    /// <summary>A single installation.</summary>
    [Term("Site", "A single installation, such as an air base.")]
    Site,

    /// <summary>A valley, district or stretch of country.</summary>
    [Term("Area", "A valley, district or stretch of country without a sharp edge.")]
    Area,

    /// <summary>Named by a dataset.</summary>
    [Term("Locality", "A place that a dataset names; what sort of place it is has not been coded.")]
    Locality,
}

/// <summary>A place of the gazetteer.</summary>
/// <param name="Slug">Stable id in addresses and files.</param>
/// <param name="Name">Name in English.</param>
/// <param name="NameAr">Name in Arabic; null where we have none.</param>
/// <param name="Kind">What sort of place it is.</param>
/// <param name="GovernorateSlug">Slug of the governorate it lies in (its own for a governorate); null outside Syria.</param>
/// <param name="Country">Country name in English.</param>
/// <param name="Latitude">Degrees north, WGS 84; null for none.</param>
/// <param name="Longitude">Degrees east, WGS 84; null for none.</param>
/// <param name="RadiusKm">Radius of the area it stands for; null for a point.</param>
/// <param name="Aliases">Other spellings, in any script.</param>
public sealed record Place(
    string Slug,
    string Name,
    string? NameAr,
    PlaceKind Kind,
    string? GovernorateSlug,
    string Country,
    double? Latitude,
    double? Longitude,
    double? RadiusKm,
    IReadOnlyList<string> Aliases);

/// <summary>A place as a choice in a filter: what it is called and what else it answers to.</summary>
/// <param name="Slug">Stable id.</param>
/// <param name="Name">Name in English.</param>
/// <param name="NameAr">Name in Arabic; null for none.</param>
/// <param name="IsGovernorate">Whether it is a governorate, which includes its places.</param>
/// <param name="Within">Governorate or country it lies in, as shown.</param>
/// <param name="Keys">Folded names and aliases (<see cref="Text.Folding.NameKey"/>).</param>
public sealed record PlaceOption(
    string Slug, string Name, string? NameAr, bool IsGovernorate, string Within, IReadOnlyList<string> Keys);
