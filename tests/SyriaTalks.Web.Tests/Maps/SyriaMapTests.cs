using Bunit;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Places;
using SyriaTalks.Web.Components;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Maps;

public sealed class SyriaMapTests : BunitContext
{
    private static readonly AreaTally[] Areas =
    [
        new("aleppo", "Aleppo", MapSamples.Tally(9, new DeathToll(4, 6, 8)), MapSamples.Tally(5)),
        new("homs", "Homs", MapSamples.Tally(300), MapSamples.Tally(300)),
    ];

    [Fact]
    public void Every_circle_is_a_link_that_narrows_the_filter_and_keeps_the_rest()
    {
        var links = Map(MapSamples.Few, filter: EventFilter.None with { From = new DateOnly(2017, 1, 1), Page = 3 }).FindAll(".st-map-circle");

        Assert.Contains(links, a => a.GetAttribute("href") == "/incidents?from=2017-01-01&place=raqqa");
        Assert.Equal(MapSamples.Few.Places.Count, links.SelectMany(a => a.GetAttribute("href")!.Split("place=").Skip(1)).Distinct().Count());
        Assert.All(links, a => Assert.DoesNotContain("page=3", a.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains("Raqqa: 4 incidents", links.Select(a => a.QuerySelector("title")!.TextContent));
    }

    [Fact]
    public void A_place_that_also_bears_coarse_incidents_is_narrowed_to_its_points()
    {
        var place = MapSamples.Place("homs-city", "Homs city", 34.73, 36.72, 3, "homs", shared: true);

        Assert.Equal("/incidents?place=homs-city&place_precision=1&place_precision=2", Map(MapSamples.Counts([place])).Find(".st-map-circle").GetAttribute("href"));
    }

    [Fact]
    public void Many_places_in_one_circle_lead_to_their_governorates_and_say_so()
    {
        var crowd = MapSamples.Counts([.. Enumerable.Range(0, 12).Select(i => MapSamples.Place($"p{i}", $"P{i}", 36.2 + (i * .001), 37.1, 1 + i, i == 0 ? "idleb" : "aleppo"))]);
        var link = Map(crowd).Find(".st-map-circle");

        Assert.Equal("/incidents?place=aleppo&place=idleb", link.GetAttribute("href"));
        Assert.Equal("P11 and 11 more: 78 incidents; opens Aleppo, Idleb", link.QuerySelector("title")!.TextContent);
    }

    [Fact]
    public void Deaths_show_low_and_high_and_no_figure_is_not_zero()
    {
        var map = Map(MapSamples.Few, new MapLook(Measure: MapMeasure.Deaths));
        var titles = map.FindAll(".st-map-circle title").Select(t => t.TextContent).ToList();

        Assert.Contains("Raqqa: 4 incidents, 5 (3+) killed in the 1 with a figure", titles);
        Assert.Contains(titles, t => t.StartsWith("Al-Bab: 1 incident, no figure of deaths", StringComparison.Ordinal));
        Assert.Contains("st-map-none", map.FindAll(".st-map-circle").Single(a => a.TextContent.Contains("Al-Bab", StringComparison.Ordinal)).ClassName, StringComparison.Ordinal);
        Assert.Contains("no figure, or the figure 0", map.Find(".st-map-legend").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Shades_colour_governorates_and_explain_their_classes()
    {
        var map = Map(MapSamples.Counts([], Areas), new MapLook(MapStyle.Shades));
        var uses = map.FindAll("a > use").DistinctBy(u => u.GetAttribute("href")).ToDictionary(u => u.GetAttribute("href")!.Split('#')[1], u => u.ClassName);

        Assert.Equal("st-map-q1", uses["g-aleppo"]);
        Assert.Equal("st-map-q4", uses["g-homs"]);
        Assert.Equal(["1–19", "20–49", "50–99", "100+"], map.FindAll(".st-map-legend .st-map-key").Select(k => k.TextContent));
        Assert.Equal("/incidents?place=aleppo&map=shades", map.Find("a:has(> use[href$='#g-aleppo'])").GetAttribute("href"));
        var deaths = Map(MapSamples.Counts([], Areas), new MapLook(MapStyle.Shades, MapMeasure.Deaths));
        Assert.Equal("st-map-unknown", deaths.Find("use[href$='#g-homs']").ClassName);
        Assert.Contains("no figure", deaths.Find(".st-map-legend").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_known_no_closer_than_an_area_is_tinted_and_never_a_point()
    {
        var map = Map(MapSamples.Counts([], Areas));

        Assert.Empty(map.FindAll(".st-map-circle"));
        Assert.Equal(["g-aleppo", "g-homs"], map.FindAll(".st-map-coarse > use").Select(u => u.GetAttribute("href")!.Split('#')[1]).Order(StringComparer.Ordinal));
        Assert.Equal("/incidents?place_precision=3&place_precision=4&place_precision=5", map.Find(".st-map-legend a").GetAttribute("href"));
    }

    [Fact]
    public void The_tray_names_what_has_no_place_and_what_lies_outside()
    {
        var tray = new[] { new TrayTally(TrayReason.NoPlace, null, null, MapSamples.Tally(2)), new TrayTally(TrayReason.Country, "syria", "Syria", MapSamples.Tally(31)) };
        var text = Map(MapSamples.Counts([MapSamples.Baghdad], [], tray)).FindAll(".st-map-legend p")[^1];

        Assert.Equal(
            ["Syria: country only (31)", "Baghdad: outside the map (7)", "No place stated (2)"],
            text.QuerySelectorAll("span").Select(s => s.TextContent.Trim()));
        Assert.Equal(["/incidents?place=syria", "/incidents?place=baghdad"], text.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void The_look_can_be_changed_and_keeps_the_filter()
    {
        var links = Map(MapSamples.Few, new MapLook(Measure: MapMeasure.Deaths), EventFilter.None with { Kinds = SlugSet.Of("explosion") }).FindAll(".st-map-bar a");

        Assert.Contains(links, a => a.GetAttribute("href") == "/incidents?kind=explosion&map=shades&map_by=deaths");
        Assert.Contains(links, a => a.GetAttribute("href") == "/incidents?kind=explosion&map_by=deaths&area=homs");
        Assert.Equal(["Circles", "Killed"], links.Where(a => a.GetAttribute("aria-current") == "true").Select(a => a.TextContent));
    }

    [Fact]
    public void The_place_of_a_page_is_marked_even_under_a_circle() =>
        Assert.Single(Map(MapSamples.Few, places: [new MapPlace("Raqqa", 35.95, 39.01, MapPlace.Here)]).FindAll(".st-map-here"));

    [Fact]
    public void The_wide_map_brings_both_arrangements_of_which_the_style_sheet_shows_one()
    {
        var map = Map(MapSamples.Few, wide: true);

        Assert.NotEmpty(map.FindAll(".st-map-wide .st-map-circle"));
        Assert.NotEmpty(map.FindAll(".st-map-narrow .st-map-circle"));
        Assert.Equal(2, map.FindAll("[data-legend]").Count);
        Assert.Empty(map.FindAll("[id]"));
        Assert.EndsWith(SyriaMap.OutlinesNote, map.Find("figcaption").TextContent.Trim(), StringComparison.Ordinal);
    }

    private IRenderedComponent<SyriaMap> Map(
        MapCounts counts, MapLook? look = null, EventFilter? filter = null, bool wide = false, IReadOnlyList<MapPlace>? places = null)
    {
        var state = this.UsePage();
        state.Ask(look ?? MapLook.Default, []);
        var asked = filter ?? EventFilter.None;
        return Render<SyriaMap>(p => p
            .Add(c => c.Counts, counts)
            .Add(c => c.Filter, asked)
            .Add(c => c.Places, places ?? [])
            .Add(c => c.Narrow, (EventFilter f) => state.Links.List(EventScope.Incidents, f))
            .Add(c => c.Page, (PageLinks l) => l.List(EventScope.Incidents, asked with { Page = 1 }))
            .Add(c => c.Label, "Map of incidents")
            .Add(c => c.Wide, wide));
    }
}
