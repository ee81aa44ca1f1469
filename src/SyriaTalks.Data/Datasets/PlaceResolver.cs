using Microsoft.Data.Sqlite;
using SyriaTalks.Core.Import;
using SyriaTalks.Core.Places;
using SyriaTalks.Core.Text;
using SyriaTalks.Core.Vocabulary;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Datasets;

/// <summary>
/// Finds our place for a publisher's name and governorate; a name that is none of ours becomes a place of the dataset, as
/// written. Two places of one name in different governorates are two places.
/// </summary>
internal sealed class PlaceResolver : IDisposable
{
    private const string Home = "Syria";

    // The one governorate that is a city: its name means the same place however closely it is known.
    private const string City = "damascus";

    private static readonly string[] Descriptions = ["town", "city", "village", "district", "area", "neighborhood", "neighbourhood", "camp", "subdistrict"];

    private readonly int _source;
    private readonly bool _exact;
    private readonly Statement _insert;
    private readonly Slugs _slugs;
    private readonly Dictionary<string, int> _governorates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, int Governorate, string Country), int> _places = [];
    private readonly Dictionary<(string, string?, string, bool), int> _written = [];
    private readonly int _city;
    private int _nextKey;

    public PlaceResolver(StoreContext db, SqliteConnection connection, int source, bool exact)
    {
        (_source, _exact) = (source, exact);
        var places = db.Places.OrderBy(p => p.Key)
            .Select(p => new { p.Key, p.Slug, p.Name, p.NameAr, p.Kind, p.GovernorateKey, p.Country, p.Aliases }).ToList();
        foreach (var p in places)
        {
            IEnumerable<string?> names = p.Aliases.Prepend(p.NameAr).Prepend(p.Slug).Prepend(p.Name);
            if (p.Kind == PlaceKind.Governorate)
            {
                foreach (var name in names)
                    _governorates.TryAdd(Folding.NameKey(name), p.Key);
            }

            if (p.Kind == PlaceKind.Governorate && !exact)
                continue;
            foreach (var name in exact ? [p.Name] : names)
                _places.TryAdd((Key(name!), p.GovernorateKey ?? 0, p.Country), p.Key);
        }

        _city = places.FirstOrDefault(p => p.Slug == City)?.Key ?? 0;
        _slugs = new Slugs(places.Select(p => p.Slug));
        _nextKey = places.Count == 0 ? 1 : places.Max(p => p.Key) + 1;
        _insert = new Statement(connection, "INSERT INTO Places(Key, Slug, Name, Kind, GovernorateKey, Country, Latitude, Longitude, Aliases, SourceKey) VALUES (?, ?, ?, ?, ?, ?, ?, ?, '[]', ?)");
    }

    /// <summary>Places that are none of ours.</summary>
    public int Added { get; private set; }

    /// <summary>The place that a row names.</summary>
    /// <param name="place">The place as written.</param>
    /// <returns>Key of the place.</returns>
    public int Find(RecordPlace place)
    {
        // A name of a governorate means the governorate only where nothing closer is known; else it means its capital.
        var coarse = place.Precision >= PlacePrecision.District && place.Precision != PlacePrecision.Area;
        var written = (place.Name, place.Governorate, place.Country, coarse);
        if (!_written.TryGetValue(written, out var key))
        {
            var governorate = Governorate(place);
            _written[written] = key = Look(place, governorate, coarse) ?? Add(place, governorate);
        }

        return key;
    }

    /// <summary>Whether the governorate of a place is one of ours or it needs none.</summary>
    /// <param name="place">The place as written.</param>
    public bool IsPlaced(RecordPlace place) => place.Country != Home || Governorate(place) != 0;

    public void Dispose() => _insert.Dispose();

    // A spelling is folded once, not in each of its rows.
    private int Governorate(RecordPlace place)
    {
        if (place.Governorate is not { } name || place.Country != Home)
            return 0;
        if (!_spellings.TryGetValue(name, out var key))
            _spellings[name] = key = _governorates.GetValueOrDefault(Folding.NameKey(name));
        return key;
    }

    private int? Look(RecordPlace place, int governorate, bool coarse)
    {
        var name = Key(place.Name);
        if (!_exact && place.Country == Home && _governorates.TryGetValue(name, out var whole) && (coarse || whole == _city) && (governorate == 0 || governorate == whole))
            return whole;
        if (_places.TryGetValue((name, governorate, place.Country), out var key))
            return key;
        if (_exact)
            return null;
        var space = place.Name.LastIndexOf(' ');
        return space > 0 && Descriptions.Contains(place.Name[(space + 1)..].ToLowerInvariant())
            && _places.TryGetValue((Key(place.Name[..space]), governorate, place.Country), out key)
            ? key
            : null;
    }

    private int Add(RecordPlace place, int governorate)
    {
        var key = _nextKey++;
        _insert.Bind(1, key);
        _insert.Bind(2, _slugs.Make(place.Name));
        _insert.Bind(3, place.Name);
        _insert.Bind(4, Terms<PlaceKind>.Slug(PlaceKind.Locality));
        _insert.Bind(5, governorate == 0 ? null : governorate);
        _insert.Bind(6, place.Country);
        _insert.Bind(7, place.Latitude);
        _insert.Bind(8, place.Longitude);
        _insert.Bind(9, _source);
        _insert.Run();
        _places[(Key(place.Name), governorate, place.Country)] = key;
        Added++;
        return key;
    }

    private string Key(string name) => _exact ? name : Folding.NameKey(name);
}
