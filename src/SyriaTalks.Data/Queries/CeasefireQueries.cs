using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Talks;
using SyriaTalks.Core.Vocabulary;
using SyriaTalks.Data.Index;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Queries;

/// <summary>A ceasefire with what was reported inside its scope.</summary>
/// <param name="Ceasefire">Its record; null where no source published by the as-of day speaks of one.</param>
/// <param name="Analysis">The counts.</param>
public sealed record CeasefireFindings(CeasefireView? Ceasefire, CeasefireAnalysis Analysis);

/// <summary>The ceasefire's record and what was reported inside its scope.</summary>
public sealed class CeasefireQueries
{
    private const int MostUndated = 10;

    private readonly StoreAnswers _answers;

    internal CeasefireQueries(StoreAnswers answers) => _answers = answers;

    /// <summary>The whole page.</summary>
    /// <param name="question">What is asked, its names resolved to slugs.</param>
    /// <param name="asOf">The day whose knowledge is shown.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The newest ceasefire known on that day, with the counts.</returns>
    /// <exception cref="QueryDeadlineException">The store did not answer in time.</exception>
    public Task<CeasefireFindings> GetAsync(CeasefireQuestion question, DateOnly asOf, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        return _answers.AskAsync(
            $"ceasefire {asOf:yyyy-MM-dd} {question.ToQuery()}",
            (db, snapshot) =>
            {
                var ceasefire = TalksLoader.Ceasefires(db, asOf).FirstOrDefault();
                return new CeasefireFindings(ceasefire, Tally(db, snapshot, question, ceasefire, asOf).Make(Undated(db, snapshot, question, asOf)));
            },
            cancellationToken);
    }

    /// <summary>The series alone, as a file holds it.</summary>
    /// <param name="question">What is asked, its names resolved to slugs.</param>
    /// <param name="asOf">The day whose knowledge is shown.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The periods in order.</returns>
    /// <exception cref="QueryDeadlineException">The store did not answer in time.</exception>
    public Task<IReadOnlyList<PeriodCount>> SeriesAsync(CeasefireQuestion question, DateOnly asOf, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        return _answers.ReadAsync<IReadOnlyList<PeriodCount>>(
            (db, snapshot) => [.. Tally(db, snapshot, question, TalksLoader.Ceasefires(db, asOf).FirstOrDefault(), asOf).Series()],
            cancellationToken);
    }

    /// <summary>When a ceasefire is said to take effect: of several accounts the most precise, and of those the first.</summary>
    /// <param name="ceasefire">The ceasefire; null for none.</param>
    /// <returns>The date; null where no source gives one.</returns>
    public static EventDate? InForceFrom(CeasefireView? ceasefire) => ceasefire?.About(CeasefireAspect.InForceFrom)
        .Select(t => t.Date).OfType<EventDate>().OrderBy(d => d.Precision).FirstOrDefault();

    private static CeasefireTally Tally(StoreContext db, StoreSnapshot snapshot, CeasefireQuestion question, CeasefireView? ceasefire, DateOnly asOf)
    {
        var periods = CeasefirePeriods.Settle(question, InForceFrom(ceasefire), asOf);
        var text = TextMatches.Find(db, snapshot.Index, question.Filter.Text ?? string.Empty);
        return CeasefireTally.Run(snapshot.Index, question, periods, asOf, text);
    }

    // What goes on without a first day stands in no period, and is often all that an article tells of a front.
    private static List<EventRow> Undated(StoreContext db, StoreSnapshot snapshot, CeasefireQuestion question, DateOnly asOf)
    {
        var filter = question.Filter with
        {
            From = null,
            To = null,
            Days = DayMatch.Overlap,
            Scopes = SlugSet.Of([Terms<CeasefireScope>.Slug(CeasefireScope.Covered)]),
            DatePrecisions = SlugSet.Of(["5"]),
        };
        var lists = new EventLists(db, snapshot);
        var selection = new EventSelection(filter, EventScope.Incidents, asOf);
        var open = lists.Scan(selection).Rows.In(lists.Order(selection)).Where(r => snapshot.Index.Columns.Start[r] == EventColumns.None);
        return lists.Load(open.Take(MostUndated), asOf);
    }
}
