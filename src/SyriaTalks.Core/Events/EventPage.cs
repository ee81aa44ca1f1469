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
    /// <summary>Most rows an outline holds; a longer result has none and is drawn from <see cref="Density"/>.</summary>
    public const int OutlineLimit = 120;

    /// <summary>Lines that stand for many incidents, on a timeline of more than a page; in the order of the page.</summary>
    public IReadOnlyList<DayFold> Folds { get; init; } = [];

    /// <summary>Rows and folds in the whole result: what pages are counted by.</summary>
    public int Entries { get; init; } = Total;

    /// <summary>Records of the whole result by the earliest day they may have happened on; those without a start are left out.</summary>
    public IReadOnlyList<DayCount> Density { get; init; } = [];

    /// <summary>Records of the whole result whose very day is known.</summary>
    public int ExactDays { get; init; }

    /// <summary>Records of the list that are known on the as-of day, with or without matching the filter.</summary>
    public int Known { get; init; }

    /// <summary>Records of the list that became known only after the as-of day.</summary>
    public int Later { get; init; }

    /// <summary>Ids of the sources that report any record of the whole result.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Number of pages; at least 1.</summary>
    public int PageCount => Math.Max(1, (Entries + Size - 1) / Size);

    /// <summary>Whether the result is too long for an outline.</summary>
    public bool OutlineCut => Total > Outline.Count;
}

/// <summary>Records that begin on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Count">Records.</param>
public readonly record struct DayCount(DateOnly Day, int Count);

/// <summary>Incidents of datasets that a timeline shows as one line: those of a known day, or those known to a span that touches a month.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day; the same for a day.</param>
/// <param name="Count">Incidents: as many as the list behind the line holds.</param>
/// <param name="Deaths">Sum of their figures.</param>
/// <param name="List">The filter of that list.</param>
public sealed record DayFold(DateOnly From, DateOnly To, int Count, DeathToll Deaths, EventFilter List)
{
    /// <summary>Whether it stands for incidents of one known day.</summary>
    public bool IsDay => From == To;
}

/// <summary>The choices of one parameter with their counts.</summary>
/// <param name="Parameter">Name of the parameter.</param>
/// <param name="Label">Heading.</param>
/// <param name="Values">Choices, most frequent first; selected ones are always listed, even at zero.</param>
public sealed record Facet(string Parameter, string Label, IReadOnlyList<FacetValue> Values)
{
    /// <summary>Choices that are not listed because there are too many; a reader finds them by name.</summary>
    public int Hidden { get; init; }
}

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
