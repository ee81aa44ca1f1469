using Microsoft.EntityFrameworkCore;
using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Core.Dossiers;
using SyriaTalks.Data.Entities;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Seeding;

/// <summary>Writes counts of violations.</summary>
internal static class ViolationWriter
{
    public static void Write(StoreContext db, SourceEntity source, Lookups keys, Changes<DossierViolationCount> changes)
    {
        var ceasefires = db.Ceasefires.Select(c => new { c.Slug, c.Key }).ToDictionary(c => c.Slug, c => c.Key);
        foreach (var (c, _) in changes.Write)
        {
            var entity = db.ViolationCounts.AsTracking().FirstOrDefault(x => x.Id == c.Id)
                ?? db.Add(new ViolationCountEntity { Id = c.Id, Scope = c.Scope, Locator = string.Empty }).Entity;
            entity.CeasefireKey = ceasefires[c.Ceasefire];
            (entity.MonitorKey, entity.PartyKey) = Voice(keys, c.By);
            (entity.Speaker, entity.Scope, entity.Inferred) = (c.Speaker, c.Scope, c.Inferred);
            (entity.Measure, entity.Counting) = (Lookups.Value<ViolationMeasure>(c.Measure), Lookups.Value<Counting>(c.Counting));
            entity.From = c.Window.From is null ? null : DateParts.From(DossierRules.ToDate(c.Window.From));
            entity.To = DateParts.From(DossierRules.ToDate(c.Window.To));
            (entity.Low, entity.Best, entity.High) = (c.Value.Low, c.Value.Best, c.Value.High);
            (entity.Source, entity.Locator) = (source, Lookups.Locator(c.Cite));
            db.SaveChanges();
            db.ViolationPlaces.Where(p => p.CountKey == entity.Key).ExecuteDelete();
            db.ViolationVoices.Where(v => v.CountKey == entity.Key).ExecuteDelete();
            AddParts(entity, c, keys);
            db.SaveChanges();
        }
    }

    private static void AddParts(ViolationCountEntity entity, DossierViolationCount c, Lookups keys)
    {
        entity.Places.AddRange(c.Places.Select((p, i) => new ViolationPlaceEntity { Position = i, PlaceKey = keys.Place(p) }));
        entity.Voices.AddRange(c.ConfirmedBy.Select(v => (Voice: v, Disputes: false))
            .Concat(c.DisputedBy.Select(v => (Voice: v, Disputes: true)))
            .Select((v, i) =>
            {
                var (monitor, party) = Voice(keys, v.Voice.By);
                return new ViolationVoiceEntity
                {
                    Position = i,
                    Disputes = v.Disputes,
                    MonitorKey = monitor,
                    PartyKey = party,
                    Locator = Lookups.Locator(v.Voice.Cite),
                };
            }));
    }

    private static (int? Monitor, int? Party) Voice(Lookups keys, string slug) =>
        keys.Monitor(slug) is { } monitor ? (monitor, null) : (null, keys.Party(slug));
}
