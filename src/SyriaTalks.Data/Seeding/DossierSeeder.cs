using Microsoft.EntityFrameworkCore;
using SyriaTalks.Core.Dossiers;
using SyriaTalks.Core.Places;
using SyriaTalks.Core.Sources;
using SyriaTalks.Data.Entities;
using SyriaTalks.Data.Queries;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Seeding;

/// <summary>
/// Loads dossiers into the store: adds, updates and removes exactly what differs from the last loading, in one transaction
/// from first record to last, so that a kill at any moment leaves the store as it was.
/// </summary>
public sealed class DossierSeeder
{
    // Part of the data version: when a rule that computes stored values changes, every dossier is loaded again.
    private const string RulesVersion = "2";

    private readonly IDbContextFactory<StoreContext> _contexts;
    private readonly StoreQueries _store;

    internal DossierSeeder(IDbContextFactory<StoreContext> contexts, StoreQueries store)
    {
        _contexts = contexts;
        _store = store;
    }

    /// <summary>Loads one dossier.</summary>
    /// <param name="file">The dossier, valid by schema and rules.</param>
    /// <param name="dryRun">Whether to report only and leave the store as it is.</param>
    /// <param name="cancellationToken">Stops the loading; nothing of it is stored then.</param>
    /// <returns>How many records of each type were touched.</returns>
    /// <exception cref="DossierInvalidException">The dossier refers to what does not exist, or takes out what others refer to.</exception>
    /// <exception cref="StoreUnusableException">The store cannot be written, or another process writes it.</exception>
    public async Task<SeedReport> ApplyAsync(DossierFile file, bool dryRun, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            var report = await Task.Run(() => Apply(file, dryRun, cancellationToken), cancellationToken);
            _store.Forget();
            return report;
        }
        catch (Exception e) when (StoreFaults.IsOfTheMachine(e))
        {
            throw StoreFaults.Explain(e, _contexts);
        }
    }

    /// <summary>Loads the places that exist before any source.</summary>
    /// <param name="cancellationToken">Stops the loading; nothing of it is stored then.</param>
    /// <returns>How many places were touched.</returns>
    public async Task<SeedReport> ApplyGazetteerAsync(CancellationToken cancellationToken)
    {
        var report = await Task.Run(ApplyGazetteer, cancellationToken);
        _store.Forget();
        return report;
    }

    /// <summary>Takes out all that a dossier holds, inside the caller's transaction.</summary>
    /// <param name="db">The store.</param>
    /// <param name="source">The dossier's source; it stays.</param>
    /// <exception cref="StoreUnusableException">Another source refers to one of its records.</exception>
    internal static void Empty(StoreContext db, SourceEntity source)
    {
        var empty = new Dossier
        {
            Format = Dossier.CurrentFormat,
            Source = new DossierSource(source.Id, source.Title, source.Publisher, source.Published, source.Paragraphs ?? 0, source.Url),
        };
        var affected = EventsOf(db, source.Key);
        try
        {
            WriteRecords(db, source, empty, new RecordDiff(db, source.Id));
            Accounts.Update(db, [.. db.Events.Where(e => EF.Parameter(affected.ToArray()).Contains(e.Key)).Select(e => e.Key)]);
        }
        catch (DbUpdateException e) when (!StoreFaults.IsOfTheMachine(e))
        {
            throw new StoreUnusableException($"Another source refers to records of {source.Id}, so it stays. Remove that source first. Nothing was changed.", e);
        }
    }

    private SeedReport ApplyGazetteer()
    {
        using (var probe = _contexts.CreateDbContext())
        {
            // A start takes the write lock only where there is something to write: an import may hold it for minutes.
            var known = new RecordDiff(probe, DataVersions.Gazetteer);
            known.Take("places", Gazetteer.BasePlaces, p => p.Slug);
            if (new SeedReport(DataVersions.Gazetteer, known.Counts) is { IsUnchanged: true } unchanged)
                return unchanged;
        }

        using var db = _contexts.CreateDbContext();
        using var transaction = db.Database.BeginTransaction();
        Seals.Require(db);
        var diff = new RecordDiff(db, DataVersions.Gazetteer);
        GazetteerWriter.Write(db, diff.Take("places", Gazetteer.BasePlaces, p => p.Slug));
        return Finish(db, transaction, new SeedReport(DataVersions.Gazetteer, diff.Counts), dryRun: false);
    }

    private SeedReport Apply(DossierFile file, bool dryRun, CancellationToken cancellationToken)
    {
        var dossier = file.Dossier;
        using var db = _contexts.CreateDbContext();
        var hash = Hash(file);
        if (db.Sources.Any(s => s.Id == dossier.Source.Id && s.ContentHash == hash))
            return Unchanged(db, dossier.Source.Id);

        // The transaction takes the write lock at once: what is compared is what is written over.
        using var transaction = db.Database.BeginTransaction();
        Seals.Require(db);
        MakeWay(db, dossier);
        var problems = DossierReferences.Check(db, dossier);
        if (problems.Count > 0)
            throw new DossierInvalidException(dossier.Source.Id, problems);

        var source = WriteSource(db, dossier.Source, hash);
        var affected = EventsOf(db, source.Key);
        var diff = new RecordDiff(db, dossier.Source.Id);
        try
        {
            WriteRecords(db, source, dossier, diff);
            cancellationToken.ThrowIfCancellationRequested();
            affected.UnionWith(EventsOf(db, source.Key));
            Accounts.Update(db, [.. db.Events.Where(e => EF.Parameter(affected.ToArray()).Contains(e.Key)).Select(e => e.Key)]);
        }
        catch (DbUpdateException e) when (!StoreFaults.IsOfTheMachine(e))
        {
            throw new DossierInvalidException(
                $"The dossier {dossier.Source.Id} takes out a record that another source refers to; nothing of it was stored.", e);
        }

        return Finish(db, transaction, new SeedReport(dossier.Source.Id, diff.Counts), dryRun);
    }

    private static SeedReport Unchanged(StoreContext db, string owner) => new(owner, [.. db.Records.Where(r => r.Owner == owner)
        .GroupBy(r => r.Type).Select(g => new { Type = g.Key, Count = g.Count() }).AsEnumerable().Select(g => new SeedCount(g.Type, 0, 0, 0, g.Count))]);

    private static void WriteRecords(StoreContext db, SourceEntity source, Dossier dossier, RecordDiff diff)
    {
        var keys = new Lookups(db);
        var places = diff.Take("places", dossier.Places, p => p.Id);
        var monitors = diff.Take("monitors", dossier.Monitors, m => m.Id);
        var parties = diff.Take("parties", dossier.Parties, p => p.Id);
        var events = diff.Take("events", dossier.Events, e => e.Id);
        var claims = diff.Take("claims", dossier.Claims, c => c.Id);
        var relations = diff.Take("relations", dossier.Relations, r => RecordRemover.RelationId(r.From, r.Kind, r.To));
        var holdings = diff.Take("holdings", dossier.Holdings, h => RecordRemover.HoldingId(h.Party, h.Place));
        var ceasefires = diff.Take("ceasefires", dossier.Ceasefires, c => c.Id);
        var counts = diff.Take("violationCounts", dossier.ViolationCounts, c => c.Id);
        var rounds = diff.Take("talks", dossier.Talks, t => t.Id);
        var context = diff.Take("context", dossier.Context, c => c.Text);

        // What refers goes before what is referred to; then everything is written in the opposite order.
        var remover = new RecordRemover(db, source);
        remover.Claims(claims.Remove);
        remover.ViolationCounts(counts.Remove);
        remover.Relations(relations.Remove);
        remover.Holdings(holdings.Remove);
        GazetteerWriter.Write(db, source, keys, places);
        GazetteerWriter.Write(db, source, monitors);
        GazetteerWriter.Write(db, source, parties);
        keys.Forget();
        EventWriter.Write(db, source, keys, events);
        keys.Forget();
        EventWriter.Write(db, source, keys, claims);
        EventWriter.CiteForeignEvents(db, source, keys, dossier);
        GazetteerWriter.Write(db, source, keys, relations);
        GazetteerWriter.Write(db, source, keys, holdings);
        TalksWriter.Write(db, source, keys, ceasefires);
        ViolationWriter.Write(db, source, keys, counts);
        TalksWriter.Write(db, source, keys, rounds);
        TalksWriter.Write(db, source, context);
        remover.Rounds(rounds.Remove);
        remover.Ceasefires(ceasefires.Remove);
        remover.Context(context.Remove);
        remover.Events(events.Remove);
        remover.Parties(parties.Remove);
        remover.Monitors(monitors.Remove);
        remover.Places(places.Remove);
    }

    private static SourceEntity WriteSource(StoreContext db, DossierSource s, string hash)
    {
        var source = db.Sources.AsTracking().FirstOrDefault(x => x.Id == s.Id)
            ?? db.Add(new SourceEntity { Id = s.Id, Title = s.Title, ContentHash = hash }).Entity;
        (source.Kind, source.Title, source.Publisher) = (SourceKind.Article, s.Title, s.Publisher);
        (source.Url, source.Paragraphs, source.ContentHash) = (s.Url, s.Paragraphs, hash);
        if (source.Published != s.Published)
        {
            source.Published = s.Published;
            db.Events.Where(e => e.SourceKey == source.Key).ExecuteUpdate(e => e.SetProperty(x => x.Published, s.Published));
        }

        db.SaveChanges();
        return source;
    }

    // A name that a dataset brought first gives its slug up: what a dossier tells of is addressed as the dossier says.
    private static void MakeWay(StoreContext db, Dossier dossier)
    {
        string[] parties = [.. dossier.Parties.Select(p => p.Id)];
        string[] places = [.. dossier.Places.Select(p => p.Id)];
        db.Parties.Where(p => p.Source.Kind == SourceKind.Dataset && EF.Parameter(parties).Contains(p.Slug))
            .ExecuteUpdate(p => p.SetProperty(x => x.Slug, x => x.Slug + "-" + x.Key));
        db.Places.Where(p => p.Source!.Kind == SourceKind.Dataset && EF.Parameter(places).Contains(p.Slug))
            .ExecuteUpdate(p => p.SetProperty(x => x.Slug, x => x.Slug + "-" + x.Key));
    }

    private static HashSet<int> EventsOf(StoreContext db, int source) =>
    [
        .. db.EventCitations.Where(c => c.SourceKey == source).Select(c => c.EventKey),
        .. db.Claims.Where(c => c.SourceKey == source).Select(c => c.EventKey),
    ];

    private static SeedReport Finish(
        StoreContext db, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, SeedReport report, bool dryRun)
    {
        if (dryRun)
        {
            transaction.Rollback();
            return report;
        }

        DataVersions.Update(db);
        transaction.Commit();
        return report;
    }

    private static string Hash(DossierFile file) => $"{RulesVersion}-{file.ContentHash}";
}
