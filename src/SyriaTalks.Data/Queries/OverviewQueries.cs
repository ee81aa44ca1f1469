using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Sources;
using SyriaTalks.Data.Index;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Queries;

/// <summary>The front page in one answer.</summary>
public sealed class OverviewQueries
{
    private const int MostIncidents = 8;
    private const int MostContested = 4;
    private const int MostOfDay = 100;

    private readonly StoreAnswers _answers;

    internal OverviewQueries(StoreAnswers answers) => _answers = answers;

    /// <summary>What the front page shows.</summary>
    /// <param name="asOf">The day whose knowledge is shown.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The view.</returns>
    /// <exception cref="QueryDeadlineException">The store did not answer in time.</exception>
    public Task<OverviewView> GetAsync(Knowledge asOf, CancellationToken cancellationToken) =>
        _answers.AskAsync($"overview {asOf.Name}", (db, snapshot) => Load(db, snapshot, asOf), cancellationToken);

    private static OverviewView Load(StoreContext db, StoreSnapshot snapshot, Knowledge knowledge)
    {
        var asOf = knowledge.Day;
        var lists = new EventLists(db, snapshot);
        var timeline = new EventSelection(knowledge.All, EventScope.Timeline, asOf);
        var incidents = timeline with { Scope = EventScope.Incidents };
        var (all, violent) = (lists.Scan(timeline), lists.Scan(incidents));
        var rounds = TalksLoader.Rounds(db, db.Rounds, asOf);
        var outline = all.Rows.In(lists.Order(timeline));

        // The strip and the map tell single records; where datasets bring thousands, those of the dossiers are told.
        if (all.Total > EventPage.OutlineLimit)
            outline = outline.Where(lists.IsOfDossier).Take(EventPage.OutlineLimit);
        var newest = NewestDay(snapshot.Index, violent.Rows.In(lists.Order(incidents)));
        return new OverviewView(
            [.. snapshot.State.Choices.Sources.Where(s => s.IsKnown(knowledge))],
            TalksLoader.Ceasefires(db, asOf).FirstOrDefault(),
            rounds.FirstOrDefault(r => r.DaysUntil(asOf) >= 0) ?? rounds.LastOrDefault(),
            lists.Load(outline, asOf),
            all.Total,
            violent.Total,
            lists.Load(violent.Rows.In(lists.Order(incidents)).Take(MostIncidents), asOf),
            Contested(db, asOf),
            Figures(db, asOf),
            PartyQueries.Holdings(db.Holdings, asOf),
            violent.DeathsKnown,
            violent.Deaths)
        {
            Later = lists.Later(timeline),
            ByGovernorate = FacetCounter.Governorates(snapshot.Index, violent),
            NewestDay = lists.Load(newest.Take(MostOfDay), asOf),
            NewestDayCount = newest.Count,
        };
    }

    // The list is by earliest day, newest first, so the first with a known day has the newest of those.
    private static List<int> NewestDay(EventIndex index, IEnumerable<int> incidents)
    {
        var c = index.Columns;
        var dated = incidents.Where(r => c.DatePrecision[r] == (byte)DatePrecision.Day && c.Status[r] != (byte)EventStatus.Planned);
        var first = dated.FirstOrDefault(-1);
        return first < 0 ? [] : [.. dated.TakeWhile(r => c.Start[r] == c.Start[first])];
    }

    // Only what an account is given of: a statement that makes a claim belongs to the event the claim is about.
    private static List<ContestedAccount> Contested(StoreContext db, DateOnly asOf)
    {
        ClaimStatus[] doubts = [ClaimStatus.Claimed, ClaimStatus.Contested];
        var doubtful = db.Events.Where(e => e.Published <= asOf && e.Status != EventStatus.Planned
            && e.Claims.Any(c => c.Topic == ClaimTopic.Responsibility && c.Source.Published <= asOf)
            && doubts.Contains(
                e.Accounts.Where(a => a.From <= asOf).OrderByDescending(a => a.From).Select(a => a.Status).First()));
        return
        [
            .. RowLoader.Load(db, doubtful.OrderByDescending(e => e.Start).ThenBy(e => e.Id).Take(MostContested), asOf)
                .Select(row => new ContestedAccount(row, ClaimLoader.Load(db.Claims.Where(c => c.Event.Id == row.Id), asOf))),
        ];
    }

    private static List<FigureOfEvent> Figures(StoreContext db, DateOnly asOf)
    {
        var figures = db.EventFigures
            .Where(f => f.Event.Published <= asOf)
            .OrderByDescending(f => f.Best).ThenBy(f => f.EventKey).ThenBy(f => f.Position)
            .Take(MostContested)
            .Select(f => new
            {
                f.EventKey,
                Figure = new EventFigure(
                    f.Measure, f.Low, f.Best, f.High, f.Approximate, f.Text,
                    new Citation(f.Event.Source.Id, f.Event.Source.Published, f.Locator)),
            })
            .ToList();
        return [.. figures.Select(f => new FigureOfEvent(RowLoader.LoadDossier(db, [f.EventKey], asOf).Single(), f.Figure))];
    }
}
