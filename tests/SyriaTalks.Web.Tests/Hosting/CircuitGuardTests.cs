using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace SyriaTalks.Web.Hosting;

public sealed class CircuitGuardTests
{
    [Theory]
    [InlineData("/_blazor", true, StatusCodes.Status503ServiceUnavailable)]
    [InlineData("/_blazor/negotiate", true, StatusCodes.Status503ServiceUnavailable)]
    [InlineData("/timeline", true, StatusCodes.Status200OK)]
    [InlineData("/_blazor", false, StatusCodes.Status200OK)]
    public async Task No_connection_is_opened_while_the_site_stops(string path, bool stopping, int status)
    {
        var context = new DefaultHttpContext();
        context.Request.Path = path;

        await new CircuitGuard(_ => Task.CompletedTask, new Lifetime(stopping)).InvokeAsync(context);

        Assert.Equal(status, context.Response.StatusCode);
    }

    private sealed class Lifetime(bool stopping) : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping { get; } = new(stopping);

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => throw new NotSupportedException();
    }
}
