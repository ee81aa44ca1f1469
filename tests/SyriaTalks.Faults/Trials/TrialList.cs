namespace SyriaTalks.Faults.Trials;

/// <summary>All trials, each in its full or its brief size.</summary>
internal static class TrialList
{
    /// <summary>Makes them.</summary>
    /// <param name="brief">Whether a run of minutes rather than of half an hour is wanted.</param>
    public static IReadOnlyList<Trial> Make(bool brief) =>
    [
        new HeldCircuits(brief ? 100 : 1000, TimeSpan.FromSeconds(brief ? 3 : 15)),
        new KilledImports(brief ? 10 : 200, rows: 30_000),
        new MangledFiles(brief ? 1000 : 10_000),
        new SlowClients(brief ? 100 : 600, readers: brief ? 4 : 50, TimeSpan.FromSeconds(brief ? 3 : 10)),
        new CircuitFlood(brief ? 400 : 3000),
        new EventFlood(brief ? 2000 : 20_000, TimeSpan.FromSeconds(brief ? 3 : 10)),
        new Restart(brief ? 1 : 3, readers: 20),
        new Clock(brief ? 40 : 150),
        new BehindNginx(),
        new ReadOnly(),
        new DiskFull(rows: 40_000, mount: true),
        new Corruptions(brief ? 20 : 100),
        new Cultures(brief ? 40 : 150, rows: 500),
    ];
}
