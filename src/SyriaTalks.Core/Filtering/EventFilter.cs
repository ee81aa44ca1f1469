using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Filtering;

/// <summary>Order of a list. Ties are broken by id, so pages are stable.</summary>
public enum EventSort
{
    /// <summary>Oldest first.</summary>
    [Term("Oldest first", "By earliest possible day, earliest first; records without a start come first.")]
    DateAscending,

    /// <summary>Newest first.</summary>
    [Term("Newest first", "By earliest possible day, latest first; records without a start come last.")]
    DateDescending,

    /// <summary>Fewest deaths first.</summary>
    [Term("Fewest killed first", "By best figure, lowest first; records without a figure come last.")]
    DeathsAscending,

    /// <summary>Most deaths first.</summary>
    [Term("Most killed first", "By best figure, highest first; records without a figure come last.")]
    DeathsDescending,

    /// <summary>Best match of the text first.</summary>
    [Term("Best match first", "By how well the text is matched (BM25), the best 20,000 of them; after these, and without a text, newest first.")]
    Relevance,
}

/// <summary>Which days of an event have to lie in the range asked for.</summary>
public enum DayMatch
{
    /// <summary>Any day on which it may have happened.</summary>
    [Term("Any possible day", "An event matches when any day on which it may have happened lies in the range.")]
    Overlap,

    /// <summary>The earliest day on which it may have happened.</summary>
    [Term("First possible day", "An event matches when the earliest day on which it may have happened lies in the range, so that it counts once; one without a start does not match.")]
    FirstDay,
}

/// <summary>
/// What a reader asked for, as the address says it. One record serves page, export, feed and map, so that what is seen is
/// what is downloaded. Immutable and equal by value; <see cref="ToQuery"/> and <see cref="FilterParser"/> are inverse to each other.
/// </summary>
public sealed record EventFilter
{
    /// <summary>Sizes a page can have.</summary>
    public static readonly IReadOnlyList<int> Sizes = [25, 50, 100];

    /// <summary>Longest text searched for; more is cut off.</summary>
    public const int MaxTextLength = 100;

    /// <summary>Most values one parameter takes.</summary>
    public const int MaxValues = 50;

    /// <summary>Earliest day a filter can name; days next to it can still be counted with.</summary>
    public static readonly DateOnly FirstDay = new(1900, 1, 1);

    /// <summary>Latest day a filter can name.</summary>
    public static readonly DateOnly LastDay = new(2100, 12, 31);

    /// <summary>The filter that asks for everything.</summary>
    public static EventFilter None { get; } = new();

    /// <summary>First day wanted, inclusive; an event matches when its date range overlaps.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day wanted, inclusive.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Which days of an event have to lie between <see cref="From"/> and <see cref="To"/>.</summary>
    public DayMatch Days { get; init; }

    /// <summary>Slugs of governorates and places; a governorate includes its places.</summary>
    public SlugSet Places { get; init; } = SlugSet.Empty;

    /// <summary>Slugs of kinds and of types.</summary>
    public SlugSet Kinds { get; init; } = SlugSet.Empty;

    /// <summary>Slugs of parties, in any role.</summary>
    public SlugSet Parties { get; init; } = SlugSet.Empty;

    /// <summary>Ids of sources.</summary>
    public SlugSet Sources { get; init; } = SlugSet.Empty;

    /// <summary>Slugs of claim statuses and of event statuses.</summary>
    public SlugSet Statuses { get; init; } = SlugSet.Empty;

    /// <summary>Precisions of the date, "1" to "5".</summary>
    public SlugSet DatePrecisions { get; init; } = SlugSet.Empty;

    /// <summary>Precisions of a place where it happened, "1" to "7".</summary>
    public SlugSet PlacePrecisions { get; init; } = SlugSet.Empty;

    /// <summary>Slugs of quality flags.</summary>
    public SlugSet Flags { get; init; } = SlugSet.Empty;

    /// <summary>Slugs of the ceasefire's scope: in it, or why not.</summary>
    public SlugSet Scopes { get; init; } = SlugSet.Empty;

    /// <summary>Text wanted; every word must be found. Null for none.</summary>
    public string? Text { get; init; }

    /// <summary>The day whose knowledge is shown; null for the newest source's publication day.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>From which day rows of datasets count as known.</summary>
    public KnowledgeClock Clock { get; init; }

    /// <summary>Order.</summary>
    public EventSort Sort { get; init; } = EventSort.DateDescending;

    /// <summary>Page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows a page: 25, 50 or 100.</summary>
    public int Size { get; init; } = 25;

    /// <summary>Whether any condition narrows the result; as-of, order and paging do not.</summary>
    public bool IsEmpty => Conditions().Count == 0;

    /// <summary>The conditions that are set, one for each chip.</summary>
    /// <returns>Dates as one condition, then one for every value, then text.</returns>
    public IReadOnlyList<FilterCondition> Conditions()
    {
        var conditions = new List<FilterCondition>();
        if (From is not null || To is not null)
            conditions.Add(new FilterCondition(FilterParameter.Dates, string.Empty));
        conditions.AddRange(Places.Select(v => new FilterCondition(FilterParameter.Place, v)));
        conditions.AddRange(Kinds.Select(v => new FilterCondition(FilterParameter.Kind, v)));
        conditions.AddRange(Parties.Select(v => new FilterCondition(FilterParameter.Party, v)));
        conditions.AddRange(Sources.Select(v => new FilterCondition(FilterParameter.Source, v)));
        conditions.AddRange(Statuses.Select(v => new FilterCondition(FilterParameter.Status, v)));
        conditions.AddRange(DatePrecisions.Select(v => new FilterCondition(FilterParameter.DatePrecision, v)));
        conditions.AddRange(PlacePrecisions.Select(v => new FilterCondition(FilterParameter.PlacePrecision, v)));
        conditions.AddRange(Flags.Select(v => new FilterCondition(FilterParameter.Flag, v)));
        conditions.AddRange(Scopes.Select(v => new FilterCondition(FilterParameter.Scope, v)));
        if (Text is { Length: > 0 } text)
            conditions.Add(new FilterCondition(FilterParameter.Text, text));
        return conditions;
    }

    /// <summary>The filter without one condition, on the first page.</summary>
    /// <param name="condition">A condition that is set.</param>
    /// <returns>The wider filter.</returns>
    public EventFilter Without(FilterCondition condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var first = this with { Page = 1 };
        return condition.Parameter switch
        {
            FilterParameter.Dates => first with { From = null, To = null, Days = DayMatch.Overlap },
            FilterParameter.Text => first with { Text = null },
            _ => first.WithValues(condition.Parameter, ValuesOf(condition.Parameter).Without(condition.Value)),
        };
    }

    /// <summary>The filter with one value of a facet set or, if it is set already, taken out; on the first page.</summary>
    /// <param name="parameter">A parameter with several values.</param>
    /// <param name="slug">The value.</param>
    /// <returns>The changed filter.</returns>
    public EventFilter Toggle(FilterParameter parameter, string slug)
    {
        var values = ValuesOf(parameter);
        return (this with { Page = 1 }).WithValues(parameter, values.Contains(slug) ? values.Without(slug) : values.With(slug));
    }

    /// <summary>The filter without any condition; as-of, order and size stay.</summary>
    /// <returns>The widest filter.</returns>
    public EventFilter Cleared() => new() { AsOf = AsOf, Clock = Clock, Sort = Sort, Size = Size };

    /// <summary>The values of a parameter that takes several.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <returns>Its values; none for a parameter that takes one.</returns>
    public SlugSet ValuesOf(FilterParameter parameter) => parameter switch
    {
        FilterParameter.Place => Places,
        FilterParameter.Kind => Kinds,
        FilterParameter.Party => Parties,
        FilterParameter.Source => Sources,
        FilterParameter.Status => Statuses,
        FilterParameter.DatePrecision => DatePrecisions,
        FilterParameter.PlacePrecision => PlacePrecisions,
        FilterParameter.Flag => Flags,
        FilterParameter.Scope => Scopes,
        _ => SlugSet.Empty,
    };

    /// <summary>The filter with other values of a parameter that takes several.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="values">The values.</param>
    /// <returns>The changed filter.</returns>
    public EventFilter WithValues(FilterParameter parameter, SlugSet values) => parameter switch
    {
        FilterParameter.Place => this with { Places = values },
        FilterParameter.Kind => this with { Kinds = values },
        FilterParameter.Party => this with { Parties = values },
        FilterParameter.Source => this with { Sources = values },
        FilterParameter.Status => this with { Statuses = values },
        FilterParameter.DatePrecision => this with { DatePrecisions = values },
        FilterParameter.PlacePrecision => this with { PlacePrecisions = values },
        FilterParameter.Flag => this with { Flags = values },
        FilterParameter.Scope => this with { Scopes = values },
        _ => throw new ArgumentOutOfRangeException(nameof(parameter), parameter, "Takes one value only."),
    };

    /// <summary>The query string, in one canonical order, without defaults.</summary>
    /// <returns>Empty, or a string that starts with <c>?</c>.</returns>
    public string ToQuery() => FilterFormatter.Format(this);
}
