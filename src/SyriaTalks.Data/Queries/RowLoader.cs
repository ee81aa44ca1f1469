using Microsoft.EntityFrameworkCore;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Sources;
using SyriaTalks.Data.Entities;
using SyriaTalks.Data.Index;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Queries;

/// <summary>Turns selected events into rows: the events in one query, then places, parties and citations in one each.</summary>
internal static class RowLoader
{
    /// <summary>Loads rows in the order of the query.</summary>
    /// <param name="db">The store.</param>
    /// <param name="ordered">Events in order, bounded by the caller.</param>
    /// <param name="asOf">The day whose citations and account count.</param>
    /// <returns>The rows.</returns>
    public static List<EventRow> Load(StoreContext db, IQueryable<EventEntity> ordered, DateOnly asOf)
    {
        var heads = ordered
            .Select(e => new Head(
                e.Key, e.Id, e.Kind, e.Type, e.Title, e.Summary, e.Start, e.End, e.DatePrecision, e.DateText, e.Status,
                e.DeathsLow, e.DeathsBest, e.DeathsHigh,
                e.Accounts.Where(a => a.From <= asOf).OrderByDescending(a => a.From).Select(a => a.Status).First()))
            .ToList();
        int[] keys = [.. heads.Select(h => h.Key)];
        var places = Places(db, keys);
        var parties = Parties(db, keys);
        var citations = Citations(db, keys, asOf);
        return [.. heads.Select(h => new EventRow(
            h.Id,
            h.Kind,
            h.Type,
            h.Title,
            h.Summary,
            new EventDate(h.Start, h.End, h.DatePrecision, h.DateText),
            h.Status,
            h.Account,
            new DeathToll(h.DeathsLow, h.DeathsBest, h.DeathsHigh),
            [.. places[h.Key]],
            [.. parties[h.Key]],
            [.. citations[h.Key]]))];
    }

    /// <summary>Loads rows by key, in the order of the keys; keys that are gone are passed over.</summary>
    /// <param name="db">The store.</param>
    /// <param name="index">Names of what datasets' rows speak of.</param>
    /// <param name="keys">Keys of events.</param>
    /// <param name="asOf">The day whose citations and account count.</param>
    /// <param name="published">Whether datasets' rows come with their cells as published.</param>
    /// <returns>The rows.</returns>
    public static List<EventRow> Load(StoreContext db, EventIndex index, int[] keys, DateOnly asOf, bool published = false)
    {
        int[] dossier = [.. keys.Where(k => k < DatasetEventEntity.FirstKey)];
        int[] dataset = [.. keys.Where(k => k >= DatasetEventEntity.FirstKey)];
        var rows = dataset.Length == 0 ? [] : new DatasetRowLoader(db, index).Load(dataset, published);
        foreach (var (key, row) in Dossier(db, dossier, asOf))
            rows[key] = row;
        return [.. keys.Where(rows.ContainsKey).Select(k => rows[k])];
    }

    /// <summary>Loads events of dossiers by key, in the order of the keys.</summary>
    /// <param name="db">The store.</param>
    /// <param name="keys">Keys of events of dossiers.</param>
    /// <param name="asOf">The day whose citations and account count.</param>
    /// <returns>The rows.</returns>
    public static List<EventRow> LoadDossier(StoreContext db, int[] keys, DateOnly asOf)
    {
        var rows = Dossier(db, keys, asOf);
        return [.. keys.Where(rows.ContainsKey).Select(k => rows[k])];
    }

    private static Dictionary<int, EventRow> Dossier(StoreContext db, int[] keys, DateOnly asOf)
    {
        if (keys.Length == 0)
            return [];
        var ids = db.Events.Where(e => EF.Parameter(keys).Contains(e.Key)).Select(e => new { e.Key, e.Id }).ToDictionary(e => e.Id, e => e.Key);
        return Load(db, db.Events.Where(e => EF.Parameter(keys).Contains(e.Key)), asOf).ToDictionary(r => ids[r.Id]);
    }

    private static ILookup<int, EventPlace> Places(StoreContext db, int[] keys) => db.EventPlaces
        .Where(p => EF.Parameter(keys).Contains(p.EventKey))
        .OrderBy(p => p.Position)
        .Select(p => new
        {
            p.EventKey,
            Place = new EventPlace(
                p.Place.Slug,
                p.Place.Name,
                p.Text ?? p.Place.Name,
                p.Place.Kind,
                p.Place.Governorate!.Slug,
                p.Place.Governorate.Name,
                p.Place.Country,
                p.Place.Latitude,
                p.Place.Longitude,
                p.Place.RadiusKm,
                p.Precision,
                p.Role),
        })
        .ToLookup(p => p.EventKey, p => p.Place);

    private static ILookup<int, EventParty> Parties(StoreContext db, int[] keys) => db.EventParties
        .Where(p => EF.Parameter(keys).Contains(p.EventKey))
        .OrderBy(p => p.Position)
        .Select(p => new { p.EventKey, Party = new EventParty(p.Party.Slug, p.Party.Name, p.Party.ShortName, p.Role, p.Inferred) })
        .ToLookup(p => p.EventKey, p => p.Party);

    private static ILookup<int, Citation> Citations(StoreContext db, int[] keys, DateOnly asOf) => db.EventCitations
        .Where(c => EF.Parameter(keys).Contains(c.EventKey) && c.Source.Published <= asOf)
        .OrderBy(c => c.Source.Published).ThenBy(c => c.Source.Id)
        .Select(c => new { c.EventKey, Citation = new Citation(c.Source.Id, c.Source.Published, c.Locator) { Kind = c.Source.Kind } })
        .ToLookup(c => c.EventKey, c => c.Citation);

    private sealed record Head(
        int Key,
        string Id,
        EventKind Kind,
        EventType? Type,
        string Title,
        string Summary,
        DateOnly? Start,
        DateOnly End,
        DatePrecision DatePrecision,
        string DateText,
        EventStatus Status,
        int? DeathsLow,
        int? DeathsBest,
        int? DeathsHigh,
        ClaimStatus Account);
}
