using SyriaTalks.Data.Queries;

namespace SyriaTalks.Data.Store;

/// <summary>Answers questions of the current data version, each put to the store once.</summary>
internal sealed class StoreAnswers(StoreReader reader, StoreCache cache, StoreQueries store)
{
    private const int MostAttempts = 5;

    /// <summary>Asks, or finds the answer given before.</summary>
    /// <typeparam name="T">Type of the answer; immutable, as it is shared.</typeparam>
    /// <param name="question">Names question and parameters; equal names mean equal answers.</param>
    /// <param name="ask">Asks the store.</param>
    /// <param name="cancellationToken">Stops the wait, not the question: others may wait for it.</param>
    /// <returns>The answer.</returns>
    public async Task<T> AskAsync<T>(
        string question, Func<StoreContext, StoreSnapshot, T> ask, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var snapshot = await store.SnapshotAsync(cancellationToken);
            try
            {
                return await cache.GetAsync(
                    snapshot.Stamp, question, () => reader.ReadAsync(db => Ask(db, snapshot, ask), CancellationToken.None), cancellationToken);
            }
            catch (SnapshotOutdatedException) when (attempt < MostAttempts)
            {
                await store.RefreshAsync(cancellationToken);
            }
        }
    }

    /// <summary>Asks without keeping the answer.</summary>
    /// <typeparam name="T">Type of the answer.</typeparam>
    /// <param name="ask">Asks the store.</param>
    /// <param name="cancellationToken">Stops the question.</param>
    /// <returns>The answer.</returns>
    public async Task<T> ReadAsync<T>(Func<StoreContext, StoreSnapshot, T> ask, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var snapshot = await store.SnapshotAsync(cancellationToken);
            try
            {
                return await reader.ReadAsync(db => Ask(db, snapshot, ask), cancellationToken);
            }
            catch (SnapshotOutdatedException) when (attempt < MostAttempts)
            {
                await store.RefreshAsync(cancellationToken);
            }
        }
    }

    // What is in memory and what is in the file have to be of one version, or a page would mix two.
    private static T Ask<T>(StoreContext db, StoreSnapshot snapshot, Func<StoreContext, StoreSnapshot, T> ask)
    {
        if (StoreQueries.Stamp(db) != snapshot.Stamp)
            throw new SnapshotOutdatedException();
        snapshot.Index.Proof?.RequireSmall(db);
        return ask(db, snapshot);
    }

    private sealed class SnapshotOutdatedException : Exception;
}
