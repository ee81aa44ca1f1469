using CsCheck;

namespace SyriaTalks.Core.Export;

public sealed class FormulaGuardTests
{
    private const string Triggers = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

    [Fact]
    public void No_protected_text_begins_with_what_starts_a_formula() => Gen.Char[Triggers + "'ab \u0627"].Array[0, 6].Sample(
        chars => !Triggers.Contains(FormulaGuard.Protect(new string(chars)).FirstOrDefault('x'), StringComparison.Ordinal));

    [Fact]
    public void What_was_marked_comes_back_as_it_was() => Gen.Char[Triggers + "'ab \u0627"].Array[0, 6].Sample(
        chars => FormulaGuard.Restore(FormulaGuard.Protect(new string(chars))) == new string(chars));

    [Theory]
    [InlineData("")]
    [InlineData("'")]
    [InlineData("plain")]
    [InlineData("a=b")]
    [InlineData(" =1")]
    public void Harmless_text_stays_as_it_is(string text) => Assert.Equal(text, FormulaGuard.Protect(text));
}
