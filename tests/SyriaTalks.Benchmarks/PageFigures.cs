using System.Diagnostics;
using System.Globalization;

namespace SyriaTalks.Benchmarks;

/// <summary>Measures pages over HTTP, each beside the page of the reference that answers the same question.</summary>
internal static class PageFigures
{
    private const int Connections = 8;

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(5);
    private static readonly DateOnly First = new(2016, 1, 1), Last = new(2016, 12, 31);

    /// <summary>Measures.</summary>
    /// <param name="figures">Where to.</param>
    /// <param name="folder">For logs.</param>
    /// <param name="store">The store.</param>
    /// <param name="reference">The reference's file.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task MeasureAsync(FigureTable figures, string folder, string store, string reference, CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        var (ours, address) = await ChildProcess.StartSiteAsync(folder, store, cancellationToken);
        using var site = ours;
        using var load = new PageLoad(address, ours.Figures);
        await load.OnceAsync(["/incidents"], cancellationToken);
        figures.Add("site, start to first page of rows", Stopwatch.GetElapsedTime(since).TotalSeconds, "s");
        var (other, otherAddress) = await ReferenceSite.StartAsync(folder, reference, cancellationToken);
        using var referenceSite = other;
        using var otherLoad = new PageLoad(otherAddress, other.Figures);

        // Code that is still being compiled would be measured with the first pages only.
        foreach (var path in new Func<int, string>[] { n => "/incidents?place=aleppo&" + Dates(n), n => "/incidents?" + Dates(n), _ => "/incidents", _ => "/timeline" })
            await load.RunAsync(path, Connections, Duration, cancellationToken);
        await otherLoad.RunAsync(n => "/incidents?governorate=Aleppo&" + Dates(n), Connections, Duration, cancellationToken);
        var filtered = await otherLoad.RunAsync(_ => "/incidents?governorate=Aleppo&" + Dates(0), Connections, Duration, cancellationToken);
        var dated = await otherLoad.RunAsync(_ => "/incidents?" + Dates(0), Connections, Duration, cancellationToken);
        var all = await otherLoad.RunAsync(_ => "/incidents", Connections, Duration, cancellationToken);
        async Task Page(string name, Func<int, string> path, LoadResult beside, Aim? cpu, params Aim[] rate) =>
            Report(figures, name, await load.RunAsync(path, Connections, Duration, cancellationToken), beside, cpu, rate);

        var fast = new Aim(600, AtLeast: true);
        await Page("place and dates", _ => "/incidents?place=aleppo&" + Dates(0), filtered, new Aim(2), fast);
        await Page("dates", _ => "/incidents?" + Dates(0), dated, new Aim(2.5), fast);
        await Page("landing", _ => "/incidents", all, null);
        await Page("timeline", _ => "/timeline", all, null);
        await Page("place and dates, never the same days", n => "/incidents?place=aleppo&" + Dates(n), filtered, new Aim(2), fast);
        await Page("dates, never the same days", n => "/incidents?" + Dates(n), dated, new Aim(2.5), fast);
        figures.Add("site, memory after these pages", ours.Figures.ResidentMegabytes, "MB");
    }

    // 150 first days by 150 last days: more than a run can ask for.
    private static string Dates(int n) => string.Create(
        CultureInfo.InvariantCulture,
        $"from={First.AddDays(n % 150):yyyy-MM-dd}&to={Last.AddDays(-(n / 150 % 150)):yyyy-MM-dd}");

    private static void Report(FigureTable figures, string name, LoadResult ours, LoadResult reference, Aim? cpu, Aim[] rate)
    {
        const string Of = "EF page";
        figures.Add($"{name}, pages", ours.PerSecond, "pages/s", reference.PerSecond, Of, rate);
        figures.Add($"{name}, CPU a page", ours.CpuMilliseconds, "ms", reference.CpuMilliseconds, Of, cpu is null ? [] : [cpu]);
        figures.Add($"{name}, p50", ours.P50, "ms", reference.P50, Of);
        figures.Add($"{name}, p99", ours.P99, "ms", reference.P99, Of);
        if (ours.Refused > 0)
            figures.Add($"{name}, pages refused at the deadline of a second", ours.Refused, $"of {ours.Pages}", null, null, new Aim(0));
        figures.Add($"{name}, HTML", ours.Bytes / 1024.0, "KB", reference.Bytes / 1024.0, Of, new Aim(45));
    }
}
