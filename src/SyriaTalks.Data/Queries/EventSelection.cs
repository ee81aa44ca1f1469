using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;

namespace SyriaTalks.Data.Queries;

/// <summary>Which events a list is about. Every list, count, facet and export selects through <see cref="EventScan"/> with one of these.</summary>
/// <param name="Filter">The filter, its names resolved to slugs.</param>
/// <param name="Scope">Timeline or incidents.</param>
/// <param name="AsOf">The day whose knowledge counts.</param>
internal sealed record EventSelection(EventFilter Filter, EventScope Scope, DateOnly AsOf)
{
    /// <summary>Identifies the result, whatever page of it is shown.</summary>
    public string Name => $"{Scope} {AsOf:yyyy-MM-dd} {(Filter with { AsOf = null }).ToQuery()}";
}
