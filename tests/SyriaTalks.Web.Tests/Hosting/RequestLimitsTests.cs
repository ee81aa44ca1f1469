using System.Net;
using Microsoft.AspNetCore.Http;

namespace SyriaTalks.Web.Hosting;

public sealed class RequestLimitsTests
{
    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:1:ffff::2", true)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:2::1", false)]
    public void A_household_is_one_client(string one, string other, bool same) =>
        Assert.Equal(same, RequestLimits.ClientOf(IPAddress.Parse(one)) == RequestLimits.ClientOf(IPAddress.Parse(other)));

    [Fact]
    public void Downloads_are_bounded_by_address_and_in_all()
    {
        using var limiter = RequestLimits.Create(new SiteLimits(10, 10, 10, 3, 2));

        using var first = limiter.AttemptAcquire(Request("/timeline.csv", "192.0.2.1"));
        using var second = limiter.AttemptAcquire(Request("/incidents.csv", "192.0.2.1"));
        using var tooMany = limiter.AttemptAcquire(Request("/timeline.csv", "192.0.2.1"));
        using var neighbour = limiter.AttemptAcquire(Request("/timeline.csv", "192.0.2.2"));
        using var full = limiter.AttemptAcquire(Request("/timeline.csv", "192.0.2.3"));

        Assert.Equal([true, true, false, true, false], new[] { first, second, tooMany, neighbour, full }.Select(l => l.IsAcquired));

        first.Dispose();
        using var again = limiter.AttemptAcquire(Request("/timeline.csv", "192.0.2.3"));
        Assert.True(again.IsAcquired);
    }

    [Fact]
    public void Pages_are_not_counted()
    {
        using var limiter = RequestLimits.Create(new SiteLimits(1, 1, 1, 1, 1));

        Assert.All(Enumerable.Range(0, 100), _ => Assert.True(limiter.AttemptAcquire(Request("/timeline", "192.0.2.1")).IsAcquired));
    }

    private static DefaultHttpContext Request(string path, string address)
    {
        var context = new DefaultHttpContext();
        context.Request.Path = path;
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        return context;
    }
}
