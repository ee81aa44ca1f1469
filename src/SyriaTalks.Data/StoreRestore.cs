using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data;

/// <summary>What restoring a backup did.</summary>
/// <param name="Path">The store's file.</param>
/// <param name="Contents">What it holds now.</param>
/// <param name="Aside">Where the file went that could not be used before; null where there was none.</param>
public sealed record RestoreReport(string Path, CheckReport Contents, string? Aside);

/// <summary>
/// Puts the contents of a backup in place of the store's. A store that is sound is written over in one transaction, so that a
/// serving site goes on reading the old contents until the new ones are whole. One that is not is put aside first; a mark
/// beside it keeps every other command from taking the half of it for a store.
/// </summary>
public sealed class StoreRestore
{
    private const string Mark = ".restoring";

    private const string Unfinished = ".unfinished";

    private static readonly string[] Parts = ["", "-wal", "-shm", "-journal"];

    private readonly StoreContextFactory _contexts;
    private readonly TimeProvider _clock;

    internal StoreRestore(StoreContextFactory contexts, TimeProvider clock) => (_contexts, _clock) = (contexts, clock);

    /// <summary>Restores.</summary>
    /// <param name="backup">A file that <see cref="StoreMaintenance.BackupAsync"/> wrote.</param>
    /// <param name="cancellationToken">Stops before the next step.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="StoreUnusableException">The backup is missing, damaged or of a newer version, or the store cannot be written; nothing was changed.</exception>
    public async Task<RestoreReport> RestoreAsync(string backup, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(backup);
        var (from, copy) = (Path.GetFullPath(backup), _contexts.Path + Unfinished);
        CheckBackup(from);
        using var held = await StoreLock.TakeAsync(_contexts.Path, cancellationToken);
        try
        {
            using (StoreSteps.Begin("restore.copy"))
                await CopyAsync(from, copy, cancellationToken);
            var contents = await SettleAsync(from, copy, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            var aside = IsSound() ? WriteOver(copy) : Exchange(copy);
            return new RestoreReport(_contexts.Path, contents, aside);
        }
        catch (Exception e) when (StoreFaults.IsOfTheMachine(e))
        {
            throw StoreFaults.Explain(e, _contexts);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            // The last is what the runtime makes of a limit on the size of files.
            throw new StoreUnusableException($"The store {_contexts.Path} could not be restored ({e.Message}). Its disk needs room for the backup once more. What it held is still there.", e);
        }
        finally
        {
            Discard(copy);
        }
    }

    /// <summary>Tells a store that a restore was broken off from, and takes away what a killed one left.</summary>
    /// <param name="path">The store's file.</param>
    /// <exception cref="StoreUnusableException">Files were being exchanged when it was killed.</exception>
    internal static void CheckUnbroken(string path)
    {
        if (File.Exists(path + Mark))
            throw new StoreUnusableException($"A restore of the store {path} was broken off while files were exchanged. Run db restore again with the same backup.");
    }

    /// <summary>Takes away what a killed restore left. The caller holds the lock.</summary>
    /// <param name="path">The store's file.</param>
    internal static void CleanUp(string path) => Discard(path + Unfinished);

    private void CheckBackup(string from)
    {
        if (!File.Exists(from))
            throw new StoreUnusableException($"There is no backup at {from}.");
        if (from == _contexts.Path)
            throw new StoreUnusableException($"The file {from} is the store itself; name a backup.");
        if (new FileInfo(from + "-wal") is { Exists: true, Length: > 0 })
            throw new StoreUnusableException($"The file {from} has a write-ahead log beside it, so it was copied from a store by hand and may not be whole. Name a file that db backup wrote.");
        using var db = _contexts.CreateDbContext();
        StoreInspector.CheckBackup(from, db.Database.GetMigrations());
    }

    private static async Task CopyAsync(string from, string copy, CancellationToken cancellationToken)
    {
        Discard(copy);
        await using var source = File.OpenRead(from);
        await using var target = new FileStream(copy, FileMode.CreateNew);
        await source.CopyToAsync(target, cancellationToken);
        target.Flush(flushToDisk: true);
    }

    // The copy is brought to this version's schema and checked whole before anything of the store is touched.
    private static async Task<CheckReport> SettleAsync(string from, string copy, CancellationToken cancellationToken)
    {
        var contexts = new StoreContextFactory(new StoreOptions { Path = copy });
        try
        {
            using var step = StoreSteps.Begin("restore.migrate");
            await using var db = contexts.CreateDbContext();
            await StoreStartup.ReleaseStaleLockAsync(db, cancellationToken);
            if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
                await StoreStartup.ApplyAsync(db, created: false, cancellationToken);
            await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode = DELETE", cancellationToken);
        }
        catch (StoreDamagedException e)
        {
            throw new StoreUnusableException($"The backup {from} is damaged ({e.Finding}). Take another one. Nothing was changed.", e);
        }

        using (StoreSteps.Begin("restore.verify"))
        {
            var report = await new StoreMaintenance(contexts).CheckAsync(cancellationToken);
            Release();
            return report.Problems.Count == 0 ? report : throw new StoreUnusableException($"The backup {from} is damaged ({report.Problems[0]}). Take another one. Nothing was changed.");
        }
    }

    private bool IsSound()
    {
        if (!File.Exists(_contexts.Path) || new FileInfo(_contexts.Path).Length == 0 || File.Exists(_contexts.Path + Mark))
            return false;
        try
        {
            using var db = _contexts.CreateDbContext();
            StoreInspector.Check(_contexts.Path, db.Database.GetMigrations());
            return true;
        }
        catch (StoreUnusableException)
        {
            return false;
        }
    }

    // The engine copies page by page inside one transaction of the store.
    private string? WriteOver(string copy)
    {
        using var step = StoreSteps.Begin("restore.write");
        using var source = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _contexts.Path, Pooling = false }.ToString());
        source.Open();
        target.Open();
        using (var pragmas = target.CreateCommand())
        {
            pragmas.CommandText = ConnectionPragmas.Text;
            pragmas.ExecuteNonQuery();
        }

        source.BackupDatabase(target);
        return null;
    }

    private string? Exchange(string copy)
    {
        var path = _contexts.Path;
        var aside = string.Create(CultureInfo.InvariantCulture, $"{path}.aside-{_clock.GetUtcNow():yyyyMMdd'T'HHmmss}");
        var put = false;
        Release();
        using (StoreSteps.Begin("restore.mark"))
        using (var mark = new FileStream(path + Mark, FileMode.Create))
            mark.Flush(flushToDisk: true);

        // The log goes first: left beside the new file it would be applied to it.
        foreach (var part in Parts.Reverse().Where(p => File.Exists(path + p)))
        {
            using var step = StoreSteps.Begin("restore.aside");
            File.Move(path + part, aside + part, overwrite: true);
            put = true;
        }

        using (StoreSteps.Begin("restore.exchange"))
            File.Move(copy, path);
        using (StoreSteps.Begin("restore.unmark"))
            File.Delete(path + Mark);
        return put ? aside : null;
    }

    private static void Discard(string file)
    {
        Release();
        foreach (var part in Parts)
            File.Delete(file + part);
    }

    // Pooled connections would keep the file open, and its log.
    private static void Release() => SqliteConnection.ClearAllPools();
}
