using System.Globalization;
using System.Text;
using SyriaTalks.Faults.Circuits;

namespace SyriaTalks.Faults.Trials;

/// <summary>Serves under a clock that is a year off, and then under the right one again.</summary>
/// <param name="addresses">How many addresses are compared.</param>
internal sealed class Clock(int addresses) : Trial
{
    private const int Rows = 500;
    private const string Library = "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1";

    private static readonly string[] Shifts = ["-365d", "+365d"];

    private static readonly string[] Formats = ["d MMMM yyyy", "yyyy-MM-dd"];

    /// <inheritdoc/>
    public override string Name => "clock";

    /// <inheritdoc/>
    public override async Task RunAsync(Ground ground, Ledger ledger, CancellationToken cancellationToken)
    {
        ledger.Do("the site served under a clock a year slow and a year fast (libfaketime), then under the right one again with the same keys");
        if (!File.Exists(Library))
        {
            ledger.NotRun("libfaketime is not installed (Debian: faketime)");
            return;
        }

        var address = ChildProcess.FreeAddress();
        var today = DateTimeOffset.UtcNow;
        var (asked, truth) = await TruthAsync(ground, address, cancellationToken);
        foreach (var shift in Shifts)
        {
            var store = await ground.StoreAsync(Rows, cancellationToken);
            var differing = new List<string>();
            var date = default(DateTimeOffset?);
            using (var site = await ground.StartAsync(store, address, Shifted(shift), cancellationToken))
            {
                date = await DateAsync(site, cancellationToken);
                var answers = await AskAsync(site.Address, date!.Value, asked, cancellationToken);
                differing.AddRange(asked.Where(a => !answers[a].IsSameAs(truth[a])).Select(a => $"{a}: {truth[a].Difference(answers[a])}"));
            }

            var days = (date!.Value - today).TotalDays;
            ledger.Check($"clock {shift}: the site's process runs under it", $"its Date is {Figures.Number(days)} days from ours", Math.Abs(Math.Abs(days) - 365) < 1);
            ledger.Check("pages and files say the same, but for the day a reader looked", differing.Count == 0 ? $"{asked.Count} addresses" : $"{differing.Count} differ: {string.Join("; ", differing.Take(3))}", differing.Count == 0);
            await IslandsAsync(ground, ledger, store, address, shift, cancellationToken);
        }
    }

    private async Task<(IReadOnlyList<string> Asked, Dictionary<string, Answer> Truth)> TruthAsync(Ground ground, Uri address, CancellationToken cancellationToken)
    {
        using var site = await ground.StartAsync(await ground.StoreAsync(Rows, cancellationToken), address, ChildOptions.None, cancellationToken);
        var asked = await Answers.FindAsync(site.Address, addresses, cancellationToken);
        return (asked, await AskAsync(site.Address, DateTimeOffset.UtcNow, asked, cancellationToken));
    }

    // The clock is put right: the keys made under the wrong one are still there.
    private static async Task IslandsAsync(Ground ground, Ledger ledger, string store, Uri address, string shift, CancellationToken cancellationToken)
    {
        using var site = await ground.StartAsync(store, address, ChildOptions.None, cancellationToken);
        using var client = Loopback.Client(site.Address);
        var page = await IslandPage.LoadAsync(client, new Uri(site.Address, "incidents"), cancellationToken);
        var (circuit, status) = await Circuit.OpenAsync(page, from: null, cancellationToken);
        await using var open = circuit;
        var keys = Directory.GetFiles(Path.Combine(Path.GetDirectoryName(store)!, "keys"), "*.xml").Length;
        ledger.Check($"under the right clock again, with keys made {shift} away, islands come up", $"status {(int)status}, {open?.Batches ?? 0} drawings, {keys} keys", open is { IsOpen: true });
    }

    private static ChildOptions Shifted(string shift) => new()
    {
        Environment = new Dictionary<string, string?>
        {
            ["LD_PRELOAD"] = Library,
            ["FAKETIME"] = shift,
            ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
        },
    };

    private static async Task<DateTimeOffset?> DateAsync(RunningSite site, CancellationToken cancellationToken)
    {
        using var client = Loopback.Client(site.Address);
        using var answer = await client.GetAsync("/incidents", cancellationToken);
        return answer.Headers.Date;
    }

    // A citation ends with the day on which it was read. That day is the reader's, and the only place where the clock may be seen.
    private static async Task<Dictionary<string, Answer>> AskAsync(Uri site, DateTimeOffset now, IEnumerable<string> asked, CancellationToken cancellationToken)
    {
        var days = Formats.Select(f => now.UtcDateTime.ToString(f, CultureInfo.InvariantCulture)).ToList();
        string WithoutDay(string page) => days.Aggregate(page, (text, day) => text.Replace(day, "that day", StringComparison.Ordinal));
        var answers = await Answers.AskAsync(site, asked, cancellationToken);
        return answers.ToDictionary(
            a => a.Key,
            a => a.Value.Bytes.AsSpan().StartsWith("<!DOCTYPE"u8) ? a.Value with { Bytes = Encoding.UTF8.GetBytes(WithoutDay(Encoding.UTF8.GetString(a.Value.Bytes))) } : a.Value);
    }
}
