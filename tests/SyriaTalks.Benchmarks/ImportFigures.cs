using Microsoft.Data.Sqlite;
using SyriaTalks.Data.Datasets;

namespace SyriaTalks.Benchmarks;

/// <summary>Measures an import: the command as a process, the import alone, and the engine alone.</summary>
internal static class ImportFigures
{
    /// <summary>Measures; the best of a few rounds counts on each side, for other work can only make a round longer.</summary>
    /// <param name="figures">Where to.</param>
    /// <param name="folder">For files.</param>
    /// <param name="file">The file to import.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>A store with the rows.</returns>
    public static async Task<string> MeasureAsync(FigureTable figures, string folder, string file, int rows, CancellationToken cancellationToken)
    {
        double command = double.MaxValue, alone = double.MaxValue, oneRow = double.MaxValue, raw = double.MaxValue, aloneCpu = double.MaxValue, rawCpu = double.MaxValue, peak = 0;
        var store = Path.Combine(folder, "store.db");
        for (var round = 0; round < (rows > 500_000 ? 2 : 3); round++)
        {
            Remove(store);
            var (seconds, megabytes) = await CommandAsync(folder, file, store, cancellationToken);
            (command, peak) = (Math.Min(command, seconds), Math.Max(peak, megabytes));
            oneRow = Math.Min(oneRow, await OneRowAsync(folder, cancellationToken));
            var inside = await AloneAsync(folder, file, rows, cancellationToken);
            (alone, aloneCpu) = (Math.Min(alone, inside.Seconds), Math.Min(aloneCpu, inside.CpuSeconds));
            var target = Path.Combine(folder, "raw.db");
            var engine = RawInsert.Run(store, target);
            (raw, rawCpu) = (Math.Min(raw, engine.Seconds), Math.Min(rawCpu, engine.CpuSeconds));
            Remove(target);
        }

        figures.Add("import, whole command", rows / command, "rows/s", rows / raw, "raw insert", new Aim(60_000, AtLeast: true), new Aim(0.8, AtLeast: true, OfRatio: true));
        figures.Add("import, command on a file of one row", oneRow, "s");
        figures.Add("import, inside a running program", rows / alone, "rows/s", rows / raw, "raw insert", new Aim(60_000, AtLeast: true), new Aim(0.8, AtLeast: true, OfRatio: true));
        figures.Add("import, peak memory (VmHWM of the command)", peak, "MB", null, null, new Aim(250));
        figures.Add("import, time a row (inside a running program)", alone * 1e6 / rows, "µs", raw * 1e6 / rows, "raw insert");
        figures.Add("import, CPU a row (inside a running program, both threads)", aloneCpu * 1e6 / rows, "µs", rawCpu * 1e6 / rows, "raw insert");
        figures.Add("store, bytes a row", new FileInfo(store).Length / (double)rows, "bytes", new FileInfo(file).Length / (double)rows, "file");
        return store;
    }

    private static async Task<double> OneRowAsync(string folder, CancellationToken cancellationToken)
    {
        var (file, store) = (Path.Combine(folder, "one.csv"), Path.Combine(folder, "one.db"));
        GedFile.Write(file, 1);
        var (seconds, _) = await CommandAsync(folder, file, store, cancellationToken);
        Remove(store);
        return seconds;
    }

    private static async Task<(double Seconds, double PeakMegabytes)> CommandAsync(string folder, string file, string store, CancellationToken cancellationToken)
    {
        using var process = ChildProcess.StartCommand(folder, "import", file, $"--Store:Path={store}");
        return await process.EndAsync(cancellationToken);
    }

    private static async Task<CpuClock> AloneAsync(string folder, string file, int rows, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, "alone.db");
        await using var host = new StoreHost(path);
        await host.PrepareAsync(cancellationToken);
        var request = new ImportRequest { Files = [new ImportFile(file, () => File.OpenRead(file), new FileInfo(file).Length)] };
        var importer = host.Get<DatasetImporter>();
        var clock = new CpuClock();
        clock.Start();
        var report = await importer.ImportAsync(request, null, cancellationToken);
        clock.Stop();
        if (report.Datasets.Sum(d => d.Added) != rows)
            throw new InvalidOperationException("Not every row was taken.");
        SqliteConnection.ClearAllPools();
        Remove(path);
        return clock;
    }

    private static void Remove(string store)
    {
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(store)!, Path.GetFileName(store) + "*"))
            File.Delete(file);
    }
}
