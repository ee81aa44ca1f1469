using Microsoft.EntityFrameworkCore;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Text;
using SyriaTalks.Core.Vocabulary;
using SyriaTalks.Data.Entities;
using SyriaTalks.Data.Queries;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Seeding;

/// <summary>Computes what follows from an event's parts: how its account stood from each publication day on, and its words in the text index.</summary>
internal static class Accounts
{
    /// <summary>Computes both anew for the events given.</summary>
    /// <param name="db">The store, inside the writing transaction.</param>
    /// <param name="keys">Keys of events.</param>
    public static void Update(StoreContext db, IReadOnlyCollection<int> keys)
    {
        foreach (var key in keys)
        {
            db.Accounts.Where(a => a.EventKey == key).ExecuteDelete();
            db.AddRange(History(db, key));
            TextIndex.Put(db, key, SearchKey(db, key));
        }

        db.SaveChanges();
    }

    private static IEnumerable<AccountEntity> History(StoreContext db, int key)
    {
        var (claims, sources) = AccountEvidence.Of(db, key);
        ClaimStatus? last = null;
        foreach (var day in claims.Select(c => c.Published).Concat(sources.Select(s => s.Published)).Distinct().Order())
        {
            var status = ClaimAccounts.On(day, claims, sources).Status;
            if (status != last)
                yield return new AccountEntity { EventKey = key, From = day, Status = status };
            last = status;
        }
    }

    private static string SearchKey(StoreContext db, int key)
    {
        var e = db.Events.Where(x => x.Key == key).Select(x => new { x.Title, x.Summary, x.Kind, x.Type }).Single();
        var places = db.EventPlaces.Where(p => p.EventKey == key).Include(p => p.Place).ThenInclude(p => p.Governorate).ToList();
        var parties = db.EventParties.Where(p => p.EventKey == key).Include(p => p.Party).ToList();
        var label = e.Type is { } type ? Terms<EventType>.Label(type) : Terms<EventKind>.Label(e.Kind);
        IEnumerable<string?> names =
        [
            .. places.SelectMany(p => Names(p.Place)),
            .. places.Where(p => p.Place.Governorate is not null).SelectMany(p => Names(p.Place.Governorate!)),
            .. parties.SelectMany(p => p.Party.Aliases.Append(p.Party.Name).Append(p.Party.ShortName)),
        ];

        // Names stand in both foldings: with their words apart, and run together without the article.
        return string.Join(' ', new[] { e.Title, e.Summary, label }.Concat(names).Select(Folding.Fold)
            .Concat(names.Select(Folding.NameKey))
            .Where(t => t.Length > 0)
            .Distinct(StringComparer.Ordinal));
    }

    private static IEnumerable<string?> Names(PlaceEntity place) => place.Aliases.Append(place.Name).Append(place.NameAr);
}
