namespace SyriaTalks.Web.Components.Shared;

public sealed class SentenceWordsTests
{
    [Theory]
    [InlineData("Some fronts, notably around Damascus", "some fronts, notably around Damascus")]
    [InlineData("Damascus and its suburbs", "Damascus and its suburbs")]
    [InlineData("Russia's coast", "Russia's coast")]
    [InlineData("UN-monitored", "UN-monitored")]
    [InlineData("", "")]
    public void A_text_loses_its_capital_within_a_sentence_unless_it_is_a_name(string text, string expected) =>
        Assert.Equal(expected, SentenceWords.Within(text, Samples.State().Store.Choices));

    [Theory]
    [InlineData(0, "No")]
    [InlineData(2, "Two")]
    [InlineData(12, "Twelve")]
    [InlineData(12431, "12,431")]
    public void A_sentence_begins_with_a_number_in_words_where_it_is_small(int number, string expected) =>
        Assert.Equal(expected, SentenceWords.Number(number));

    [Fact]
    public void Citations_of_one_source_become_one()
    {
        var merged = SentenceWords.Merge([Samples.Cited("5"), Samples.Cited("2, 5"), Samples.Cited("6")]);

        Assert.Equal([Samples.Cited("2, 5-6")], merged);
    }
}
