using Microsoft.EntityFrameworkCore;
using SyriaTalks.Core.Dossiers;
using SyriaTalks.Core.Parties;
using SyriaTalks.Core.Places;
using SyriaTalks.Data.Entities;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Seeding;

/// <summary>Writes who and where: places, monitors, parties, and how parties stand to each other and to places.</summary>
internal static class GazetteerWriter
{
    public static void Write(StoreContext db, Changes<Place> changes)
    {
        foreach (var (place, _) in changes.Write)
        {
            var entity = Fill(Find(db, place.Slug), place);
            db.SaveChanges();

            // A governorate lies in itself, so that one comparison finds it and its places; its key must exist first.
            entity.GovernorateKey = place.Kind == PlaceKind.Governorate ? entity.Key : null;
            db.SaveChanges();
        }
    }

    public static void Write(StoreContext db, SourceEntity source, Lookups keys, Changes<DossierPlace> changes)
    {
        foreach (var (p, _) in changes.Write)
        {
            var entity = Fill(Find(db, p.Id), new Place(
                p.Id, p.Name, p.NameAr, Lookups.Value<PlaceKind>(p.Kind), p.Governorate, p.Country, p.Latitude, p.Longitude, p.RadiusKm, p.Aliases));
            entity.GovernorateKey = p.Governorate is null ? null : keys.Place(p.Governorate);
            entity.Source = source;
            entity.Locator = Lookups.Locator(p.Cite);
        }

        db.SaveChanges();
    }

    public static void Write(StoreContext db, SourceEntity source, Changes<DossierMonitor> changes)
    {
        foreach (var (m, _) in changes.Write)
        {
            var entity = db.Monitors.AsTracking().FirstOrDefault(x => x.Slug == m.Id)
                ?? db.Add(new MonitorEntity { Slug = m.Id, Name = m.Name, ShortName = m.Short, Locator = string.Empty }).Entity;
            (entity.Name, entity.ShortName, entity.Aliases) = (m.Name, m.Short, [.. m.Aliases]);
            (entity.Source, entity.Locator) = (source, Lookups.Locator(m.Cite));
        }

        db.SaveChanges();
    }

    public static void Write(StoreContext db, SourceEntity source, Changes<DossierParty> changes)
    {
        foreach (var (p, _) in changes.Write)
        {
            var entity = db.Parties.AsTracking().FirstOrDefault(x => x.Slug == p.Id)
                ?? db.Add(new PartyEntity { Slug = p.Id, Name = p.Name, ShortName = p.Short, Summary = p.Summary, Locator = string.Empty }).Entity;
            (entity.Name, entity.ShortName, entity.Summary) = (p.Name, p.Short, p.Summary);
            (entity.Kind, entity.Aliases, entity.Unknown) = (Lookups.Value<PartyKind>(p.Kind), [.. p.Aliases], [.. p.Unknown]);
            (entity.Source, entity.Locator) = (source, Lookups.Locator(p.Cite));
        }

        db.SaveChanges();
    }

    public static void Write(StoreContext db, SourceEntity source, Lookups keys, Changes<DossierRelation> changes)
    {
        foreach (var (r, position) in changes.Write)
        {
            var (from, to, kind) = (keys.Party(r.From), keys.Party(r.To), Lookups.Value<RelationKind>(r.Kind));
            var entity = db.Relations.AsTracking().FirstOrDefault(
                    x => x.FromKey == from && x.ToKey == to && x.Kind == kind && x.SourceKey == source.Key)
                ?? db.Add(new RelationEntity { FromKey = from, ToKey = to, Kind = kind, Text = r.Text, Locator = string.Empty }).Entity;
            (entity.Text, entity.Inferred, entity.Position) = (r.Text, r.Inferred, position);
            entity.Date = r.Date is null ? null : DateParts.From(DossierRules.ToDate(r.Date));
            (entity.Source, entity.Locator) = (source, Lookups.Locator(r.Cite));
        }

        db.SaveChanges();
    }

    public static void Write(StoreContext db, SourceEntity source, Lookups keys, Changes<DossierHolding> changes)
    {
        foreach (var (h, _) in changes.Write)
        {
            var (party, place) = (keys.Party(h.Party), keys.Place(h.Place));
            var entity = db.Holdings.AsTracking().FirstOrDefault(x => x.PartyKey == party && x.PlaceKey == place && x.SourceKey == source.Key)
                ?? db.Add(new HoldingEntity { PartyKey = party, PlaceKey = place, Text = h.Text, Locator = string.Empty }).Entity;
            entity.Text = h.Text;
            (entity.Source, entity.Locator) = (source, Lookups.Locator(h.Cite));
        }

        db.SaveChanges();
    }

    private static PlaceEntity Find(StoreContext db, string slug) => db.Places.AsTracking().FirstOrDefault(x => x.Slug == slug)
        ?? db.Add(new PlaceEntity { Slug = slug, Name = slug, Country = string.Empty }).Entity;

    private static PlaceEntity Fill(PlaceEntity entity, Place place)
    {
        (entity.Name, entity.NameAr, entity.Kind, entity.Country) = (place.Name, place.NameAr, place.Kind, place.Country);
        (entity.Latitude, entity.Longitude, entity.RadiusKm) = (place.Latitude, place.Longitude, place.RadiusKm);
        entity.Aliases = [.. place.Aliases];
        return entity;
    }
}
