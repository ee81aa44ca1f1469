using System.Globalization;
using CsCheck;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Import;
using SyriaTalks.Core.Places;
using SyriaTalks.Core.Sources;

namespace SyriaTalks.Data.Datasets;

/// <summary>Events of every shape that our CSV can hold.</summary>
internal static class RandomEvents
{
    private static readonly string[] Pieces =
    [
        "a", "Market", "truce", " ", "  ", ",", ";", "\"", "\"\"", "\n", "\r\n", "\t", "=", "+", "-", "@", "'", "'=", "\uFF1D", "#", "0", "12",
        "وادي", "بَردى", "é", "🕊️", "（", "|", "..", "/", "&amp;", "<b>", "%",
    ];

    private static readonly string?[] Governorates = ["Aleppo", "Homs", "Dar'a", "Rural Damascus", null];

    private static readonly Gen<string> Text = One(Pieces).Array[0, 8].Select(string.Concat);

    private static readonly Gen<string> Words = Text.Select(t => t.Trim().Length == 0 ? t + "w" : t);

    // "; " stands between the parts of a list.
    private static readonly Gen<string> Part = Words.Where(t => !t.Contains("; ", StringComparison.Ordinal));

    private static readonly Gen<EventDate> Date =
        from end in Gen.Int[0, 25_000].Select(n => new DateOnly(1990, 1, 1).AddDays(n))
        from days in Gen.OneOf(Gen.Const(1), Gen.Int[1, 7], Gen.Int[8, 31], Gen.Int[32, 400])
        from open in Gen.Int[0, 9]
        from text in Gen.OneOf(Words, Gen.Const(string.Empty))
        select MakeDate(open == 0 ? null : end.AddDays(1 - days), end, text);

    private static readonly Gen<EventPlace> Place =
        from name in Gen.OneOf(Part, One("Sampleville", "Sampletown", "Syria", "Aleppo"))
        from governorate in One(Governorates)
        from country in Gen.Frequency((8, Gen.Const("Syria")), (1, Part), (1, Gen.Const(string.Empty)))
        from latitude in Gen.Int[-90_000_000, 90_000_000].Nullable()
        from longitude in Gen.Int[-180_000_000, 180_000_000]
        from precision in Gen.Enum<PlacePrecision>()
        from role in Gen.Frequency((4, Gen.Const(PlaceRole.Location)), (1, Gen.Const(PlaceRole.Subject)))
        select new EventPlace(
            "slug", name, name, PlaceKind.Locality, null, country == "Syria" ? governorate : null, country, latitude / 1e6,
            latitude is null ? null : longitude / 1e6, null, precision, role);

    private static readonly Gen<EventParty> Party =
        Gen.OneOf(Part, One("Side North", "Side South", "side north")).Select(n => new EventParty("slug", n, n, PartyRole.Mentioned, false));

    private static readonly Gen<Citation> Cited =
        from id in One("article-1", "article-2", "article-3", "ucdp-ged")
        from day in Gen.Int[0, 2]
        from locator in Gen.OneOf(Gen.Const("8-9"), Gen.Const(string.Empty), Text.Where(t => !t.Contains("; ", StringComparison.Ordinal)))
        select new Citation(id, new DateOnly(2017, 1, 13).AddDays(id == "ucdp-ged" ? day : 0), locator);

    private static readonly Gen<int?> Figure = Gen.OneOf(Gen.Int[0, 9], Gen.Int[0, 3000]).Nullable();

    private static readonly Gen<EventRow> Row =
        from kind in Gen.Frequency((1, Gen.Enum<EventKind>()), (2, Gen.Const(EventKind.Incident)))
        from type in Gen.Enum<EventType>()
        from texts in Gen.Select(Words, Text)
        from date in Date
        from standing in Gen.Select(Gen.Enum<EventStatus>(), Gen.Enum<ClaimStatus>())
        from deaths in Gen.Select(Figure, Figure, Figure)
        from places in Place.List[0, 3]
        from parties in Party.List[0, 3]
        from citations in Cited.List[1, 3]
        select new EventRow(
            "id", kind, kind == EventKind.Incident ? type : null, texts.Item1, texts.Item2, date, standing.Item1, standing.Item2,
            new DeathToll(deaths.Item1, deaths.Item2, deaths.Item3), places, [.. parties.DistinctBy(p => p.Name)], citations);

    /// <summary>Events with ids in their order.</summary>
    public static Gen<EventRow[]> Of(int least, int most) =>
        Row.Array[least, most].Select(rows => rows.Select((r, i) => r with { Id = string.Create(CultureInfo.InvariantCulture, $"event-{i:D4}") }).ToArray());

    private static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static EventDate MakeDate(DateOnly? start, DateOnly end, string text)
    {
        var precision = start is null ? DatePrecision.Longer : (end.DayNumber - start.Value.DayNumber + 1) switch
        {
            1 => DatePrecision.Day,
            <= 6 => DatePrecision.Days,
            7 => DatePrecision.Week,
            <= 31 => DatePrecision.Month,
            _ => DatePrecision.Longer,
        };
        return new EventDate(start, end, precision, text.Length == 0 ? RecordDates.Words(start, end, precision) : text);
    }
}
