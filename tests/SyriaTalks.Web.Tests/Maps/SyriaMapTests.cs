using Bunit;

namespace SyriaTalks.Web.Maps;

public sealed class SyriaMapTests : BunitContext
{
    private static readonly MapMarker[] Markers =
    [
        new("kafr", "Kafr Soussa", "/events/kafr", 33.497, 36.277, null, "explosion", false) { Title = "Suicide bombing" },
        new("water", "Wadi Barada", "/events/water", 33.63, 36.15, 8, "humanitarian", true),
        new("bab", "near al-Bab", "/events/bab", 36.370, 37.516, 10, "air-strike", false),
    ];

    private static readonly MapMarker Abroad = new("astana", "Astana", "/events/astana", 51.17, 71.45, null, "talks", false);

    [Fact]
    public void Every_event_has_one_named_link()
    {
        var links = Map(Markers).FindAll("svg a");
        Assert.Equal(["/events/bab", "/events/kafr", "/events/water"], links.Select(a => a.GetAttribute("href")));
        Assert.Equal(
            ["near al-Bab: air strike, known only as an area", "Suicide bombing, Kafr Soussa", "Wadi Barada: humanitarian, known only as an area, account contested or unanswered"],
            links.Select(a => a.QuerySelector("title")!.TextContent));
        Assert.All(links, a => Assert.EndsWith($"icons.svg#k-{a.ClassList[1][2..]}", a.QuerySelector("use")!.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public void The_wide_map_brings_both_arrangements_of_which_the_style_sheet_shows_one()
    {
        var map = Map(Markers, wide: true);
        Assert.Equal(3, map.FindAll(".st-map-wide a").Count);
        Assert.Equal(3, map.FindAll(".st-map-narrow a").Count);
        Assert.Empty(map.FindAll(".st-map-only"));
        Assert.All(map.FindAll("figure svg[role=group]"), svg => Assert.Equal("Map of incidents", svg.GetAttribute("aria-label")));
    }

    [Fact]
    public void The_ground_is_referred_to_and_not_repeated() =>
        Assert.All(Map(Markers, wide: true).FindAll("svg[aria-hidden] > use"), use => Assert.Equal(MapBase.Current.Reference, use.GetAttribute("href")));

    [Fact]
    public void Below_stand_the_caption_and_always_the_note_on_outlines()
    {
        Assert.Equal(["6 of 7 drawn", SyriaMap.OutlinesNote], Map(Markers).FindAll("figcaption > span").Select(s => s.TextContent));
        Assert.Equal(SyriaMap.OutlinesNote, Map([], caption: null).Find("figcaption").TextContent.Trim());
    }

    [Fact]
    public void An_event_outside_the_map_is_linked_below_it()
    {
        var map = Map([.. Markers, Abroad]);
        Assert.Equal("/events/astana", map.Find("figcaption a").GetAttribute("href"));
        Assert.Equal(3, map.FindAll("svg a").Count);
    }

    [Fact]
    public void Events_drawn_as_a_number_are_linked_in_a_list()
    {
        var map = Map([.. Enumerable.Range(0, 6).Select(i => Markers[0] with { Id = $"e{i}", Href = $"/events/e{i}" })]);
        Assert.Empty(map.FindAll("svg a"));
        Assert.Equal("Kafr Soussa: 6 events", map.Find("g[role=img]").GetAttribute("aria-label"));
        Assert.Equal(6, map.FindAll("details a").Select(a => a.GetAttribute("href")).Distinct().Count());
    }

    [Fact]
    public void Doubt_and_area_are_drawn()
    {
        var map = Map(Markers);
        Assert.Equal("?", map.Find("a[data-event=water] .st-map-doubt text").TextContent);
        Assert.Empty(map.FindAll("a[data-event=bab] .st-map-doubt"));
        Assert.Equal(["st-map-area k-air-strike", "st-map-area k-humanitarian"], map.FindAll("ellipse").Select(e => e.ClassName));
    }

    [Fact]
    public void The_event_of_the_page_is_marked() =>
        Assert.Equal("kafr", Map(Markers, selected: "kafr").Find("[aria-current=true]").GetAttribute("data-event"));

    [Fact]
    public void No_id_is_given_so_that_none_is_given_twice() =>
        Assert.Empty(Map(Markers, wide: true).FindAll("[id]"));

    private IRenderedComponent<SyriaMap> Map(IReadOnlyList<MapMarker> markers, bool wide = false, string? caption = "6 of 7 drawn", string? selected = null) =>
        Render<SyriaMap>(p => p
            .Add(c => c.Markers, markers)
            .Add(c => c.Places, [new MapPlace("Damascus", 33.513, 36.292, MapPlace.Capital)])
            .Add(c => c.Caption, caption)
            .Add(c => c.Label, "Map of incidents")
            .Add(c => c.Wide, wide)
            .Add(c => c.Selected, selected));
}
