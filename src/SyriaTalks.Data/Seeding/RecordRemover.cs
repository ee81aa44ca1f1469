using Microsoft.EntityFrameworkCore;
using SyriaTalks.Core.Parties;
using SyriaTalks.Data.Entities;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Seeding;

/// <summary>Takes records out that their dossier no longer holds.</summary>
internal sealed class RecordRemover(StoreContext db, SourceEntity source)
{
    public static string RelationId(string from, string kind, string to) => $"{from} {kind} {to}";

    public static string HoldingId(string party, string place) => $"{party} {place}";

    public void Claims(IReadOnlyList<string> ids) => Each(ids, id => db.Claims.Where(c => c.Id == id));

    public void Relations(IReadOnlyList<string> ids) => Each(ids, id =>
    {
        var parts = id.Split(' ');
        var (from, to) = (parts[0], parts[2]);
        var kind = Lookups.Value<RelationKind>(parts[1]);
        return db.Relations.Where(r => r.SourceKey == source.Key && r.From.Slug == from && r.Kind == kind && r.To.Slug == to);
    });

    public void Holdings(IReadOnlyList<string> ids) => Each(ids, id =>
    {
        var parts = id.Split(' ');
        var (party, place) = (parts[0], parts[1]);
        return db.Holdings.Where(h => h.SourceKey == source.Key && h.Party.Slug == party && h.Place.Slug == place);
    });

    public void Rounds(IReadOnlyList<string> ids) => Each(ids, id => db.Rounds.Where(r => r.Slug == id));

    public void Ceasefires(IReadOnlyList<string> ids) => Each(ids, id => db.Ceasefires.Where(c => c.Slug == id));

    public void ViolationCounts(IReadOnlyList<string> ids) => Each(ids, id => db.ViolationCounts.Where(c => c.Id == id));

    public void Context(IReadOnlyList<string> ids) => Each(ids, id => db.Context.Where(c => c.SourceKey == source.Key && c.Text == id));

    public void Events(IReadOnlyList<string> ids)
    {
        foreach (var key in db.Events.Where(e => EF.Parameter(ids.ToArray()).Contains(e.Id)).Select(e => e.Key).ToList())
            TextIndex.Remove(db, key);
        Each(ids, id => db.Events.Where(e => e.Id == id));
        db.AddRange(ids.Select(id => new WithdrawnEventEntity { Id = id, SourceId = source.Id }));
        db.SaveChanges();
    }

    public void Parties(IReadOnlyList<string> ids) => Each(ids, id => db.Parties.Where(p => p.Slug == id));

    public void Monitors(IReadOnlyList<string> ids) => Each(ids, id => db.Monitors.Where(m => m.Slug == id));

    public void Places(IReadOnlyList<string> ids) => Each(ids, id => db.Places.Where(p => p.Slug == id));

    private void Each<T>(IReadOnlyList<string> ids, Func<string, IQueryable<T>> select)
        where T : class
    {
        foreach (var id in ids)
            db.RemoveRange(select(id).AsTracking());
        db.SaveChanges();
    }
}
