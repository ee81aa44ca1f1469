using SyriaTalks.Core.Events;

namespace SyriaTalks.Web.Components.Lists;

public sealed class ListWordsTests
{
    [Theory]
    [InlineData(1, 8, 8, null, "Killed: at least 8, from the one incident with a figure")]
    [InlineData(2, 13, 13, 13, "Killed: 13, from the 2 incidents with a figure")]
    [InlineData(12431, 70376, 72396, 77322, "Killed: best estimate 72,396 (70,376–77,322), from the 12,431 incidents with a figure")]
    public void Totals_keep_their_doubt(int known, int low, int best, int? high, string words) =>
        Assert.Equal(words, ListWords.Killed(ListSamples.Page([], 20000, deathsKnown: known, deaths: new DeathToll(low, best, high)), EventScope.Incidents));

    [Fact]
    public void No_figure_is_not_zero() => Assert.Equal("Killed: no incident here carries a figure", ListWords.Killed(ListSamples.Page([]), EventScope.Incidents));

    [Fact]
    public void The_accused_never_act()
    {
        var row = ListSamples.Row("a", ListSamples.Day(12), parties: [ListSamples.Party("Israel", PartyRole.Accused), ListSamples.Party("Syrian army", PartyRole.Harmed, inferred: true)]);

        Assert.Equal(("Not established", "Israel accused; Syrian army harmed (inferred)"), ListWords.Parties(row));
        Assert.Equal("Israel (accused), Syrian army (harmed)", ListWords.People(row));
    }

    [Fact]
    public void Who_acts_comes_first_then_against_whom_and_for_whom()
    {
        var row = ListSamples.Row("a", ListSamples.Day(12), parties:
        [
            ListSamples.Party("Russia", PartyRole.Actor), ListSamples.Party("IS", PartyRole.Opponent), ListSamples.Party("Euphrates Shield", PartyRole.Supported), ListSamples.Party("Turkey", PartyRole.Mentioned),
        ]);

        Assert.Equal(("Russia", "against IS; for Euphrates Shield"), ListWords.Parties(row));
    }

    [Fact]
    public void What_is_going_on_is_told_from_what_has_a_day()
    {
        Assert.Equal(("12 Jan 2017", "Thursday"), ListWords.Date(ListSamples.Row("a", ListSamples.Day(12))));
        Assert.Equal(("Ongoing", "on 13 Jan 2017"), ListWords.Date(ListSamples.Row("a", ListSamples.Open(), status: EventStatus.Ongoing)));
        Assert.Equal(("Not dated", ""), ListWords.Date(ListSamples.Row("a", ListSamples.Open("not dated"))));
    }
}
