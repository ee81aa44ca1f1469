using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Core.Claims;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Export;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Parties;
using SyriaTalks.Core.Sources;
using SyriaTalks.Web.Maps;

namespace SyriaTalks.Web.Navigation;

/// <summary>Links of one page: an as-of day that the reader chose travels with every one of them, the look of the map with those that lead to maps.</summary>
/// <param name="asOf">The day chosen; null while the default is shown.</param>
/// <param name="clock">From when rows of datasets count.</param>
/// <param name="look">How the reader wants maps drawn; null for the default.</param>
public sealed class PageLinks(DateOnly? asOf, KnowledgeClock clock = KnowledgeClock.Report, MapLook? look = null)
{
    private readonly MapLook _look = look ?? MapLook.Default;
    private readonly string _query = (EventFilter.None with { AsOf = asOf, Clock = clock }).ToQuery();

    /// <summary>The front page.</summary>
    public string Overview => _look.On(AppUrls.Overview + _query);

    /// <summary>Parties.</summary>
    public string Parties => AppUrls.Parties + _query;

    /// <summary>Rounds of talks.</summary>
    public string Talks => AppUrls.Talks + _query;

    /// <summary>Sources.</summary>
    public string Sources => AppUrls.Sources + _query;

    /// <summary>The file with published counts of violations.</summary>
    public string ViolationsCsv => AppUrls.ViolationsCsvPath + _query;

    /// <summary>Method and codebook.</summary>
    public string About => AppUrls.About + _query;

    /// <summary>The analysis of the ceasefire.</summary>
    /// <param name="question">What is asked; null for what the page shows by itself.</param>
    /// <returns>The address.</returns>
    public string Ceasefire(CeasefireQuestion? question = null) => _look.On(AppUrls.CeasefireOf(Here(question)));

    /// <summary>The series of the ceasefire as CSV.</summary>
    /// <param name="question">What is asked.</param>
    /// <returns>The address.</returns>
    public string CeasefireCsv(CeasefireQuestion question) => AppUrls.CeasefireCsv(Here(question));

    /// <summary>A chart of the ceasefire as a drawing.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="measure">Slug of what it shows.</param>
    /// <returns>The address.</returns>
    public string CeasefireSvg(CeasefireQuestion question, string measure) => AppUrls.CeasefireSvg(Here(question), measure);

    /// <summary>A list with a filter; its own as-of day gives way to the page's.</summary>
    /// <param name="scope">Timeline or incidents.</param>
    /// <param name="filter">The filter; null for none.</param>
    /// <returns>The address.</returns>
    public string List(EventScope scope, EventFilter? filter = null)
    {
        var address = AppUrls.List(scope, (filter ?? EventFilter.None) with { AsOf = asOf, Clock = clock });
        return scope == EventScope.Incidents ? _look.On(address) : address;
    }

    /// <summary>The incidents of a filter by place as JSON.</summary>
    /// <param name="filter">The filter.</param>
    /// <returns>The address.</returns>
    public string MapJson(EventFilter filter) => AppUrls.MapJson(filter with { AsOf = asOf, Clock = clock });

    /// <summary>One event, with the map of its page as the reader wants it.</summary>
    /// <param name="id">Slug of the event.</param>
    /// <returns>The address.</returns>
    public string EventWithMap(string id) => _look.On(Event(id));

    /// <summary>The CSV of a list with a filter.</summary>
    /// <param name="scope">Timeline or incidents.</param>
    /// <param name="filter">The filter; null for none.</param>
    /// <returns>The address.</returns>
    public string Csv(EventScope scope, EventFilter? filter = null) =>
        AppUrls.Csv(scope, (filter ?? EventFilter.None) with { AsOf = asOf, Clock = clock });

    /// <summary>A list with a filter in a format.</summary>
    /// <param name="scope">Timeline or incidents.</param>
    /// <param name="filter">The filter; null for none.</param>
    /// <param name="format">The format.</param>
    /// <returns>The address.</returns>
    public string File(EventScope scope, EventFilter? filter, IEventExporter format) =>
        AppUrls.File(scope, (filter ?? EventFilter.None) with { AsOf = asOf, Clock = clock }, format);

    /// <summary>The data package of a filter.</summary>
    /// <param name="filter">The filter.</param>
    /// <returns>The address.</returns>
    public string DataPackage(EventFilter filter) => AppUrls.DataPackage + Whole(filter);

    /// <summary>The page with code to embed what a filter selects.</summary>
    /// <param name="filter">The filter.</param>
    /// <returns>The address.</returns>
    public string Embed(EventFilter filter) => AppUrls.Embed + Whole(filter);

    /// <summary>The page about files, feeds and the API.</summary>
    public string ApiReference => AppUrls.ApiReference + _query;

    /// <summary>The ledger of claims with a filter; its own as-of day gives way to the page's.</summary>
    /// <param name="filter">The filter; null for none.</param>
    /// <returns>The address.</returns>
    public string Claims(ClaimFilter? filter = null) => AppUrls.Claims + ((filter ?? ClaimFilter.None) with { AsOf = asOf }).ToQuery();

    /// <summary>All that a party or a monitor says.</summary>
    /// <param name="voice">Slug of the party or monitor.</param>
    /// <returns>The address.</returns>
    public string ClaimsBy(string voice) => Claims(ClaimFilter.None with { Voices = SlugSet.Of(voice) });

    /// <summary>All claims that name a party as responsible.</summary>
    /// <param name="party">Slug of the party.</param>
    /// <returns>The address.</returns>
    public string ClaimsNaming(string party) => Claims(ClaimFilter.None with { Accused = SlugSet.Of(party) });

    /// <summary>The CSV of the ledger with a filter.</summary>
    /// <param name="filter">The filter; null for none.</param>
    /// <returns>The address.</returns>
    public string ClaimsCsv(ClaimFilter? filter = null) => AppUrls.ClaimsCsv((filter ?? ClaimFilter.None) with { AsOf = asOf });

    /// <summary>A relation in the table of all of them, in an order of that table.</summary>
    /// <param name="number">Its number there.</param>
    /// <param name="order">The order; null for the usual one.</param>
    /// <returns>The address with fragment.</returns>
    public string Relation(int number, string? order = null) => $"{RelationsIn(order)}#{AppUrls.RelationAnchor(number)}";

    /// <summary>The parties with their relations in an order.</summary>
    /// <param name="order">The order; null for the usual one.</param>
    /// <returns>The address.</returns>
    public string RelationsIn(string? order) =>
        order is null ? Parties : $"{Parties}{(_query.Length == 0 ? '?' : '&')}{RelationOrders.Parameter}={order}";

    /// <summary>One event.</summary>
    /// <param name="id">Slug of the event.</param>
    /// <returns>The address.</returns>
    public string Event(string id) => AppUrls.Event(id) + _query;

    /// <summary>One party.</summary>
    /// <param name="slug">Slug of the party.</param>
    /// <returns>The address.</returns>
    public string Party(string slug) => AppUrls.Party(slug) + _query;

    /// <summary>One round of talks.</summary>
    /// <param name="id">Slug of the round.</param>
    /// <returns>The address.</returns>
    public string Round(string id) => AppUrls.Round(id) + _query;

    /// <summary>One source.</summary>
    /// <param name="id">Id of the source.</param>
    /// <returns>The address.</returns>
    public string Source(string id) => AppUrls.Source(id) + _query;

    /// <summary>What changed until the page's as-of day.</summary>
    /// <param name="since">The earlier day; null for the day of the publication before.</param>
    /// <param name="kind">The kind of change to page through; null for the beginning of each.</param>
    /// <param name="page">Page of that kind.</param>
    /// <returns>The address.</returns>
    public string Changes(DateOnly? since = null, ChangeKind? kind = null, int page = 1)
    {
        var own = ChangesRequest.Pairs(since, kind).Select(p => $"{p.Name}={p.Value}");
        var shared = (EventFilter.None with { AsOf = asOf, Clock = clock, Page = page }).ToQuery().TrimStart('?');
        var query = string.Join('&', own.Append(shared).Where(part => part.Length > 0));
        return query.Length == 0 ? AppUrls.Changes : $"{AppUrls.Changes}?{query}";
    }

    /// <summary>The paragraph a citation points to, the first of its locator; for a row of a dataset, the dataset.</summary>
    /// <param name="citation">The citation.</param>
    /// <returns>The address with fragment.</returns>
    public string Citation(Citation citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        if (citation.Kind == SourceKind.Dataset)
            return Source(citation.SourceId);
        return $"{Source(citation.SourceId)}#{AppUrls.ParagraphAnchor(Locators.Split(citation.Locator).First())}";
    }

    private CeasefireQuestion Here(CeasefireQuestion? question)
    {
        var asked = question ?? new CeasefireQuestion();
        return asked with { Filter = asked.Filter with { AsOf = asOf, Clock = clock } };
    }

    private string Whole(EventFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return (filter with { AsOf = asOf, Clock = clock, Page = 1, Size = EventFilter.Sizes[0] }).ToQuery();
    }
}
