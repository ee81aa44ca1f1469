using Microsoft.EntityFrameworkCore;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Parties;
using SyriaTalks.Core.Places;
using SyriaTalks.Core.Sources;
using SyriaTalks.Data.Entities;
using SyriaTalks.Data.Index;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Queries;

/// <summary>Parties and how they stand to each other, to the talks and to the ceasefire.</summary>
public sealed class PartyQueries
{
    // A party of a dataset may have thousands of events; its page shows the newest and links to the list.
    private const int MostEvents = 100;

    private const int MostNamed = 100;

    private readonly StoreAnswers _answers;

    internal PartyQueries(StoreAnswers answers) => _answers = answers;

    /// <summary>All parties with their relations and standings.</summary>
    /// <param name="asOf">The day whose knowledge is shown.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The board.</returns>
    /// <exception cref="QueryDeadlineException">The store did not answer in time.</exception>
    public Task<PartyBoard> BoardAsync(Knowledge asOf, CancellationToken cancellationToken) =>
        _answers.AskAsync($"parties {asOf.Name}", (db, snapshot) => Board(db, snapshot, asOf), cancellationToken);

    /// <summary>One party with all that is known of it.</summary>
    /// <param name="slug">Slug of the party.</param>
    /// <param name="asOf">The day whose knowledge is shown.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The party, or null where none is known by that day.</returns>
    /// <exception cref="QueryDeadlineException">The store did not answer in time.</exception>
    public Task<PartyDetail?> FindAsync(string slug, Knowledge asOf, CancellationToken cancellationToken) =>
        _answers.AskAsync($"party {asOf.Name} {slug}", (db, snapshot) => Find(db, snapshot, slug, asOf), cancellationToken);

    private static PartyBoard Board(StoreContext db, StoreSnapshot snapshot, Knowledge knowledge)
    {
        var asOf = knowledge.Day;
        var named = Rows(db, snapshot, db.Parties.Where(p => p.Kind == PartyKind.Named), knowledge);
        var relations = Relations(db.Relations, asOf);
        return new PartyBoard(
            Rows(db, snapshot, db.Parties.Where(p => p.Kind != PartyKind.Named), knowledge),
            relations,
            TalksLoader.Participation(db.Participation, asOf),
            TalksLoader.Terms(db.Terms.Where(t => t.PartyKey != null), asOf),
            Holdings(db.Holdings, asOf))
        {
            Named = [.. named.OrderByDescending(p => p.Events).ThenBy(p => p.Name, StringComparer.Ordinal).Take(MostNamed)],
            NamedCount = named.Count,
            Columns = RelationColumns.Arrange(relations),
        };
    }

    private static PartyDetail? Find(StoreContext db, StoreSnapshot snapshot, string slug, Knowledge knowledge)
    {
        var asOf = knowledge.Day;
        var sources = snapshot.State.Known(knowledge);
        var party = db.Parties.FirstOrDefault(p => p.Slug == slug && sources.Contains(p.Source.Id));
        if (party is null)
            return null;
        var key = party.Key;
        var lists = new EventLists(db, snapshot);
        var events = new EventSelection(knowledge.All with { Parties = SlugSet.Of(slug) }, EventScope.Timeline, asOf);
        var scan = lists.Scan(events);
        return new PartyDetail(
            Rows(db, snapshot, db.Parties.Where(p => p.Key == key), knowledge)[0],
            party.Aliases,
            party.Unknown,
            Relations(db.Relations.Where(r => r.FromKey == key || r.ToKey == key), asOf),
            TalksLoader.Participation(db.Participation.Where(p => p.PartyKey == key), asOf),
            TalksLoader.Terms(db.Terms.Where(t => t.PartyKey == key), asOf),
            Holdings(db.Holdings.Where(h => h.PartyKey == key), asOf),
            ClaimLoader.Load(db.Claims.Where(c => c.PartyKey == key), asOf),
            ClaimLoader.Load(db.Claims.Where(c => c.AccusedKey == key), asOf),
            lists.Load(scan.Rows.In(lists.Order(events)).Take(MostEvents), asOf))
        {
            Sources = lists.Sources(scan),
            Acts = InRole(db, key, PartyRole.Actor, asOf),
            Spoken = InRole(db, key, PartyRole.Speaker, asOf),
            Sides = Sides(snapshot.Index, key, knowledge),
        };
    }

    private static List<EventRow> InRole(StoreContext db, int key, PartyRole role, DateOnly asOf) => RowLoader.Load(
        db,
        db.Events.Where(e => e.Published <= asOf && e.Parties.Any(p => p.PartyKey == key && p.Role == role))
            .OrderBy(e => e.Start == null).ThenByDescending(e => e.Start).ThenBy(e => e.Id)
            .Take(MostEvents),
        asOf);

    private static SideCounts Sides(EventIndex index, int key, Knowledge asOf)
    {
        var (columns, party) = (index.Columns, index.Names.Party(key));
        var counts = new int[3];
        for (var row = 0; row < columns.Count; row++)
        {
            if (columns.Keys[row] < DatasetEventEntity.FirstKey || !columns.IsKnown(row, asOf))
                continue;
            var at = columns.PartiesOf(row).IndexOf(party);
            if (at >= 0)
                counts[Math.Min((int)columns.PartyRoles[columns.PartyFrom[row] + at], 2)]++;
        }

        return new SideCounts(counts[0], counts[1], counts[2]);
    }

    internal static List<PartyRow> Rows(StoreContext db, StoreSnapshot snapshot, IQueryable<PartyEntity> parties, Knowledge asOf)
    {
        var sources = snapshot.State.Known(asOf);
        var lists = new EventLists(db, snapshot);
        var events = lists.Scan(new EventSelection(asOf.All, EventScope.Timeline, asOf.Day)).Parties;
        var incidents = lists.Scan(new EventSelection(asOf.All, EventScope.Incidents, asOf.Day)).Parties;
        return
        [
            .. parties
                .Where(p => sources.Contains(p.Source.Id))
                .OrderBy(p => p.Name)
                .Select(p => new
                {
                    p.Key,
                    p.Slug,
                    p.Name,
                    p.ShortName,
                    p.Kind,
                    p.Summary,
                    Citation = new Citation(p.Source.Id, p.Source.Published, p.Locator) { Kind = p.Source.Kind },
                })
                .AsEnumerable()
                .Select(p => (Party: p, Number: snapshot.Index.Names.Party(p.Key)))
                .Select(p => new PartyRow(
                    p.Party.Slug, p.Party.Name, p.Party.ShortName, p.Party.Kind, p.Party.Summary, events[p.Number], incidents[p.Number],
                    p.Party.Kind == PartyKind.Named ? [] : [p.Party.Citation])),
        ];
    }

    private static List<RelationView> Relations(IQueryable<RelationEntity> relations, DateOnly asOf) =>
    [
        .. relations
            .Where(r => r.Source.Published <= asOf)
            .OrderBy(r => r.Source.Published).ThenBy(r => r.Source.Id).ThenBy(r => r.Position)
            .Include(r => r.From).Include(r => r.To).Include(r => r.Source)
            .AsSingleQuery()
            .AsEnumerable()
            .Select(r => new RelationView(
                r.From.Slug,
                r.From.ShortName,
                r.To.Slug,
                r.To.ShortName,
                r.Kind,
                r.Text,
                r.Date?.ToDate(),
                r.Inferred,
                new Citation(r.Source.Id, r.Source.Published, r.Locator))),
    ];

    internal static List<HoldingView> Holdings(IQueryable<HoldingEntity> holdings, DateOnly asOf) =>
    [
        .. holdings
            .Where(h => h.Source.Published <= asOf)
            .OrderBy(h => h.Party.Name).ThenBy(h => h.Place.Name)
            .Select(h => new HoldingView(
                h.Party.Slug,
                h.Party.Name,
                new Place(
                    h.Place.Slug,
                    h.Place.Name,
                    h.Place.NameAr,
                    h.Place.Kind,
                    h.Place.Governorate!.Slug,
                    h.Place.Country,
                    h.Place.Latitude,
                    h.Place.Longitude,
                    h.Place.RadiusKm,
                    h.Place.Aliases),
                h.Text,
                new Citation(h.Source.Id, h.Source.Published, h.Locator))),
    ];
}
