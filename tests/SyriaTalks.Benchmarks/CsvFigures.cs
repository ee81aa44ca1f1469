using System.Diagnostics;

namespace SyriaTalks.Benchmarks;

/// <summary>Measures the download of every row.</summary>
internal static class CsvFigures
{
    private const int Rounds = 4;

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    /// <summary>Measures, on a site that has served a few pages and nothing else.</summary>
    /// <param name="figures">Where to.</param>
    /// <param name="folder">For logs.</param>
    /// <param name="store">The store.</param>
    /// <param name="reference">The reference's file.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task MeasureAsync(FigureTable figures, string folder, string store, string reference, CancellationToken cancellationToken)
    {
        var (rate, first) = RawQueries.AllRows(reference);
        var (process, address) = await ChildProcess.StartSiteAsync(folder, store, cancellationToken);
        using var site = process;
        using (var load = new PageLoad(address, process.Figures))
            await load.OnceAsync(Enumerable.Repeat("/timeline", 20), cancellationToken);
        await Task.Delay(Settling, cancellationToken);

        var idle = process.Figures.ResidentMegabytes;
        var growth = 0.0;
        using var client = new HttpClient { BaseAddress = address };
        var downloads = new List<Download>();
        for (var round = 0; round < Rounds; round++)
        {
            process.Figures.ForgetPeak();
            downloads.Add(await DownloadAsync(client, process.Figures, cancellationToken));
            growth = Math.Max(growth, process.Figures.PeakMegabytes - idle);
        }

        // The first is made by code that is still being compiled.
        var warm = downloads.Skip(1).ToList();
        var best = warm.MinBy(d => d.Seconds)!;
        figures.Add("CSV of all rows", best.Rows / best.Seconds, "rows/s", rate, "raw reader", new Aim(1.3, AtLeast: true, OfRatio: true));
        figures.Add("CSV of all rows, CPU of the site a row", best.CpuMilliseconds * 1000 / best.Rows, "µs", 1e6 / rate, "raw reader");
        figures.Add("CSV, first byte", Figures.Quantile(warm.Select(d => d.FirstMilliseconds), 0.5), "ms", first, "first row of the raw reader", new Aim(10));
        figures.Add("CSV, first byte of the first download", downloads[0].FirstMilliseconds, "ms");
        figures.Add("CSV, memory over idle", growth, $"MB over {Figures.Number(idle)}", null, null, new Aim(25));
        figures.Add("CSV, bytes a row", best.Bytes / (double)best.Rows, "bytes");
    }

    private static async Task<Download> DownloadAsync(HttpClient client, ProcessFigures server, CancellationToken cancellationToken)
    {
        var buffer = new byte[1 << 16];
        var cpu = server.CpuMilliseconds;
        var since = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync("/timeline.csv", HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        double first = 0;
        long bytes = 0, lines = 0;
        for (int read; (read = await body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            first = first > 0 ? first : Stopwatch.GetElapsedTime(since).TotalMilliseconds;
            bytes += read;
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
        }

        return new Download(lines - 1, bytes, Stopwatch.GetElapsedTime(since).TotalSeconds, first, server.CpuMilliseconds - cpu);
    }

    private sealed record Download(long Rows, long Bytes, double Seconds, double FirstMilliseconds, double CpuMilliseconds);
}
