using SyriaTalks.Core.Claims;
using SyriaTalks.Core.Filtering;

namespace SyriaTalks.Claims;

public sealed class ClaimFilterTests
{
    [Fact]
    public void An_address_comes_back_as_it_was_written()
    {
        var filter = ClaimFilter.None with
        {
            Parties = SlugSet.Of("reds", "watch"),
            Voices = SlugSet.Of("watch"),
            Accused = SlugSet.Of("reds"),
            Stances = SlugSet.Of("asserts", "denies"),
            Topics = SlugSet.Of("responsibility"),
            Statuses = SlugSet.Of("contested", "planned"),
            Text = "a & b = c",
            AsOf = new DateOnly(2017, 1, 13),
            Page = 3,
            Size = 50,
        };

        var parse = Parse(filter.ToQuery());

        Assert.Empty(parse.Problems);
        Assert.Equal(filter, parse.Filter);
        Assert.Equal(string.Empty, ClaimFilter.None.ToQuery());
        Assert.Equal(ClaimParameters.All.Order(), filter.Pairs().Select(p => p.Name).Distinct().Order());
    }

    [Theory]
    [InlineData("party=nobody", "party")]
    [InlineData("voice=nobody", "voice")]
    [InlineData("accused=nobody", "accused")]
    [InlineData("stance=doubts", "stance")]
    [InlineData("topic=weather", "topic")]
    [InlineData("status=true", "status")]
    [InlineData("status=happened", "status")]
    [InlineData("asof=yesterday", "asof")]
    [InlineData("page=0", "page")]
    public void What_cannot_be_used_is_named_and_left_out(string query, string parameter)
    {
        var parse = Parse("?" + query);

        Assert.Equal(parameter, Assert.Single(parse.Problems).Parameter);
        Assert.Equal(ClaimFilter.None, parse.Filter);
    }

    [Fact]
    public void Parameters_of_other_lists_are_passed_over() => Assert.Equal((ClaimFilter.None, 0), Simple(Parse("?kind=war&sort=size&from=x")));

    [Fact]
    public void A_choice_set_twice_is_taken_out_and_leads_to_the_first_page()
    {
        var once = (ClaimFilter.None with { Page = 4 }).Toggle(ClaimParameter.Stance, "denies");

        Assert.Equal("?stance=denies", once.ToQuery());
        Assert.True(once.Toggle(ClaimParameter.Stance, "denies").IsEmpty);
    }

    private static (ClaimFilter Filter, int Problems) Simple(ClaimParse parse) => (parse.Filter, parse.Problems.Count);

    private static ClaimParse Parse(string query) => ClaimFilterParser.Parse(
        query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2))
            .Select(p => KeyValuePair.Create(p[0], (string?)Uri.UnescapeDataString(p[1]))),
        name => name is "reds" or "watch" ? name : null);
}
