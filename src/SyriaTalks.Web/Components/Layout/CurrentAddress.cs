using Microsoft.AspNetCore.Diagnostics;
using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Components.Layout;

/// <summary>The address the reader asked for: the page that says "not found" is rendered in its place, under a path of its own.</summary>
/// <param name="context">The request; null where there is none.</param>
/// <param name="state">What the request asks for.</param>
public sealed class CurrentAddress(HttpContext? context, PageState state)
{
    /// <summary>The path asked for, without query.</summary>
    public string Path { get; } = context?.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? state.Path;

    // A page without a filter must not pick one up from here.
    private EventFilter Filter => Path == AppUrls.ListPath(EventScope.Timeline) || Path == AppUrls.ListPath(EventScope.Incidents)
        ? state.Filter with { Page = 1 } : state.Known.All;

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
    public IEnumerable<(string Name, string Value)> Kept() => (Path == AppUrls.Ceasefire
        ? CeasefireParameters.Pairs(state.Question with { Filter = state.Filter with { AsOf = null } })
        : FilterFormatter.Pairs(Filter with { AsOf = null })).Concat(state.Look.Pairs());

    private string To(DateOnly? day, KnowledgeClock clock) => state.Look.On(Path == AppUrls.Ceasefire
        ? AppUrls.CeasefireOf(state.Question with { Filter = state.Filter with { AsOf = day, Clock = clock } })
        : Path + (Filter with { AsOf = day, Clock = clock }).ToQuery());
}
