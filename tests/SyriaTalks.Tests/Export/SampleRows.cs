using SyriaTalks.Core.Events;
using SyriaTalks.Core.Places;
using SyriaTalks.Core.Sources;

namespace SyriaTalks.Core.Export;

/// <summary>Rows to write. Nothing in them is news: they are shaped to what a file has to survive.</summary>
internal static class SampleRows
{
    private static readonly Citation Cited = new("article-1", new DateOnly(2017, 1, 13), "7");

    public static EventRow Plain { get; } = new(
        "a-talk",
        EventKind.Talks,
        null,
        "A talk",
        "Two sides meet.",
        EventDate.OnDay(new DateOnly(2017, 1, 12)),
        EventStatus.Planned,
        ClaimStatus.SingleSource,
        DeathToll.None,
        [],
        [],
        [Cited]);

    public static EventPlace Astana { get; } = new(
        "astana", "Astana", "Astana", PlaceKind.City, null, null, "Kazakhstan", 51.169392, 71.449074, null, PlacePrecision.Exact, PlaceRole.Location);

    public static EventPlace Aleppo { get; } = new(
        "aleppo", "Aleppo", "Aleppo", PlaceKind.Governorate, "aleppo", "Aleppo", "Syria", 36.2, 37.15, 40, PlacePrecision.Governorate, PlaceRole.Location);

    public static EventPlace Spoken(EventPlace place) => place with { Role = PlaceRole.Subject };

    public static EventParty Party(string name) => new(name.ToLowerInvariant(), name, name, PartyRole.Participant, false);

    public static async IAsyncEnumerable<EventRow> Of(params EventRow[] rows)
    {
        foreach (var row in rows)
        {
            await Task.Yield();
            yield return row;
        }
    }
}
