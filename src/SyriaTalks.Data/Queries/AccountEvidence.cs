using SyriaTalks.Core.Events;
using SyriaTalks.Data.Entities;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Queries;

/// <summary>What the status of an event's account rests on: the claims about it or made in it, and the sources that report it.</summary>
internal static class AccountEvidence
{
    /// <summary>How an account stands on a day, and why.</summary>
    /// <param name="db">The store.</param>
    /// <param name="key">Key of an event of a dossier.</param>
    /// <param name="asOf">The day whose knowledge counts.</param>
    public static ClaimAccount On(StoreContext db, int key, DateOnly asOf)
    {
        var (claims, sources) = Of(db, key);
        return ClaimAccounts.On(asOf, claims, sources);
    }

    /// <summary>The evidence of one event, of all days.</summary>
    public static (List<SourcedClaim> Claims, List<ReportingSource> Sources) Of(StoreContext db, int key) => (
        [.. Claims(db.Claims.Where(c => c.EventKey == key || c.StatementKey == key)).Select(c => c.Claim)],
        [.. Sources(db.EventCitations.Where(c => c.EventKey == key)).Select(c => c.Source)]);

    /// <summary>How the accounts of all events with claims stand on a day, by the event's id.</summary>
    public static Dictionary<string, ClaimAccount> OfClaimed(StoreContext db, DateOnly asOf)
    {
        var claims = Claims(db.Claims).ToList();
        var about = claims.ToLookup(c => c.Event, c => c.Claim, StringComparer.Ordinal);
        var within = claims.Where(c => c.Statement is not null && c.Statement != c.Event).ToLookup(c => c.Statement!, c => c.Claim, StringComparer.Ordinal);
        var sources = Sources(db.EventCitations.Where(c => c.Event.Claims.Count != 0)).ToLookup(c => c.Event, c => c.Source, StringComparer.Ordinal);
        return about.ToDictionary(
            e => e.Key, e => ClaimAccounts.On(asOf, [.. e, .. within[e.Key]], [.. sources[e.Key]]), StringComparer.Ordinal);
    }

    private static IEnumerable<(string Event, string? Statement, SourcedClaim Claim)> Claims(IQueryable<ClaimEntity> claims) => claims
        .OrderBy(c => c.Source.Published).ThenBy(c => c.Source.Id).ThenBy(c => c.Position)
        .Select(c => new
        {
            Event = c.Event.Id,
            Statement = c.Statement!.Id,
            Claim = new SourcedClaim(
                c.Source.Id,
                c.Source.Published,
                c.Party!.Name ?? c.Monitor!.Name,
                c.Accused!.Name,
                new ClaimFacts(c.Topic, c.Stance, c.Party.Slug ?? c.Monitor!.Slug, c.Accused.Slug)),
        })
        .AsEnumerable()
        .Select(c => (c.Event, (string?)c.Statement, c.Claim));

    private static IEnumerable<(string Event, ReportingSource Source)> Sources(IQueryable<EventCitationEntity> citations) => citations
        .OrderBy(c => c.Source.Published).ThenBy(c => c.Source.Id)
        .Select(c => new { Event = c.Event.Id, Source = new ReportingSource(c.Source.Id, c.Source.Published) })
        .AsEnumerable()
        .Select(c => (c.Event, c.Source));
}
