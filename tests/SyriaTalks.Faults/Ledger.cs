namespace SyriaTalks.Faults;

/// <summary>What was found of one thing that has to hold.</summary>
/// <param name="Trial">Name of the trial.</param>
/// <param name="Done">What was done.</param>
/// <param name="Holds">What has to hold.</param>
/// <param name="Measured">What was measured instead of believed.</param>
/// <param name="Held">Whether it held; null where the machine cannot try it.</param>
/// <param name="IsFigure">Whether it is about time or memory, which belong to the machine as much as to the site.</param>
internal sealed record Finding(string Trial, string Done, string Holds, string Measured, bool? Held, bool IsFigure)
{
    /// <summary>The finding in a word.</summary>
    public string Verdict => Held switch { true => "held", false => "**NOT HELD**", null => "not run" };

    /// <inheritdoc/>
    public override string ToString() => $"{Trial}: {Holds}: {Measured}: {Verdict}";
}

/// <summary>Collects the findings of a run and prints them as one table.</summary>
/// <param name="progress">Told each finding as it is made; null for nobody.</param>
internal sealed class Ledger(TextWriter? progress = null)
{
    private readonly List<Finding> _findings = [];
    private string _trial = string.Empty;
    private string _done = string.Empty;

    /// <summary>All findings, in order.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Whether nothing that was tried failed.</summary>
    public bool AllHeld => _findings.TrueForAll(f => f.Held != false);

    /// <summary>Begins a trial.</summary>
    /// <param name="trial">Its name.</param>
    public void Begin(string trial) => _trial = trial;

    /// <summary>Says what is done next.</summary>
    /// <param name="done">What.</param>
    public void Do(string done)
    {
        _done = done;
        progress?.WriteLine($"{_trial}: {done}");
    }

    /// <summary>Notes something that has to hold.</summary>
    /// <param name="holds">What.</param>
    /// <param name="measured">What was measured.</param>
    /// <param name="held">Whether it held.</param>
    public void Check(string holds, string measured, bool held) => Add(new Finding(_trial, _done, holds, measured, held, false));

    /// <summary>Notes something about time or memory.</summary>
    /// <param name="holds">What has to hold.</param>
    /// <param name="measured">What was measured.</param>
    /// <param name="held">Whether it held.</param>
    public void CheckFigure(string holds, string measured, bool held) => Add(new Finding(_trial, _done, holds, measured, held, true));

    /// <summary>Notes that the machine cannot do it.</summary>
    /// <param name="why">Why not.</param>
    public void NotRun(string why) => Add(new Finding(_trial, _done, "–", why, null, false));

    /// <summary>Prints the table as Markdown.</summary>
    /// <param name="output">Where to.</param>
    public void Print(TextWriter output)
    {
        output.WriteLine("| trial | what was done | what has to hold | measured | |");
        output.WriteLine("|---|---|---|---|---|");
        var before = (Trial: string.Empty, Done: string.Empty);
        foreach (var f in _findings)
        {
            output.WriteLine($"| {(f.Trial == before.Trial ? null : f.Trial)} | {((f.Trial, f.Done) == before ? null : f.Done)} | {f.Holds} | {f.Measured.Replace('|', '/').ReplaceLineEndings(" ")} | {f.Verdict} |");
            before = (f.Trial, f.Done);
        }
    }

    private void Add(Finding finding)
    {
        _findings.Add(finding);
        progress?.WriteLine($"  {finding.Holds}: {finding.Measured}: {finding.Verdict}");
    }
}
