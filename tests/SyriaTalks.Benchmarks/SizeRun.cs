using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SyriaTalks.Benchmarks;

/// <summary>Measures everything on one number of rows, in a folder that is gone afterwards.</summary>
internal static class SizeRun
{
    /// <summary>Measures.</summary>
    /// <param name="figures">Where to.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>The figures by what was measured.</returns>
    public static async Task<Dictionary<string, double>> RunAsync(FigureTable figures, int rows, CancellationToken cancellationToken = default)
    {
        var folder = Directory.CreateTempSubdirectory("syriatalks-benchmarks-").FullName;
        try
        {
            var values = figures.Begin(rows.ToString("#,##0", CultureInfo.InvariantCulture));
            var file = Path.Combine(folder, "ged.csv");
            GedFile.Write(file, rows);
            var store = await ImportFigures.MeasureAsync(figures, folder, file, rows, cancellationToken);
            var reference = Path.Combine(folder, "reference.db");
            ReferenceStore.Create(reference, store);
            await PageFigures.MeasureAsync(figures, folder, store, reference, cancellationToken);
            await FilterFigures.MeasureAsync(figures, folder, store, reference, cancellationToken);
            await CsvFigures.MeasureAsync(figures, folder, store, reference, cancellationToken);
            var load = (await File.ReadAllTextAsync("/proc/loadavg", cancellationToken)).Split(' ');
            figures.Add("machine, load average of the last quarter of an hour", double.Parse(load[2], CultureInfo.InvariantCulture), $"on {Environment.ProcessorCount} cores");
            return values;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }
}
