using SyriaTalks.Core.Claims;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Text;
using SyriaTalks.Data.Entities;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Queries;

/// <summary>The ledger of claims across events. Claims are coded by hand and few, so all of a day are kept and filtered in memory.</summary>
public sealed class ClaimQueries
{
    private readonly StoreAnswers _answers;

    internal ClaimQueries(StoreAnswers answers) => _answers = answers;

    /// <summary>Reads a query string, its names of parties and monitors resolved to slugs.</summary>
    /// <param name="query">Names and values as decoded from the address.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The filter and what could not be used.</returns>
    /// <exception cref="QueryDeadlineException">The store did not answer in time.</exception>
    public async Task<ClaimParse> ParseAsync(IEnumerable<KeyValuePair<string, string?>> query, CancellationToken cancellationToken)
    {
        var voices = await VoicesAsync(cancellationToken);
        return ClaimFilterParser.Parse(query, voices.Find);
    }

    /// <summary>Parties and monitors that a filter can name.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The names.</returns>
    /// <exception cref="QueryDeadlineException">The store did not answer in time.</exception>
    public Task<ClaimVoices> VoicesAsync(CancellationToken cancellationToken) =>
        _answers.AskAsync("claim voices", (db, snapshot) => new ClaimVoices(snapshot.State.Choices, Monitors(db)), cancellationToken);

    /// <summary>One page of the ledger with its counts.</summary>
    /// <param name="filter">The filter, its names resolved. Page and size are clamped to what exists.</param>
    /// <param name="asOf">The day whose knowledge is shown: a claim counts when its source was published by then.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The page.</returns>
    /// <exception cref="QueryDeadlineException">The store did not answer in time.</exception>
    public async Task<ClaimPage> PageAsync(ClaimFilter filter, Knowledge asOf, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var ledger = await LedgerAsync(asOf, cancellationToken);
        var test = new ClaimTest(filter);
        var found = ledger.Lines.Where(l => test.Selects(l, null)).Select(l => l.Entry).ToList();
        var size = EventFilter.Sizes.FirstOrDefault(s => s >= filter.Size, EventFilter.Sizes[^1]);
        var page = Math.Clamp(filter.Page, 1, Math.Max(1, (found.Count + size - 1) / size));
        return new ClaimPage(
            [.. found.Skip((page - 1) * size).Take(size)], found.Count, page, size, ClaimFacets.Count(ledger.Lines, filter), ledger.Lines.Count, ledger.DatasetRows);
    }

    /// <summary>Every claim that a filter selects, in the order of the page.</summary>
    /// <param name="filter">The filter, its names resolved; page and size do not apply.</param>
    /// <param name="asOf">The day whose knowledge is shown.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The claims.</returns>
    /// <exception cref="QueryDeadlineException">The store did not answer in time.</exception>
    public async Task<IReadOnlyList<ClaimEntry>> ListAsync(ClaimFilter filter, Knowledge asOf, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var ledger = await LedgerAsync(asOf, cancellationToken);
        var test = new ClaimTest(filter);
        return [.. ledger.Lines.Where(l => test.Selects(l, null)).Select(l => l.Entry)];
    }

    private Task<ClaimLedger> LedgerAsync(Knowledge asOf, CancellationToken cancellationToken) =>
        _answers.AskAsync($"claims {asOf.Name}", (db, snapshot) => Load(db, snapshot, asOf), cancellationToken);

    private static ClaimLedger Load(StoreContext db, StoreSnapshot snapshot, Knowledge knowledge)
    {
        var asOf = knowledge.Day;
        var claims = ClaimLoader.Load(db.Claims, asOf);
        var accounts = AccountEvidence.OfClaimed(db, asOf);
        int[] keys = [.. db.Events.Where(e => e.Published <= asOf && e.Claims.Count != 0).Select(e => e.Key)];
        var events = RowLoader.LoadDossier(db, keys, asOf).ToDictionary(e => e.Id, StringComparer.Ordinal);
        var lines = claims
            .Select(c => new ClaimEntry(c, events[c.EventId], accounts[c.EventId]))
            .OrderBy(e => e.Event.Date.IsOpen)
            .ThenByDescending(e => e.Event.Date.Start)
            .ThenBy(e => e.Event.Id, StringComparer.Ordinal)
            .Select(e => new ClaimLine(e, ClaimTest.Words(e)))
            .ToList();
        var columns = snapshot.Index.Columns;
        var rows = Enumerable.Range(0, columns.Count).Count(r => columns.Keys[r] >= DatasetEventEntity.FirstKey && columns.IsKnown(r, knowledge));
        return new ClaimLedger(lines, rows);
    }

    private static List<MonitorOption> Monitors(StoreContext db) =>
    [
        .. db.Monitors.OrderBy(m => m.Name).Select(m => new { m.Slug, m.Name, m.ShortName, m.Aliases }).AsEnumerable()
            .Select(m => new MonitorOption(
                m.Slug, m.Name, [.. m.Aliases.Append(m.Name).Append(m.ShortName).Append(m.Slug).Select(Folding.NameKey).Distinct(StringComparer.Ordinal)])),
    ];
}

/// <summary>The names that the ledger's filter understands: parties as every list understands them, and monitors.</summary>
/// <param name="choices">The parties.</param>
/// <param name="monitors">The monitors.</param>
public sealed class ClaimVoices(FilterChoices choices, IReadOnlyList<MonitorOption> monitors)
{
    private readonly Dictionary<string, string> _names = choices.Parties.Select(p => (p.Slug, p.Name)).Concat(monitors.Select(m => (m.Slug, m.Name)))
        .DistinctBy(n => n.Slug).ToDictionary(n => n.Slug, n => n.Name, StringComparer.Ordinal);

    /// <summary>Monitors, by name.</summary>
    public IReadOnlyList<MonitorOption> Monitors => monitors;

    /// <summary>Finds the party or monitor that a slug, a name or an alias means.</summary>
    /// <param name="text">What was typed.</param>
    /// <returns>The slug, or null.</returns>
    public string? Find(string text) => monitors.FirstOrDefault(m => m.Slug == text)?.Slug ?? choices.FindParty(text)
        ?? monitors.FirstOrDefault(m => m.Keys.Contains(Folding.NameKey(text)))?.Slug;

    /// <summary>The name of a party or monitor.</summary>
    /// <param name="slug">The slug.</param>
    /// <returns>The name, or the slug itself.</returns>
    public string Name(string slug) => _names.GetValueOrDefault(slug, slug);
}
