using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SyriaTalks.Core.Dossiers;
using SyriaTalks.Data.Seeding;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data;

/// <summary>What preparing the store did.</summary>
/// <param name="Path">The store's file.</param>
/// <param name="Created">Whether there was none before.</param>
/// <param name="Migrations">Migrations applied now.</param>
/// <param name="ReleasedStaleLock">Whether a killed process had left a migration lock behind.</param>
/// <param name="Seeds">What loading each dossier did.</param>
public sealed record StartupReport(
    string Path, bool Created, IReadOnlyList<string> Migrations, bool ReleasedStaleLock, IReadOnlyList<SeedReport> Seeds);

/// <summary>Makes the store ready: creates it, brings it to the current schema, loads the dossiers. May be killed at any moment.</summary>
public sealed class StoreStartup
{
    private readonly StoreContextFactory _contexts;
    private readonly DossierSeeder _seeder;

    internal StoreStartup(StoreContextFactory contexts, DossierSeeder seeder)
    {
        _contexts = contexts;
        _seeder = seeder;
    }

    /// <summary>Makes the store ready to serve.</summary>
    /// <param name="dossierFolder">Folder with dossiers, <c>*.json</c>; it may be missing.</param>
    /// <param name="cancellationToken">Stops the preparation; what is whole by then stays.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="StoreUnusableException">The store is corrupt, read-only, locked or of a newer version; it is left as it is.</exception>
    /// <exception cref="StoreDamagedException">The contents differ from their seal.</exception>
    /// <exception cref="DossierInvalidException">A dossier is invalid; no dossier has been loaded.</exception>
    public async Task<StartupReport> PrepareAsync(string dossierFolder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dossierFolder);

        // All files are read and checked before the first is loaded, so that a bad one leaves the store as it was.
        var files = new List<DossierFile>();
        if (Directory.Exists(dossierFolder))
        {
            foreach (var path in Directory.EnumerateFiles(dossierFolder, "*.json").Order(StringComparer.Ordinal))
                files.Add(await DossierReader.ReadAsync(path, cancellationToken));
        }

        var report = await MigrateAsync(cancellationToken);
        using var held = await StoreLock.TakeAsync(_contexts.Path, cancellationToken);
        try
        {
            using var step = StoreSteps.Begin("seed");
            var seeds = new List<SeedReport> { await _seeder.ApplyGazetteerAsync(cancellationToken) };
            foreach (var file in files.OrderBy(f => f.Dossier.Source.Published).ThenBy(f => f.Dossier.Source.Id, StringComparer.Ordinal))
                seeds.Add(await _seeder.ApplyAsync(file, dryRun: false, cancellationToken));
            RefreshVersion();
            return report with { Seeds = seeds };
        }
        catch (Exception e) when (StoreFaults.IsOfTheMachine(e))
        {
            throw StoreFaults.Explain(e, _contexts);
        }
        catch (Exception e) when (e is not (StoreUnusableException or StoreDamagedException or DossierInvalidException or OperationCanceledException))
        {
            RequireSound(e);
            throw;
        }
    }

    // What a damaged store cannot be read as says less than that it is damaged.
    private void RequireSound(Exception cause)
    {
        if (cause is SqliteException { SqliteErrorCode: StoreDamagedException.CorruptCode or StoreDamagedException.NoDatabaseCode })
            throw new StoreDamagedException(cause.Message.TrimEnd('.'), cause);
        using var db = _contexts.CreateDbContext();
        Seals.Require(db);
    }

    // The write lock is taken only where there is something to write: an import may hold it for minutes.
    private void RefreshVersion()
    {
        using var db = _contexts.CreateDbContext();
        if (DataVersions.IsCurrent(db))
            return;
        using var transaction = db.Database.BeginTransaction();
        Seals.Require(db);
        DataVersions.Update(db);
        transaction.Commit();
    }

    /// <summary>Creates the store or brings it to the current schema, without loading anything.</summary>
    /// <param name="cancellationToken">Stops the preparation between two migrations.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="StoreUnusableException">The store is corrupt, read-only, locked or of a newer version; it is left as it is.</exception>
    public async Task<StartupReport> MigrateAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await MigrateAloneAsync(cancellationToken);
        }
        catch (Exception e) when (StoreFaults.IsOfTheMachine(e))
        {
            throw StoreFaults.Explain(e, _contexts);
        }
    }

    private async Task<StartupReport> MigrateAloneAsync(CancellationToken cancellationToken)
    {
        await using var db = _contexts.CreateDbContext();
        StoreRestore.CheckUnbroken(_contexts.Path);
        using (StoreSteps.Begin("migrate.check"))
            StoreInspector.Check(_contexts.Path, db.Database.GetMigrations());
        using var held = await StoreLock.TakeAsync(_contexts.Path, cancellationToken);
        StoreRestore.CleanUp(_contexts.Path);
        var created = !File.Exists(_contexts.Path) || new FileInfo(_contexts.Path).Length == 0;
        var released = !created && await ReleaseStaleLockAsync(db, cancellationToken);
        string[] pending = [.. await db.Database.GetPendingMigrationsAsync(cancellationToken)];
        if (pending.Length > 0)
            await ApplyAsync(db, created, cancellationToken);
        using var journal = StoreSteps.Begin("migrate.journal");
        await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode = WAL", cancellationToken);
        return new StartupReport(_contexts.Path, created, pending, released, []);
    }

    // Without a seal between the first migration and the last, a kill leaves a store that the next start seals, not one that looks damaged.
    internal static async Task ApplyAsync(StoreContext db, bool created, CancellationToken cancellationToken)
    {
        if (!created)
        {
            using var step = StoreSteps.Begin("migrate.unseal");
            Alone(db, Seals.Break);
        }

        using (StoreSteps.Begin("migrate.apply"))
            await db.Database.MigrateAsync(cancellationToken);
        using (StoreSteps.Begin("migrate.seal"))
        {
            if (await db.Info.AnyAsync(cancellationToken))
                Alone(db, Seals.Write);
        }
    }

    private static void Alone(StoreContext db, Action<StoreContext> work)
    {
        using var transaction = db.Database.BeginTransaction();
        work(db);
        transaction.Commit();
    }

    // The process lock is ours, so a row in the migration lock table belongs to a process that is gone.
    internal static async Task<bool> ReleaseStaleLockAsync(StoreContext db, CancellationToken cancellationToken)
    {
        var exists = await db.Database
            .SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .SingleAsync(cancellationToken);
        if (exists == 0 || await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM __EFMigrationsLock").SingleAsync(cancellationToken) == 0)
            return false;
        return await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", cancellationToken) > 0;
    }
}
