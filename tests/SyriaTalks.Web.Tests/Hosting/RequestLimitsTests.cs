using System.Net;
using Microsoft.AspNetCore.Http;

namespace SyriaTalks.Web.Hosting;

public sealed class RequestLimitsTests : IDisposable
{
    private readonly KnownQuestions _known = new();

    public void Dispose() => _known.Dispose();

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
        using var limiter = RequestLimits.Create(new SiteLimits(10, 10, 10, 3, 2), _known);

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
        using var limiter = RequestLimits.Create(new SiteLimits(1, 1, 1, 1, 1), _known);

        Assert.All(Enumerable.Range(0, 100), _ => Assert.True(limiter.AttemptAcquire(Request("/timeline", "192.0.2.1")).IsAcquired));
    }

    [Fact]
    public void New_questions_of_one_address_come_to_an_end_and_others_go_on()
    {
        using var limiter = RequestLimits.Create(Few, _known);
        for (var i = 0; i < 60; i++)
            limiter.AttemptAcquire(Request($"/timeline?q=a{i}", "192.0.2.1")).Dispose();

        Assert.False(Takes(limiter, "/timeline?q=more", "192.0.2.1"));
        Assert.False(Takes(limiter, "/timeline.csv", "192.0.2.1"));
        Assert.True(Takes(limiter, "/timeline", "192.0.2.1"), "A page without a question is the same for all.");
        Assert.True(Takes(limiter, "/css/app.css", "192.0.2.1"));
        Assert.True(Takes(limiter, "/_blazor?id=x", "192.0.2.1"), "An island that comes back asks nothing.");
        Assert.True(Takes(limiter, "/theme/dark?back=%2F", "192.0.2.1"));
        Assert.True(Takes(limiter, "/health/ready?x=1", "192.0.2.1"));
        Assert.True(Takes(limiter, "/timeline?q=more", "192.0.2.2"));
    }

    [Fact]
    public void A_question_answered_a_moment_ago_is_free()
    {
        using var limiter = RequestLimits.Create(Few, _known);
        _known.Add(Request("/timeline?q=known", "192.0.2.9").Request);
        for (var i = 0; i < 60; i++)
            limiter.AttemptAcquire(Request($"/timeline?q=a{i}", "192.0.2.1")).Dispose();

        Assert.True(Takes(limiter, "/timeline?q=known", "192.0.2.1"));
        Assert.False(Takes(limiter, "/timeline?q=Known", "192.0.2.1"));
        Assert.False(Takes(limiter, "/incidents?q=known", "192.0.2.1"));
    }

    [Fact]
    public async Task Questions_of_one_address_wait_in_line_and_do_not_hold_others_back()
    {
        using var limiter = RequestLimits.Create(Few, _known);
        var first = limiter.AttemptAcquire(Request("/timeline?q=1", "192.0.2.1"));
        var second = limiter.AttemptAcquire(Request("/timeline?q=2", "192.0.2.1"));
        Assert.True(first.IsAcquired && second.IsAcquired);

        var waiting = limiter.AcquireAsync(Request("/timeline?q=3", "192.0.2.1")).AsTask();
        Assert.False(waiting.IsCompleted);
        Assert.True(Takes(limiter, "/timeline?q=4", "192.0.2.2"));

        first.Dispose();
        using var third = await waiting.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.True(third.IsAcquired);
        second.Dispose();
    }

    private static SiteLimits Few => new(10, 10, 10, 10, 10) { MaxQuestionsPerAddress = 2, QuestionsPerMinutePerAddress = 60 };

    private static bool Takes(System.Threading.RateLimiting.PartitionedRateLimiter<HttpContext> limiter, string address, string client)
    {
        using var lease = limiter.AttemptAcquire(Request(address, client));
        return lease.IsAcquired;
    }

    private static DefaultHttpContext Request(string path, string address)
    {
        var context = new DefaultHttpContext();
        var parts = path.Split('?');
        context.Request.Path = parts[0];
        context.Request.QueryString = parts.Length > 1 ? new QueryString("?" + parts[1]) : default;
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        return context;
    }
}
