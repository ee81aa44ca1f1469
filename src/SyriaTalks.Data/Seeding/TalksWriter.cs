using Microsoft.EntityFrameworkCore;
using SyriaTalks.Core.Dossiers;
using SyriaTalks.Core.Talks;
using SyriaTalks.Data.Entities;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Seeding;

/// <summary>Writes ceasefires, rounds of talks and the context of paragraphs.</summary>
internal static class TalksWriter
{
    public static void Write(StoreContext db, SourceEntity source, Lookups keys, Changes<DossierCeasefire> changes)
    {
        foreach (var (c, _) in changes.Write)
        {
            var entity = db.Ceasefires.AsTracking().FirstOrDefault(x => x.Slug == c.Id)
                ?? db.Add(new CeasefireEntity { Slug = c.Id, Name = c.Name }).Entity;
            (entity.Name, entity.EventKey, entity.Source) = (c.Name, keys.Event(c.Event), source);
            entity.Locator = Lookups.Locator([.. c.Terms.SelectMany(t => t.Cite)]);
            db.SaveChanges();
            db.Terms.Where(t => t.CeasefireKey == entity.Key).ExecuteDelete();
            entity.Terms.AddRange(c.Terms.Select((t, i) => new TermEntity
            {
                Position = i,
                Aspect = Lookups.Value<CeasefireAspect>(t.Aspect),
                PartyKey = keys.PartyOrNull(t.Party),
                Text = t.Text,
                Date = t.Date is null ? null : DateParts.From(DossierRules.ToDate(t.Date)),
                Inferred = t.Inferred,
                Locator = Lookups.Locator(t.Cite),
            }));
            db.SaveChanges();
        }
    }

    public static void Write(StoreContext db, SourceEntity source, Lookups keys, Changes<DossierRound> changes)
    {
        foreach (var (r, _) in changes.Write)
        {
            var entity = db.Rounds.AsTracking().FirstOrDefault(x => x.Slug == r.Id)
                ?? db.Add(new RoundEntity { Slug = r.Id, Name = r.Name, Subject = r.Subject, Locator = string.Empty }).Entity;
            (entity.Name, entity.Subject, entity.Venue) = (r.Name, r.Subject, r.Venue);
            (entity.EventKey, entity.PlaceKey, entity.Unknown) = (keys.Event(r.Event), keys.Place(r.Place), [.. r.Unknown]);
            (entity.Source, entity.Locator) = (source, Lookups.Locator(r.Cite));
            db.SaveChanges();
            db.Participation.Where(p => p.RoundKey == entity.Key).ExecuteDelete();
            db.Set<RoundNoteEntity>().Where(n => n.RoundKey == entity.Key).ExecuteDelete();
            db.Set<RoundStepEntity>().Where(s => s.RoundKey == entity.Key).ExecuteDelete();
            AddParts(entity, r, keys);
            db.SaveChanges();
        }
    }

    public static void Write(StoreContext db, SourceEntity source, Changes<DossierNote> changes)
    {
        foreach (var (n, position) in changes.Write)
        {
            var entity = db.Context.AsTracking().FirstOrDefault(c => c.SourceKey == source.Key && c.Text == n.Text)
                ?? db.Add(new ContextEntity { Source = source, Text = n.Text, Locator = string.Empty }).Entity;
            (entity.Position, entity.Inferred, entity.Locator) = (position, n.Inferred, Lookups.Locator(n.Cite));
        }

        db.SaveChanges();
    }

    private static void AddParts(RoundEntity entity, DossierRound r, Lookups keys)
    {
        entity.Participation.AddRange(r.Participation.Select((p, i) => new ParticipationEntity
        {
            Position = i,
            PartyKey = keys.Party(p.Party),
            Standing = Lookups.Value<Standing>(p.Standing),
            Text = p.Text,
            Inferred = p.Inferred,
            Locator = Lookups.Locator(p.Cite),
        }));
        entity.Notes.AddRange(r.Known.Select(n => (Note: n, Alongside: false))
            .Concat(r.Alongside.Select(n => (Note: n, Alongside: true)))
            .Select((n, i) => new RoundNoteEntity
            {
                Position = i,
                Alongside = n.Alongside,
                Text = n.Note.Text,
                Inferred = n.Note.Inferred,
                Locator = Lookups.Locator(n.Note.Cite),
            }));
        entity.Path.AddRange(r.Path.Select((id, i) => new RoundStepEntity { Position = i, EventKey = keys.Event(id) }));
    }
}
