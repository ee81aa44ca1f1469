namespace SyriaTalks.Web.Maps;

public sealed class MapGeometryTests
{
    private static readonly MapBox Box = new(10, 10, 30, 20);

    [Theory]
    [InlineData(0, 15, 40, 15, true)]
    [InlineData(0, 0, 40, 30, true)]
    [InlineData(12, 12, 14, 14, true)]
    [InlineData(0, 5, 40, 5, false)]
    [InlineData(0, 0, 9, 30, false)]
    [InlineData(0, 15, 9, 15, false)]
    [InlineData(20, 0, 20, 9, false)]
    [InlineData(20, 0, 20, 11, true)]
    public void A_line_crosses_a_box_or_passes_by(double x1, double y1, double x2, double y2, bool crosses) =>
        Assert.Equal(crosses, Box.IsCrossedBy(new MapPoint(x1, y1), new MapPoint(x2, y2)));

    [Fact]
    public void Boxes_that_share_an_edge_do_not_overlap()
    {
        Assert.False(Box.Overlaps(new MapBox(30, 10, 40, 20)));
        Assert.True(Box.Overlaps(new MapBox(29, 19, 40, 30)));
    }

    [Fact]
    public void A_box_holds_itself_but_nothing_larger()
    {
        Assert.True(Box.Holds(Box));
        Assert.False(Box.Holds(Box.Shrink(-1)));
    }

    [Fact]
    public void A_point_outside_is_brought_to_the_edge() =>
        Assert.Equal(new MapPoint(30, 10), Box.Clamp(new MapPoint(99, -5)));
}
