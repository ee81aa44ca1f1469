using System.Text.Json;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Places;
using SyriaTalks.Core.Vocabulary;
using SyriaTalks.Data.Queries;
using SyriaTalks.Web.Maps;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Export;

/// <summary>Incidents by place as JSON: the same filter as lists, for the map's script and for whoever draws a map of their own.</summary>
internal static class MapEndpoints
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Maps <c>/map.json</c>.</summary>
    /// <param name="site">The site.</param>
    public static void MapPlaces(this WebApplication site) =>
        site.MapMethods(AppUrls.Map, [HttpMethods.Get, HttpMethods.Head], WriteAsync).ExcludeFromDescription();

    private static async Task<IResult> WriteAsync(HttpContext context, StoreQueries store, MapQueries maps, CancellationToken cancellationToken)
    {
        var (asked, problems) = await ExportRequest.ReadAsync(context.Request.Query, store, cancellationToken);
        if (problems.Count > 0)
            return ExportEndpoints.Refuse(problems);
        var counts = await maps.CountAsync(asked.Filter, asked.AsOf, cancellationToken);
        var state = await store.StateAsync(cancellationToken);
        var file = JsonSerializer.SerializeToUtf8Bytes(Of(counts, asked, state), Json);
        return new SmallFile(file, "application/json; charset=utf-8", state.DataVersion, asked.AsOf, (asked.Filter with { AsOf = null, Page = 1 }).ToQuery())
        {
            Rows = counts.Places.Count,
        }.Send(context);
    }

    private static MapFile Of(MapCounts counts, ExportRequest asked, StoreState state) => new(
        DateWords.Iso(asked.AsOf),
        state.DataVersion,
        AppUrls.List(EventScope.Incidents, asked.Filter),
        AppUrls.Csv(EventScope.Incidents, asked.Filter),
        Figures.Of(counts.All),
        [.. counts.Places.Select(p => new PlaceEntry(
            p.Slug, p.Name, p.Governorate, p.Latitude, p.Longitude, p.RadiusKm, p.Near, p.IsShared, MapView.Covers(p.Latitude, p.Longitude), Figures.Of(p.Sum)))],
        [.. counts.Areas.Select(a => new AreaEntry(a.Slug, a.Name, Figures.Of(a.All), Figures.Of(a.Coarse)))],
        [.. counts.Tray.Select(t => new TrayEntry(Terms<TrayReason>.Slug(t.Reason), t.Slug, t.Name, Figures.Of(t.Sum)))]);

    // What is known of deaths; without a figure all four are left out, because 0 would be one.
    private sealed record Figures(int Incidents, int? DeathsKnown, int? Low, int? Best, int? High)
    {
        public static Figures Of(IncidentTally sum) => sum.Deaths.IsKnown
            ? new(sum.Incidents, sum.DeathsKnown, sum.Deaths.Low, sum.Deaths.Best, sum.Deaths.High) : new(sum.Incidents, null, null, null, null);
    }

    private sealed record PlaceEntry(
        string Slug, string Name, string? Governorate, double Latitude, double Longitude, double? RadiusKm, int Near, bool Shared, bool Drawn, Figures Sum);

    private sealed record AreaEntry(string Slug, string Name, Figures All, Figures Coarse);

    private sealed record TrayEntry(string Reason, string? Slug, string? Name, Figures Sum);

    private sealed record MapFile(
        string AsOf, string DataVersion, string List, string Citations, Figures All, List<PlaceEntry> Places, List<AreaEntry> Areas, List<TrayEntry> Tray);
}
