using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Web.Maps;

namespace SyriaTalks.Web.Navigation;

/// <summary>
/// What one request asks for: its filter, its as-of day and what the store holds. Filled once a request by
/// <see cref="PageStateMiddleware"/>, read by layout and page. Islands run outside a request and get parameters instead.
/// </summary>
public sealed class PageState
{
    private static readonly StoreState Empty = new(string.Empty, null, null, new FilterChoices([], [], []));

    /// <summary>What the store holds.</summary>
    public StoreState Store { get; private set; } = Empty;

    /// <summary>The filter of the address; its <see cref="EventFilter.AsOf"/> is set only when the reader chose a day.</summary>
    public EventFilter Filter { get; private set; } = EventFilter.None;

    /// <summary>What the address asks of the ceasefire page; holds the filter alone on other pages.</summary>
    public CeasefireQuestion Question { get; private set; } = new();

    /// <summary>Parameters that could not be used.</summary>
    public IReadOnlyList<FilterProblem> Problems { get; private set; } = [];

    /// <summary>The path asked for, without query.</summary>
    public string Path { get; private set; } = AppUrls.Overview;

    /// <summary>Theme chosen by the reader: "light", "dark", or null to follow the system.</summary>
    public string? Theme { get; private set; }

    /// <summary>The day whose knowledge is shown: the one chosen, else the newest source's publication day.</summary>
    public DateOnly AsOf => Filter.AsOf ?? Store.Newest ?? DateOnly.MinValue;

    /// <summary>Whether any source had been published by the as-of day.</summary>
    public bool IsAnythingKnown => Store.OldestBy(Filter.Clock) is { } oldest && AsOf >= oldest;

    /// <summary>The as-of day with the clock of datasets.</summary>
    public Knowledge Known => new(AsOf, Filter.Clock);

    /// <summary>Links that keep the as-of day.</summary>
    public PageLinks Links { get; private set; } = new(null);

    /// <summary>How the reader wants maps drawn.</summary>
    public MapLook Look { get; private set; } = MapLook.Default;

    /// <summary>Links of this page to maps drawn otherwise.</summary>
    /// <param name="look">How they are drawn.</param>
    /// <returns>The links.</returns>
    public PageLinks LinksTo(MapLook look) => new(Filter.AsOf, Filter.Clock, look);

    /// <summary>Takes what the address asks of maps.</summary>
    /// <param name="look">How they are drawn.</param>
    /// <param name="problems">What could not be used.</param>
    public void Ask(MapLook look, IReadOnlyList<FilterProblem> problems)
    {
        Look = look;
        Problems = [.. Problems, .. problems];
        Links = new PageLinks(Filter.AsOf, Filter.Clock, look);
    }

    /// <summary>Takes what the address asks of the ceasefire page.</summary>
    /// <param name="parse">The question and what of it could not be used.</param>
    public void Ask(CeasefireParse parse)
    {
        ArgumentNullException.ThrowIfNull(parse);
        Question = parse.Question;
        Problems = [.. Problems, .. parse.Problems];
    }

    /// <summary>Fills the state.</summary>
    /// <param name="store">What the store holds.</param>
    /// <param name="parse">The filter, resolved against the store.</param>
    /// <param name="path">The path asked for.</param>
    /// <param name="theme">Theme cookie; anything but "light" and "dark" counts as none.</param>
    public void Set(StoreState store, FilterParse parse, string path, string? theme)
    {
        ArgumentNullException.ThrowIfNull(parse);
        Store = store;
        Filter = parse.Filter;
        Problems = parse.Problems;
        Path = path;
        Theme = theme is "light" or "dark" ? theme : null;
        Links = new PageLinks(Filter.AsOf, Filter.Clock);
        Question = new CeasefireQuestion { Filter = Filter };
    }
}
