using System.Runtime.CompilerServices;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Queries;

/// <summary>Lists of events: page, count, export. All of them select through one filter.</summary>
public sealed class EventQueries
{
    private const int StreamChunk = 1000;

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
        return _answers.AskAsync(selection.Name, (db, state) => Page(db, selection, state.Choices), cancellationToken);
    }

    /// <summary>How many events a filter selects.</summary>
    /// <param name="filter">The filter, its names resolved to slugs.</param>
    /// <param name="scope">Timeline or incidents.</param>
    /// <param name="asOf">The day whose knowledge counts.</param>
    /// <param name="cancellationToken">Stops the question.</param>
    /// <returns>The number.</returns>
    /// <exception cref="QueryDeadlineException">The filter was too broad to be answered in time.</exception>
    public Task<int> CountAsync(EventFilter filter, EventScope scope, DateOnly asOf, CancellationToken cancellationToken) =>
        _answers.ReadAsync(db => new EventSelection(filter, scope, asOf).In(db).Count(), cancellationToken);

    /// <summary>What dropping conditions of a filter would give: the way out of an empty result.</summary>
    /// <param name="filter">The filter, its names resolved to slugs.</param>
    /// <param name="scope">Timeline or incidents.</param>
    /// <param name="asOf">The day whose knowledge counts.</param>
    /// <param name="cancellationToken">Stops the question.</param>
    /// <returns>One entry a condition, the most fruitful first; where none alone helps, also the smallest sets that do.</returns>
    /// <exception cref="QueryDeadlineException">The filter was too broad to be answered in time.</exception>
    public Task<IReadOnlyList<Relaxation>> RelaxAsync(
        EventFilter filter, EventScope scope, DateOnly asOf, CancellationToken cancellationToken) =>
        _answers.ReadAsync(db => Relaxations.Find(db, new EventSelection(filter, scope, asOf)), cancellationToken);

    /// <summary>Every row of a list in its order, read in chunks so that a slow download holds neither memory nor the store.</summary>
    /// <param name="filter">The filter, its names resolved to slugs; page and size do not apply.</param>
    /// <param name="scope">Timeline or incidents.</param>
    /// <param name="asOf">The day whose knowledge is shown.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The rows.</returns>
    /// <exception cref="QueryDeadlineException">A chunk was not answered in time.</exception>
    public async IAsyncEnumerable<EventRow> StreamAsync(
        EventFilter filter, EventScope scope, DateOnly asOf, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var selection = new EventSelection(filter, scope, asOf);
        var keys = await _answers.ReadAsync(db => selection.Order(selection.In(db)).Select(e => e.Key).ToArray(), cancellationToken);
        foreach (var chunk in keys.Chunk(StreamChunk))
        {
            foreach (var row in await _answers.ReadAsync(db => RowLoader.Load(db, chunk, asOf).ToList(), cancellationToken))
                yield return row;
        }
    }

    /// <summary>One event with everything said of it by the as-of day.</summary>
    /// <param name="id">Slug of the event.</param>
    /// <param name="asOf">The day whose knowledge is shown.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The event, or why it is not shown.</returns>
    /// <exception cref="QueryDeadlineException">The store did not answer in time.</exception>
    public Task<EventLookup> FindAsync(string id, DateOnly asOf, CancellationToken cancellationToken) =>
        _answers.AskAsync($"event {asOf:yyyy-MM-dd} {id}", (db, _) => EventFinder.Find(db, id, asOf), cancellationToken);

    private static EventPage Page(StoreContext db, EventSelection selection, FilterChoices choices)
    {
        var filter = selection.Filter;
        var total = selection.In(db).Count();
        var size = EventFilter.Sizes.FirstOrDefault(s => s >= filter.Size, EventFilter.Sizes[^1]);
        var page = Math.Clamp(filter.Page, 1, Math.Max(1, (total + size - 1) / size));
        var ordered = selection.Order(selection.In(db));
        var outline = RowLoader.Load(db, ordered.Take(EventPage.OutlineLimit), selection.AsOf);
        var skipped = (page - 1) * size;
        IReadOnlyList<EventRow> rows = skipped + size <= outline.Count || outline.Count == total
            ? [.. outline.Skip(skipped).Take(size)]
            : RowLoader.Load(db, ordered.Skip(skipped).Take(size), selection.AsOf);
        var (known, deaths) = Deaths(db, selection);
        return new EventPage(rows, total, page, size, FacetCounter.Count(db, selection, choices), outline, known, deaths);
    }

    internal static (int Known, DeathToll Toll) Deaths(StoreContext db, EventSelection selection)
    {
        var sums = selection.In(db)
            .Where(e => e.DeathsLow != null || e.DeathsBest != null || e.DeathsHigh != null)
            .GroupBy(e => 1)
            .Select(g => new
            {
                Count = g.Count(),
                Low = g.Sum(e => e.DeathsLow ?? e.DeathsBest ?? e.DeathsHigh),
                Best = g.Sum(e => e.DeathsBest ?? e.DeathsLow ?? e.DeathsHigh),
                High = g.Sum(e => e.DeathsHigh),
                Open = g.Count(e => e.DeathsHigh == null),
            })
            .FirstOrDefault();
        return sums is null
            ? (0, DeathToll.None)
            : (sums.Count, new DeathToll(sums.Low, sums.Best, sums.Open > 0 ? null : sums.High));
    }
}
