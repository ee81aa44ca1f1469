using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Parties;
using SyriaTalks.Core.Places;
using SyriaTalks.Core.Sources;
using SyriaTalks.Core.Talks;
using SyriaTalks.Web.Components.Islands;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Components;

/// <summary>Records to draw and list, near those of the first article.</summary>
internal static class ListSamples
{
    public static readonly DateOnly AsOf = new(2017, 1, 13);

    public static readonly PlaceOption[] Places =
    [
        new("damascus", "Damascus", "دمشق", true, "Syria", ["damascus", "دمشق"]),
        new("idleb", "Idleb", "إدلب", true, "Syria", ["idleb", "ادلب"]),
        new("al-bab", "Al-Bab", "الباب", false, "Aleppo", ["bab", "باب"]),
    ];

    public static readonly PartyOption[] Parties = [new("russia", "Russia", ["russia"]), new("turkey", "Turkey", ["turkey"])];

    public static EventRow Row(
        string id,
        EventDate date,
        EventType? type = EventType.AirStrike,
        EventStatus status = EventStatus.Happened,
        ClaimStatus account = ClaimStatus.SingleSource,
        EventPlace[]? places = null,
        EventParty[]? parties = null,
        DeathToll? deaths = null) => new(
            id, type is null ? EventKind.Talks : EventKind.Incident, type, $"Title of {id}", "Summary.", date, status, account,
            deaths ?? DeathToll.None, places ?? [], parties ?? [], [new Citation("article", AsOf, "7")]);

    public static EventDate Day(int day, int month = 1, int year = 2017) => EventDate.OnDay(new DateOnly(year, month, day));

    public static EventDate Open(string text = "ongoing on 13 January 2017, start not given") => new(null, AsOf, DatePrecision.Longer, text);

    public static EventDate Span(DateOnly from, DateOnly to, string text) => new(
        from, to, to.DayNumber - from.DayNumber switch { > 31 => DatePrecision.Longer, _ => DatePrecision.Month }, text);

    public static EventPlace Place(
        string slug, double? latitude = 33.5, double? longitude = 36.3, PlacePrecision precision = PlacePrecision.Exact, PlaceRole role = PlaceRole.Location, double? radius = null) =>
        new(slug, slug, slug, PlaceKind.Town, "damascus", "Damascus", "Syria", latitude, longitude, radius, precision, role);

    public static EventParty Party(string name, PartyRole role, bool inferred = false) => new(name.ToLowerInvariant(), name, name, role, inferred);

    public static CeasefireView Ceasefire(string eventId) => new("ceasefire", "Ceasefire", eventId,
    [
        new CeasefireTerm(
            CeasefireAspect.InForceFrom, null, null, "Late December 2016",
            Span(new DateOnly(2016, 12, 15), new DateOnly(2016, 12, 31), "late December 2016"), false, new Citation("article", AsOf, "2")),
    ]);

    public static EventPage Page(IReadOnlyList<EventRow> rows, int? total = null, int page = 1, int size = 25, Facet[]? facets = null, int deathsKnown = 0, DeathToll? deaths = null) =>
        new(rows, total ?? rows.Count, page, size, facets ?? [new Facet(ParameterNames.Kind, "Kind", [new FacetValue("air-strike", "Air strike", 2, false)])], rows, deathsKnown, deaths ?? DeathToll.None);

    /// <summary>Gives components the state of a request for an address, and stands in for the islands, which need a connection.</summary>
    public static PageState UsePage(this BunitContext context, EventFilter? filter = null)
    {
        var source = new SourceInfo("article", SourceKind.Article, "The article", null, AsOf, null, 16);
        var parse = new FilterParse(filter ?? EventFilter.None, []);
        var store = new StoreState("v", AsOf, AsOf, new FilterChoices(Places, Parties, [source]));
        if (context.Services.FirstOrDefault(s => s.ServiceType == typeof(PageState))?.ImplementationInstance is not PageState state)
        {
            context.Services.AddSingleton(state = new PageState());
            context.ComponentFactories.AddStub<PlaceField>();
            context.ComponentFactories.AddStub<DateRangeField>();
            context.ComponentFactories.AddStub<PopoverHost>();
            context.ComponentFactories.AddStub<LiveNotice>();
        }

        state.Set(store, parse, "/timeline", null);
        return state;
    }
}
