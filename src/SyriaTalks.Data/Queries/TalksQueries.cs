using SyriaTalks.Core.Talks;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Queries;

/// <summary>Rounds of talks and ceasefires.</summary>
public sealed class TalksQueries
{
    private readonly StoreAnswers _answers;

    internal TalksQueries(StoreAnswers answers) => _answers = answers;

    /// <summary>All rounds, earliest opening first.</summary>
    /// <param name="asOf">The day whose knowledge is shown.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The rounds.</returns>
    /// <exception cref="QueryDeadlineException">The store did not answer in time.</exception>
    public Task<IReadOnlyList<RoundView>> RoundsAsync(DateOnly asOf, CancellationToken cancellationToken) =>
        _answers.AskAsync<IReadOnlyList<RoundView>>($"rounds {asOf:yyyy-MM-dd}", (db, _) => TalksLoader.Rounds(db, db.Rounds, asOf), cancellationToken);

    /// <summary>One round.</summary>
    /// <param name="id">Slug of the round.</param>
    /// <param name="asOf">The day whose knowledge is shown.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The round, or null where none is known by that day.</returns>
    /// <exception cref="QueryDeadlineException">The store did not answer in time.</exception>
    public async Task<RoundView?> FindRoundAsync(string id, DateOnly asOf, CancellationToken cancellationToken) =>
        (await RoundsAsync(asOf, cancellationToken)).FirstOrDefault(r => r.Id == id);

    /// <summary>All ceasefires, newest first.</summary>
    /// <param name="asOf">The day whose knowledge is shown.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The ceasefires.</returns>
    /// <exception cref="QueryDeadlineException">The store did not answer in time.</exception>
    public Task<IReadOnlyList<CeasefireView>> CeasefiresAsync(DateOnly asOf, CancellationToken cancellationToken) =>
        _answers.AskAsync<IReadOnlyList<CeasefireView>>($"ceasefires {asOf:yyyy-MM-dd}", (db, _) => TalksLoader.Ceasefires(db, asOf), cancellationToken);
}
