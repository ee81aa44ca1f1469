using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Parties;
using SyriaTalks.Core.Places;
using SyriaTalks.Core.Sources;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Components;

/// <summary>Small made-up content for component tests.</summary>
internal static class Samples
{
    public static DateOnly Published { get; } = new(2017, 1, 13);

    public static Citation Cited(string locator) => new("article-x", Published, locator);

    public static EventRow Row(ClaimStatus account = ClaimStatus.SingleSource, EventStatus status = EventStatus.Happened, DeathToll? deaths = null) => new(
        "blast-x", EventKind.Incident, EventType.AirStrike, "A blast", "What happened.", EventDate.OnDay(new DateOnly(2017, 1, 12)), status, account,
        deaths ?? DeathToll.None, [], [], [Cited("7")]);

    /// <summary>What a request asks for, on a store with one source.</summary>
    public static PageState State(string path = "/", EventFilter? filter = null, string? theme = null)
    {
        var source = new SourceInfo("article-x", SourceKind.Article, "An article", null, Published, null, 16);
        var places = new[] { new PlaceOption("damascus", "Damascus", null, true, "Syria", ["damascus"]) };
        var parties = new[] { new PartyOption("russia", "Russia", ["russia"]) };
        var state = new PageState();
        state.Set(
            new StoreState("v1", Published, Published, new FilterChoices(places, parties, [source])),
            new FilterParse(filter ?? EventFilter.None, []),
            path,
            theme);
        return state;
    }

    public static BunitContext Context(PageState state)
    {
        var context = new BunitContext();
        context.Services.AddSingleton(state);
        return context;
    }
}
