using SyriaTalks.Core.Events;
using static SyriaTalks.Core.Events.ClaimStance;
using static SyriaTalks.Core.Events.ClaimTopic;

namespace SyriaTalks.Events;

public sealed class ClaimStatusRuleTests
{
    private static readonly SourceReport[] OneReport = [new("a", "a")];

    [Fact]
    public void One_source_without_claims_is_a_single_source() => Assert.Equal(ClaimStatus.SingleSource, ClaimStatusRule.Compute([], OneReport));

    [Fact]
    public void Two_sources_with_origins_of_their_own_corroborate() =>
        Assert.Equal(ClaimStatus.Corroborated, ClaimStatusRule.Compute([], [new("a", "a"), new("b", "b")]));

    [Fact]
    public void Two_sources_that_quote_one_origin_are_one() =>
        Assert.Equal(ClaimStatus.SingleSource, ClaimStatusRule.Compute([], [new("a", "watch"), new("b", "watch")]));

    [Fact]
    public void Two_voices_in_one_article_are_one_source() =>
        Assert.Equal(ClaimStatus.SingleSource, ClaimStatusRule.Compute([], [new("a", "watch"), new("a", "bureau")]));

    [Fact]
    public void An_accusation_without_a_denial_is_claimed() =>
        Assert.Equal(ClaimStatus.Claimed, ClaimStatusRule.Compute([new(Responsibility, Asserts, "x", "y")], OneReport));

    [Fact]
    public void Declining_to_comment_is_neither_denial_nor_admission() => Assert.Equal(
        ClaimStatus.Claimed,
        ClaimStatusRule.Compute([new(Responsibility, Asserts, "x", "y"), new(Responsibility, Declines, "y", null)], OneReport));

    [Fact]
    public void A_denial_of_what_is_asserted_makes_it_contested() => Assert.Equal(
        ClaimStatus.Contested,
        ClaimStatusRule.Compute([new(Responsibility, Asserts, "x", "y"), new(Responsibility, Denies, "y", null)], OneReport));

    [Fact]
    public void A_denial_of_another_matter_does_not_contest() => Assert.Equal(
        ClaimStatus.SingleSource,
        ClaimStatusRule.Compute([new(Casualties, Asserts, "x", null), new(Occurrence, Denies, "y", null)], OneReport));

    [Fact]
    public void Mutual_accusations_are_contested() => Assert.Equal(
        ClaimStatus.Contested,
        ClaimStatusRule.Compute([new(Responsibility, Asserts, "x", "y"), new(Responsibility, Asserts, "y", "x")], OneReport));

    [Fact]
    public void Doubt_outranks_repetition() => Assert.Equal(
        ClaimStatus.Claimed,
        ClaimStatusRule.Compute([new(Responsibility, Asserts, "x", "y")], [new("a", "a"), new("b", "b")]));
}
