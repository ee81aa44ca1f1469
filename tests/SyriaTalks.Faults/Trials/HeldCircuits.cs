using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using SyriaTalks.Faults.Circuits;

namespace SyriaTalks.Faults.Trials;

/// <summary>Opens many tabs with islands and holds them while others read.</summary>
/// <param name="count">How many.</param>
/// <param name="duration">How long pages are asked for, before and while they are held.</param>
internal sealed class HeldCircuits(int count, TimeSpan duration) : Trial
{
    private const int Openers = 8;

    // A megabyte each was the rule of thumb that the limits were set by; an island is smaller than a page of islands.
    private const double MostResident = 1.0, MostHeap = 0.5;

    /// <inheritdoc/>
    public override string Name => "circuits";

    /// <inheritdoc/>
    public override async Task RunAsync(Ground ground, Ledger ledger, CancellationToken cancellationToken)
    {
        ledger.Do($"{count} tabs of /incidents opened {Openers} at a time and held");
        var heap = new LiveHeap(Path.Combine(ground.NewFolder(), "heap"));
        var most = (count + Openers).ToString(CultureInfo.InvariantCulture);
        using var site = await ground.StartAsync(
            await ground.StoreAsync(ground.Rows, cancellationToken), heap.Options, cancellationToken, $"--Limits:MaxCircuits={most}", $"--Limits:MaxCircuitsPerAddress={most}");
        using var probe = new PageProbe(site.Address);
        var circuits = new ConcurrentBag<Circuit>();
        try
        {
            await OpenAsync(site, 1, circuits, cancellationToken);
            await probe.AskAsync(duration, cancellationToken);
            var before = await probe.AskAsync(duration, cancellationToken);
            var (alive, resident) = (await heap.MegabytesAsync(site.Process, cancellationToken), site.Process.Figures.ResidentMegabytes);
            PageTimes? opening = null;
            var failed = 0;
            opening = await probe.AskWhileAsync(async () => failed = await OpenAsync(site, count - 1, circuits, cancellationToken), cancellationToken);
            var held = await probe.AskAsync(duration, cancellationToken);
            var residentEach = (site.Process.Figures.ResidentMegabytes - resident) / count;
            var heapEach = (await heap.MegabytesAsync(site.Process, cancellationToken) - alive) / count;
            ledger.Check("all open and stay open", $"{circuits.Count(c => c.IsOpen)} open, {failed} not", circuits.Count(c => c.IsOpen) == count);
            ledger.Check("pages whole meanwhile", $"other than whole: while opening {opening.Failures}, while held {held.Failures}", opening.Failed.Count + held.Failed.Count == 0);
            ledger.CheckFigure($"live heap a circuit ≤ {MostHeap * 1024:0} KB", $"{Figures.Number(heapEach * 1024)} KB", heapEach <= MostHeap);
            ledger.CheckFigure($"resident memory a circuit ≤ {MostResident * 1024:0} KB", $"{Figures.Number(residentEach * 1024)} KB", residentEach <= MostResident);
            ledger.CheckFigure("p99 of /incidents while held ≤ 3 × before, or 50 ms", $"before: {before.Times}; while opening: {opening.Times}; while held: {held.Times}", held.P99 <= Math.Max(50, 3 * before.P99));
        }
        finally
        {
            foreach (var circuit in circuits)
                await circuit.DisposeAsync();
        }
    }

    private static async Task<int> OpenAsync(RunningSite site, int count, ConcurrentBag<Circuit> circuits, CancellationToken cancellationToken)
    {
        using var client = Loopback.Client(site.Address);
        var failed = 0;
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = Openers, CancellationToken = cancellationToken }, async (_, token) =>
        {
            var page = await IslandPage.LoadAsync(client, new Uri(site.Address, "incidents"), token);
            if (await Circuit.OpenAsync(page, from: null, token) is ({ } circuit, HttpStatusCode.SwitchingProtocols))
                circuits.Add(circuit);
            else
                Interlocked.Increment(ref failed);
        });
        return failed;
    }
}
