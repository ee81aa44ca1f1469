using Microsoft.AspNetCore.Http.HttpResults;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Records;
using SyriaTalks.Data.Queries;
using SyriaTalks.Web.Export;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Api;

/// <summary>The addresses of the API, version 1. What they answer may gain properties and never loses or changes one (docs/api.md).</summary>
internal static class ApiEndpoints
{
    private static readonly string[] Verbs = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps them.</summary>
    /// <param name="site">The site.</param>
    public static void MapApi(this IEndpointRouteBuilder site)
    {
        var api = site.MapGroup(AppUrls.ApiRoot);
        Describe<ApiPage<ApiEvent>>(
            api.MapMethods("/events", Verbs, EventsAsync), "events", "Events", "What was reported, filtered like the timeline. Incidents alone: kind=incident.", ApiParameters.Filter);
        Describe<ApiEventDetail>(
            api.MapMethods("/events/{id}", Verbs, EventAsync), "event", "One event", "One event with every claim about it, figures, notes, and a dataset's row as published.", ApiParameters.Day)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status410Gone);
        Describe<ApiPage<ApiClaim>>(
            api.MapMethods("/claims", Verbs, ClaimsAsync), "claims", "Claims", "Who asserts, confirms, denies or declines to comment on what, by source.", ApiParameters.Pages);
        Describe<ApiPage<ApiParty>>(
            api.MapMethods("/parties", Verbs, PartiesAsync), "parties", "Parties", "Every party, by id; those that only datasets name included.", ApiParameters.Pages);
        Describe<ApiPage<ApiSource>>(
            api.MapMethods("/sources", Verbs, SourcesAsync), "sources", "Sources", "Articles and datasets, newest first.", ApiParameters.Pages);
        Describe<ApiPage<ApiRound>>(
            api.MapMethods("/talks", Verbs, TalksAsync), "talks", "Rounds of talks", "Rounds with standings and agenda, earliest first.", ApiParameters.Pages);
    }

    private static RouteHandlerBuilder Describe<T>(
        RouteHandlerBuilder endpoint, string name, string summary, string description, IReadOnlyList<string> parameters) => endpoint
        .WithName(name)
        .WithSummary(summary)
        .WithDescription(description)
        .Produces<T>()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            ApiParameters.AddTo(operation, parameters);
            return Task.CompletedTask;
        });

    private static Task<IResult> EventsAsync(HttpContext context, StoreQueries store, ExportQueries exports, CancellationToken cancellationToken) =>
        ExportEndpoints.WriteAsync(context, new ExportSources(store, exports), EventScope.Timeline, "json", cancellationToken);

    private static async Task<IResult> EventAsync(
        string id, HttpContext context, StoreQueries store, EventQueries events, CancellationToken cancellationToken)
    {
        var (answer, refusal) = await ApiAnswer.BeginAsync(context, store, isPaged: false, cancellationToken);
        if (answer is null)
            return refusal!;
        var found = await events.FindAsync(id, answer.Known, cancellationToken);
        if (found.Detail is not { } detail)
            return Absent(id, found);
        return await answer.SendAsync(ApiEventDetail.Of(detail, answer.Context), ApiJson.Web.ApiEventDetail, cancellationToken);
    }

    private static async Task<IResult> ClaimsAsync(
        HttpContext context, StoreQueries store, ReferenceQueries reference, CancellationToken cancellationToken)
    {
        var (answer, refusal) = await ApiAnswer.BeginAsync(context, store, isPaged: true, cancellationToken);
        return answer is null ? refusal! : await answer.SendPageAsync(
            await reference.ClaimsAsync(answer.AsOf, cancellationToken), ApiClaim.Of, ApiJson.Web.ApiPageApiClaim, cancellationToken);
    }

    private static async Task<IResult> PartiesAsync(
        HttpContext context, StoreQueries store, ReferenceQueries reference, CancellationToken cancellationToken)
    {
        var (answer, refusal) = await ApiAnswer.BeginAsync(context, store, isPaged: true, cancellationToken);
        return answer is null ? refusal! : await answer.SendPageAsync(
            await reference.PartiesAsync(answer.Known, cancellationToken), ApiParty.Of, ApiJson.Web.ApiPageApiParty, cancellationToken);
    }

    private static async Task<IResult> SourcesAsync(
        HttpContext context, StoreQueries store, SourceQueries sources, CancellationToken cancellationToken)
    {
        var (answer, refusal) = await ApiAnswer.BeginAsync(context, store, isPaged: true, cancellationToken);
        return answer is null ? refusal! : await answer.SendPageAsync(
            await sources.ListAsync(answer.Known, cancellationToken), ApiSource.Of, ApiJson.Web.ApiPageApiSource, cancellationToken);
    }

    private static async Task<IResult> TalksAsync(
        HttpContext context, StoreQueries store, TalksQueries talks, CancellationToken cancellationToken)
    {
        var (answer, refusal) = await ApiAnswer.BeginAsync(context, store, isPaged: true, cancellationToken);
        return answer is null ? refusal! : await answer.SendPageAsync(
            await talks.RoundsAsync(answer.AsOf, cancellationToken), ApiRound.Of, ApiJson.Web.ApiPageApiRound, cancellationToken);
    }

    private static ProblemHttpResult Absent(string id, EventLookup found) => found.Absence switch
    {
        EventAbsence.Withdrawn => TypedResults.Problem(
            statusCode: StatusCodes.Status410Gone, title: "The event was withdrawn.", detail: $"{id} was taken out of its source's dossier; the id stays reserved."),
        EventAbsence.NotYetKnown => TypedResults.Problem(
            statusCode: StatusCodes.Status404NotFound, title: "The event was not yet known.", detail: $"{id} is known from {DateWords.Iso(found.KnownFrom!.Value)}."),
        _ => TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: "There is no such event.", detail: $"No event has the id {ExportRequest.Shorten(id)}."),
    };
}
