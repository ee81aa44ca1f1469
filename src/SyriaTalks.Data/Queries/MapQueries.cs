using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Places;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Queries;

/// <summary>Incidents by place, for maps: the same filter as lists, counted from the columns in memory.</summary>
public sealed class MapQueries
{
    private readonly StoreAnswers _answers;

    internal MapQueries(StoreAnswers answers) => _answers = answers;

    /// <summary>Counts the incidents of a filter by place.</summary>
    /// <param name="filter">The filter, its names resolved to slugs; order and paging do not matter.</param>
    /// <param name="asOf">The day whose knowledge counts.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The counts; one object for as long as the data stand, so that drawings may be kept by it.</returns>
    /// <exception cref="QueryDeadlineException">The filter was too broad to be answered in time.</exception>
    public Task<MapCounts> CountAsync(EventFilter filter, DateOnly asOf, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var plain = filter with { Sort = EventSort.DateDescending, Page = 1, Size = EventFilter.Sizes[0] };
        var selection = new EventSelection(plain, EventScope.Incidents, asOf);
        return _answers.AskAsync("map " + selection.Name, (db, snapshot) => new EventLists(db, snapshot).Places(selection), cancellationToken);
    }
}
