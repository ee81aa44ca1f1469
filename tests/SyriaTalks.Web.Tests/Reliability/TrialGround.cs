using SyriaTalks.Faults;

namespace SyriaTalks.Web.Reliability;

/// <summary>One folder for all small trials, so that their stores are made once.</summary>
public sealed class TrialGround : IDisposable
{
    private const int Rows = 1000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Ground _ground = new(Rows);

    public void Dispose() => _ground.Dispose();

    /// <summary>Runs a trial. What belongs to the machine as much as to the site, time and memory, is not looked at.</summary>
    /// <param name="trial">The trial.</param>
    /// <returns>What was found; every finding held.</returns>
    internal async Task<IReadOnlyList<Finding>> HoldsAsync(Trial trial)
    {
        var findings = await RunAsync(trial);
        Assert.Empty(findings.Where(f => f.Held == false).Select(f => f.ToString()));
        return findings;
    }

    /// <summary>Runs a trial.</summary>
    /// <param name="trial">The trial.</param>
    /// <returns>What was found, without time and memory; at least something was.</returns>
    private async Task<IReadOnlyList<Finding>> RunAsync(Trial trial)
    {
        using var timeout = new CancellationTokenSource(Patience);
        var ledger = new Ledger();
        ledger.Begin(trial.Name);
        await trial.RunAsync(_ground, ledger, timeout.Token);
        var findings = ledger.Findings.Where(f => !f.IsFigure).ToList();
        Assert.NotEmpty(findings);
        Skip.If(findings.TrueForAll(f => f.Held is null), findings[0].Measured);
        return findings;
    }
}
