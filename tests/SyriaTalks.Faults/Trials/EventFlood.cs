using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using SyriaTalks.Faults.Circuits;

namespace SyriaTalks.Faults.Trials;

/// <summary>Types into the field for places as nobody can type: every event at once.</summary>
/// <param name="events">How many.</param>
/// <param name="duration">How long pages are asked for before.</param>
internal sealed class EventFlood(int events, TimeSpan duration) : Trial
{
    private const double MostGrowth = 150;

    /// <inheritdoc/>
    public override string Name => "event-flood";

    /// <inheritdoc/>
    public override async Task RunAsync(Ground ground, Ledger ledger, CancellationToken cancellationToken)
    {
        ledger.Do($"{events} key strokes in the field for places sent as fast as one connection takes them");
        var heap = new LiveHeap(Path.Combine(ground.NewFolder(), "heap"));
        using var site = await ground.StartAsync(await ground.StoreAsync(ground.Rows, cancellationToken), heap.Options, cancellationToken);
        using var client = Loopback.Client(site.Address);
        using var probe = new PageProbe(site.Address);
        await probe.AskAsync(duration, cancellationToken);
        var before = await probe.AskAsync(duration, cancellationToken);
        var page = await IslandPage.LoadAsync(client, new Uri(site.Address, "incidents"), cancellationToken);
        var (circuit, status) = await Circuit.OpenAsync(page, from: null, cancellationToken);
        await using var open = circuit ?? throw new InvalidOperationException($"The circuit was refused: {status}.");
        var handler = await FindAsync(open, cancellationToken);
        var alive = await heap.MegabytesAsync(site.Process, cancellationToken);
        var resident = site.Process.Figures.ResidentMegabytes;
        site.Process.Figures.ForgetPeak();
        var (sent, seconds) = (0, 0.0);
        var during = await probe.AskWhileAsync(
            async () => (sent, seconds) = await SendAsync(open, handler, cancellationToken), cancellationToken);
        var peak = site.Process.Figures.PeakMegabytes;
        var after = await heap.MegabytesAsync(site.Process, cancellationToken);
        ledger.Check("the site takes them in, or ends the circuit", $"{open.Answers} of {sent} done in {Figures.Number(seconds)} s; the circuit is {(open.IsOpen ? "open" : "ended: " + open.Error)}", open.Answers > 0 && (open.Answers == sent || !open.IsOpen));
        ledger.Check("pages whole meanwhile", $"{during.Whole} whole; otherwise {during.Failures}", during is { Whole: > 0, Failed.Count: 0 });
        ledger.CheckFigure($"memory grows by ≤ {MostGrowth} MB at most", $"resident from {Figures.Number(resident)} to at most {Figures.Number(peak)} MB; alive from {Figures.Number(alive)} to {Figures.Number(after)} MB", peak - resident <= MostGrowth);
        ledger.CheckFigure("p99 of /incidents meanwhile ≤ 5 × before, or 100 ms", $"before: {before.Times}; meanwhile: {during.Times}", during.P99 <= Math.Max(100, 5 * before.P99));
    }

    // The field comes up after its script is said to have loaded.
    private static async Task<long> FindAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        for (var i = 0; i < 200; i++)
        {
            if (circuit.Handlers.TryGetValue("oninput", out var handler))
                return handler;
            await Task.Delay(50, cancellationToken);
        }

        throw new InvalidOperationException($"No field to type into; the islands listen to {string.Join(", ", circuit.Handlers.Keys)}.");
    }

    private async Task<(int Sent, double Seconds)> SendAsync(Circuit circuit, long handler, CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        var sent = 0;
        try
        {
            for (; sent < events && circuit.IsOpen; sent++)
                await circuit.SendEventAsync(handler, "input", $$"""{"value":"{{(char)('a' + (sent % 26))}}{{sent.ToString(CultureInfo.InvariantCulture)}}"}""", cancellationToken);
        }
        catch (WebSocketException)
        {
            // The site has had enough.
        }

        // A minute without an answer is as good as none.
        for (var last = -1; circuit.IsOpen && circuit.Answers < sent && circuit.Answers != last;)
        {
            last = circuit.Answers;
            for (var i = 0; i < 60 && circuit.IsOpen && circuit.Answers == last; i++)
                await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
        }

        return (sent, Stopwatch.GetElapsedTime(since).TotalSeconds);
    }
}
