using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SyriaTalks.Core.Sources;
using SyriaTalks.Data.Entities;
using SyriaTalks.Data.Queries;
using SyriaTalks.Data.Seeding;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Datasets;

/// <summary>What a removal took out.</summary>
/// <param name="SourceId">Id of the source.</param>
/// <param name="Events">Events that went.</param>
/// <param name="Places">Places that went; those that others speak of stay.</param>
/// <param name="Parties">Parties that went; those that others speak of stay.</param>
public sealed record RemovalReport(string SourceId, int Events, int Places, int Parties);

/// <summary>Takes a source out whole, in one transaction.</summary>
public sealed class SourceRemover
{
    private readonly IDbContextFactory<StoreContext> _contexts;
    private readonly StoreQueries _store;

    internal SourceRemover(IDbContextFactory<StoreContext> contexts, StoreQueries store) => (_contexts, _store) = (contexts, store);

    /// <summary>Removes a source with everything that rests on it alone.</summary>
    /// <param name="id">Id of the source.</param>
    /// <param name="cancellationToken">Stops before the work begins.</param>
    /// <returns>What went.</returns>
    /// <exception cref="StoreUnusableException">There is no such source, or another source refers to its records.</exception>
    public async Task<RemovalReport> RemoveAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            var report = await Task.Run(() => Remove(id), cancellationToken);
            _store.Forget();
            return report;
        }
        catch (Exception e) when (StoreFaults.IsOfTheMachine(e))
        {
            throw StoreFaults.Explain(e, _contexts);
        }
    }

    private RemovalReport Remove(string id)
    {
        using var db = _contexts.CreateDbContext();
        using var transaction = db.Database.BeginTransaction();
        Seals.Require(db);
        var source = db.Sources.AsTracking().FirstOrDefault(s => s.Id == id)
            ?? throw new StoreUnusableException($"There is no source {id}. The command sources lists them.");
        var report = source.Kind == SourceKind.Dataset ? RemoveDataset(db, source) : RemoveDossier(db, source);
        try
        {
            db.Sources.Where(s => s.Key == source.Key).ExecuteDelete();
        }
        catch (SqliteException e) when (!StoreFaults.IsOfTheMachine(e))
        {
            throw new StoreUnusableException($"Events of another source cite {id}, so it stays. Remove that source first. Nothing was changed.", e);
        }

        DataVersions.Update(db);
        transaction.Commit();
        return report;
    }

    private static RemovalReport RemoveDossier(StoreContext db, SourceEntity source)
    {
        var events = db.Events.Count(e => e.SourceKey == source.Key);
        DossierSeeder.Empty(db, source);
        return new RemovalReport(source.Id, events, 0, 0);
    }

    private static RemovalReport RemoveDataset(StoreContext db, SourceEntity source)
    {
        var key = source.Key;
        var keys = db.DatasetEvents.Where(e => e.SourceKey == key).Select(e => e.Key).ToList();
        var shown = db.DatasetEvents.Count(e => e.SourceKey == key && e.Until == DatasetEventEntity.Present);
        DatasetRemover.DeleteEvents((SqliteConnection)db.Database.GetDbConnection(), keys);
        db.DatasetParties.Where(p => p.SourceKey == key).ExecuteDelete();
        db.DatasetReporters.Where(r => r.SourceKey == key).ExecuteDelete();
        db.Releases.Where(r => r.SourceKey == key).ExecuteDelete();
        db.WithdrawnEvents.Where(w => w.SourceId == source.Id).ExecuteDelete();
        HandOver(db, key);
        var places = db.Places.Where(p => p.SourceKey == key).ExecuteDelete();
        var parties = db.Parties.Where(p => p.SourceKey == key).ExecuteDelete();

        // Sources that only its rows cited have nothing left to tell.
        db.Sources.Where(s => s.ContentHash == SourceEntity.CitedOnly && s.Id != source.Id
            && !db.DatasetCitations.Any(c => c.SourceKey == s.Key) && !db.EventCitations.Any(c => c.SourceKey == s.Key)).ExecuteDelete();
        return new RemovalReport(source.Id, shown, places, parties);
    }

    // What another dataset speaks of becomes that dataset's.
    private static void HandOver(StoreContext db, int key)
    {
        foreach (var party in db.Parties.AsTracking().Where(p => p.SourceKey == key && db.DatasetParties.Any(d => d.PartyKey == p.Key)))
            party.SourceKey = db.DatasetParties.Where(d => d.PartyKey == party.Key).Select(d => d.SourceKey).First();
        var owners = db.DatasetEvents.Where(e => e.PlaceKey != null).Select(e => new { PlaceKey = e.PlaceKey!.Value, e.SourceKey })
            .Concat(db.DatasetPlaces.Select(p => new { p.PlaceKey, p.Event.SourceKey }))
            .Distinct().AsEnumerable().GroupBy(o => o.PlaceKey).ToDictionary(g => g.Key, g => g.First().SourceKey);
        foreach (var place in db.Places.AsTracking().Where(p => p.SourceKey == key))
        {
            if (owners.TryGetValue(place.Key, out var owner))
                place.SourceKey = owner;
        }

        db.SaveChanges();
    }
}
