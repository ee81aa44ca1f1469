using Microsoft.EntityFrameworkCore;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Parties;
using SyriaTalks.Core.Places;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Queries;

/// <summary>Whole lists of what records refer to, for the API and the data package.</summary>
public sealed class ReferenceQueries
{
    private readonly StoreAnswers _answers;

    internal ReferenceQueries(StoreAnswers answers) => _answers = answers;

    /// <summary>Every claim published by a day, in the order of sources.</summary>
    /// <param name="asOf">The day whose knowledge is shown.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The claims.</returns>
    /// <exception cref="QueryDeadlineException">The store did not answer in time.</exception>
    public Task<IReadOnlyList<ClaimView>> ClaimsAsync(DateOnly asOf, CancellationToken cancellationToken) =>
        _answers.AskAsync($"claims {asOf:yyyy-MM-dd}", (db, _) => ClaimLoader.Load(db.Claims, asOf), cancellationToken);

    /// <summary>Every party known by a day, those that only datasets name included, by id.</summary>
    /// <param name="asOf">The day whose knowledge is shown.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The parties.</returns>
    /// <exception cref="QueryDeadlineException">The store did not answer in time.</exception>
    public Task<IReadOnlyList<PartyRow>> PartiesAsync(Knowledge asOf, CancellationToken cancellationToken) =>
        _answers.AskAsync<IReadOnlyList<PartyRow>>(
            $"every party {asOf.Name}",
            (db, snapshot) => [.. PartyQueries.Rows(db, snapshot, db.Parties, asOf).OrderBy(p => p.Slug, StringComparer.Ordinal)],
            cancellationToken);

    /// <summary>Every place that an event known by a day names, by id. A place is a fact of geography and has no citation.</summary>
    /// <param name="asOf">The day whose knowledge is shown.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The places.</returns>
    /// <exception cref="QueryDeadlineException">The store did not answer in time.</exception>
    public Task<IReadOnlyList<Place>> PlacesAsync(Knowledge asOf, CancellationToken cancellationToken) =>
        _answers.AskAsync<IReadOnlyList<Place>>($"every place {asOf.Name}", (db, snapshot) => Places(db, snapshot, asOf), cancellationToken);

    private static List<Place> Places(StoreContext db, StoreSnapshot snapshot, Knowledge asOf)
    {
        var columns = snapshot.Index.Columns;
        var named = new HashSet<int>();
        for (var row = 0; row < columns.Count; row++)
        {
            if (!columns.IsKnown(row, asOf) || columns.Place[row] < 0)
                continue;
            named.Add(columns.Place[row]);
            if (columns.MorePlaces.TryGetValue(row, out var more))
                named.UnionWith(more);
        }

        var slugs = named.Select(n => snapshot.Index.Names.Places[n].Slug).ToHashSet(StringComparer.Ordinal);
        return [.. db.Places.Include(p => p.Governorate).AsEnumerable()
            .Where(p => slugs.Contains(p.Slug))
            .OrderBy(p => p.Slug, StringComparer.Ordinal)
            .Select(p => new Place(
                p.Slug, p.Name, p.NameAr, p.Kind, p.Governorate?.Slug, p.Country, p.Latitude, p.Longitude, p.RadiusKm, p.Aliases))];
    }
}
