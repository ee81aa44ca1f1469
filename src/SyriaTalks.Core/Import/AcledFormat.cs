using System.Globalization;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Places;

namespace SyriaTalks.Core.Import;

/// <summary>
/// Events of ACLED, in the 31 columns of today and the sets used before March 2023, found by name. Its sub-event types map onto
/// our types (docs/import.md); <c>actor1</c> and <c>actor2</c> carry no direction.
/// </summary>
internal sealed class AcledFormat : IDatasetFormat
{
    private static readonly Dictionary<string, (EventKind Kind, EventType? Type)> SubTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Armed clash"] = (EventKind.Incident, EventType.ArmedClash),
        ["Government regains territory"] = (EventKind.Incident, EventType.Advance),
        ["Non-state actor overtakes territory"] = (EventKind.Incident, EventType.Advance),
        ["Non-violent transfer of territory"] = (EventKind.Incident, EventType.Advance),
        ["Air/drone strike"] = (EventKind.Incident, EventType.AirStrike),
        ["Agreement"] = (EventKind.Talks, null),
        ["Looting/property destruction"] = (EventKind.Incident, EventType.Humanitarian),
    };

    private static readonly Dictionary<string, EventType> MainTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Battles"] = EventType.ArmedClash,
        ["Explosions/Remote violence"] = EventType.Explosion,
        ["Remote violence"] = EventType.Explosion,
        ["Violence against civilians"] = EventType.ViolenceAgainstCivilians,
        ["Protests"] = EventType.Unrest,
        ["Riots"] = EventType.Unrest,
        ["Riots/Protests"] = EventType.Unrest,
        ["Strategic developments"] = EventType.Other,
        ["Strategic development"] = EventType.Other,

        // Names used before 2019, when an event had no sub-type.
        ["Battle-No change of territory"] = EventType.ArmedClash,
        ["Battle-Government regains territory"] = EventType.Advance,
        ["Battle-Non-state actor overtakes territory"] = EventType.Advance,
        ["Non-violent transfer of territory"] = EventType.Advance,
        ["Headquarters or base established"] = EventType.Other,
    };

    public string Id => "acled";

    public string Title => "Armed Conflict Location & Event Data";

    public string? Publisher => "ACLED";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("event_id_cnty", true), new("event_date", true), new("time_precision", true), new("event_type", true), new("sub_event_type"),
        new("actor1", true), new("assoc_actor_1"), new("actor2"), new("assoc_actor_2"),
        new("country"), new("admin1", true), new("admin2"), new("admin3"), new("location", true), new("latitude"), new("longitude"), new("geo_precision", true),
        new("source"), new("notes"), new("fatalities", true),
    ];

    public DatasetRecord? Read(ImportRow row, string dataset)
    {
        var id = row.Needed("event_id_cnty");
        var day = row.Day("event_date");
        var (time, geo) = (row.Code("time_precision", 3), row.Code("geo_precision", 3));
        var killed = row.Count("fatalities", true);
        var (main, sub) = (row.Name("event_type"), row.Name("sub_event_type"));
        if (!SubTypes.TryGetValue(sub, out var type))
            type = MainTypes.TryGetValue(main, out var known) ? (EventKind.Incident, known) : (EventKind.Incident, null);
        if (type is { Kind: EventKind.Incident, Type: null })
            row.Fail("event_type", "is not an event type of ACLED", $"Use one of {string.Join(", ", MainTypes.Keys)}");
        if (row.Problems.Count > 0)
            return null;

        var flags = killed == 0 ? default(FlagSet).With(QualityIssue.ZeroBest) : default;
        var place = Place(row, geo, ref flags);
        var reports = row.Text("source");
        flags = reports.Length == 0 ? flags.With(QualityIssue.NoReport) : flags;
        var (start, end) = Days(day!.Value, time);
        var (actor1, actor2) = (row.Name("actor1"), row.Name("actor2"));
        return new DatasetRecord
        {
            RowId = id,
            EventId = RecordParts.EventId(dataset, id),
            Kind = type.Kind,
            Type = type.Type,
            Title = $"{(sub.Length > 0 ? sub : main)}, {place.Name}: {RecordParts.Sides(actor1, actor2)}".TrimEnd(':', ' '),
            Start = start,
            End = end,
            Precision = RecordParts.PrecisionOf(start, end),
            Deaths = new DeathToll(killed, killed, killed),
            Places = [place],
            Parties = [.. Side(row, "actor1", "assoc_actor_1", PartyRole.Actor), .. Side(row, "actor2", "assoc_actor_2", PartyRole.Opponent)],
            ReportCount = reports.Length == 0 ? null : RecordParts.Split(reports, ';').Count(),
            Reporters = RecordParts.Voices(reports, ";\n"),
            Flags = flags,
            PublisherText = Words(row.Text("notes"), reports),
        };
    }

    // 1 is the day; 2 some day of the week around it; 3 some day of the month.
    private static (DateOnly Start, DateOnly End) Days(DateOnly day, int time) => time switch
    {
        1 => (day, day),
        2 => (
            DateOnly.FromDayNumber(Math.Max(day.DayNumber - 3, DateOnly.MinValue.DayNumber)),
            DateOnly.FromDayNumber(Math.Min(day.DayNumber + 3, DateOnly.MaxValue.DayNumber))),
        _ => (new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month))),
    };

    private static RecordPlace Place(ImportRow row, int geo, ref FlagSet flags)
    {
        var (name, admin1, country) = (row.Name("location"), row.Name("admin1"), row.Name("country"));
        country = country.Length > 0 ? country : "Syria";
        name = name.Length > 0 ? name : admin1.Length > 0 ? admin1 : country;
        (var latitude, var longitude, flags) = RecordParts.Point(row, country == "Syria", flags);
        if (admin1.Length == 0)
            flags = flags.With(QualityIssue.NoGovernorate);
        var precision = geo switch { 1 => PlacePrecision.Exact, 2 => PlacePrecision.Near, _ => PlacePrecision.Governorate };
        return new RecordPlace(name, admin1.Length > 0 ? admin1 : null, country, latitude, longitude, precision, PlaceRole.Location);
    }

    private static IEnumerable<RecordParty> Side(ImportRow row, string actor, string associates, PartyRole role) =>
        RecordParts.Split(row.Name(actor), ';').Concat(RecordParts.Split(row.Name(associates), ';'))
            .Where(RecordParts.IsParty).Distinct(StringComparer.Ordinal).Select(n => new RecordParty(n, role));

    private static string? Words(string notes, string reports) => (notes.Length, reports.Length) switch
    {
        (0, 0) => null,
        (0, _) => reports,
        (_, 0) => notes,
        _ => string.Create(CultureInfo.InvariantCulture, $"{notes} ({reports})"),
    };
}
