using CsCheck;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Filtering;

public sealed class FilterRoundTripTests
{
    private static readonly Gen<DateOnly?> Day = Gen.Int[-8000, 20000].Select(
        n => n < 0 ? (DateOnly?)null : new DateOnly(1990, 1, 1).AddDays(n));

    private static readonly Gen<SlugSet> Slugs =
        Gen.String[Gen.Char["abcdefghij-0123456789"], 1, 12].Where(s => s.Trim().Length > 0).Array[0, 4].Select(a => SlugSet.Of(a));

    private static readonly string[] KindSlugs =
        [.. Terms<EventKind>.All.Select(t => t.Slug), .. Terms<EventType>.All.Select(t => t.Slug)];

    private static readonly Gen<EventFilter> Filters =
        from a in Day
        from b in Day
        from asOf in Day
        from places in Slugs
        from parties in Slugs
        from sources in Slugs
        from kinds in OneOf(KindSlugs).Array[0, 3]
        from statuses in OneOf([.. Terms<ClaimStatus>.All.Select(t => t.Slug), "planned"]).Array[0, 2]
        from text in Gen.String[0, 30]
        from sort in Gen.Enum<EventSort>()
        from page in Gen.Int[1, 5000]
        from size in OneOf([.. EventFilter.Sizes])
        select new EventFilter
        {
            From = a is { } x && b is { } y && x > y ? b : a,
            To = a is { } p && b is { } q && p > q ? a : b,
            AsOf = asOf,
            Places = places,
            Parties = parties,
            Sources = sources,
            Kinds = SlugSet.Of(kinds),
            Statuses = SlugSet.Of(statuses),
            Text = Usable(text),
            Sort = sort,
            Page = page,
            Size = size,
        };

    [Fact]
    public void Every_filter_survives_the_way_through_an_address() => Filters.Sample(filter =>
    {
        var parse = FilterParser.Parse(Decode(filter.ToQuery()));
        return parse.Problems.Count == 0 && parse.Filter == filter && parse.Filter.ToQuery() == filter.ToQuery();
    });

    [Fact]
    public void Taking_a_condition_out_leaves_every_other_one() => Filters.Sample(filter =>
        filter.Conditions().All(condition =>
            filter.Without(condition).Conditions().SequenceEqual(filter.Conditions().Where(c => c != condition))));

    [Fact]
    public void Toggling_a_value_twice_gives_the_filter_back_on_its_first_page() => Filters.Sample(filter =>
        filter.Toggle(FilterParameter.Place, "homs").Toggle(FilterParameter.Place, "homs") == filter with { Page = 1 });

    private static Gen<T> OneOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static IEnumerable<KeyValuePair<string, string?>> Decode(string query) => query.TrimStart('?')
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .Select(pair => KeyValuePair.Create(pair[0], (string?)Uri.UnescapeDataString(pair[1])));

    // A lone surrogate cannot stand in an address, and blank text is no condition.
    private static string? Usable(string text)
    {
        var usable = new string([.. text.Where(c => !char.IsSurrogate(c))]).Trim();
        return usable.Length == 0 ? null : usable;
    }
}
