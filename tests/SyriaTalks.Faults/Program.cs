using System.Runtime.InteropServices;
using SyriaTalks.Faults.Trials;

namespace SyriaTalks.Faults;

/// <summary>Runs the trials and prints one table (docs/reliability.md).</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        var brief = args.Contains("--short");
        var trials = TrialList.Make(brief);
        var names = Chosen(args, trials);
        if (names is null)
        {
            await Console.Error.WriteLineAsync("Usage: dotnet run -c Release --project tests/SyriaTalks.Faults -- [--short] [--only NAME]...");
            await Console.Error.WriteLineAsync($"Trials: {string.Join(", ", trials.Select(t => t.Name))}");
            return 2;
        }

        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, c => Cancel(c, stop));
        var ledger = new Ledger(Console.Error);
        using var ground = new Ground();
        foreach (var trial in trials.Where(t => names.Contains(t.Name)))
            await RunAsync(trial, ground, ledger, stop.Token);
        ledger.Print(Console.Out);
        return ledger.AllHeld ? 0 : 1;
    }

    private static void Cancel(PosixSignalContext context, CancellationTokenSource stop)
    {
        context.Cancel = true;
        stop.Cancel();
    }

    // A trial that fails in a way nobody thought of must not hide what the others found.
    private static async Task RunAsync(Trial trial, Ground ground, Ledger ledger, CancellationToken cancellationToken)
    {
        ledger.Begin(trial.Name);
        try
        {
            await trial.RunAsync(ground, ledger, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync(e.ToString());
            ledger.Check("the trial runs to its end", $"{e.GetType().Name}: {e.Message[..Math.Min(e.Message.Length, 300)]}", held: false);
        }
    }

    private static List<string>? Chosen(string[] args, IReadOnlyList<Trial> trials)
    {
        var names = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--short")
                continue;
            if (args[i] != "--only" || ++i == args.Length || !trials.Any(t => t.Name == args[i]))
                return null;
            names.Add(args[i]);
        }

        return names.Count > 0 ? names : [.. trials.Select(t => t.Name)];
    }
}
