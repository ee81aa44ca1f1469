using Microsoft.AspNetCore.SignalR;

namespace SyriaTalks.Web.Hosting;

/// <summary>
/// Bounds how fast one connection of islands is listened to. Somebody who types and moves sends a few messages a second; a
/// script could send as many as the line carries, and the server would do nothing else. What comes too fast waits, and holds up
/// nothing but its own connection: the messages of one are taken one after another.
/// </summary>
/// <param name="clock">Measures the time.</param>
internal sealed class IslandPace(TimeProvider clock) : IHubFilter
{
    /// <summary>Messages taken at once.</summary>
    public const int Burst = 400;

    /// <summary>Messages a second from then on.</summary>
    public const int PerSecond = 100;

    private static readonly object Key = new();

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var wait = Wait(invocationContext.Context);
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, clock, invocationContext.Context.ConnectionAborted);
        return await next(invocationContext);
    }

    // The moment at which all that has come is worked off at the pace allowed; it may lie a burst ahead.
    private TimeSpan Wait(HubCallerContext connection)
    {
        var now = clock.GetTimestamp();
        var each = clock.TimestampFrequency / PerSecond;
        var idle = now - (Burst * each);
        var due = Math.Max(connection.Items.TryGetValue(Key, out var value) ? (long)value! : idle, idle) + each;
        connection.Items[Key] = due;
        return due <= now ? TimeSpan.Zero : TimeSpan.FromSeconds((due - now) / (double)clock.TimestampFrequency);
    }
}
