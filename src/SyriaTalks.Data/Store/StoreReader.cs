using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace SyriaTalks.Data.Store;

/// <summary>
/// The one way to read the store. SQLite works on the calling thread and hears neither time-outs nor cancellation, so each
/// question runs on a pool thread, a few at a time, under a progress handler that stops it at its deadline.
/// </summary>
internal sealed class StoreReader(IDbContextFactory<StoreContext> contexts, StoreOptions options) : IDisposable
{
    // Two cores read in parallel; more only queue inside SQLite where nothing can be cancelled.
    private const int Slots = 3;

    // Virtual machine instructions between two looks at the clock, about every tenth of a millisecond.
    private const int Interval = 10_000;

    private const int Interrupted = 9;

    private static readonly TimeSpan LoadDeadline = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _slots = new(Slots, Slots);

    /// <summary>What damage a reader came upon; null for none since the contents were last read whole.</summary>
    public string? Damage { get; set; }

    public async Task<T> ReadAsync<T>(Func<StoreContext, T> question, CancellationToken cancellationToken)
    {
        if (!await _slots.WaitAsync(options.QueryDeadline * 5, cancellationToken))
            throw new QueryDeadlineException("Too many questions are waiting; try again in a moment.");
        try
        {
            return await Task.Run(() => Ask(question, options.QueryDeadline, cancellationToken), cancellationToken);
        }
        finally
        {
            _slots.Release();
        }
    }

    /// <summary>Reads what everything else rests on: one at a time by its caller, and as long as it takes.</summary>
    public Task<T> LoadAsync<T>(Func<StoreContext, T> question, CancellationToken cancellationToken) =>
        Task.Run(() => Ask(question, LoadDeadline, cancellationToken), cancellationToken);

    public void Dispose() => _slots.Dispose();

    private T Ask<T>(Func<StoreContext, T> question, TimeSpan allowed, CancellationToken cancellationToken)
    {
        using var timed = StoreMeter.Question();
        using var context = contexts.CreateDbContext();
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        context.Database.OpenConnection();
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        var handle = connection.Handle;
        var deadline = Stopwatch.GetTimestamp() + (long)(allowed.TotalSeconds * Stopwatch.Frequency);
        raw.sqlite3_progress_handler(
            handle, Interval, _ => cancellationToken.IsCancellationRequested || Stopwatch.GetTimestamp() > deadline ? 1 : 0, null);
        try
        {
            // One snapshot for all parts of an answer: counts agree with rows while an import commits.
            using var snapshot = connection.BeginTransaction(deferred: true);
            context.Database.UseTransaction(snapshot);
            var answer = question(context);
            timed.Answer();
            return answer;
        }
        catch (SqliteException e) when (e.SqliteErrorCode == Interrupted)
        {
            timed.Stop();
            cancellationToken.ThrowIfCancellationRequested();
            throw new QueryDeadlineException();
        }
        catch (SqliteException e) when (e.SqliteErrorCode is StoreDamagedException.CorruptCode or StoreDamagedException.NoDatabaseCode)
        {
            Damage = e.Message;
            throw new StoreDamagedException(e.Message.TrimEnd('.'), e);
        }
        catch (StoreDamagedException e)
        {
            Damage = e.Message;
            throw;
        }
        finally
        {
            raw.sqlite3_progress_handler(handle, 0, null, null);
        }
    }
}
