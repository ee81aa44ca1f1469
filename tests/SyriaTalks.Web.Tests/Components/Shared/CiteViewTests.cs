using Bunit;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Sources;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Components.Shared;

public sealed class CiteViewTests
{
    private static readonly EventFilter January = EventFilter.None with { From = new DateOnly(2017, 1, 1), To = new DateOnly(2017, 1, 31), Places = SlugSet.Of("damascus") };

    [Fact]
    public void The_sentence_names_view_day_version_number_sources_and_address()
    {
        var box = Render(new CitedView("Incidents, January", "14 incidents", ["article-x", "other"]) { Filter = January });

        const string address = "https://localhost:1/incidents?from=2017-01-01&to=2017-01-31&place=damascus&asof=2017-01-13&clock=release";
        Assert.Equal(address, box.Find("input").GetAttribute("value"));
        Assert.Equal(
            $"SyriaTalks, “Incidents, January”, as known on 13 January 2017, data version 1a2b3c4d, 14 incidents from 2 sources, {address} (read 3 March 2027).",
            box.Find(".st-cite-box").TextContent);
        Assert.Equal("1a2b3c4d5e6f7a8b", box.Find("dd>code").TextContent);
    }

    [Fact]
    public void Bibtex_writes_out_what_it_takes_for_its_own()
    {
        var text = Render(new CitedView("Text “100% {a_b} & #1 \\ ~^$”", "1 record", ["article-x"])).Find("textarea").TextContent;

        Assert.Contains("title = {Text “100\\% \\{a\\_b\\} \\& \\#1 \\textbackslash{} \\textasciitilde{}\\textasciicircum{}\\$”},", text, StringComparison.Ordinal);
        Assert.StartsWith("@misc{syriatalks-2017-01-13-1a2b3c4d,", text, StringComparison.Ordinal);
        Assert.Contains("urldate = {2027-03-03}", text, StringComparison.Ordinal);
        Assert.EndsWith("}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_is_cited_as_itself_and_many_are_counted()
    {
        var sources = Enumerable.Range(1, 7).Select(i => new SourceInfo($"s{i}", SourceKind.Dataset, $"Set {i}", "A centre", Samples.Published, "https://localhost/set", null)).ToArray();
        var one = Render(new CitedView("X", "1 record", ["article-x"]));
        var many = Render(new CitedView("X", "9 records", [.. sources.Select(s => s.Id)]), sources);

        Assert.Contains("article-x News article, publisher not named: An article, 13 January 2017", one.Markup.Replace("</code>", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("st-one-source", one.Find("details").ClassList);
        Assert.Contains("A centre: Set 1, 13 January 2017, https://localhost/set", many.Markup, StringComparison.Ordinal);
        Assert.Equal(5, many.FindAll("dd>div").Count);
        Assert.Equal("2 more sources", many.Find("dd>a").TextContent);
        Assert.DoesNotContain("st-one-source", many.Find("details").ClassList);
    }

    [Fact]
    public void What_was_published_later_is_counted()
    {
        var later = new SourceInfo("later", SourceKind.Article, "Later", null, Samples.Published.AddDays(1), null, 3);

        Assert.Contains("No source entered was first published after 13 January 2017.", Render(CitedView.Of("X")).Markup, StringComparison.Ordinal);
        Assert.Contains("1 source first published after 13 January 2017.", Render(CitedView.Of("X"), later).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_says_what_filter_page_and_map_leave_out_and_what_may_lie_outside_the_dates()
    {
        var state = State(January, []);
        var rows = Enumerable.Range(0, 25).Select(_ => Samples.Row()).ToList();
        var page = new EventPage(rows, 60, 2, 25, [], [], 0, DeathToll.None) { Known = 100, Later = 3, ExactDays = 58, Sources = ["article-x"] };

        var view = CitedView.Of(page, EventScope.Incidents, state, undrawn: 4);

        Assert.Equal("Incidents, 1 Jan 2017 – 31 Jan 2017, Damascus", view.Name);
        Assert.Equal("60 incidents", view.Records);
        Assert.Equal(2, view.Filter.Page);
        Assert.Equal(
            [
                "3 incidents known only from what was published later.",
                "40 incidents known on the day that the filter leaves out.",
                "This page of the list shows 26–50 of 60 (page 2 of 3).",
                "2 incidents shown without a known day: the days possible touch those asked for.",
                "4 incidents listed and not drawn on the map: no point is known.",
            ],
            view.LeftOut);
    }

    [Fact]
    public void A_list_that_leaves_nothing_out_says_nothing_of_it()
    {
        var page = new EventPage([Samples.Row()], 1, 1, 25, [], [], 0, DeathToll.None) { Known = 1, ExactDays = 1, Sources = ["article-x"] };

        Assert.Empty(CitedView.Of(page, EventScope.Timeline, State(EventFilter.None, [])).LeftOut);
    }

    [Fact]
    public void The_address_set_by_the_operator_goes_before_that_of_the_request()
    {
        var request = new DefaultHttpContext { Request = { Scheme = "http", Host = new HostString("10.0.0.1", 5080) } }.Request;

        Assert.Equal("http://10.0.0.1:5080", new SiteAddress(null).Of(request));
        Assert.Equal("https://localhost", new SiteAddress("https://localhost").Of(request));
        Assert.Equal(string.Empty, new SiteAddress(null).Of(null));
    }

    private static PageState State(EventFilter filter, SourceInfo[] more)
    {
        var state = Samples.State("/incidents", filter);
        var choices = new FilterChoices(state.Store.Choices.Places, state.Store.Choices.Parties, [.. state.Store.Choices.Sources, .. more]);
        state.Set(state.Store with { DataVersion = "1a2b3c4d5e6f7a8b", Choices = choices }, new FilterParse(filter, []), "/incidents", null);
        return state;
    }

    private static IRenderedComponent<CiteView> Render(CitedView view, params SourceInfo[] more)
    {
        var context = Samples.Context(State(view.Filter, more));
        context.Services.AddSingleton(new SiteAddress("https://localhost:1"));
        context.Services.AddSingleton<TimeProvider>(new FixedClock());
        return context.Render<CiteView>(p => p.Add(c => c.View, view));
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2027, 3, 3, 23, 59, 0, TimeSpan.Zero);
    }
}
