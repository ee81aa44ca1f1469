using SyriaTalks.Core.Filtering;

namespace SyriaTalks.Core.Events;

/// <summary>Which events a list is about.</summary>
public enum EventScope
{
    /// <summary>All kinds.</summary>
    Timeline,

    /// <summary>Incidents only.</summary>
    Incidents,
}

/// <summary>One page of a filtered list with everything the page around it shows. All parts come from the same filter.</summary>
/// <param name="Rows">The rows of this page.</param>
/// <param name="Total">Rows in the whole result.</param>
/// <param name="Page">Page number, from 1, clamped to what exists.</param>
/// <param name="Size">Rows a page: 25, 50 or 100.</param>
/// <param name="Facets">Counts of each choice, each facet ignoring its own selection and obeying all others.</param>
/// <param name="Outline">The whole result in short form for strip and map, at most <see cref="OutlineLimit"/> rows.</param>
/// <param name="DeathsKnown">Events of the result that carry a death figure.</param>
/// <param name="Deaths">Sum over those of low, best and high; high is null when any end is open.</param>
public sealed record EventPage(
    IReadOnlyList<EventRow> Rows,
    int Total,
    int Page,
    int Size,
    IReadOnlyList<Facet> Facets,
    IReadOnlyList<EventRow> Outline,
    int DeathsKnown,
    DeathToll Deaths)
{
    /// <summary>Most rows an outline holds.</summary>
    public const int OutlineLimit = 500;

    /// <summary>Number of pages; at least 1.</summary>
    public int PageCount => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>Whether the outline leaves rows out.</summary>
    public bool OutlineCut => Total > Outline.Count;
}

/// <summary>The choices of one parameter with their counts.</summary>
/// <param name="Parameter">Name of the parameter.</param>
/// <param name="Label">Heading.</param>
/// <param name="Values">Choices, most frequent first; selected ones are always listed, even at zero.</param>
public sealed record Facet(string Parameter, string Label, IReadOnlyList<FacetValue> Values);

/// <summary>One choice.</summary>
/// <param name="Slug">Value of the parameter.</param>
/// <param name="Label">Shown to a reader.</param>
/// <param name="Count">Rows that choosing it alone in this facet would give.</param>
/// <param name="Selected">Whether it is set.</param>
public sealed record FacetValue(string Slug, string Label, int Count, bool Selected);

/// <summary>What dropping conditions of an empty result would give.</summary>
/// <param name="Dropped">The conditions dropped: one, or as few as give anything.</param>
/// <param name="Without">The filter without them.</param>
/// <param name="Count">Rows it would give.</param>
public sealed record Relaxation(IReadOnlyList<FilterCondition> Dropped, EventFilter Without, int Count);
