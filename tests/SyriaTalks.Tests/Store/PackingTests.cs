using CsCheck;
using SyriaTalks.Core.Events;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Store;

public sealed class PackingTests
{
    [Fact]
    public void Packed_parties_come_back_in_their_order() => Gen.Select(Gen.Int[1, 2_000_000], Gen.Enum<PartyRole>()).Array[0, 12].Sample(parties =>
    {
        var packed = PackedParties.Pack(parties);

        Assert.Equal(parties, PackedParties.Unpack(packed));
    });

    [Fact]
    public void The_packed_form_stays_what_stores_hold() => Assert.Equal(
        "12a 15o 1x 2h 3s 4p 5t 6u 7m",
        PackedParties.Pack([
            (12, PartyRole.Actor), (15, PartyRole.Opponent), (1, PartyRole.Accused), (2, PartyRole.Harmed), (3, PartyRole.Speaker),
            (4, PartyRole.Participant), (5, PartyRole.Host), (6, PartyRole.Supported), (7, PartyRole.Mentioned),
        ]));

    [Fact]
    public void A_day_is_a_number_that_is_read_and_ordered_like_it() => Gen.Select(Gen.Int[0, 3_652_058], Gen.Int[0, 3_652_058]).Sample((a, b) =>
    {
        var (first, second) = (DateOnly.FromDayNumber(a), DateOnly.FromDayNumber(b));
        Assert.Equal(first, DayNumbers.ToDay(DayNumbers.Of(first)));
        Assert.Equal(first.CompareTo(second), DayNumbers.Of(first).CompareTo(DayNumbers.Of(second)));
    });

    [Fact]
    public void A_day_that_is_not_known_is_no_number()
    {
        Assert.Equal(20170113, DayNumbers.Of(new DateOnly(2017, 1, 13)));
        Assert.Null(DayNumbers.Of((DateOnly?)null));
        Assert.Null(DayNumbers.ToDay((int?)null));
    }
}
