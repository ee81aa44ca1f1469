using SyriaTalks.Core.Sources;

namespace SyriaTalks.Sources;

public sealed class LocatorsTests
{
    [Theory]
    [InlineData(new[] { "7" }, "7", "¶7")]
    [InlineData(new[] { "9", "8" }, "8-9", "¶8–9")]
    [InlineData(new[] { "4", "1" }, "1, 4", "¶1, 4")]
    [InlineData(new[] { "0" }, "0", "standfirst")]
    [InlineData(new[] { "3", "1", "0", "2" }, "0, 1-3", "standfirst, ¶1–3")]
    [InlineData(new[] { "0", "caption" }, "0, caption", "standfirst, caption")]
    [InlineData(new[] { "caption" }, "caption", "caption")]
    [InlineData(new[] { "caption", "2", "3", "3", "5" }, "2-3, 5, caption", "¶2–3, 5, caption")]
    public void Labels_join_into_ranges(string[] labels, string locator, string chip)
    {
        Assert.Equal(locator, Locators.Join(labels));
        Assert.Equal(chip, Locators.Short(locator));
        Assert.Equal(labels.Distinct().Order(StringComparer.Ordinal), Locators.Split(locator).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_id_of_a_dataset_row_is_left_as_it_is() => Assert.Equal("SYR-1234", Locators.Short("SYR-1234"));
}
