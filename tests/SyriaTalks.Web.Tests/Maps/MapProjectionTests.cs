using System.Globalization;

namespace SyriaTalks.Web.Maps;

public sealed class MapProjectionTests
{
    private static readonly MapWindow Window = new(35, 32, 43, 38);
    private readonly MapProjection projection = new(Window, new MapPoint(10, 20), 800);

    [Theory]
    [InlineData(33.513, 36.292)]
    [InlineData(32, 35)]
    [InlineData(38, 43)]
    [InlineData(40.5, 30.25)]
    public void A_place_comes_back_from_the_drawing(double latitude, double longitude)
    {
        var (north, east) = projection.Unproject(projection.Project(latitude, longitude));
        Assert.Equal(latitude, north, 9);
        Assert.Equal(longitude, east, 9);
    }

    [Fact]
    public void The_corners_of_the_window_are_the_corners_of_the_box()
    {
        Assert.Equal(new MapPoint(10, 20), projection.Project(38, 35));
        var (right, bottom) = projection.Project(32, 43);
        Assert.Equal(projection.Box.Right, right, 9);
        Assert.Equal(projection.Box.Bottom, bottom, 9);
        Assert.Equal(projection.Box, projection.Project(Window));
    }

    [Fact]
    public void At_the_middle_latitude_a_kilometre_is_as_long_east_as_north()
    {
        var (east, north) = projection.Radii(50, Window.MiddleLatitude);
        Assert.Equal(north, east, 9);
        Assert.Equal(projection.Length(50), north, 9);
    }

    [Fact]
    public void North_of_the_middle_an_area_reaches_further_east_than_north()
    {
        var (east, north) = projection.Radii(50, 37.5);
        Assert.InRange(east / north, 1.01, 1.04);
    }

    [Fact]
    public void A_hundred_kilometres_is_what_the_sphere_says()
    {
        var (_, south) = projection.Project(34, 36);
        var (_, north) = projection.Project(34 + (100 / MapProjection.KilometresPerDegree), 36);
        Assert.Equal(projection.Length(100), south - north, 9);
    }

    [Fact]
    public void The_outlines_are_moved_to_where_places_are_drawn()
    {
        var numbers = projection.BaseTransform.Split(['(', ' ', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Where(part => double.TryParse(part, CultureInfo.InvariantCulture, out _))
            .Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var (x, y) = projection.Project(33.513, 36.292);
        Assert.Equal(x, numbers[0] + ((36_292 - MapBase.OriginEast) * numbers[2]), 1);
        Assert.Equal(y, numbers[1] + ((MapBase.OriginNorth - 33_513) * numbers[3]), 1);
    }

    [Theory]
    [InlineData(36, 40, true)]
    [InlineData(32, 35, true)]
    [InlineData(31.99, 40, false)]
    [InlineData(36, 43.01, false)]
    [InlineData(double.NaN, 40, false)]
    public void A_window_knows_what_it_shows(double latitude, double longitude, bool shown) =>
        Assert.Equal(shown, Window.Contains(latitude, longitude));
}
