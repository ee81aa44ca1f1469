using System.Globalization;
using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Parties;
using SyriaTalks.Core.Sources;
using SyriaTalks.Core.Talks;
using SyriaTalks.Core.Vocabulary;
using SyriaTalks.Data.Entities;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Queries;

/// <summary>Sources and what rests on each paragraph of them.</summary>
public sealed class SourceQueries
{
    private readonly StoreAnswers _answers;

    internal SourceQueries(StoreAnswers answers) => _answers = answers;

    /// <summary>Sources published by a day, newest first.</summary>
    /// <param name="asOf">The day whose knowledge is shown.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The sources.</returns>
    /// <exception cref="QueryDeadlineException">The store did not answer in time.</exception>
    public Task<IReadOnlyList<SourceRow>> ListAsync(Knowledge asOf, CancellationToken cancellationToken) =>
        _answers.AskAsync<IReadOnlyList<SourceRow>>($"sources {asOf.Name}", (db, snapshot) => Rows(db, snapshot, db.Sources, asOf), cancellationToken);

    /// <summary>One source with what cites each of its paragraphs.</summary>
    /// <param name="id">Id of the source.</param>
    /// <param name="asOf">The day whose knowledge is shown.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The source, or null where none is known by that day.</returns>
    /// <exception cref="QueryDeadlineException">The store did not answer in time.</exception>
    public Task<SourceDetail?> FindAsync(string id, Knowledge asOf, CancellationToken cancellationToken) =>
        _answers.AskAsync($"source {asOf.Name} {id}", (db, snapshot) => Find(db, snapshot, id, asOf), cancellationToken);

    private static List<SourceRow> Rows(StoreContext db, StoreSnapshot snapshot, IQueryable<SourceEntity> sources, Knowledge asOf)
    {
        var lists = new EventLists(db, snapshot);
        var events = lists.Scan(new EventSelection(asOf.All, EventScope.Timeline, asOf.Day)).Sources;
        var incidents = lists.Scan(new EventSelection(asOf.All, EventScope.Incidents, asOf.Day)).Sources;
        return
        [
            .. sources
                .OrderByDescending(s => s.Published).ThenBy(s => s.Id)
                .Select(s => s.Key)
                .AsEnumerable()
                .Select(snapshot.Index.Names.Source)
                .Select(number => (snapshot.Index.Names.Sources[number].Info, Number: number))
                .Where(s => s.Info.IsKnown(asOf))
                .Select(s => new SourceRow(s.Info, events[s.Number], incidents[s.Number])),
        ];
    }

    private static SourceDetail? Find(StoreContext db, StoreSnapshot snapshot, string id, Knowledge asOf)
    {
        var row = Rows(db, snapshot, db.Sources.Where(s => s.Id == id), asOf).FirstOrDefault();
        if (row is null)
            return null;
        var key = db.Sources.Where(s => s.Id == id).Select(s => s.Key).Single();
        var monitors = db.Monitors.Where(m => m.SourceKey == key).OrderBy(m => m.Name)
            .Select(m => new MonitorView(m.Slug, m.Name, m.ShortName, new Citation(id, row.Source.Published, m.Locator)));
        return new SourceDetail(row, Paragraphs(db, key, row.Source, asOf.Day), [.. monitors])
        {
            Releases = [.. db.Releases.Where(r => r.SourceKey == key).OrderByDescending(r => r.Key)
                .Select(r => new ReleaseView(r.Label, r.Published, r.Files, r.Added, r.Changed, r.Unchanged, r.Gone))],
        };
    }

    private static List<ParagraphUse> Paragraphs(StoreContext db, int key, SourceInfo source, DateOnly asOf)
    {
        if (source.Paragraphs is not { } count)
            return [];
        var events = db.EventCitations.Where(c => c.SourceKey == key).Select(c => new { c.EventKey, c.Locator }).ToList();
        var rows = RowLoader.LoadDossier(db, [.. events.Select(e => e.EventKey)], asOf)
            .Zip(events, (row, e) => (Row: row, Labels: Locators.Split(e.Locator).ToHashSet()))
            .OrderBy(e => e.Row.Date.End).ThenBy(e => e.Row.Id, StringComparer.Ordinal)
            .ToList();
        var others = Others(db, key).ToLookup(o => o.Label, o => o.Text);
        var context = db.Context.Where(c => c.SourceKey == key).OrderBy(c => c.Position).AsEnumerable()
            .SelectMany(c => Locators.Split(c.Locator).Select(label => (Label: label, c.Text)))
            .ToLookup(c => c.Label, c => c.Text);
        return
        [
            .. Enumerable.Range(0, count + 1)
                .Select(n => n.ToString(CultureInfo.InvariantCulture))
                .Append("caption")
                .Select(label => new ParagraphUse(
                    label,
                    [.. rows.Where(r => r.Labels.Contains(label)).Select(r => r.Row)],
                    [.. others[label].Distinct()],
                    [.. context[label]])),
        ];
    }

    private static IEnumerable<(string Label, string Text)> Others(StoreContext db, int key)
    {
        var claims = db.Claims.Where(c => c.SourceKey == key).OrderBy(c => c.Position)
            .Select(c => new { c.Locator, Who = c.Party!.Name ?? c.Monitor!.Name, c.Stance, c.Text }).AsEnumerable()
            .Select(c => (c.Locator, $"Claim: {c.Who} {Terms<ClaimStance>.Label(c.Stance).ToLowerInvariant()}. {c.Text}"));
        var relations = db.Relations.Where(r => r.SourceKey == key).OrderBy(r => r.Position)
            .Select(r => new { r.Locator, From = r.From.Name, To = r.To.Name, r.Kind }).AsEnumerable()
            .Select(r => (r.Locator, $"Relation: {r.From} – {Terms<RelationKind>.Label(r.Kind).ToLowerInvariant()} – {r.To}"));
        var terms = db.Terms.Where(t => t.Ceasefire.SourceKey == key).OrderBy(t => t.Position)
            .Select(t => new { t.Locator, t.Aspect, t.Text }).AsEnumerable()
            .Select(t => (t.Locator, $"Ceasefire, {Terms<CeasefireAspect>.Label(t.Aspect).ToLowerInvariant()}: {t.Text}"));
        var standings = db.Participation.Where(p => p.Round.SourceKey == key).OrderBy(p => p.Position)
            .Select(p => new { p.Locator, p.Party.Name, p.Standing }).AsEnumerable()
            .Select(p => (p.Locator, $"Standing: {p.Name}, {Terms<Standing>.Label(p.Standing).ToLowerInvariant()}"));
        var holdings = db.Holdings.Where(h => h.SourceKey == key)
            .Select(h => new { h.Locator, Party = h.Party.Name, Place = h.Place.Name }).AsEnumerable()
            .Select(h => (h.Locator, $"Holds: {h.Party} – {h.Place}"));
        return claims.Concat(relations).Concat(terms).Concat(standings).Concat(holdings).Concat(Counts(db, key)).ToList()
            .SelectMany(o => Locators.Split(o.Locator).Select(label => (label, o.Item2)));
    }

    private static IEnumerable<(string Locator, string Text)> Counts(StoreContext db, int key)
    {
        var counts = db.ViolationCounts.Where(c => c.SourceKey == key).OrderBy(c => c.Key)
            .Select(c => new { c.Locator, Who = c.Party!.Name ?? c.Monitor!.Name, c.Measure, c.Low, c.Best, c.High, To = c.To.Text }).AsEnumerable()
            .Select(c => (c.Locator, $"Count: {c.Who}, {Terms<ViolationMeasure>.Label(c.Measure).ToLowerInvariant()} until {c.To}: {new CountRange(c.Low, c.Best, c.High).Text}"));
        var voices = db.ViolationVoices.Where(v => v.Count.SourceKey == key).OrderBy(v => v.CountKey).ThenBy(v => v.Position)
            .Select(v => new { v.Locator, Who = v.Party!.Name ?? v.Monitor!.Name, v.Disputes, By = v.Count.Party!.Name ?? v.Count.Monitor!.Name }).AsEnumerable()
            .Select(v => (v.Locator, $"Count: {v.Who} {(v.Disputes ? "disputes" : "confirms")} a count of {v.By}"));
        return counts.Concat(voices);
    }
}
