using SyriaTalks.Core.Events;
using SyriaTalks.Core.Parties;
using SyriaTalks.Core.Places;
using SyriaTalks.Core.Sources;
using SyriaTalks.Core.Talks;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Export.Package;

/// <summary>The tables of the data package. A test compares them with the headings of docs/exports.md.</summary>
public static class PackageTables
{
    /// <summary>Events: the CSV.</summary>
    public static PackageTable Events { get; } = new("events", "Events as sources report them", ["id"], [.. CsvColumns.All.Select(Field)]);

    /// <summary>Claims about those events.</summary>
    public static PackageTable Claims { get; } = new(
        "claims",
        "Who asserts, confirms, denies or declines to comment on what, apart from who is said to have done it",
        ["id", "event"],
        [
            Text("id", "Id of the claim.", true), Text("event", "Id of the event it is about.", true),
            Coded<ClaimTopic>("topic", "What it is about."), Coded<ClaimStance>("stance", "What the voice does with it."),
            Text("by", "Id of who says it.", true), Text("by_name", "Name of who says it.", true),
            new("by_monitor", "boolean", "Whether a monitor says it, which reports and does not act.") { IsRequired = true },
            Text("speaker", "Who spoke for it."), Text("text", "What is said, in our own words.", true),
            Text("accused", "Id of the party said to be responsible."), Text("accused_name", "Its name."),
            Count("deaths_low", "Lowest figure claimed."), Count("deaths_best", "Best figure claimed."), Count("deaths_high", "Highest figure claimed."),
            Text("said", "When it was said, in words."), Inferred, .. Cited,
        ])
    {
        References = [("event", "events", "id"), ("source", "sources", "id")],
    };

    /// <summary>Sources.</summary>
    public static PackageTable Sources { get; } = new(
        "sources",
        "Articles and datasets",
        ["id"],
        [
            Text("id", "Id of the source.", true), Coded<SourceKind>("kind", "What sort of source it is."), Text("title", "Our working title for it.", true),
            Text("publisher", "Publisher, as far as the source says."), Day("published", "Day of publication; of a dataset, its first release.", true),
            Text("url", "Address of the original."), Count("events", "Events that cite it.", true), Count("incidents", "Incidents among them.", true),
        ]);

    /// <summary>Parties.</summary>
    public static PackageTable Parties { get; } = new(
        "parties",
        "Parties, those that only datasets name included",
        ["id"],
        [
            Text("id", "Id of the party.", true), Text("name", "Name as shown.", true), Text("short_name", "Short name.", true),
            Coded<PartyKind>("kind", "What sort of party it is."), Text("summary", "What the source says of it, in our own words."),
            Count("events", "Events it has a role in.", true), Count("incidents", "Incidents among them.", true),
            Text("source", "Ids of the sources that name it; empty for a party of a dataset, whose rows name it."), Text("source_locator", "Where in each source."),
        ]);

    /// <summary>Rounds of talks.</summary>
    public static PackageTable Talks { get; } = new(
        "talks",
        "Rounds of talks",
        ["id"],
        [
            Text("id", "Id of the round.", true), Text("name", "Name as shown.", true), Text("subject", "What it is about.", true),
            Text("opening", "Id of the event with which it opens.", true), Day("date_start", "Earliest possible day of the opening."),
            Day("date_end", "Latest possible day of the opening.", true), Coded<EventStatus>("status", "Whether it took place, as the source puts it."),
            Text("place", "Id of the place.", true), Text("venue", "Venue."), Text("not_stated", "What the sources do not say."), .. Cited,
        ])
    {
        References = [("source", "sources", "id")],
    };

    /// <summary>Standings of parties at rounds.</summary>
    public static PackageTable Standings { get; } = new(
        "standings",
        "How each party stands to each round",
        ["round", "party", "standing"],
        [
            Text("round", "Id of the round.", true), Text("party", "Id of the party.", true), Coded<Standing>("standing", "The standing."),
            Text("text", "What is known, in our own words.", true), Inferred, .. Cited,
        ])
    {
        References = [("round", "talks", "id"), ("party", "parties", "id"), ("source", "sources", "id")],
    };

    /// <summary>Places.</summary>
    public static PackageTable Places { get; } = new(
        "places",
        "Places that events name: facts of geography, from our gazetteer or a dataset's rows",
        ["id"],
        [
            Text("id", "Id of the place.", true), Text("name", "Name in English.", true), Text("name_ar", "Name in Arabic."),
            Coded<PlaceKind>("kind", "What sort of place it is."), Text("governorate", "Id of the governorate it lies in; empty outside Syria."),
            Text("country", "Country.", true), new("latitude", "number", "Degrees north, WGS 84.") { Minimum = -90, Maximum = 90 },
            new("longitude", "number", "Degrees east, WGS 84.") { Minimum = -180, Maximum = 180 }, new("radius_km", "number", "Radius of an area in kilometres; empty for a point.") { Minimum = 0 },
        ]);

    /// <summary>Every table in the order of the package.</summary>
    public static IReadOnlyList<PackageTable> All { get; } = [Events, Claims, Sources, Parties, Talks, Standings, Places];

    private static PackageField Inferred => new("inferred", "boolean", "Whether we conclude it rather than read it.") { IsRequired = true };

    private static PackageField[] Cited =>
        [Text("source", "Id of the source.", true), Text("source_locator", "Where in the source.", true), Day("source_published", "Day it was published.", true)];

    private static PackageField Field(CsvColumn<EventRow> column) => column.Name switch
    {
        "id" or "title" or "date_text" or "source" => Text(column.Name, column.Meaning, true),
        "kind" => Coded<EventKind>(column.Name, column.Meaning),
        "type" => Coded<EventType>(column.Name, column.Meaning) with { IsRequired = false },
        "status" => Coded<EventStatus>(column.Name, column.Meaning),
        "claim_status" => Coded<ClaimStatus>(column.Name, column.Meaning),
        "date_start" => Day(column.Name, column.Meaning),
        "date_end" => Day(column.Name, column.Meaning, true),
        "date_precision" => new PackageField(column.Name, "integer", column.Meaning) { IsRequired = true, Minimum = 1, Maximum = 5 },
        "deaths_low" or "deaths_best" or "deaths_high" => Count(column.Name, column.Meaning),
        _ => Text(column.Name, column.Meaning),
    };

    private static PackageField Text(string name, string description, bool required = false) => new(name, "string", description) { IsRequired = required };

    private static PackageField Day(string name, string description, bool required = false) => new(name, "date", description) { IsRequired = required };

    private static PackageField Count(string name, string description, bool required = false) => new(name, "integer", description) { IsRequired = required, Minimum = 0 };

    private static PackageField Coded<T>(string name, string description)
        where T : struct, Enum => new(name, "string", description) { IsRequired = true, Values = [.. Terms<T>.All.Select(t => t.Slug)] };
}
