using SyriaTalks.Core.Events;
using SyriaTalks.Data.Queries;

namespace SyriaTalks.Data.Store;

/// <summary>Answers questions of the current data version, each put to the store once.</summary>
internal sealed class StoreAnswers(StoreReader reader, StoreCache cache, StoreQueries store)
{
    /// <summary>Asks, or finds the answer given before.</summary>
    /// <typeparam name="T">Type of the answer; immutable, as it is shared.</typeparam>
    /// <param name="question">Names question and parameters; equal names mean equal answers.</param>
    /// <param name="ask">Asks the store.</param>
    /// <param name="cancellationToken">Stops the wait, not the question: others may wait for it.</param>
    /// <returns>The answer.</returns>
    public async Task<T> AskAsync<T>(
        string question, Func<StoreContext, StoreState, T> ask, CancellationToken cancellationToken)
    {
        var state = await store.StateAsync(cancellationToken);
        return await cache.GetAsync(
            state.DataVersion,
            question,
            () => reader.ReadAsync(db => ask(db, state), CancellationToken.None),
            cancellationToken);
    }

    /// <summary>Asks without keeping the answer.</summary>
    /// <typeparam name="T">Type of the answer.</typeparam>
    /// <param name="ask">Asks the store.</param>
    /// <param name="cancellationToken">Stops the question.</param>
    /// <returns>The answer.</returns>
    public Task<T> ReadAsync<T>(Func<StoreContext, T> ask, CancellationToken cancellationToken) =>
        reader.ReadAsync(ask, cancellationToken);
}
