using SyriaTalks.Core.Events;

namespace SyriaTalks.Events;

public sealed class DeathTollTests
{
    [Theory]
    [InlineData(null, null, null, "no figure")]
    [InlineData(8, 8, null, "8+")]
    [InlineData(8, 8, 8, "8")]
    [InlineData(8, 10, 12, "8–12")]
    [InlineData(0, 0, 0, "0")]
    [InlineData(null, 5, null, "5+")]
    public void A_toll_is_shown_as_a_range_and_never_invents_zero(int? low, int? best, int? high, string text) =>
        Assert.Equal(text, new DeathToll(low, best, high).Text);

    [Fact]
    public void An_unknown_high_is_open_and_not_equal_to_the_low()
    {
        Assert.True(new DeathToll(8, 8, null).IsOpenEnded);
        Assert.False(new DeathToll(8, 8, 8).IsOpenEnded);
        Assert.False(DeathToll.None.IsOpenEnded);
    }
}
