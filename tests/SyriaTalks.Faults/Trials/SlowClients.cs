using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SyriaTalks.Faults.Trials;

/// <summary>Opens connections that hold on by saying or taking as little as they can.</summary>
/// <param name="count">How many drip the head of a request.</param>
/// <param name="readers">How many read a download slowly.</param>
/// <param name="duration">How long pages are asked for before.</param>
internal sealed class SlowClients(int count, int readers, TimeSpan duration) : Trial
{
    // Ten seconds are allowed for the head of a request; the rest is the server's tick and a busy machine.
    private static readonly TimeSpan HeadLimit = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(240);

    /// <inheritdoc/>
    public override string Name => "slow-clients";

    /// <inheritdoc/>
    public override async Task RunAsync(Ground ground, Ledger ledger, CancellationToken cancellationToken)
    {
        var heap = new LiveHeap(Path.Combine(ground.NewFolder(), "heap"));
        using var site = await ground.StartAsync(
            await ground.StoreAsync(ground.Rows, cancellationToken), heap.Options, cancellationToken, "--Limits:MaxExports=1000", "--Limits:MaxExportsPerAddress=1000");
        using var probe = new PageProbe(site.Address);
        await probe.AskAsync(duration, cancellationToken);
        var before = await probe.AskAsync(duration, cancellationToken);

        ledger.Do($"{count} connections that send the head of a request letter by letter, one a second");
        var ended = Array.Empty<TimeSpan>();
        var during = await probe.AskWhileAsync(
            async () => ended = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => DripAsync(site.Address, cancellationToken))), cancellationToken);
        Report(ledger, before, during);
        ledger.Check($"each is ended in ≤ {HeadLimit.TotalSeconds} s", $"{ended.Count(e => e <= HeadLimit)} of {count}; the last after {Figures.Number(ended.Max().TotalSeconds)} s", ended.All(e => e <= HeadLimit));

        if (readers > 0)
            await SipAsync(ledger, site, probe, heap, before, cancellationToken);
    }

    private async Task SipAsync(Ledger ledger, RunningSite site, PageProbe probe, LiveHeap heap, PageTimes before, CancellationToken cancellationToken)
    {
        var alive = await heap.MegabytesAsync(site.Process, cancellationToken);
        ledger.Do($"{readers} downloads of every row read at 100 bytes a second");
        var (slow, growth) = (Array.Empty<TimeSpan>(), 0.0);
        var during = await probe.AskWhileAsync(
            async () =>
            {
                var sips = Task.WhenAll(Enumerable.Range(0, readers).Select(_ => SipAsync(site.Address, cancellationToken)));
                await Task.Delay(TimeSpan.FromSeconds(10), cancellationToken);
                growth = (await heap.MegabytesAsync(site.Process, cancellationToken) - alive) / readers;
                slow = await sips;
            },
            cancellationToken);
        Report(ledger, before, during);
        ledger.Check($"each is ended in ≤ {Patience.TotalSeconds} s: 4 KB a second are the least", $"{slow.Count(e => e < Patience)} of {readers}; the last after {Figures.Number(slow.Max().TotalSeconds)} s", slow.All(e => e < Patience));
        ledger.CheckFigure("live heap a reader ≤ 1 MB", $"{Figures.Number(growth)} MB", growth <= 1);
    }

    private static void Report(Ledger ledger, PageTimes before, PageTimes during)
    {
        ledger.Check("pages whole meanwhile", $"{during.Whole} whole; otherwise {during.Failures}", during is { Whole: > 0, Failed.Count: 0 });
        ledger.CheckFigure("p99 of /incidents meanwhile ≤ 3 × before, or 50 ms", $"before: {before.Times}; meanwhile: {during.Times}", during.P99 <= Math.Max(50, 3 * before.P99));
    }

    private static async Task<TimeSpan> DripAsync(Uri site, CancellationToken cancellationToken)
    {
        using var client = await ConnectAsync(site, cancellationToken);
        var since = Stopwatch.GetTimestamp();
        var answer = client.ReceiveAsync(new byte[4096], cancellationToken).AsTask();
        await client.SendAsync(Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "), cancellationToken);
        while (Stopwatch.GetElapsedTime(since) < Patience && await Task.WhenAny(answer, Task.Delay(1000, cancellationToken)) != answer)
        {
            try
            {
                await client.SendAsync("x"u8.ToArray(), cancellationToken);
            }
            catch (SocketException)
            {
                break;
            }
        }

        return Stopwatch.GetElapsedTime(since);
    }

    private static async Task<TimeSpan> SipAsync(Uri site, CancellationToken cancellationToken)
    {
        using var client = await ConnectAsync(site, cancellationToken, buffer: 4096);
        await client.SendAsync(Encoding.ASCII.GetBytes($"GET /incidents.csv HTTP/1.1\r\nHost: {site.Authority}\r\nAccept-Encoding: identity\r\n\r\n"), cancellationToken);
        var since = Stopwatch.GetTimestamp();
        var sip = new byte[100];
        var total = 0;
        while (Stopwatch.GetElapsedTime(since) < Patience)
        {
            try
            {
                var read = await client.ReceiveAsync(sip, cancellationToken);
                if (read == 0)
                    break;
                if (total == 0 && !Encoding.ASCII.GetString(sip, 0, read).StartsWith("HTTP/1.1 200", StringComparison.Ordinal))
                    throw new InvalidOperationException("The download was refused, so nothing slow was tried.");
                total += read;
            }
            catch (SocketException)
            {
                break;
            }

            // A connection that was reset still hands out what had arrived; the site's own end is what counts.
            if (!IsHeldByServer(site.Port, ((IPEndPoint)client.LocalEndPoint!).Port))
                break;
            await Task.Delay(1000, cancellationToken);
        }

        return Stopwatch.GetElapsedTime(since);
    }

    // Whether the kernel still has the server's end of a connection established (proc(5), net/tcp: addresses in hex, then the state).
    private static bool IsHeldByServer(int server, int client)
    {
        var (own, other) = (":" + server.ToString("X4", CultureInfo.InvariantCulture), ":" + client.ToString("X4", CultureInfo.InvariantCulture));
        return File.ReadLines("/proc/net/tcp").Concat(File.ReadLines("/proc/net/tcp6")).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Any(f => f.Length > 3 && f[1].EndsWith(own, StringComparison.Ordinal) && f[2].EndsWith(other, StringComparison.Ordinal) && f[3] == "01");
    }

    private static async Task<Socket> ConnectAsync(Uri site, CancellationToken cancellationToken, int buffer = 0)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        if (buffer > 0)
            socket.ReceiveBufferSize = buffer;
        await socket.ConnectAsync(IPAddress.Loopback, site.Port, cancellationToken);
        return socket;
    }
}
