namespace SyriaTalks.Benchmarks;

/// <summary>What was aimed for.</summary>
/// <param name="Bound">The figure or ratio that is just good enough.</param>
/// <param name="AtLeast">Whether more is better.</param>
/// <param name="OfRatio">Whether the ratio is meant, not the figure.</param>
internal sealed record Aim(double Bound, bool AtLeast = false, bool OfRatio = false)
{
    public string Verdict(double value, double? ratio)
    {
        var got = OfRatio ? ratio ?? double.NaN : value;
        var met = AtLeast ? got >= Bound : got <= Bound;
        var sign = AtLeast ? "≥" : "≤";
        return $"{sign} {Figures.Number(Bound)}{(OfRatio ? " ×" : null)} {(met ? "met" : "**missed**")}";
    }
}

/// <summary>The one table that a run prints.</summary>
internal sealed class FigureTable
{
    private readonly List<Line> _lines = [];

    private string _group = string.Empty;

    /// <summary>Figures of one group of lines by what they measure.</summary>
    public Dictionary<string, double> Begin(string group)
    {
        _group = group;
        return Values = [];
    }

    private Dictionary<string, double> Values { get; set; } = [];

    /// <summary>Adds a line.</summary>
    /// <param name="what">What was measured.</param>
    /// <param name="value">The figure.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="reference">What it stands beside, in the same unit; null for nothing.</param>
    /// <param name="of">Whose figure that is.</param>
    /// <param name="aims">What was aimed for.</param>
    public void Add(string what, double value, string unit, double? reference = null, string? of = null, params Aim[] aims)
    {
        Values[what] = value;
        var ratio = reference is { } r ? value / r : (double?)null;
        _lines.Add(new Line(
            $"{_group}: {what}",
            $"{Figures.Number(value)} {unit}",
            reference is { } known ? $"{Figures.Number(known)} {of}" : "–",
            ratio is { } share ? Figures.Number(share) : "–",
            aims.Length == 0 ? "–" : string.Join("; ", aims.Select(a => a.Verdict(value, ratio)))));
        Console.Error.WriteLine($"  {_lines[^1].What}: {_lines[^1].Figure}");
    }

    /// <summary>Sets the figures of two sizes side by side.</summary>
    /// <param name="smaller">Those of the smaller.</param>
    /// <param name="larger">Those of the larger.</param>
    public void Compare(Dictionary<string, double> smaller, Dictionary<string, double> larger)
    {
        Begin("1,000,000 beside 300,000");
        foreach (var (what, value) in larger)
        {
            var import = what.StartsWith("import, time", StringComparison.Ordinal) || what.StartsWith("import, CPU", StringComparison.Ordinal);
            if (smaller.TryGetValue(what, out var before) && (import || what.EndsWith("CPU a page", StringComparison.Ordinal)))
                Add(what, value, "at 1,000,000", before, "at 300,000", new Aim(import ? 1.2 : 1.5, OfRatio: true));
        }
    }

    /// <summary>Prints the table as Markdown.</summary>
    /// <param name="output">Where to.</param>
    public void Print(TextWriter output)
    {
        output.WriteLine("| what | figure | reference | ratio | aim |");
        output.WriteLine("|---|---|---|---|---|");
        foreach (var line in _lines)
            output.WriteLine($"| {line.What} | {line.Figure} | {line.Reference} | {line.Ratio} | {line.Aim} |");
    }

    private sealed record Line(string What, string Figure, string Reference, string Ratio, string Aim);
}
