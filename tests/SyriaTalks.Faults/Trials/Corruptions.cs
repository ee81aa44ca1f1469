using System.Collections.Concurrent;

namespace SyriaTalks.Faults.Trials;

/// <summary>Damages the store's file as a failing disk does, and looks for a site that serves the damage as truth.</summary>
/// <param name="count">How many stores are damaged.</param>
internal sealed class Corruptions(int count) : Trial
{
    private const string Crash = "ended with a stack trace";
    private const int Rows = 500;
    private const int Page = 4096;
    private const int AtOnce = 2;

    private static readonly string[] Paths =
    [
        "/", "/timeline", "/incidents", "/ceasefire", "/parties", "/talks", "/claims", "/sources", "/timeline.csv", "/incidents.csv", "/incidents.csv?format=ucdp-ged",
        "/claims.csv", "/violations.csv", "/ceasefire.csv", "/talks.ics", "/map.json",
    ];

    /// <inheritdoc/>
    public override string Name => "corruptions";

    /// <inheritdoc/>
    public override async Task RunAsync(Ground ground, Ledger ledger, CancellationToken cancellationToken)
    {
        ledger.Do($"{count} damaged copies of one store (fixed seed: bits flipped, bytes overwritten, pages blanked, exchanged or cut off), each served and asked for {Paths.Length} pages and files");
        var store = await ground.StoreAsync(Rows, cancellationToken);
        var address = Enumerable.Range(0, AtOnce).Select(_ => ChildProcess.FreeAddress()).ToArray();
        var sound = await File.ReadAllBytesAsync(store, cancellationToken);
        var truths = new Dictionary<string, Answer>[AtOnce];
        for (var i = 0; i < AtOnce; i++)
        {
            using var site = await ground.StartAsync(await ground.StoreAsync(Rows, cancellationToken), address[i], ChildOptions.None, cancellationToken);
            truths[i] = await Answers.AskAsync(site.Address, Paths, cancellationToken);
        }

        var outcomes = new ConcurrentDictionary<string, int>();
        var lies = new ConcurrentQueue<string>();
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async worker =>
        {
            for (var i = worker; i < count; i += AtOnce)
            {
                var (bytes, harm) = Damage(sound, new Random(i));
                var outcome = await TryAsync(ground, address[worker], bytes, truths[worker], cancellationToken);
                outcomes.AddOrUpdate(outcome.Word, 1, (_, n) => n + 1);
                if (outcome.Lie is { } lie)
                    lies.Enqueue($"{harm}: {lie}");
            }
        }));
        var words = string.Join(", ", outcomes.OrderByDescending(o => o.Value).Select(o => $"{o.Value} {o.Key}"));
        ledger.Check("never a page or file with status 200 that says something else", lies.IsEmpty ? words : $"{words}; {string.Join("; ", lies.Take(3))}", lies.IsEmpty);
        ledger.Check("a store that is refused is refused with a line", $"{outcomes.GetValueOrDefault(Crash)} crashes", outcomes.GetValueOrDefault(Crash) == 0);
    }

    private static async Task<(string Word, string? Lie)> TryAsync(Ground ground, Uri address, byte[] bytes, Dictionary<string, Answer> truth, CancellationToken cancellationToken)
    {
        var folder = ground.NewFolder();
        var store = Path.Combine(folder, "store.db");
        await File.WriteAllBytesAsync(store, bytes, cancellationToken);
        try
        {
            using var site = await ground.StartAsync(store, address, ChildOptions.None, cancellationToken);
            var answers = await Answers.AskAsync(site.Address, Paths, cancellationToken);
            var lie = Paths.FirstOrDefault(p => answers[p].Status == 200 && !answers[p].IsSameAs(truth[p]));
            if (lie is not null)
                return ("**served as truth**", $"{lie} {truth[lie].Difference(answers[lie])}");
            return (answers.Values.All(a => a.Status == 200) ? "served unharmed" : "answered with an error or nothing where harmed", null);
        }
        catch (InvalidOperationException e)
        {
            return (e.Message.Contains("   at ", StringComparison.Ordinal) ? Crash : "refused at the start", null);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (byte[] Bytes, string Harm) Damage(byte[] sound, Random random)
    {
        var bytes = (byte[])sound.Clone();
        var at = random.Next(bytes.Length);
        var page = at / Page * Page;
        switch (random.Next(6))
        {
            case 0 or 1:
                bytes[at] ^= (byte)(1 << random.Next(8));
                return (bytes, $"one bit at {at}");
            case 2:
                random.NextBytes(bytes.AsSpan(at, Math.Min(64, bytes.Length - at)));
                return (bytes, $"64 bytes at {at}");
            case 3:
                bytes.AsSpan(page, Page).Clear();
                return (bytes, $"page {page / Page} blank");
            case 4:
                sound.AsSpan(random.Next(bytes.Length / Page) * Page, Page).CopyTo(bytes.AsSpan(page));
                return (bytes, $"page {page / Page} is another's");
            default:
                return (bytes[..at], $"cut off at {at}");
        }
    }
}
