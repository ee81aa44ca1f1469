using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Parties;
using SyriaTalks.Core.Sources;
using SyriaTalks.Core.Talks;
using SyriaTalks.Data.Queries;
using SyriaTalks.Web.Components.Analysis;
using SyriaTalks.Web.Components.Lists;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Components.Shared;

/// <summary>What a page shows, as the box that cites it has to know.</summary>
/// <param name="Name">What the page is called, for example "Incidents".</param>
/// <param name="Records">What it shows, counted: "14 records"; null for a page without records.</param>
/// <param name="Sources">Ids of the sources that this rests on; null where none is counted.</param>
public sealed record CitedView(string Name, string? Records, IReadOnlyCollection<string>? Sources)
{
    /// <summary>The filter of the address; its as-of day does not matter.</summary>
    public EventFilter Filter { get; init; } = EventFilter.None;

    /// <summary>The question of the ceasefire page; null on others.</summary>
    public CeasefireQuestion? Question { get; init; }

    /// <summary>The query of a page whose filter is not one of events, as-of day included; null on others.</summary>
    public string? Query { get; init; }

    /// <summary>Whether an earlier day counts too, on which the clocks differ even where the as-of day is the newest.</summary>
    public bool LooksBack { get; init; }

    /// <summary>What is not shown, one sentence each, besides the sources published later.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>A page without records of its own.</summary>
    /// <param name="name">What it is called.</param>
    /// <returns>The view.</returns>
    public static CitedView Of(string name) => new(name, null, null);

    /// <summary>The front page.</summary>
    /// <param name="view">What it shows.</param>
    /// <returns>The view.</returns>
    public static CitedView Of(OverviewView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new CitedView("Overview", Count(view.Total), Ids(view.Sources)) { LeftOut = Later(view.Later, "record") };
    }

    /// <summary>A filtered list.</summary>
    /// <param name="page">What it shows.</param>
    /// <param name="scope">Timeline or incidents.</param>
    /// <param name="state">What the request asks for.</param>
    /// <param name="undrawn">Records that the map leaves to the list; 0 for none, or for no map.</param>
    /// <returns>The view.</returns>
    public static CitedView Of(EventPage page, EventScope scope, PageState state, int undrawn = 0)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(state);
        var noun = ListWords.Noun(scope);
        var words = state.Filter.Conditions().Select(c => state.Store.Choices.Describe(c, state.Filter));
        var dates = state.Filter.From is not null || state.Filter.To is not null;
        string?[] left =
        [
            page.Known > page.Total ? $"{EventWords.Count(page.Known - page.Total, noun)} known on the day that the filter leaves out." : null,
            page.PageCount > 1 ? $"This page of the list shows {ListWords.Shown(page)} (page {EventWords.Number(page.Page)} of {EventWords.Number(page.PageCount)})." : null,
            dates && page.Total > page.ExactDays ? $"{EventWords.Count(page.Total - page.ExactDays, noun)} shown without a known day: the days possible touch those asked for." : null,
            undrawn > 0 ? $"{EventWords.Count(undrawn, noun)} listed and not drawn on the map: no point is known." : null,
        ];
        return new CitedView(
            string.Join(", ", words.Prepend(scope == EventScope.Incidents ? "Incidents" : "Timeline")), EventWords.Count(page.Total, noun), page.Sources)
        {
            Filter = state.Filter with { Page = page.Page, Size = page.Size },
            LeftOut = [.. Later(page.Later, noun), .. left.OfType<string>()],
        };
    }

    /// <summary>The analysis of the ceasefire.</summary>
    /// <param name="findings">What it shows.</param>
    /// <param name="question">What was asked.</param>
    /// <returns>The view.</returns>
    public static CitedView Of(CeasefireFindings findings, CeasefireQuestion question)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var (analysis, days) = (findings.Analysis, findings.Analysis.Periods.Window);
        var left = analysis.LeftOut.Where(r => r.Count > 0).Select(r => $"{CeasefireWords.Reason(r.Scope).Name}: {EventWords.Count(r.Count, "incident")}.");
        return new CitedView(
            $"Is the ceasefire holding? Incidents in its scope, {DateWords.Range(days.From, days.To)}",
            EventWords.Count(analysis.Total.Events, "incident") + " in scope",
            [.. analysis.Sources.Union(Ids((findings.Ceasefire?.Terms ?? []).Select(t => t.Citation)))])
        {
            Question = question,
            LeftOut = [.. left],
        };
    }

    /// <summary>One event.</summary>
    /// <param name="detail">What is known of it.</param>
    /// <returns>The view.</returns>
    public static CitedView Of(EventDetail detail)
    {
        ArgumentNullException.ThrowIfNull(detail);
        return new CitedView(
            $"{detail.Event.Title} (record {detail.Event.Id})", Count(1), Ids(detail.Event.Citations.Concat(detail.Claims.Select(c => c.Citation))));
    }

    /// <summary>The parties. What only datasets name carries no citation here, so it counts for every source known.</summary>
    /// <param name="board">The parties.</param>
    /// <param name="known">Sources known on the as-of day.</param>
    /// <returns>The view.</returns>
    public static CitedView Of(PartyBoard board, IReadOnlyList<SourceInfo> known)
    {
        ArgumentNullException.ThrowIfNull(board);
        var cited = board.Parties.SelectMany(p => p.Citations)
            .Concat(board.Relations.Select(r => r.Citation)).Concat(board.Participation.Select(p => p.Citation))
            .Concat(board.Terms.Select(t => t.Citation)).Concat(board.Holdings.Select(h => h.Citation));
        var hidden = board.NamedCount - board.Named.Count;
        return new CitedView("Parties", Plural(board.Parties.Count + board.NamedCount, "party", "parties"), board.NamedCount > 0 ? Ids(known) : Ids(cited))
        {
            LeftOut = hidden > 0 ? [$"{Plural(hidden, "party", "parties")} that datasets name, with fewer records than those listed."] : [],
        };
    }

    /// <summary>One party.</summary>
    /// <param name="detail">What is known of it.</param>
    /// <returns>The view.</returns>
    public static CitedView Of(PartyDetail detail)
    {
        ArgumentNullException.ThrowIfNull(detail);
        var cited = detail.Party.Citations
            .Concat(detail.Relations.Select(r => r.Citation)).Concat(detail.Participation.Select(p => p.Citation))
            .Concat(detail.Terms.Select(t => t.Citation)).Concat(detail.Holdings.Select(h => h.Citation))
            .Concat(detail.Statements.Concat(detail.Accusations).Select(c => c.Citation));
        var hidden = detail.Party.Events - detail.Events.Count;
        return new CitedView(detail.Party.Name, Count(detail.Party.Events), [.. Ids(cited).Union(detail.Sources)])
        {
            LeftOut = hidden > 0 ? [$"{Count(hidden)} older than those listed here; the timeline has all."] : [],
        };
    }

    /// <summary>Rounds of talks.</summary>
    /// <param name="name">What the page is called.</param>
    /// <param name="rounds">The rounds it shows.</param>
    /// <returns>The view.</returns>
    public static CitedView Of(string name, IReadOnlyList<RoundView> rounds) => new(
        name,
        EventWords.Count(rounds?.Count ?? 0, "round") + " of talks",
        Ids((rounds ?? []).SelectMany(r => r.Participation.Select(p => p.Citation).Concat(r.Path.SelectMany(e => e.Citations)).Append(r.Citation))));

    /// <summary>The list of sources.</summary>
    /// <param name="rows">The sources.</param>
    /// <returns>The view.</returns>
    public static CitedView Of(IReadOnlyList<SourceRow> rows) =>
        new("Sources", EventWords.Count(rows?.Count ?? 0, "source"), null);

    /// <summary>One source.</summary>
    /// <param name="detail">What rests on it.</param>
    /// <returns>The view.</returns>
    public static CitedView Of(SourceDetail detail)
    {
        ArgumentNullException.ThrowIfNull(detail);
        return new CitedView(detail.Source.Source.Title, Count(detail.Source.Events), [detail.Source.Source.Id]);
    }

    private static string[] Later(int count, string noun) =>
        count > 0 ? [$"{EventWords.Count(count, noun)} known only from what was published later."] : [];

    private static string Count(int count) => EventWords.Count(count, "record");

    private static string Plural(int count, string one, string many) => $"{EventWords.Number(count)} {(count == 1 ? one : many)}";

    private static string[] Ids(IEnumerable<Citation> citations) =>
        [.. citations.Select(c => c.SourceId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string[] Ids(IEnumerable<SourceInfo> sources) => [.. sources.Select(s => s.Id).Order(StringComparer.Ordinal)];
}
