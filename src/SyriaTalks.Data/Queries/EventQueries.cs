using System.Runtime.CompilerServices;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Queries;

/// <summary>Lists of events: page, count, export. All of them select through one filter.</summary>
public sealed class EventQueries
{
    private readonly StoreAnswers _answers;

    internal EventQueries(StoreAnswers answers) => _answers = answers;

    /// <summary>One page of a list with its facets, counts and outline.</summary>
    /// <param name="filter">The filter, its names resolved to slugs. Page and size are clamped to what exists.</param>
    /// <param name="scope">Timeline or incidents.</param>
    /// <param name="asOf">The day whose knowledge is shown.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The page.</returns>
    /// <exception cref="QueryDeadlineException">The filter was too broad to be answered in time.</exception>
    public Task<EventPage> ListAsync(
        EventFilter filter, EventScope scope, DateOnly asOf, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var selection = new EventSelection(filter, scope, asOf);
        return _answers.AskAsync(selection.Name, (db, snapshot) => new EventLists(db, snapshot).Page(selection), cancellationToken);
    }

    /// <summary>How many events a filter selects.</summary>
    /// <param name="filter">The filter, its names resolved to slugs.</param>
    /// <param name="scope">Timeline or incidents.</param>
    /// <param name="asOf">The day whose knowledge counts.</param>
    /// <param name="cancellationToken">Stops the question.</param>
    /// <returns>The number.</returns>
    /// <exception cref="QueryDeadlineException">The filter was too broad to be answered in time.</exception>
    public Task<int> CountAsync(EventFilter filter, EventScope scope, DateOnly asOf, CancellationToken cancellationToken) =>
        _answers.ReadAsync((db, snapshot) => new EventLists(db, snapshot).Count(new EventSelection(filter, scope, asOf)), cancellationToken);

    /// <summary>What dropping conditions of a filter would give: the way out of an empty result.</summary>
    /// <param name="filter">The filter, its names resolved to slugs.</param>
    /// <param name="scope">Timeline or incidents.</param>
    /// <param name="asOf">The day whose knowledge counts.</param>
    /// <param name="cancellationToken">Stops the question.</param>
    /// <returns>One entry a condition, the most fruitful first; where none alone helps, also the smallest sets that do.</returns>
    /// <exception cref="QueryDeadlineException">The filter was too broad to be answered in time.</exception>
    public Task<IReadOnlyList<Relaxation>> RelaxAsync(
        EventFilter filter, EventScope scope, DateOnly asOf, CancellationToken cancellationToken) =>
        _answers.ReadAsync((db, snapshot) => Relaxations.Find(new EventLists(db, snapshot), new EventSelection(filter, scope, asOf)), cancellationToken);

    /// <summary>Every row of a list in its order, read in chunks so that a slow download holds neither memory nor the store.</summary>
    /// <param name="filter">The filter, its names resolved to slugs; page and size do not apply.</param>
    /// <param name="scope">Timeline or incidents.</param>
    /// <param name="asOf">The day whose knowledge is shown.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The rows.</returns>
    /// <exception cref="QueryDeadlineException">A chunk was not answered in time.</exception>
    /// <exception cref="StoreChangedException">An import replaced the data on the way: half of the old and half of the new is no file.</exception>
    public async IAsyncEnumerable<EventRow> StreamAsync(
        EventFilter filter, EventScope scope, DateOnly asOf, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var selection = new EventSelection(filter, scope, asOf);
        var (stamp, keys) = await _answers.ReadAsync(
            (db, snapshot) => (snapshot.Stamp, new EventLists(db, snapshot).Keys(selection)), cancellationToken);
        await foreach (var row in new RowStream(_answers, stamp, asOf, false).ReadAsync(keys, cancellationToken))
            yield return row;
    }

    /// <summary>One event with everything said of it by the as-of day.</summary>
    /// <param name="id">Slug of the event.</param>
    /// <param name="asOf">The day whose knowledge is shown.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The event, or why it is not shown.</returns>
    /// <exception cref="QueryDeadlineException">The store did not answer in time.</exception>
    public Task<EventLookup> FindAsync(string id, Knowledge asOf, CancellationToken cancellationToken) =>
        _answers.AskAsync($"event {asOf.Name} {id}", (db, snapshot) => new EventFinder(db, snapshot).Find(id, asOf), cancellationToken);
}
