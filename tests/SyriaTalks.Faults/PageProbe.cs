using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace SyriaTalks.Faults;

/// <summary>How pages were answered.</summary>
/// <param name="Whole">Pages answered whole with status 200.</param>
/// <param name="Failed">Asked for and answered otherwise, by what happened.</param>
/// <param name="P50">Median time in milliseconds.</param>
/// <param name="P99">Time in milliseconds that one page in a hundred takes longer than.</param>
internal sealed record PageTimes(int Whole, IReadOnlyDictionary<string, int> Failed, double P50, double P99)
{
    /// <summary>What happened instead, in words.</summary>
    public string Failures => Failed.Count == 0 ? "none" : string.Join(", ", Failed.Select(f => $"{f.Value} × {f.Key}"));

    /// <summary>The times in words.</summary>
    public string Times => Whole == 0 ? "no page" : $"p50 {Figures.Number(P50)} ms, p99 {Figures.Number(P99)} ms of {Figures.Number(Whole)} pages";
}

/// <summary>A few readers, who ask for a page again and again with a breath between, over connections that are kept.</summary>
/// <param name="address">The site.</param>
/// <param name="path">What they read.</param>
internal sealed class PageProbe(Uri address, string path = "/incidents") : IDisposable
{
    private const int Readers = 4;

    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(10);

    private readonly HttpClient _client = Loopback.Client(address);

    /// <summary>Reads for a while.</summary>
    /// <param name="duration">How long.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<PageTimes> AskAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        using var end = new CancellationTokenSource(duration);
        return await AskUntilAsync(end.Token, cancellationToken);
    }

    /// <summary>Reads until something else is done.</summary>
    /// <param name="meanwhile">What else.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<PageTimes> AskWhileAsync(Func<Task> meanwhile, CancellationToken cancellationToken)
    {
        using var end = new CancellationTokenSource();
        var asking = AskUntilAsync(end.Token, cancellationToken);
        try
        {
            await meanwhile();
        }
        finally
        {
            await end.CancelAsync();
        }

        return await asking;
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<PageTimes> AskUntilAsync(CancellationToken end, CancellationToken cancellationToken)
    {
        var times = new ConcurrentBag<double>();
        var failed = new ConcurrentDictionary<string, int>();
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => Task.Run(
            async () =>
            {
                while (!end.IsCancellationRequested)
                {
                    var since = Stopwatch.GetTimestamp();
                    if (await OnceAsync(cancellationToken) is { } failure)
                        failed.AddOrUpdate(failure, 1, (_, n) => n + 1);
                    else
                        times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
                    await Task.Delay(Breath, cancellationToken);
                }
            },
            cancellationToken)));
        return new PageTimes(times.Count, failed, Figures.Quantile(times, 0.5), Figures.Quantile(times, 0.99));
    }

    private async Task<string?> OnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await _client.GetAsync(path, cancellationToken);
            if (answer.StatusCode != HttpStatusCode.OK)
                return $"status {(int)answer.StatusCode}";
            var page = await answer.Content.ReadAsStringAsync(cancellationToken);
            return page.Contains("</html>", StringComparison.Ordinal) ? null : "cut short with status 200";
        }
        catch (HttpRequestException e)
        {
            return e.HttpRequestError.ToString();
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return "no answer in 60 s";
        }
    }
}
