using System.Net;
using System.Net.Sockets;
using System.Text;
using SyriaTalks.Data.Datasets;
using SyriaTalks.Web.Commands;

namespace SyriaTalks.Web.Http;

/// <summary>Clients that hold on to what others need. Each is waited for until it is cut off, however busy the machine is.</summary>
public sealed class SlowClientTests : IAsyncLifetime
{
    private const int Rows = 20_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly SiteFixture _site = new(("Limits:MaxExportsPerAddress", "1"), ("Limits:ExportDeadline", "00:00:04"));

    public Task InitializeAsync() => ((IAsyncLifetime)_site).InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)_site).DisposeAsync();

    [Fact]
    public async Task A_reader_who_takes_nothing_of_a_download_loses_the_place()
    {
        await FillAsync();
        using var client = _site.NewClient();
        using var slow = await SendAsync("GET /incidents.csv HTTP/1.1\r\nHost: localhost\r\n\r\n");
        var start = new byte[1000];
        await slow.GetStream().ReadExactlyAsync(start);
        Assert.StartsWith("HTTP/1.1 200 OK", Encoding.ASCII.GetString(start), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.TooManyRequests, await HeadAsync(client));

        Assert.True(await UntilAsync(async () => await HeadAsync(client) == HttpStatusCode.OK), "The place was never given back.");
        Assert.Contains(_site.Log.All, e => LogEvents.Render(e).Contains("A request was cut off", StringComparison.Ordinal));
        Assert.DoesNotContain(_site.Log.Troubles, t => t.StartsWith("Error", StringComparison.Ordinal));

        // What was sent ends amid the file, not with a last chunk that would make it look whole.
        Assert.False(await EndsWholeAsync(slow));
    }

    [Fact]
    public async Task Requests_that_are_never_finished_are_cut_off_and_hold_nobody_up()
    {
        var sockets = new List<TcpClient>();
        for (var i = 0; i < 100; i++)
            sockets.Add(await SendAsync("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: "));
        using var client = _site.NewClient();

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/timeline")).StatusCode);
        foreach (var socket in sockets)
        {
            Assert.Matches("^(HTTP/1.1 408 |$)", await ReadToEndAsync(socket));
            socket.Dispose();
        }
    }

    [Fact]
    public async Task A_body_that_never_comes_does_not_keep_the_connection()
    {
        using var socket = await SendAsync("POST /_blazor/negotiate?negotiateVersion=1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nx");

        Assert.StartsWith("HTTP/1.1 ", await ReadToEndAsync(socket), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /?{0} HTTP/1.1\r\nHost: localhost\r\n\r\n", 9_000, "414")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: {0}\r\n\r\n", 40_000, "431")]
    [InlineData("GET / HTTP/1.1\r\n\r\n{0}", 0, "400")]
    [InlineData("GET / HTTP/1.0\r\n\r\n{0}", 0, "400")]
    [InlineData("NONSENSE\r\n\r\n{0}", 0, "400")]
    public async Task A_request_beyond_measure_is_refused(string request, int length, string status)
    {
        using var socket = await SendAsync(request.Replace("{0}", new string('1', Math.Max(length, 8)), StringComparison.Ordinal));

        Assert.StartsWith($"HTTP/1.1 {status} ", await ReadToEndAsync(socket), StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> HeadAsync(HttpClient client)
    {
        using var answer = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/timeline.csv"));
        return answer.StatusCode;
    }

    private static async Task<bool> UntilAsync(Func<Task<bool>> isSo)
    {
        for (var i = 0; i < Patience.TotalSeconds * 5; i++)
        {
            if (await isSo())
                return true;
            await Task.Delay(200);
        }

        return false;
    }

    private static async Task<string> ReadToEndAsync(TcpClient socket)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var text = new MemoryStream();
        try
        {
            await socket.GetStream().CopyToAsync(text, patience.Token);
        }
        catch (IOException)
        {
            // Cut off without a word.
        }

        return Encoding.ASCII.GetString(text.ToArray());
    }

    private static async Task<bool> EndsWholeAsync(TcpClient socket) =>
        (await ReadToEndAsync(socket)).EndsWith("\r\n0\r\n\r\n", StringComparison.Ordinal);

    private async Task<TcpClient> SendAsync(string text)
    {
        var socket = new TcpClient { ReceiveBufferSize = 4096 };
        await socket.ConnectAsync(IPAddress.Loopback, _site.BaseAddress.Port);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text));
        return socket;
    }

    // More than the buffers between server and reader can take.
    private async Task FillAsync()
    {
        var file = SampleGed.Write(Path.Combine(Path.GetDirectoryName(_site.StorePath)!, "big.csv"), Rows, words: 40);
        await _site.Get<DatasetImporter>().ImportAsync(
            new ImportRequest { Files = [new ImportFile(file, () => File.OpenRead(file), null)], Published = new DateOnly(2018, 1, 1) }, null, CancellationToken.None);
    }
}
