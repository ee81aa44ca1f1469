using System.Diagnostics;
using System.Net;

namespace SyriaTalks.Benchmarks;

/// <summary>What asking for pages gave.</summary>
/// <param name="Pages">Pages answered.</param>
/// <param name="PerSecond">Pages a second.</param>
/// <param name="CpuMilliseconds">Processor time of the server a page.</param>
/// <param name="Bytes">Bytes of the largest page.</param>
/// <param name="P50">Median time of a page in milliseconds.</param>
/// <param name="P99">Time in milliseconds that one page in a hundred takes longer than.</param>
/// <param name="Refused">Pages answered with status 503: the site gave up on them.</param>
internal sealed record LoadResult(int Pages, double PerSecond, double CpuMilliseconds, long Bytes, double P50, double P99, int Refused);

/// <summary>Asks a site for pages as fast as it answers.</summary>
internal sealed class PageLoad : IDisposable
{
    private readonly HttpClient _client;
    private readonly ProcessFigures _server;

    /// <summary>Prepares.</summary>
    /// <param name="address">The site.</param>
    /// <param name="server">Its process.</param>
    public PageLoad(Uri address, ProcessFigures server)
    {
        _server = server;
        _client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, UseCookies = false })
        {
            BaseAddress = address,
        };
    }

    /// <summary>Asks for a while, after a shorter while that does not count.</summary>
    /// <param name="path">Address of the n-th page.</param>
    /// <param name="connections">Connections, each with one page at a time.</param>
    /// <param name="duration">How long.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<LoadResult> RunAsync(Func<int, string> path, int connections, TimeSpan duration, CancellationToken cancellationToken)
    {
        var next = 0;
        await AskAsync(() => path(Interlocked.Increment(ref next)), connections, duration / 2.5, cancellationToken);
        var cpu = _server.CpuMilliseconds;
        var since = Stopwatch.GetTimestamp();
        var times = await AskAsync(() => path(Interlocked.Increment(ref next)), connections, duration, cancellationToken);
        var seconds = Stopwatch.GetElapsedTime(since).TotalSeconds;
        return Result(times, seconds, _server.CpuMilliseconds - cpu);
    }

    /// <summary>Asks for each of some pages once, one after the other.</summary>
    /// <param name="paths">The addresses.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<LoadResult> OnceAsync(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        var times = new List<Answer>();
        var buffer = new byte[1 << 16];
        var cpu = _server.CpuMilliseconds;
        var since = Stopwatch.GetTimestamp();
        foreach (var path in paths)
            times.Add(await AskAsync(path, buffer, cancellationToken));
        return Result(times, Stopwatch.GetElapsedTime(since).TotalSeconds, _server.CpuMilliseconds - cpu);
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static LoadResult Result(List<Answer> times, double seconds, double cpu) => new(
        times.Count,
        times.Count / seconds,
        cpu / times.Count,
        times.Max(t => t.Bytes),
        Figures.Quantile(times.Select(t => t.Milliseconds), 0.5),
        Figures.Quantile(times.Select(t => t.Milliseconds), 0.99),
        times.Count(t => t.Refused));

    private async Task<List<Answer>> AskAsync(
        Func<string> path, int connections, TimeSpan duration, CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        var all = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(
            async () =>
            {
                var times = new List<Answer>();
                var buffer = new byte[1 << 16];
                while (Stopwatch.GetElapsedTime(since) < duration)
                    times.Add(await AskAsync(path(), buffer, cancellationToken));
                return times;
            },
            cancellationToken)));
        return [.. all.SelectMany(t => t)];
    }

    private async Task<Answer> AskAsync(string path, byte[] buffer, CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        using var answer = await _client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        var refused = answer.StatusCode == HttpStatusCode.ServiceUnavailable;
        if (!refused)
            answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        var bytes = 0L;
        for (int read; (read = await body.ReadAsync(buffer, cancellationToken)) > 0;)
            bytes += read;
        return new Answer(Stopwatch.GetElapsedTime(since).TotalMilliseconds, bytes, refused);
    }

    private sealed record Answer(double Milliseconds, long Bytes, bool Refused);
}
