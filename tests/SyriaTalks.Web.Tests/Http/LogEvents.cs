using System.Collections.Concurrent;
using Serilog.Core;
using Serilog.Events;

namespace SyriaTalks.Web.Http;

/// <summary>What the site logged, so that a test can hold the log to its promises.</summary>
public sealed class LogEvents : ILogEventSink
{
    private readonly ConcurrentQueue<LogEvent> _events = new();

    public IReadOnlyList<LogEvent> All => [.. _events];

    /// <summary>Warnings and worse, rendered; a quiet run has none.</summary>
    public IReadOnlyList<string> Troubles => [.. All.Where(e => e.Level >= LogEventLevel.Warning).Select(Render)];

    /// <summary>One line a request that has ended.</summary>
    public IReadOnlyList<LogEvent> Requests => [.. All.Where(e => e.Properties.ContainsKey("RequestPath") && e.Properties.ContainsKey("Elapsed"))];

    public static string Render(LogEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return $"{e.Level}: {e.RenderMessage(null)} {e.Exception}";
    }

    public void Emit(LogEvent logEvent) => _events.Enqueue(logEvent);

    /// <summary>Waits for the line of a request whose answer has arrived: it is written after the last byte.</summary>
    public async Task SettleAsync()
    {
        for (var i = 0; i < 20 && Requests.Count == 0; i++)
            await Task.Delay(10);
    }

    public void Clear() => _events.Clear();
}
