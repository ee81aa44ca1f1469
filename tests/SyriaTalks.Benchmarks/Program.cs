using System.Globalization;
using SyriaTalks.Benchmarks;

// The reference site is this program too, as a process of its own, so that its processor time can be told apart.
if (args is ["serve-reference", var database, var port])
{
    await ReferenceSite.ServeAsync(database, int.Parse(port, CultureInfo.InvariantCulture));
    return 0;
}

if (args is ["generate", var count, var target])
{
    GedFile.Write(target, int.Parse(count, NumberStyles.AllowThousands, CultureInfo.InvariantCulture));
    return 0;
}

var compare = args.Contains("--compare");
var sizes = args.Where(a => a != "--compare").ToList();
if (sizes.Count > 1 || (compare && sizes.Count > 0) || sizes.Exists(a => !int.TryParse(a, CultureInfo.InvariantCulture, out var rows) || rows < 10_000))
{
    await Console.Error.WriteLineAsync("Usage: dotnet run -c Release --project tests/SyriaTalks.Benchmarks -- [ROWS | --compare | generate ROWS FILE]");
    return 2;
}

var figures = new FigureTable();
var smaller = await SizeRun.RunAsync(figures, sizes.Count == 0 ? 300_000 : int.Parse(sizes[0], CultureInfo.InvariantCulture));
if (compare)
    figures.Compare(smaller, await SizeRun.RunAsync(figures, 1_000_000));
figures.Print(Console.Out);
return 0;
