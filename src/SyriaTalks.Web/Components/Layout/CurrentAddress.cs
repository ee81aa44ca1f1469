using Microsoft.AspNetCore.Diagnostics;
using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Core.Claims;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Parties;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Components.Layout;

/// <summary>The address the reader asked for: the page that says "not found" is rendered in its place, under a path of its own.</summary>
/// <param name="context">The request; null where there is none.</param>
/// <param name="state">What the request asks for.</param>
public sealed class CurrentAddress(HttpContext? context, PageState state)
{
    /// <summary>The path asked for, without query.</summary>
    public string Path { get; } = context?.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? state.Path;

    /// <summary>Path and query as they are shown.</summary>
    public string Here => On(state.Filter.AsOf);

    /// <summary>The same page on another day.</summary>
    /// <param name="day">The day; null for the newest.</param>
    /// <returns>The address.</returns>
    public string On(DateOnly? day) => To(day, state.Filter.Clock);

    /// <summary>The same page with rows of datasets counting from another day.</summary>
    /// <param name="clock">The clock.</param>
    /// <returns>The address.</returns>
    public string By(KnowledgeClock clock) => To(state.Filter.AsOf, clock);

    /// <summary>What a form that asks for another day has to send along.</summary>
    /// <returns>Names and values.</returns>
    public IEnumerable<(string Name, string Value)> Kept() => Asked(null, state.Filter.Clock).Concat(state.Look.Pairs());

    private bool IsList => Path == AppUrls.ListPath(EventScope.Timeline) || Path == AppUrls.ListPath(EventScope.Incidents);

    private string To(DateOnly? day, KnowledgeClock clock)
    {
        var query = string.Join('&', Asked(day, clock).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}"));
        return state.Look.On(query.Length == 0 ? Path : $"{Path}?{query}");
    }

    // Pages with parameters of their own keep those, as they were given; a page without must not pick any up from here.
    private IEnumerable<(string Name, string Value)> Asked(DateOnly? day, KnowledgeClock clock)
    {
        if (Path == AppUrls.Ceasefire)
            return CeasefireParameters.Pairs(state.Question with { Filter = state.Filter with { AsOf = day, Clock = clock } });
        var known = EventFilter.None with { AsOf = day, Clock = clock };
        return IsList ? FilterFormatter.Pairs(state.Filter with { Page = 1, AsOf = day, Clock = clock }) : Own().Concat(FilterFormatter.Pairs(known));
    }

    private IEnumerable<(string Name, string Value)> Own()
    {
        IReadOnlyList<string> names = Path switch
        {
            AppUrls.Claims => [.. ClaimParameters.All.Except([ParameterNames.AsOf, ParameterNames.Page])],
            AppUrls.Parties => [RelationOrders.Parameter],
            AppUrls.Changes => [ChangesRequest.SinceName, ChangesRequest.ShowName],
            _ => [],
        };
        return context is null ? [] : names.SelectMany(n => context.Request.Query[n].Where(v => !string.IsNullOrWhiteSpace(v)).Select(v => (n, v!)));
    }
}
