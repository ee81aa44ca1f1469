using CsCheck;
using SyriaTalks.Core.Filtering;

namespace SyriaTalks.Core.Ceasefires;

public sealed class CeasefireParametersTests
{
    [Fact]
    public void A_question_comes_back_from_its_query() =>
        Questions().Sample(question => Assert.Equal(question, Read(question.ToQuery()).Question));

    [Theory]
    [InlineData("unit=month", "unit")]
    [InlineData("start=30.12.2016", "start")]
    [InlineData("start=0001-01-01", "start")]
    [InlineData("precision=6", "precision")]
    [InlineData("precision=0", "precision")]
    [InlineData("baseline=521", "baseline")]
    [InlineData("baseline=-4", "baseline")]
    [InlineData("baseline_from=2016-12-01", "baseline_from")]
    [InlineData("baseline_to=2016-12-01", "baseline_to")]
    [InlineData("baseline_from=2016-12-20&baseline_to=2016-12-01", "baseline_from")]
    public void What_cannot_be_used_is_named_and_left_out(string query, string parameter)
    {
        var parse = Read("?" + query);

        Assert.Equal([parameter], parse.Problems.Select(p => p.Parameter));
        Assert.Equal(new CeasefireQuestion(), parse.Question);
    }

    [Fact]
    public void The_list_behind_a_bar_asks_for_first_days_scope_and_precision()
    {
        var question = new CeasefireQuestion { Filter = EventFilter.None with { Places = SlugSet.Of(["homs"]), DatePrecisions = SlugSet.Of(["5"]) } };

        Assert.Equal(
            "?from=2017-01-01&to=2017-01-07&dates=first-day&place=homs&date_precision=1&date_precision=2&scope=covered",
            question.ListOf(new(2017, 1, 1), new(2017, 1, 7)).ToQuery());
        Assert.Equal(
            "?from=2017-01-01&to=2017-01-07&dates=first-day&place=homs&date_precision=3&date_precision=4&date_precision=5&scope=covered",
            question.TooCoarse(new(2017, 1, 1), new(2017, 1, 7))!.ToQuery());
        Assert.Null((question with { Precision = 5 }).TooCoarse(new(2017, 1, 1), new(2017, 1, 7)));
    }

    private static CeasefireParse Read(string query)
    {
        var pairs = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(p => p.Split('=')).Select(p => KeyValuePair.Create(p[0], (string?)Uri.UnescapeDataString(p[1]))).ToList();
        return CeasefireParameters.Parse(pairs, FilterParser.Parse(pairs).Filter);
    }

    private static Gen<CeasefireQuestion> Questions() =>
        from day in Gen.Int[0, 4000]
        from unit in Gen.Enum<CountUnit>()
        from precision in Gen.Int[1, 5]
        from weeks in Gen.Int[1, CeasefireQuestion.LongestBaseline]
        from shape in Gen.Int[0, 7]
        select new CeasefireQuestion
        {
            Unit = unit,
            Precision = precision,
            Start = (shape & 1) == 0 ? null : new DateOnly(2012, 1, 1).AddDays(day),
            BaselineWeeks = (shape & 2) == 0 ? weeks : CeasefireQuestion.UsualBaseline,
            BaselineFrom = (shape & 2) == 0 ? null : new DateOnly(2012, 1, 1).AddDays(day),
            BaselineTo = (shape & 2) == 0 ? null : new DateOnly(2012, 1, 1).AddDays(day + weeks),
            Filter = EventFilter.None with { From = (shape & 4) == 0 ? null : new DateOnly(2014, 1, 1), Days = (shape & 4) == 0 ? DayMatch.Overlap : DayMatch.FirstDay },
        };
}
