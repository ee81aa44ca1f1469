using SyriaTalks.Core.Text;

namespace SyriaTalks.Text;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Éclair", "eclair")]
    [InlineData("Dar'a", "dara")]
    [InlineData("Dar’a", "dara")]
    [InlineData("  Deir-ez-Zor  ", "deir ez zor")]
    [InlineData("أستانا", "استانا")]
    [InlineData("القديمة", "القديمه")]
    [InlineData("دِمَشْق", "دمشق")]
    [InlineData("دمـشق", "دمشق")]
    [InlineData("A\u200Bb\u202Ec", "abc")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Spellings_meet(string? text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Theory]
    [InlineData("Al-Hasakah", "al Hasakah")]
    [InlineData("Al Bab", "al-Bab")]
    [InlineData("الباب", "باب")]
    [InlineData("As-Sweida", "Sweida")]
    public void Names_meet_with_and_without_the_article(string one, string other) =>
        Assert.Equal(Folding.NameKey(one), Folding.NameKey(other));

    [Fact]
    public void Folding_twice_changes_nothing() => CsCheck.Check.Sample(
        CsCheck.Gen.String, text => Folding.Fold(Folding.Fold(text)) == Folding.Fold(text));
}
