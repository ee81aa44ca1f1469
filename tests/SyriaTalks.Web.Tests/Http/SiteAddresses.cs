using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Data.Queries;

namespace SyriaTalks.Web.Http;

/// <summary>Addresses to knock at. Ids come from the store, so that these tests outlive any one source.</summary>
internal static class SiteAddresses
{
    public static IReadOnlyList<string> Pages { get; } =
        ["/", "/timeline", "/incidents", "/ceasefire", "/parties", "/talks", "/claims", "/sources", "/changes", "/about", "/api", "/embed"];

    public static IReadOnlyList<string> Files { get; } = ["/timeline.csv", "/incidents.csv", "/ceasefire.csv", "/violations.csv", "/claims.csv"];

    public static IReadOnlyList<string> Probes { get; } = ["/health/live", "/health/ready"];

    public static IReadOnlyList<string> Missing { get; } =
        ["/nope", "/nope.css", "/events/nope", "/parties/nope", "/talks/nope", "/sources/nope", "/not-found", "/not-found/", "/error", "/timeline/1"];

    /// <summary>One page of each kind that shows one record.</summary>
    public static async Task<IReadOnlyList<string>> DetailsAsync(SiteFixture site)
    {
        var state = await site.Get<StoreQueries>().StateAsync(CancellationToken.None);
        var day = state.Newest!.Value;
        var events = await site.Get<EventQueries>().ListAsync(EventFilter.None, EventScope.Timeline, day, CancellationToken.None);
        var board = await site.Get<PartyQueries>().BoardAsync(day, CancellationToken.None);
        var rounds = await site.Get<TalksQueries>().RoundsAsync(day, CancellationToken.None);
        return
        [
            $"/events/{events.Rows[0].Id}",
            $"/parties/{board.Parties[0].Slug}",
            .. rounds.Take(1).Select(r => $"/talks/{r.Id}"),
            $"/sources/{state.Choices.Sources[0].Id}",
        ];
    }
}
