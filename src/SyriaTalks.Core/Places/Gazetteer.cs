using System.Text.Json;
using SyriaTalks.Core.Text;

namespace SyriaTalks.Core.Places;

/// <summary>
/// The places that exist before any source: Syria and its fourteen governorates, with OCHA p-codes and the spellings seen
/// in published data. General geographic facts, not from any article (docs/codebook.md, "Places").
/// </summary>
public static class Gazetteer
{
    /// <summary>Slug of Syria.</summary>
    public const string Syria = "syria";

    private static readonly Lazy<IReadOnlyList<Place>> Loaded = new(Load);

    /// <summary>Syria first, then the governorates by name.</summary>
    public static IReadOnlyList<Place> BasePlaces => Loaded.Value;

    /// <summary>Every key under which a place can be found: name, Arabic name, slug and aliases, folded.</summary>
    /// <param name="place">The place.</param>
    /// <returns>Distinct keys.</returns>
    public static IReadOnlyList<string> KeysOf(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return [.. new[] { place.Name, place.NameAr, place.Slug }
            .Concat(place.Aliases)
            .Select(Folding.NameKey)
            .Where(k => k.Length > 0)
            .Distinct(StringComparer.Ordinal)];
    }

    private static List<Place> Load()
    {
        using var stream = typeof(Gazetteer).Assembly.GetManifestResourceStream("gazetteer.json")
            ?? throw new InvalidOperationException("The gazetteer is missing from the assembly.");
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.GetProperty("places").EnumerateArray().Select(Read)];
    }

    private static Place Read(JsonElement e) => new(
        e.GetProperty("id").GetString()!,
        e.GetProperty("name").GetString()!,
        e.GetProperty("nameAr").GetString(),
        Vocabulary.Terms<PlaceKind>.TryParse(e.GetProperty("kind").GetString(), out var kind)
            ? kind
            : throw new InvalidOperationException("A place of the gazetteer has an unknown kind."),
        kind == PlaceKind.Governorate ? e.GetProperty("id").GetString() : null,
        "Syria",
        e.GetProperty("latitude").GetDouble(),
        e.GetProperty("longitude").GetDouble(),
        null,
        [.. e.GetProperty("aliases").EnumerateArray().Select(a => a.GetString()!)]);
}
