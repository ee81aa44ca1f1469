using CsCheck;
using SyriaTalks.Core.Events;
using static SyriaTalks.Core.Events.ClaimStance;
using static SyriaTalks.Core.Events.ClaimTopic;

namespace SyriaTalks.Events;

public sealed class ClaimAccountsTests
{
    private static readonly DateOnly Day = new(2020, 5, 20);

    [Fact]
    public void Two_reports_that_quote_one_origin_are_one_and_the_reason_names_it()
    {
        var account = ClaimAccounts.On(Day, [Claim("a", Occurrence, Asserts, "watch"), Claim("b", Occurrence, Confirms, "watch")], [Report("a"), Report("b")]);

        Assert.Equal((ClaimStatus.SingleSource, 2, 1), (account.Status, account.Sources, account.Independent));
        Assert.Equal("1 independent origin in 2 sources: The watch, quoted by a and b.", account.Reason);
    }

    [Fact]
    public void Sources_that_quote_nobody_are_their_own_origins()
    {
        var account = ClaimAccounts.On(Day, [], [Report("a"), Report("b")]);

        Assert.Equal((ClaimStatus.Corroborated, 2), (account.Status, account.Independent));
        Assert.Equal("2 independent origins in 2 sources: a itself; b itself.", account.Reason);
    }

    [Fact]
    public void Two_voices_in_one_source_are_one_origin_of_a_report() =>
        Assert.Equal(1, ClaimAccounts.On(Day, [Claim("a", Occurrence, Asserts, "watch"), Claim("a", Occurrence, Asserts, "bureau")], [Report("a")]).Independent);

    [Fact]
    public void A_source_gives_up_a_shared_origin_where_it_has_another() => Assert.Equal(2, ClaimAccounts.On(
        Day,
        [Claim("a", Occurrence, Asserts, "watch"), Claim("a", Occurrence, Asserts, "bureau"), Claim("b", Occurrence, Asserts, "watch")],
        [Report("a"), Report("b")]).Independent);

    [Fact]
    public void What_is_published_later_counts_for_nothing()
    {
        var account = ClaimAccounts.On(
            Day, [Claim("a", Responsibility, Asserts, "blues", "reds"), Claim("b", Responsibility, Denies, "reds", null, Day.AddDays(1))], [Report("a"), Report("b", Day.AddDays(1))]);

        Assert.Equal((ClaimStatus.Claimed, 1), (account.Status, account.Sources));
        Assert.StartsWith("The blues names The reds; no answer of The reds is entered.", account.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_to_comment_is_told_as_one()
    {
        var account = ClaimAccounts.On(Day, [Claim("a", Responsibility, Asserts, "blues", "reds"), Claim("a", Responsibility, Declines, "reds")], [Report("a")]);

        Assert.Equal(ClaimStatus.Claimed, account.Status);
        Assert.Contains("The reds declines to comment", account.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_denial_is_told_with_what_it_denies()
    {
        var account = ClaimAccounts.On(Day, [Claim("a", Responsibility, Asserts, "blues", "reds"), Claim("a", Responsibility, Denies, "reds")], [Report("a")]);

        Assert.Equal(ClaimStatus.Contested, account.Status);
        Assert.StartsWith("The reds denies what The blues asserts: responsibility.", account.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Independent_origins_are_two_or_more_exactly_where_the_rule_corroborates() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3]).Array[0, 8].Sample(quotes =>
        {
            var sources = quotes.Select(q => $"s{q.Item1}").Append("s0").Distinct().Select(s => Report(s)).ToList();
            var account = ClaimAccounts.On(Day, [.. quotes.Select(q => Claim($"s{q.Item1}", Occurrence, Asserts, $"v{q.Item2}"))], sources);
            Assert.Equal(account.Status == ClaimStatus.Corroborated, account.Independent >= 2);
            Assert.InRange(account.Independent, 1, sources.Count);
        });

    private static SourcedClaim Claim(string source, ClaimTopic topic, ClaimStance stance, string voice, string? accused = null, DateOnly? published = null) =>
        new(source, published ?? Day, "The " + voice, accused is null ? null : "The " + accused, new ClaimFacts(topic, stance, voice, accused));

    private static ReportingSource Report(string source, DateOnly? published = null) => new(source, published ?? Day);
}
