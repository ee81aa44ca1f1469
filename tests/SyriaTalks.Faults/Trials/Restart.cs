using System.Collections.Concurrent;
using System.Diagnostics;

namespace SyriaTalks.Faults.Trials;

/// <summary>Tells the site to stop while many read pages and files.</summary>
/// <param name="rounds">How often.</param>
/// <param name="readers">How many read.</param>
internal sealed class Restart(int rounds, int readers) : Trial
{
    private static readonly string[] Paths = ["/incidents", "/timeline", "/incidents.csv", "/incidents.geojson", "/timeline.jsonl"];
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    /// <inheritdoc/>
    public override string Name => "restart";

    /// <inheritdoc/>
    public override async Task RunAsync(Ground ground, Ledger ledger, CancellationToken cancellationToken)
    {
        ledger.Do($"SIGTERM while {readers} readers ask for pages and files of {ground.Rows} rows, {rounds} times");
        var store = await ground.StoreAsync(ground.Rows, cancellationToken);
        var address = ChildProcess.FreeAddress();
        Dictionary<string, Answer>? whole = null;
        var (codes, longest, starts, counts) = (new List<int>(), TimeSpan.Zero, TimeSpan.Zero, new ConcurrentDictionary<string, int>());
        for (var round = 0; round < rounds; round++)
        {
            var since = Stopwatch.GetTimestamp();
            using var site = await ground.StartAsync(store, address, ChildOptions.None, cancellationToken, "--Limits:MaxExports=1000", "--Limits:MaxExportsPerAddress=1000");
            starts = Max(starts, Stopwatch.GetElapsedTime(since));
            whole ??= await Answers.AskAsync(site.Address, Paths, cancellationToken);
            using var end = new CancellationTokenSource();
            var reading = Task.WhenAll(Enumerable.Range(0, readers).Select(i => Task.Run(() => ReadAsync(address, i, whole, counts, end.Token), cancellationToken)));
            await Task.Delay(TimeSpan.FromSeconds(2), cancellationToken);
            since = Stopwatch.GetTimestamp();
            site.Process.Signal("TERM");
            codes.Add(await site.Process.ExitAsync(cancellationToken));
            longest = Max(longest, Stopwatch.GetElapsedTime(since));
            await end.CancelAsync();
            await reading;
        }

        ledger.Check("exit code 0", string.Join(", ", codes), codes.TrueForAll(c => c == 0));
        ledger.Check($"ended in ≤ {Limit.TotalSeconds} s", $"the longest took {Figures.Number(longest.TotalSeconds)} s", longest <= Limit);
        ledger.Check(
            "what came with status 200 and an end is whole, to the last byte",
            string.Join(", ", counts.OrderByDescending(c => c.Value).Select(c => $"{Figures.Number(c.Value)} {c.Key}")),
            counts.GetValueOrDefault("whole") > 0 && counts.GetValueOrDefault("cut short") == 0);
        ledger.CheckFigure("ready again in ≤ 10 s from its start", $"{Figures.Number(starts.TotalSeconds)} s", starts <= TimeSpan.FromSeconds(10));
    }

    private static async Task ReadAsync(Uri address, int number, Dictionary<string, Answer> whole, ConcurrentDictionary<string, int> counts, CancellationToken end)
    {
        for (var i = number; !end.IsCancellationRequested; i++)
        {
            var path = Paths[i % Paths.Length];
            var answer = (await Answers.AskAsync(address, [path], CancellationToken.None))[path];
            var outcome = answer.Status switch
            {
                200 when answer.IsSameAs(whole[path]) => "whole",
                200 => "cut short",
                0 => "connections refused or broken off",
                _ => $"of status {answer.Status}",
            };
            counts.AddOrUpdate(outcome, 1, (_, n) => n + 1);
            if (answer.Status == 0)
                await Task.Delay(20, CancellationToken.None);
        }
    }

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
