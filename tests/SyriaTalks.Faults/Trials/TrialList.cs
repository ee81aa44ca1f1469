namespace SyriaTalks.Faults.Trials;

/// <summary>All trials, each in its full or its brief size.</summary>
internal static class TrialList
{
    /// <summary>Makes them.</summary>
    /// <param name="brief">Whether a run of minutes rather than of half an hour is wanted.</param>
    public static IReadOnlyList<Trial> Make(bool brief) =>
    [
        new HeldCircuits(brief ? 100 : 1000, TimeSpan.FromSeconds(brief ? 3 : 15)),
        new KilledImports(brief ? 15 : 200, rows: brief ? 2000 : 5000),
        new MangledFiles(brief ? 1000 : 10_000),
        new SlowClients(brief ? 100 : 600, TimeSpan.FromSeconds(brief ? 3 : 10)),
    ];
}
