using SyriaTalks.Core.Places;

namespace SyriaTalks.Data.Entities;

internal sealed class PlaceEntity
{
    public int Key { get; set; }

    public required string Slug { get; set; }

    public required string Name { get; set; }

    public string? NameAr { get; set; }

    public PlaceKind Kind { get; set; }

    /// <summary>The governorate it lies in; itself for a governorate, so that one comparison finds both.</summary>
    public int? GovernorateKey { get; set; }

    public PlaceEntity? Governorate { get; set; }

    public required string Country { get; set; }

    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    public double? RadiusKm { get; set; }

    public List<string> Aliases { get; set; } = [];

    /// <summary>The source that brought the place; null for the gazetteer.</summary>
    public int? SourceKey { get; set; }

    public SourceEntity? Source { get; set; }

    public string? Locator { get; set; }
}
