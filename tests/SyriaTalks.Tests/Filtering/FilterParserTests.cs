using SyriaTalks.Core.Filtering;

namespace SyriaTalks.Filtering;

public sealed class FilterParserTests
{
    [Theory]
    [InlineData("from", "13/01/2017", "is not a date like 2017-01-13")]
    [InlineData("to", "2017-02-30", "is not a date like 2017-01-13")]
    [InlineData("asof", "yesterday", "is not a date like 2017-01-13")]
    [InlineData("asof", "0001-01-01", "is not between 1900-01-01 and 2100-12-31")]
    [InlineData("to", "9999-12-31", "is not between 1900-01-01 and 2100-12-31")]
    [InlineData("kind", "attack", "is not in the codebook's list")]
    [InlineData("status", "true", "is not in the codebook's list")]
    [InlineData("sort", "title", "is none of date, -date, deaths, -deaths, relevance")]
    [InlineData("page", "0", "is not a whole number from 1")]
    [InlineData("page", "-1", "is not a whole number from 1")]
    [InlineData("size", "many", "is not a whole number from 1")]
    public void A_bad_value_is_named_and_left_out(string name, string value, string reason)
    {
        var parse = Parse((name, value));

        Assert.Equal([new FilterProblem(name, value, reason)], parse.Problems);
        Assert.Equal(EventFilter.None, parse.Filter);
    }

    [Theory]
    [InlineData("1", 25)]
    [InlineData("25", 25)]
    [InlineData("26", 50)]
    [InlineData("100", 100)]
    [InlineData("1000000", 100)]
    public void A_size_is_clamped_rather_than_refused(string size, int rows)
    {
        var parse = Parse(("size", size));

        Assert.Empty(parse.Problems);
        Assert.Equal(rows, parse.Filter.Size);
    }

    [Fact]
    public void A_range_that_ends_before_it_starts_is_left_out_and_named()
    {
        var parse = Parse(("from", "2017-02-01"), ("to", "2017-01-01"));

        var problem = Assert.Single(parse.Problems);
        Assert.Equal("to", problem.Parameter);
        Assert.Null(parse.Filter.From);
        Assert.Null(parse.Filter.To);
    }

    [Fact]
    public void Repeats_blanks_and_unknown_names_are_understood()
    {
        var parse = Parse(("place", "homs"), ("place", "aleppo"), ("place", "homs"), ("q", "  "), ("utm_source", "x"), ("from", ""));

        Assert.Empty(parse.Problems);
        Assert.Equal(["aleppo", "homs"], parse.Filter.Places);
        Assert.Equal("?place=aleppo&place=homs", parse.Filter.ToQuery());
    }

    [Fact]
    public void Long_text_and_many_values_are_bounded()
    {
        var parse = Parse([("q", new string('x', 5000)), .. Enumerable.Range(0, 60).Select(i => ("place", "p" + i))]);

        Assert.Equal(EventFilter.MaxTextLength, parse.Filter.Text!.Length);
        Assert.Equal(EventFilter.MaxValues, parse.Filter.Places.Count);
        Assert.Contains(parse.Problems, p => p.Parameter == "place");
    }

    private static FilterParse Parse(params (string Name, string Value)[] query) =>
        FilterParser.Parse(query.Select(q => KeyValuePair.Create(q.Name, (string?)q.Value)));
}
