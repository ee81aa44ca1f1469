using System.Diagnostics.Metrics;
using SyriaTalks.Data;

namespace SyriaTalks.Web.Hosting;

/// <summary>What the site tells about its load (docs/telemetry.md). No measure says who asked.</summary>
internal static class SiteMeter
{
    private static readonly Meter Meter = new(StoreMeter.Name);

    private static readonly UpDownCounter<int> Islands = Meter.CreateUpDownCounter<int>(
        "syriatalks.islands.open", "{connection}", "Connections of islands that are open.");

    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>(
        "syriatalks.requests.refused", "{request}", "Requests above a limit, answered with status 429.");

    /// <summary>Counts a connection that was opened.</summary>
    public static void IslandOpened() => Islands.Add(1);

    /// <summary>Counts a connection that was closed.</summary>
    public static void IslandClosed() => Islands.Add(-1);

    /// <summary>Counts a request that was turned away.</summary>
    /// <param name="what">island, download or question.</param>
    public static void Refused(string what) => Refusals.Add(1, new KeyValuePair<string, object?>("what", what));
}
