using SyriaTalks.Core.Ceasefires;

namespace SyriaTalks.Ceasefires;

public sealed class CountRangeTests
{
    [Theory]
    [InlineData(8, 8, 8, "8")]
    [InlineData(8, 8, null, "8+")]
    [InlineData(8, null, null, "8+")]
    [InlineData(8, null, 12, "8–12")]
    [InlineData(8, 10, 12, "10 (8–12)")]
    [InlineData(1200, 1500, null, "1,500 (1,200+)")]
    [InlineData(null, 10, null, "10")]
    [InlineData(null, null, 12, "up to 12")]
    [InlineData(null, 12, 12, "12")]
    [InlineData(0, 0, 0, "0")]
    [InlineData(9, 8, 12, "low 9, best 8, high 12")]
    public void A_figure_is_shown_with_its_limits(int? low, int? best, int? high, string text) => Assert.Equal(text, new CountRange(low, best, high).Text);

    [Theory]
    [InlineData(8, 8, null, 8, null)]
    [InlineData(null, 10, null, 10, 10)]
    [InlineData(null, null, 12, 0, 12)]
    [InlineData(8, 10, 12, 8, 12)]
    public void A_figure_has_a_least_and_a_most(int? low, int? best, int? high, int least, int? most)
    {
        var range = new CountRange(low, best, high);

        Assert.Equal((least, most), (range.Least, range.Most));
    }
}
