using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using SyriaTalks.Faults.Circuits;

namespace SyriaTalks.Faults.Trials;

/// <summary>Puts a real nginx in front, with the site file of docs/deploy, and the program behind it starts again while readers read.</summary>
internal sealed class BehindNginx : Trial
{
    private const int PerAddress = 3;

    private static readonly IPAddress One = IPAddress.Parse("127.0.0.11"), Other = IPAddress.Parse("127.0.0.12");
    private static readonly string[] Same = ["/", "/incidents", "/timeline", "/parties", "/sources", "/about", "/violations.csv", "/talks.ics", "/map.json"];

    /// <inheritdoc/>
    public override string Name => "nginx";

    /// <inheritdoc/>
    public override async Task RunAsync(Ground ground, Ledger ledger, CancellationToken cancellationToken)
    {
        ledger.Do("nginx with docs/deploy/nginx.conf in front, TLS and HTTP/2");
        if (Nginx.Program is null)
        {
            ledger.NotRun("nginx is not installed");
            return;
        }

        var store = await ground.StoreAsync(ground.Rows, cancellationToken);
        var address = ChildProcess.FreeAddress();
        using var site = await StartAsync(ground, store, address, cancellationToken);
        var (started, test) = await Nginx.StartAsync(ground.NewFolder(), address, cancellationToken);
        using var nginx = started;
        ledger.Check("nginx takes the file as it stands", test, test.Contains("successful", StringComparison.Ordinal));
        await PagesAsync(ledger, site.Address, nginx, cancellationToken);
        await ClientsAsync(ledger, nginx, cancellationToken);
        await SlowReadersAsync(ledger, nginx, cancellationToken);
        await RestartAsync(ground, ledger, store, site, nginx, cancellationToken);
    }

    private static Task<RunningSite> StartAsync(Ground ground, string store, Uri address, CancellationToken cancellationToken) =>
        ground.StartAsync(store, address, ChildOptions.None, cancellationToken, $"--Limits:MaxCircuitsPerAddress={PerAddress}", $"--AllowedHosts=127.0.0.1;{Nginx.Host}");

    private static async Task PagesAsync(Ledger ledger, Uri direct, Nginx nginx, CancellationToken cancellationToken)
    {
        var (there, here) = (await Answers.AskAsync(direct, Same, cancellationToken), await Answers.AskAsync(nginx.Address, Same, cancellationToken));
        string Text(Answer answer, string origin) => Encoding.UTF8.GetString(answer.Bytes).Replace(origin, "site", StringComparison.Ordinal);
        var equal = Same.Count(a => there[a].Status == 200 && here[a].Status == 200 && Text(there[a], $"http://{direct.Authority}") == Text(here[a], $"https://{Nginx.Host}"));
        ledger.Check("the same pages and files through it", $"{equal} of {Same.Length}", equal == Same.Length);

        using var client = Loopback.Client(nginx.Address);
        using var packed = await client.SendAsync(Request("/incidents", r => r.AcceptEncoding.ParseAdd("gzip")), cancellationToken);
        await using var unpacked = new GZipStream(await packed.Content.ReadAsStreamAsync(cancellationToken), CompressionMode.Decompress);
        var page = await new StreamReader(unpacked).ReadToEndAsync(cancellationToken);
        ledger.Check("pages compressed, over HTTP/2", $"{string.Join(' ', packed.Content.Headers.ContentEncoding)}, HTTP/{packed.Version}", packed.Version.Major == 2 && page.Contains("</html>", StringComparison.Ordinal));

        using var file = await client.SendAsync(Request("/incidents.csv"), cancellationToken);
        using var again = await client.SendAsync(Request("/incidents.csv", r => r.IfNoneMatch.Add(file.Headers.ETag!)), cancellationToken);
        ledger.Check("a file that is unchanged is 304", $"ETag {file.Headers.ETag}, then status {(int)again.StatusCode}", again.StatusCode == HttpStatusCode.NotModified);

        using var plain = Loopback.Client(nginx.Plain);
        using var moved = await plain.GetAsync("/incidents", cancellationToken);
        using var strict = await client.GetAsync("/", cancellationToken);
        ledger.Check(
            "the scheme reaches the site: HSTS under TLS, HTTP is sent there",
            $"{string.Join(' ', strict.Headers.TryGetValues("Strict-Transport-Security", out var hsts) ? hsts : ["no HSTS"])}; status {(int)moved.StatusCode} to {moved.Headers.Location}",
            hsts is not null && moved.StatusCode == HttpStatusCode.PermanentRedirect);
    }

    private static HttpRequestMessage Request(string path, Action<HttpRequestHeaders>? headers = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path) { Version = HttpVersion.Version20 };
        headers?.Invoke(request.Headers);
        return request;
    }

    // The limit on circuits counts by address: what it counts is what the site takes for the client.
    private static async Task ClientsAsync(Ledger ledger, Nginx nginx, CancellationToken cancellationToken)
    {
        using var client = Loopback.Client(nginx.Address);
        var page = await IslandPage.LoadAsync(client, new Uri(nginx.Address, "incidents"), cancellationToken);
        var open = new List<Circuit>();
        try
        {
            var statuses = new List<HttpStatusCode>();
            foreach (var from in new[] { One, One, One, Other, Other, Other, One, Other })
            {
                var (circuit, status) = await Circuit.OpenAsync(page, from, cancellationToken, forwardedFor: $"9.9.9.{statuses.Count}");
                statuses.Add(status);
                if (circuit is not null)
                    open.Add(circuit);
            }

            ledger.Check("islands come up through it", $"{open.Count(c => c.IsOpen && c.Batches > 0)} of {2 * PerAddress}", open.Count(c => c.IsOpen && c.Batches > 0) == 2 * PerAddress);
            ledger.Check(
                $"each client's address counts ({PerAddress} circuits each), and what a client forges (X-Forwarded-For) does not",
                $"{PerAddress + 1}th of each: status {(int)statuses[^2]} and {(int)statuses[^1]}",
                statuses.Take(2 * PerAddress).All(s => s == HttpStatusCode.SwitchingProtocols) && statuses.TakeLast(2).All(s => s == HttpStatusCode.TooManyRequests));
        }
        finally
        {
            foreach (var circuit in open)
                await circuit.DisposeAsync();
        }
    }

    // Two downloads at a time are one address's due. Readers who take no byte must not keep the third from its file.
    private static async Task SlowReadersAsync(Ledger ledger, Nginx nginx, CancellationToken cancellationToken)
    {
        using var client = Loopback.Client(nginx.Address, One);
        using var first = await client.GetAsync("/incidents.csv", HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        using var second = await client.GetAsync("/timeline.csv", HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(2), cancellationToken);
        using var third = await client.GetAsync("/incidents.csv", cancellationToken);
        ledger.Check("two downloads that nobody reads do not stand in the way of a third", $"status {(int)third.StatusCode}", third.StatusCode == HttpStatusCode.OK);
    }

    private static async Task RestartAsync(Ground ground, Ledger ledger, string store, RunningSite site, Nginx nginx, CancellationToken cancellationToken)
    {
        ledger.Do("the program behind nginx stopped (SIGTERM) and started again while four readers read");
        using var probe = new PageProbe(nginx.Address);
        RunningSite? next = null;
        var (stopped, gap) = (0, TimeSpan.Zero);
        try
        {
            var times = await probe.AskWhileAsync(
                async () =>
                {
                    await Task.Delay(1000, cancellationToken);
                    var since = Stopwatch.GetTimestamp();
                    site.Process.Signal("TERM");
                    stopped = await site.Process.ExitAsync(cancellationToken);
                    next = await StartAsync(ground, store, site.Address, cancellationToken);
                    gap = Stopwatch.GetElapsedTime(since);
                    await Task.Delay(1000, cancellationToken);
                },
                cancellationToken);
            var after = await probe.AskAsync(TimeSpan.FromSeconds(1), cancellationToken);
            ledger.Check("meanwhile each reader gets the page, or status 503 that says to wait", $"{times.Whole} whole; otherwise {times.Failures}", times.Whole > 0 && times.Failed.Keys.All(k => k == "status 503"));
            ledger.Check("afterwards the page, without a new connection to nginx", $"{after.Whole} whole; otherwise {after.Failures}", after is { Whole: > 0, Failed.Count: 0 });
            ledger.CheckFigure("ready again in ≤ 10 s", $"{Figures.Number(gap.TotalSeconds)} s from the signal; exit code {stopped}", gap <= TimeSpan.FromSeconds(10) && stopped == 0);
        }
        finally
        {
            next?.Dispose();
        }
    }
}
