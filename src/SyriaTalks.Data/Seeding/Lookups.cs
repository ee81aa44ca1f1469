using SyriaTalks.Core.Sources;
using SyriaTalks.Core.Vocabulary;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Seeding;

/// <summary>Finds keys by slug while a dossier is written; read again after each type, as new records get their keys.</summary>
internal sealed class Lookups(StoreContext db)
{
    private Dictionary<string, int>? _places;
    private Dictionary<string, int>? _parties;
    private Dictionary<string, int>? _monitors;
    private Dictionary<string, int>? _events;

    public int Place(string slug) => (_places ??= db.Places.Select(p => new { p.Slug, p.Key }).ToDictionary(p => p.Slug, p => p.Key))[slug];

    public int Party(string slug) => (_parties ??= db.Parties.Select(p => new { p.Slug, p.Key }).ToDictionary(p => p.Slug, p => p.Key))[slug];

    public int? PartyOrNull(string? slug) => slug is null ? null : Party(slug);

    public int Event(string id) => (_events ??= db.Events.Select(e => new { e.Id, e.Key }).ToDictionary(e => e.Id, e => e.Key))[id];

    public int? Monitor(string slug)
    {
        _monitors ??= db.Monitors.Select(m => new { m.Slug, m.Key }).ToDictionary(m => m.Slug, m => m.Key);
        return _monitors.TryGetValue(slug, out var key) ? key : null;
    }

    public void Forget() => (_places, _parties, _monitors, _events) = (null, null, null, null);

    /// <summary>The value of a slug that the schema has let through.</summary>
    public static T Value<T>(string slug)
        where T : struct, Enum => Terms<T>.TryParse(slug, out var value)
            ? value
            : throw new InvalidOperationException($"The schema let \"{slug}\" through, which is no {typeof(T).Name}.");

    public static string Locator(IReadOnlyList<string> cite) => Locators.Join(cite);
}
