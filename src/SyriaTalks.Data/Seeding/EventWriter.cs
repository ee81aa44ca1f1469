using Microsoft.EntityFrameworkCore;
using SyriaTalks.Core.Dossiers;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Places;
using SyriaTalks.Data.Entities;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Seeding;

/// <summary>Writes events and claims.</summary>
internal static class EventWriter
{
    public static void Write(StoreContext db, SourceEntity source, Lookups keys, Changes<DossierEvent> changes)
    {
        foreach (var (e, _) in changes.Write)
        {
            var entity = db.Events.AsTracking().FirstOrDefault(x => x.Id == e.Id)
                ?? db.Add(new EventEntity { Id = e.Id, Title = e.Title, Summary = e.Summary, DateText = e.Date.Text }).Entity;
            Fill(entity, e, source);
            db.SaveChanges();
            DeleteParts(db, entity.Key);
            AddParts(entity, e, source, keys);
            db.WithdrawnEvents.Where(w => w.Id == e.Id).ExecuteDelete();
            db.SaveChanges();
        }
    }

    public static void Write(StoreContext db, SourceEntity source, Lookups keys, Changes<DossierClaim> changes)
    {
        foreach (var (c, position) in changes.Write)
        {
            var entity = db.Claims.AsTracking().Include(x => x.Said).FirstOrDefault(x => x.Id == c.Id)
                ?? db.Add(new ClaimEntity { Id = c.Id, Text = c.Text, Locator = string.Empty }).Entity;
            entity.EventKey = keys.Event(c.Event);
            entity.StatementKey = c.Statement is null ? null : keys.Event(c.Statement);
            (entity.Topic, entity.Stance) = (Lookups.Value<ClaimTopic>(c.Topic), Lookups.Value<ClaimStance>(c.Stance));
            entity.MonitorKey = keys.Monitor(c.By);
            entity.PartyKey = entity.MonitorKey is null ? keys.Party(c.By) : null;
            (entity.Speaker, entity.Text, entity.AccusedKey) = (c.Speaker, c.Text, keys.PartyOrNull(c.Accused));
            (entity.DeathsLow, entity.DeathsBest, entity.DeathsHigh) = (c.Deaths?.Low, c.Deaths?.Best, c.Deaths?.High);
            entity.Said = c.Said is null ? null : DateParts.From(DossierRules.ToDate(c.Said));
            (entity.Inferred, entity.Position) = (c.Inferred, position);
            (entity.Source, entity.Locator) = (source, Lookups.Locator(c.Cite));
        }

        db.SaveChanges();
    }

    /// <summary>A source that makes a claim about another source's event reports that event: it is cited for it.</summary>
    public static void CiteForeignEvents(StoreContext db, SourceEntity source, Lookups keys, Dossier dossier)
    {
        var own = dossier.Events.Select(e => e.Id).ToHashSet();
        var foreign = dossier.Claims.Where(c => !own.Contains(c.Event)).GroupBy(c => keys.Event(c.Event)).ToList();
        db.EventCitations.Where(c => c.SourceKey == source.Key && c.Event.SourceKey != source.Key).ExecuteDelete();
        db.AddRange(foreign.Select(claims => new EventCitationEntity
        {
            EventKey = claims.Key,
            SourceKey = source.Key,
            Locator = Lookups.Locator([.. claims.SelectMany(c => c.Cite)]),
        }));
        db.SaveChanges();
    }

    private static void Fill(EventEntity entity, DossierEvent e, SourceEntity source)
    {
        var date = DossierRules.ToDate(e.Date);
        entity.Kind = Lookups.Value<EventKind>(e.Kind);
        entity.Type = e.Type is null ? null : Lookups.Value<EventType>(e.Type);
        (entity.Title, entity.Summary) = (e.Title, e.Summary);
        (entity.Start, entity.End, entity.DatePrecision, entity.DateText) = (date.Start, date.End, date.Precision, date.Text);
        entity.Status = Lookups.Value<EventStatus>(e.Status);
        (entity.DeathsLow, entity.DeathsBest, entity.DeathsHigh) = (e.Deaths?.Low, e.Deaths?.Best, e.Deaths?.High);
        (entity.Source, entity.Published) = (source, source.Published);
    }

    private static void DeleteParts(StoreContext db, int key)
    {
        db.EventPlaces.Where(p => p.EventKey == key).ExecuteDelete();
        db.EventParties.Where(p => p.EventKey == key).ExecuteDelete();
        db.EventFigures.Where(f => f.EventKey == key).ExecuteDelete();
        db.EventNotes.Where(n => n.EventKey == key).ExecuteDelete();
        db.EventCitations.Where(c => c.EventKey == key && c.SourceKey == c.Event.SourceKey).ExecuteDelete();
    }

    private static void AddParts(EventEntity entity, DossierEvent e, SourceEntity source, Lookups keys)
    {
        entity.Places.AddRange(e.Places.Select((p, i) => new EventPlaceEntity
        {
            Position = i,
            PlaceKey = keys.Place(p.Place),
            Role = Lookups.Value<PlaceRole>(p.Role),
            Precision = (PlacePrecision)p.Precision,
            Text = p.Text,
        }));
        entity.Parties.AddRange(e.Parties.Select((p, i) => new EventPartyEntity
        {
            Position = i,
            PartyKey = keys.Party(p.Party),
            Role = Lookups.Value<PartyRole>(p.Role),
            Inferred = p.Inferred,
        }));
        entity.Figures.AddRange(e.Figures.Select((f, i) => new EventFigureEntity
        {
            Position = i,
            Measure = f.Measure,
            Low = f.Low,
            Best = f.Best,
            High = f.High,
            Approximate = f.Approximate,
            Text = f.Text,
            Locator = Lookups.Locator(f.Cite),
        }));
        entity.Notes.AddRange(e.Notes.Select((n, i) => new EventNoteEntity
        {
            Position = i,
            Text = n.Text,
            Inferred = n.Inferred,
            Locator = Lookups.Locator(n.Cite),
        }));
        entity.Citations.Add(new EventCitationEntity { Source = source, Locator = Lookups.Locator(e.Cite) });
    }
}
