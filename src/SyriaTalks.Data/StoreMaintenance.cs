using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SyriaTalks.Data.Entities;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data;

/// <summary>What a check of the store found.</summary>
/// <param name="Problems">What is wrong; empty when all is well.</param>
/// <param name="Sources">Number of sources.</param>
/// <param name="Events">Number of events.</param>
/// <param name="DataVersion">Version of the contents.</param>
public sealed record CheckReport(IReadOnlyList<string> Problems, int Sources, int Events, string DataVersion);

/// <summary>The operator's work on the store: check and backup.</summary>
public sealed class StoreMaintenance
{
    private readonly StoreContextFactory _contexts;

    internal StoreMaintenance(StoreContextFactory contexts) => _contexts = contexts;

    /// <summary>Checks pages, indexes and references of the whole store.</summary>
    /// <param name="cancellationToken">Stops before the next step.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="StoreUnusableException">There is no store, or it cannot be read at all.</exception>
    public async Task<CheckReport> CheckAsync(CancellationToken cancellationToken)
    {
        RequireStore();
        try
        {
            await using var db = _contexts.CreateDbContext();
            var problems = await AskAsync(db, "PRAGMA integrity_check", cancellationToken);
            problems.Remove("ok");
            problems.AddRange((await AskAsync(db, "PRAGMA foreign_key_check", cancellationToken)).Select(t => $"a row of {t} refers to what is not there"));
            var dossiers = await db.Events.CountAsync(cancellationToken);
            var indexed = dossiers + await db.DatasetEvents.CountAsync(cancellationToken);
            var found = await AskAsync(db, "SELECT COUNT(*) || '' FROM EventText_docsize", cancellationToken);
            if (found[0] != indexed.ToString(CultureInfo.InvariantCulture))
                problems.Add($"the text index holds {found[0]} events of {indexed}");
            problems.AddRange(ContentChecks.Find(db));
            return new CheckReport(
                problems,
                await db.Sources.CountAsync(cancellationToken),
                dossiers + await db.DatasetEvents.CountAsync(e => e.Until == DatasetEventEntity.Present, cancellationToken),
                await db.Info.Select(i => i.DataVersion).FirstOrDefaultAsync(cancellationToken) ?? string.Empty);
        }
        catch (SqliteException e)
        {
            throw new StoreUnusableException($"The store {_contexts.Path} cannot be read ({e.Message}). Restore a backup.", e);
        }
    }

    /// <summary>Writes a copy that holds everything committed so far, while others read and write.</summary>
    /// <param name="target">File to write; it must not exist.</param>
    /// <param name="cancellationToken">Stops before the next step.</param>
    /// <returns>Size of the copy in bytes.</returns>
    /// <exception cref="StoreUnusableException">There is no store, the target exists or cannot be written, or the copy is not sound.</exception>
    public async Task<long> BackupAsync(string target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        RequireStore();
        var full = Path.GetFullPath(target);
        var unfinished = full + ".unfinished";
        if (File.Exists(full))
            throw new StoreUnusableException($"The backup {full} exists already; name another file.");
        try
        {
            File.Delete(unfinished);
            File.Delete(unfinished + "-journal");
            using (StoreSteps.Begin("backup.copy"))
            {
                await using var db = _contexts.CreateDbContext();
                await db.Database.ExecuteSqlAsync($"VACUUM INTO {unfinished}", cancellationToken);
            }

            using (StoreSteps.Begin("backup.verify"))
                await VerifyAsync(unfinished, cancellationToken);
            using (StoreSteps.Begin("backup.name"))
            {
                // The engine leaves it to the system when a copy reaches the disk.
                using (var file = new FileStream(unfinished, FileMode.Open))
                    file.Flush(flushToDisk: true);
                File.Move(unfinished, full);
            }

            return new FileInfo(full).Length;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            File.Delete(unfinished);
            throw new StoreUnusableException($"The backup {full} could not be written ({e.Message}). Nothing was left behind.", e);
        }
    }

    private void RequireStore()
    {
        StoreRestore.CheckUnbroken(_contexts.Path);
        if (!File.Exists(_contexts.Path))
            throw new StoreUnusableException($"There is no store at {_contexts.Path}. Start the program once to make one, or set Store:Path.");
    }

    private static async Task VerifyAsync(string path, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check(1)";
        if (await command.ExecuteScalarAsync(cancellationToken) is not "ok")
            throw new IOException("the copy is not sound");
        if (Seals.Problems(connection) is [var problem, ..])
            throw new IOException($"the copy is not sound: {problem}; run db check");
    }

    private static async Task<List<string>> AskAsync(StoreContext db, string question, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = question;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var answers = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
            answers.Add(reader.GetString(0));
        return answers;
    }
}
