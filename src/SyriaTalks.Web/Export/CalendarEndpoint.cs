using System.Globalization;
using System.Text;
using SyriaTalks.Core.Export;
using SyriaTalks.Data.Queries;
using SyriaTalks.Web.Api;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Export;

/// <summary>The rounds of talks as a calendar to subscribe to.</summary>
internal static class CalendarEndpoint
{
    /// <summary>Maps <c>/talks.ics</c>.</summary>
    /// <param name="site">The site.</param>
    public static void MapCalendar(this IEndpointRouteBuilder site) =>
        site.MapMethods(AppUrls.TalksCalendar, [HttpMethods.Get, HttpMethods.Head], SendAsync).ExcludeFromDescription();

    private static async Task<IResult> SendAsync(HttpContext context, StoreQueries store, TalksQueries talks, CancellationToken cancellationToken)
    {
        var (answer, refusal) = await ApiAnswer.BeginAsync(context, store, isPaged: false, cancellationToken);
        if (answer is null)
            return refusal!;
        var rounds = await talks.RoundsAsync(answer.AsOf, cancellationToken);
        var links = new PageLinks(answer.Context.Filter.AsOf, answer.Context.Filter.Clock);
        var root = SiteLinks.Root(context.Request);
        var text = TalksCalendar.Write(rounds, id => root + links.Round(id));
        context.Response.Headers[ExportFile.RowCount] = rounds.Count.ToString(CultureInfo.InvariantCulture);
        return await answer.SendAsync(Encoding.UTF8.GetBytes(text), TalksCalendar.MediaType, cancellationToken);
    }
}
