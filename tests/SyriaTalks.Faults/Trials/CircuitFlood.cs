using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using SyriaTalks.Faults.Circuits;

namespace SyriaTalks.Faults.Trials;

/// <summary>Opens as many circuits as the site lets in, with one page's islands again and again, against a small heap.</summary>
/// <param name="attempts">How many are tried.</param>
internal sealed class CircuitFlood(int attempts) : Trial
{
    private const int HeapMegabytes = 200;
    private const int PerAddress = 30;
    private const int Openers = 16;

    /// <inheritdoc/>
    public override string Name => "circuit-flood";

    /// <inheritdoc/>
    public override async Task RunAsync(Ground ground, Ledger ledger, CancellationToken cancellationToken)
    {
        var store = await ground.StoreAsync(ground.Rows, cancellationToken);
        ledger.Do($"{attempts} circuits from one address, limits as shipped, heap of {HeapMegabytes} MB");
        await FloodAsync(ground, ledger, store, from: 1, allowed: PerAddress, [], cancellationToken);

        // What docs/configuration.md advises for a small heap.
        const int allowed = 300;
        var addresses = (int)Math.Ceiling(attempts / (double)PerAddress);
        ledger.Do($"{attempts} circuits from {addresses} addresses, Limits:MaxCircuits={allowed}, heap of {HeapMegabytes} MB");
        await FloodAsync(ground, ledger, store, addresses, allowed, [$"--Limits:MaxCircuits={allowed.ToString(CultureInfo.InvariantCulture)}"], cancellationToken);
    }

    private async Task FloodAsync(Ground ground, Ledger ledger, string store, int from, int allowed, string[] settings, CancellationToken cancellationToken)
    {
        var options = new ChildOptions
        {
            Environment = new Dictionary<string, string?> { ["DOTNET_GCHeapHardLimit"] = (HeapMegabytes * 1024L * 1024).ToString("X", CultureInfo.InvariantCulture) },
        };
        using var site = await ground.StartAsync(store, options, cancellationToken, settings);
        using var probe = new PageProbe(site.Address);
        await probe.AskAsync(TimeSpan.FromSeconds(1), cancellationToken);
        var circuits = new ConcurrentBag<Circuit>();
        var refused = new ConcurrentDictionary<string, int>();
        try
        {
            var during = await probe.AskWhileAsync(() => OpenAsync(site, from, circuits, refused, cancellationToken), cancellationToken);
            var after = await probe.AskAsync(TimeSpan.FromSeconds(2), cancellationToken);
            var open = circuits.Count(c => c.IsOpen);
            ledger.Check($"{Math.Min(attempts, allowed)} are let in, the others refused with status 429", $"{open} open; refused: {Words(refused)}", open == Math.Min(attempts, allowed) && refused.Keys.All(k => k == "429"));
            ledger.Check("the process survives", site.Process.HasExited ? "it ended" : $"{Figures.Number(site.Process.Figures.ResidentMegabytes)} MB resident", !site.Process.HasExited);
            ledger.Check("pages whole meanwhile and afterwards", $"{during.Whole} and {after.Whole} whole; otherwise {during.Failures} and {after.Failures}", during.Failed.Count + after.Failed.Count == 0 && after.Whole > 0);
        }
        finally
        {
            foreach (var circuit in circuits)
                await circuit.DisposeAsync();
        }
    }

    private async Task OpenAsync(RunningSite site, int from, ConcurrentBag<Circuit> circuits, ConcurrentDictionary<string, int> refused, CancellationToken cancellationToken)
    {
        using var client = Loopback.Client(site.Address);
        var page = await IslandPage.LoadAsync(client, new Uri(site.Address, "incidents"), cancellationToken);
        await Parallel.ForAsync(0, attempts, new ParallelOptions { MaxDegreeOfParallelism = Openers, CancellationToken = cancellationToken }, async (i, token) =>
        {
            try
            {
                var (circuit, status) = await Circuit.OpenAsync(page, new IPAddress([127, 0, (byte)(1 + (i % from / 250)), (byte)(1 + (i % from % 250))]), token);
                if (circuit is not null)
                    circuits.Add(circuit);
                else
                    refused.AddOrUpdate(((int)status).ToString(CultureInfo.InvariantCulture), 1, (_, n) => n + 1);
            }
            catch (Exception e) when (e is InvalidOperationException or System.Net.WebSockets.WebSocketException || (e is OperationCanceledException && !token.IsCancellationRequested))
            {
                refused.AddOrUpdate(e.Message, 1, (_, n) => n + 1);
            }
        });
    }

    private static string Words(ConcurrentDictionary<string, int> counts) =>
        counts.IsEmpty ? "none" : string.Join(", ", counts.Select(c => $"{c.Value} × {c.Key}"));
}
