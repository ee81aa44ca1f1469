using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Data;
using SyriaTalks.Data.Queries;

namespace SyriaTalks.Benchmarks;

/// <summary>Measures questions that nobody asked before: in this process without pages, and as pages over HTTP.</summary>
internal static class FilterFigures
{
    private const int Asked = 400;
    private const int Warm = 300;

    /// <summary>Measures.</summary>
    /// <param name="figures">Where to.</param>
    /// <param name="folder">For logs.</param>
    /// <param name="store">The store.</param>
    /// <param name="reference">The reference's file.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task MeasureAsync(FigureTable figures, string folder, string store, string reference, CancellationToken cancellationToken)
    {
        await using var host = new StoreHost(store);
        var events = host.Get<EventQueries>();
        var asOf = (await host.Get<StoreQueries>().StateAsync(cancellationToken)).Newest!.Value;
        var landing = await events.ListAsync(EventFilter.None, EventScope.Incidents, asOf, cancellationToken);
        var choices = new RandomFilters(landing.Facets);
        var run = new Run(events, asOf, cancellationToken);
        await run.ListAsync(choices.Make(1, Warm));

        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var times = await run.ListAsync(choices.Make(2, Asked));
        process.Refresh();
        figures.Add("never seen, CPU of the query, mean", (process.TotalProcessorTime - cpu).TotalMilliseconds / Asked, "ms");
        figures.Add("never seen, query, p50", Figures.Quantile(times.Select(t => t.Milliseconds), 0.5), "ms", null, null, new Aim(10));
        figures.Add("never seen, query, p99", Figures.Quantile(times.Select(t => t.Milliseconds), 0.99), "ms", null, null, new Aim(60));
        foreach (var (name, of) in Parts)
        {
            var part = times.Where(t => of(t.Asked)).Select(t => t.Milliseconds).ToList();
            figures.Add($"never seen, query, {name}, p50", Figures.Quantile(part, 0.5), "ms");
            figures.Add($"never seen, query, {name}, p99", Figures.Quantile(part, 0.99), "ms");
        }

        // Every page of the list without a filter is a question of its own, and the same one to the index.
        cpu = process.TotalProcessorTime;
        await run.ListAsync(Enumerable.Range(2, Asked).Select(page => (EventScope.Incidents, EventFilter.None with { Page = page })));
        process.Refresh();
        figures.Add("landing, CPU of the query", (process.TotalProcessorTime - cpu).TotalMilliseconds / Asked, "ms", null, null, new Aim(1));

        var days = await run.ListAsync(Enumerable.Range(0, Asked).Select(n => (EventScope.Incidents, Year(n))));
        figures.Add("dates, query alone, p50", Figures.Quantile(days.Select(t => t.Milliseconds), 0.5), "ms", RawQueries.DatesAndFacets(reference), "raw SQLite, count, rows, 6 GROUP BY");
        await PagesAsync(figures, folder, store, choices, cancellationToken);
        SqliteConnection.ClearAllPools();
    }

    private static IEnumerable<(string Name, Func<(EventScope Scope, EventFilter Filter), bool> Of)> Parts =>
    [
        ("incidents without text", a => a.Scope == EventScope.Incidents && a.Filter.Text is null),
        ("incidents with text", a => a.Scope == EventScope.Incidents && a.Filter.Text is not null),
        ("timeline", a => a.Scope == EventScope.Timeline),
    ];

    private static EventFilter Year(int n) =>
        EventFilter.None with { From = new DateOnly(2016, 1, 1).AddDays(n % 20), To = new DateOnly(2016, 12, 31).AddDays(-(n / 20)) };

    private static async Task PagesAsync(FigureTable figures, string folder, string store, RandomFilters choices, CancellationToken cancellationToken)
    {
        var (process, address) = await ChildProcess.StartSiteAsync(folder, store, cancellationToken);
        using var site = process;
        using var load = new PageLoad(address, process.Figures);
        string Path((EventScope Scope, EventFilter Filter) a) => (a.Scope == EventScope.Incidents ? "/incidents" : "/timeline") + a.Filter.ToQuery();
        await load.OnceAsync(choices.Make(1, Warm).Select(Path), cancellationToken);
        var pages = await load.OnceAsync(choices.Make(2, Asked).Select(Path), cancellationToken);
        figures.Add("never seen, page over HTTP, p50", pages.P50, "ms", null, null, new Aim(10));
        figures.Add("never seen, page over HTTP, p99", pages.P99, "ms", null, null, new Aim(60));
        figures.Add("never seen, page over HTTP, CPU a page", pages.CpuMilliseconds, "ms");
        figures.Add("never seen, pages refused at the deadline of a second", pages.Refused, $"of {Asked}", null, null, new Aim(0));
    }

    /// <summary>Asks one question after the other.</summary>
    private sealed class Run(EventQueries events, DateOnly asOf, CancellationToken cancellationToken)
    {
        public async Task<List<(double Milliseconds, (EventScope Scope, EventFilter Filter) Asked)>> ListAsync(IEnumerable<(EventScope Scope, EventFilter Filter)> all)
        {
            var times = new List<(double, (EventScope, EventFilter))>();
            foreach (var asked in all.ToList())
            {
                var since = Stopwatch.GetTimestamp();
                try
                {
                    await events.ListAsync(asked.Filter, asked.Scope, asOf, cancellationToken);
                }
                catch (QueryDeadlineException)
                {
                    // Its time counts all the same; how many there are is said of the pages.
                }

                times.Add((Stopwatch.GetElapsedTime(since).TotalMilliseconds, asked));
            }

            return times;
        }
    }
}
