using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using SyriaTalks.Web.Commands;

namespace SyriaTalks.Web.Http;

public sealed class StopTests : IDisposable
{
    // What a service manager is told to allow for stopping is more.
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("syriatalks-");

    private string Store => $"--Store:Path={Path.Combine(_folder.FullName, "store", "store.db")}";

    public void Dispose() => _folder.Delete(recursive: true);

    [SkippableFact]
    public async Task The_program_ends_in_time_with_islands_connected_and_a_download_that_nobody_takes()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Stops the program by signal.");
        var file = SampleGed.Write(Path.Combine(_folder.FullName, "big.csv"), 20_000, words: 40);
        await using (var import = SiteProcess.Start(_folder.FullName, "import", file, "--published", "2018-01-01", Store))
            Assert.Equal(0, await import.ExitAsync(Patience));
        await using var program = SiteProcess.Start(_folder.FullName, Store, "--urls", "http://127.0.0.1:0");
        var address = await program.ListeningAsync();
        using var download = new TcpClient { ReceiveBufferSize = 4096 };
        await download.ConnectAsync(IPAddress.Loopback, address.Port);
        await download.GetStream().WriteAsync(Encoding.ASCII.GetBytes("GET /incidents.csv HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        await download.GetStream().ReadExactlyAsync(new byte[1000]);
        var sockets = Enumerable.Range(0, 20).Select(_ => new ClientWebSocket()).ToList();
        foreach (var socket in sockets)
            await socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/_blazor" }.Uri, CancellationToken.None);

        var clock = Stopwatch.StartNew();
        program.Terminate();

        Assert.Equal(0, await program.ExitAsync(Patience));
        Assert.True(clock.Elapsed < StopLimit, $"Stopping took {clock.Elapsed}.");
        Assert.Empty(program.Error);
        Assert.DoesNotContain(program.Output, l => l.Contains("\"@l\":\"Error\"", StringComparison.Ordinal));
        sockets.ForEach(s => s.Dispose());
    }

    [SkippableFact]
    public async Task A_balancer_sees_that_the_program_will_stop_while_it_still_serves()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Stops the program by signal.");
        await using var program = SiteProcess.Start(_folder.FullName, Store, "--urls", "http://127.0.0.1:0", "--Site:DrainTime=00:00:05");
        using var client = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero }) { BaseAddress = await program.ListeningAsync() };
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).StatusCode);

        program.Terminate();

        // Each question comes over a connection of its own: what listens no more would refuse it.
        HttpResponseMessage ready;
        do
            ready = await client.GetAsync("/health/ready");
        while (ready.StatusCode == HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.StartsWith("not ready: stopping\n", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/timeline")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.PostAsync("/_blazor/negotiate?negotiateVersion=1", null)).StatusCode);
        Assert.Equal(0, await program.ExitAsync(Patience));
    }
}
