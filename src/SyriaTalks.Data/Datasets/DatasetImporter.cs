using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SyriaTalks.Core.Import;
using SyriaTalks.Data.Queries;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Datasets;

/// <summary>
/// Loads files of datasets into the store, in one transaction from the first row to the last: a kill, a full disk or a file
/// that is lost on the way leaves the store as it was, and readers see the old data until the new is whole.
/// </summary>
public sealed class DatasetImporter
{
    private readonly IDbContextFactory<StoreContext> _contexts;
    private readonly StoreQueries _store;
    private readonly TimeProvider _clock;

    internal DatasetImporter(IDbContextFactory<StoreContext> contexts, StoreQueries store, TimeProvider clock) =>
        (_contexts, _store, _clock) = (contexts, store, clock);

    /// <summary>Imports files.</summary>
    /// <param name="request">What and how.</param>
    /// <param name="progress">Told how far it has come, a few times a second; null for nobody.</param>
    /// <param name="cancellationToken">Stops the import; nothing of it is stored then.</param>
    /// <returns>What was taken, what not, and why.</returns>
    /// <exception cref="ImportException">A file is not what it should be.</exception>
    /// <exception cref="ImportRefusedException">Rows have problems, or there are none; nothing was stored.</exception>
    /// <exception cref="StoreDamagedException">The contents differ from their seal; nothing was stored.</exception>
    /// <exception cref="StoreUnusableException">The store is being written by another process, or its disk is full.</exception>
    public async Task<ImportReport> ImportAsync(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ImportReport? report = null;
        try
        {
            report = await Task.Factory.StartNew(
                () => Import(request, progress, cancellationToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            _store.Forget();
            return report;
        }
        catch (Exception e) when (StoreFaults.IsOfTheMachine(e))
        {
            throw StoreFaults.Explain(e, _contexts);
        }
        finally
        {
            StoreMeter.Imported(report);
        }
    }

    private ImportReport Import(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        using var db = _contexts.CreateDbContext();
        db.Database.OpenConnection();
        using var settings = new BulkSettings((SqliteConnection)db.Database.GetDbConnection());

        // The transaction takes the write lock at once: what is compared is what is written over.
        using var transaction = db.Database.BeginTransaction();
        Seals.Require(db);
        using var run = new ImportRun(db, request, _clock, progress);
        using (StoreSteps.Begin("import.read"))
            run.Read(cancellationToken);
        ImportReport report;
        using (StoreSteps.Begin("import.finish"))
            report = run.Finish();
        if (report.Datasets.Sum(d => d.Rows) == 0)
            throw new ImportRefusedException("The files hold a header and no rows. Nothing was stored; download them again.");
        if (report.ProblemCount > 0 && !request.SkipBad)
            throw new ImportRefusedException(
                string.Create(CultureInfo.InvariantCulture, $"{report.Datasets.Sum(d => d.Bad)} of {report.Datasets.Sum(d => d.Rows)} rows cannot be taken, so nothing was stored. Mend them, or add --skip-bad to load the others."), report);
        if (report.Datasets.All(d => d.Rows == d.Bad))
            throw new ImportRefusedException("No row could be taken, so nothing was stored.", report);
        if (request.DryRun || report.Datasets.All(d => d.IsUnchanged))
            return report with { RejectFiles = request.DryRun ? [] : run.FinishRejects() };
        progress?.Report(run.Progress("Storing"));
        using (StoreSteps.Begin("import.version"))
            DataVersions.Update(db);
        using (StoreSteps.Begin("import.commit"))
            transaction.Commit();
        return report with { RejectFiles = run.FinishRejects() };
    }

    /// <summary>A larger cache while rows are written; the pool gives the connection to others afterwards.</summary>
    private sealed class BulkSettings : IDisposable
    {
        private readonly SqliteConnection _connection;

        public BulkSettings(SqliteConnection connection)
        {
            _connection = connection;
            Set("PRAGMA cache_size=-32768");
        }

        public void Dispose() => Set("PRAGMA cache_size=-2000");

        private void Set(string pragma)
        {
            using var command = _connection.CreateCommand();
            command.CommandText = pragma;
            command.ExecuteNonQuery();
        }
    }
}
