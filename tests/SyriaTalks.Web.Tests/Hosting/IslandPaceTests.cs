using System.Security.Claims;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;

namespace SyriaTalks.Web.Hosting;

public sealed class IslandPaceTests
{
    private readonly StillClock _clock = new();

    [Fact]
    public async Task A_burst_is_taken_at_once_and_the_rest_waits_its_turn()
    {
        var pace = new IslandPace(_clock);
        using var connection = new Connection();
        for (var i = 0; i < IslandPace.Burst; i++)
            Assert.True(Send(pace, connection).IsCompletedSuccessfully);

        var waiting = Send(pace, connection);
        Assert.False(waiting.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1.0 / IslandPace.PerSecond));
        await waiting.WaitAsync(TimeSpan.FromSeconds(30));

        _clock.Advance(TimeSpan.FromHours(1));
        for (var i = 0; i < IslandPace.Burst; i++)
            Assert.True(Send(pace, connection).IsCompletedSuccessfully);
        Assert.False(Send(pace, connection).IsCompleted);
    }

    [Fact]
    public void One_connection_does_not_slow_another()
    {
        var pace = new IslandPace(_clock);
        using var flood = new Connection();
        using var other = new Connection();
        for (var i = 0; i < IslandPace.Burst * 2; i++)
            _ = Send(pace, flood);

        Assert.True(Send(pace, other).IsCompletedSuccessfully);
    }

    private static Task<object?> Send(IslandPace pace, Connection connection) => pace.InvokeMethodAsync(
        new HubInvocationContext(connection, new Services(), new NoHub(), typeof(NoHub).GetMethod(nameof(NoHub.ToString))!, []),
        _ => ValueTask.FromResult<object?>(null)).AsTask();

    private sealed class NoHub : Hub;

    private sealed class Services : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }

    private sealed class Connection : HubCallerContext, IDisposable
    {
        private readonly CancellationTokenSource _aborted = new();

        public override string ConnectionId => "one";

        public override string? UserIdentifier => null;

        public override ClaimsPrincipal? User => null;

        public override IDictionary<object, object?> Items { get; } = new Dictionary<object, object?>();

        public override IFeatureCollection Features { get; } = new FeatureCollection();

        public override CancellationToken ConnectionAborted => _aborted.Token;

        public override void Abort() => _aborted.Cancel();

        public void Dispose() => _aborted.Dispose();
    }

    /// <summary>A clock that goes when it is told to, and rings then.</summary>
    private sealed class StillClock : TimeProvider
    {
        private readonly List<(long At, TimerCallback Ring, object? State)> _alarms = [];
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime != Timeout.InfiniteTimeSpan)
                _alarms.Add((_now + dueTime.Ticks, callback, state));
            return new Alarm();
        }

        public void Advance(TimeSpan time)
        {
            _now += time.Ticks;
            var due = _alarms.Where(a => a.At <= _now).ToList();
            _alarms.RemoveAll(due.Contains);
            due.ForEach(a => a.Ring(a.State));
        }

        private sealed class Alarm : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
                // Nothing is held.
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
