namespace SyriaTalks.Core.Ceasefires;

/// <summary>Intervals against published tables and worked examples, and against the definition itself.</summary>
public sealed class RateRatioTests
{
    // Clopper and Pearson's limits as statistical tables print them (for example the Geigy tables: 95 %, binomial).
    [Theory]
    [InlineData(0, 10, 0.0000, 0.3085)]
    [InlineData(1, 10, 0.0025, 0.4450)]
    [InlineData(5, 10, 0.1871, 0.8129)]
    [InlineData(10, 10, 0.6915, 1.0000)]
    [InlineData(4, 20, 0.0573, 0.4366)]
    [InlineData(10, 20, 0.2720, 0.7280)]
    [InlineData(15, 50, 0.1786, 0.4461)]
    [InlineData(50, 100, 0.3983, 0.6017)]
    public void A_share_has_the_limits_of_the_tables(int hits, int total, double low, double high)
    {
        var found = RateRatio.Share(hits, total);

        Assert.Equal(low, found.Low, 4);
        Assert.Equal(high, found.High, 4);
    }

    // By definition each limit is the share under which a result as extreme as the one seen has probability 2.5 %.
    [Theory]
    [InlineData(7, 19)]
    [InlineData(221, 433)]
    public void A_limit_leaves_two_and_a_half_per_cent_on_its_side(int hits, int total)
    {
        var (low, high) = RateRatio.Share(hits, total);

        Assert.Equal(0.025, Enumerable.Range(hits, total - hits + 1).Sum(k => Binomial(k, total, low)), 6);
        Assert.Equal(0.025, Enumerable.Range(0, hits + 1).Sum(k => Binomial(k, total, high)), 6);
    }

    // Rothman, Epidemiology (2002), breast cancer after fluoroscopy: 41 cases in 28,010 and 15 in 19,017 woman-years;
    // ratio 1.86, exact limits 1.01 and 3.61 (given as 1.0 to 3.6).
    [Fact]
    public void A_ratio_has_the_limits_of_a_worked_example()
    {
        var ratio = RateRatio.Compare(before: 15, daysBefore: 19_017, after: 41, daysAfter: 28_010);

        Assert.Equal(1.86, ratio.Ratio, 2);
        Assert.Equal(1.0, ratio.Low, 1);
        Assert.Equal(3.6, ratio.High, 1);
        Assert.True(ratio.ShowsChange);
    }

    [Fact]
    public void Nothing_before_leaves_the_ratio_open_upward_and_nothing_after_makes_it_zero()
    {
        Assert.Equal((double.PositiveInfinity, double.PositiveInfinity), (RateRatio.Compare(0, 10, 12, 10).Ratio, RateRatio.Compare(0, 10, 12, 10).High));
        Assert.Equal((0, 0), (RateRatio.Compare(12, 10, 0, 10).Ratio, RateRatio.Compare(12, 10, 0, 10).Low));
    }

    [Theory]
    [InlineData(-1, 1, 1, 1)]
    [InlineData(0, 1, 0, 1)]
    [InlineData(1, 0, 1, 1)]
    [InlineData(1, 1, 1, 0)]
    public void Counts_that_cannot_be_are_refused(int before, int daysBefore, int after, int daysAfter) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RateRatio.Compare(before, daysBefore, after, daysAfter));

    private static double Binomial(int k, int n, double p)
    {
        var log = 0.0;
        for (var i = 1; i <= k; i++)
            log += Math.Log((double)(n - k + i) / i);
        return Math.Exp(log + (k * Math.Log(p)) + ((n - k) * Math.Log(1 - p)));
    }
}
