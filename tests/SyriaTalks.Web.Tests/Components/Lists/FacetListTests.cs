using Bunit;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;

namespace SyriaTalks.Web.Components.Lists;

public sealed class FacetListTests : BunitContext
{
    [Fact]
    public void A_value_is_a_link_that_adds_it_and_a_chosen_one_a_link_that_takes_it_out()
    {
        var list = List(EventFilter.None with { Kinds = SlugSet.Of("explosion") }, [new("air-strike", "Air strike", 2, false), new("explosion", "Explosion or bombing", 1, true)]);

        var links = list.FindAll("li a");
        Assert.Equal(["Explosion or bombing1", "Air strike2"], links.Select(a => a.TextContent.Trim()));
        Assert.Equal("/incidents", links[0].GetAttribute("href"));
        Assert.Equal("true", links[0].GetAttribute("aria-current"));
        Assert.NotNull(links[0].QuerySelector(".st-box svg"));
        Assert.Equal("/incidents?kind=air-strike&kind=explosion", links[1].GetAttribute("href"));
        Assert.Null(links[1].QuerySelector(".st-box svg"));
    }

    [Fact]
    public void A_value_that_would_give_nothing_stays_visible_and_is_greyed()
    {
        var links = List(EventFilter.None, [new("air-strike", "Air strike", 3, false), new("explosion", "Explosion or bombing", 0, false)]).FindAll("li a");

        Assert.Equal([null, "st-zero"], links.Select(a => a.GetAttribute("class")));
    }

    [Fact]
    public void More_than_eight_values_are_folded_with_the_chosen_ones_in_sight()
    {
        FacetValue[] values = [.. Enumerable.Range(1, 11).Select(i => new FacetValue($"p{i}", $"Party {i}", 20 - i, i == 11))];

        var list = List(EventFilter.None, values, ParameterNames.Party);

        Assert.Equal("Party 11", list.Find("li .st-lab").TextContent);
        Assert.Equal(8, list.FindAll("section > ul li").Count);
        Assert.Equal("3 more", list.Find("summary").TextContent);
        Assert.Equal(3, list.FindAll("details li").Count);
        Assert.False(list.Find("details").HasAttribute("open"));
    }

    private IRenderedComponent<FacetList> List(EventFilter filter, FacetValue[] values, string parameter = ParameterNames.Kind)
    {
        this.UsePage(filter);
        return Render<FacetList>(p => p.Add(l => l.Scope, EventScope.Incidents).Add(l => l.Facets, [new Facet(parameter, "Heading", values)]));
    }
}
