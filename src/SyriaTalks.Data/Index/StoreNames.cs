using Microsoft.EntityFrameworkCore;
using SyriaTalks.Core.Places;
using SyriaTalks.Core.Sources;
using SyriaTalks.Core.Text;
using SyriaTalks.Data.Entities;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Index;

/// <summary>Places, parties and sources by number, with all they are called by.</summary>
internal sealed class StoreNames
{
    private readonly Dictionary<int, int> _places;
    private readonly Dictionary<int, int> _parties;
    private readonly Dictionary<int, int> _sources;
    private readonly List<SourceName> _sourceList;
    private readonly Dictionary<int, int> _governorateBits;
    private readonly Dictionary<int, int> _reporters;

    private StoreNames(List<PlaceName> places, List<PartyName> parties, List<SourceName> sources, List<DatasetReporterEntity> reporters)
    {
        (Places, Parties, _sourceList, Reporters) = (places, parties, sources, [.. reporters.Select(r => r.Name)]);
        _reporters = Numbers(reporters, r => r.Key);
        _places = Numbers(places, p => p.Key);
        _parties = Numbers(parties, p => p.Key);
        _sources = Numbers(sources, s => s.Key);
        Governorates = [.. places.Where(p => p.Kind == PlaceKind.Governorate)];
        _governorateBits = Numbers(Governorates, g => g.Key);
        PlaceSlugs = Slugs(places, p => p.Slug);
        PartySlugs = Slugs(parties, p => p.Slug);
        SourceIds = Slugs(sources, s => s.Info.Id);
    }

    public IReadOnlyList<PlaceName> Places { get; }

    public IReadOnlyList<PartyName> Parties { get; }

    public IReadOnlyList<SourceName> Sources => _sourceList;

    /// <summary>Whom publishers of datasets name as reporting.</summary>
    public IReadOnlyList<string> Reporters { get; }

    /// <summary>Governorates in the order of their bits.</summary>
    public IReadOnlyList<PlaceName> Governorates { get; }

    public IReadOnlyDictionary<string, int> PlaceSlugs { get; }

    public IReadOnlyDictionary<string, int> PartySlugs { get; }

    public IReadOnlyDictionary<string, int> SourceIds { get; }

    public int Place(int key) => _places[key];

    public int Party(int key) => _parties[key];

    public int Source(int key) => _sources[key];

    /// <summary>Number of a reporter as a row keeps it.</summary>
    public int Reporter(int key) => key == DatasetReporterEntity.Several ? EventColumns.Several : _reporters[key];

    /// <summary>Bit of the governorate that a place is or lies in; 0 for none.</summary>
    public int GovernorateBit(int place) =>
        Places[place].GovernorateKey is { } key && _governorateBits.TryGetValue(key, out var bit) ? 1 << bit : 0;

    /// <summary>Notes the day of the earliest report that rows of a source cite.</summary>
    public void SetReported(int source, DateOnly day) => _sourceList[source] = _sourceList[source] with { Info = _sourceList[source].Info with { Reported = day } };

    public static StoreNames Load(StoreContext db)
    {
        var places = db.Places.OrderBy(p => p.Key).Select(p => new PlaceName(
            p.Key, p.Slug, p.Name, p.NameAr, p.Kind, p.GovernorateKey, p.Country, p.Latitude, p.Longitude, p.RadiusKm, p.Aliases)).ToList();
        var parties = db.Parties.OrderBy(p => p.Key).Select(p => new PartyName(p.Key, p.Slug, p.Name, p.ShortName, p.Aliases)).ToList();
        var sources = db.Sources.OrderBy(s => s.Key).Select(s => new SourceName(
            s.Key, new SourceInfo(s.Id, s.Kind, s.Title, s.Publisher, s.Published, s.Url, s.Paragraphs))).ToList();
        return new StoreNames(places, parties, sources, [.. db.DatasetReporters.AsNoTracking().OrderBy(r => r.Key)]);
    }

    private static Dictionary<int, int> Numbers<T>(IReadOnlyList<T> items, Func<T, int> key) =>
        items.Select((item, i) => (Key: key(item), i)).ToDictionary(x => x.Key, x => x.i);

    private static Dictionary<string, int> Slugs<T>(IReadOnlyList<T> items, Func<T, string> slug) =>
        items.Select((item, i) => (Slug: slug(item), i)).ToDictionary(x => x.Slug, x => x.i, StringComparer.Ordinal);
}

/// <summary>A place as lists show it.</summary>
internal sealed record PlaceName(
    int Key,
    string Slug,
    string Name,
    string? NameAr,
    PlaceKind Kind,
    int? GovernorateKey,
    string Country,
    double? Latitude,
    double? Longitude,
    double? RadiusKm,
    IReadOnlyList<string> Aliases)
{
    /// <summary>Folded words of all its names, each after a space, so that a word is found by what it begins with.</summary>
    public string Words { get; } = NameWords.Of([Name, NameAr, .. Aliases]);
}

/// <summary>A party as lists show it.</summary>
internal sealed record PartyName(int Key, string Slug, string Name, string ShortName, IReadOnlyList<string> Aliases)
{
    /// <summary>Folded words of all its names, each after a space.</summary>
    public string Words { get; } = NameWords.Of([Name, ShortName, .. Aliases]);
}

/// <summary>A source by number.</summary>
internal sealed record SourceName(int Key, SourceInfo Info);

/// <summary>Words of names for the text filter.</summary>
internal static class NameWords
{
    // Names stand in both foldings: with their words apart, and run together without the article.
    public static string Of(IEnumerable<string?> names)
    {
        var list = names.Where(n => n is not null).ToList();
        return " " + string.Join(' ', list.Select(Folding.Fold).Concat(list.Select(Folding.NameKey)).Distinct(StringComparer.Ordinal));
    }
}
