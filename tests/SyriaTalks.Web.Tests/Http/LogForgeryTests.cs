using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using SyriaTalks.Web.Commands;

namespace SyriaTalks.Web.Http;

/// <summary>The log of a real process, as a collector of logs reads it, under requests made to spoil it.</summary>
public sealed class LogForgeryTests : IDisposable
{
    private const string Forged = "x\n[00:00:00 FTL] FORGED\u001b[31m\r\n{\"@t\":\"2017-01-01\",\"@mt\":\"FORGED\"}\u2028\u0085\0";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("syriatalks-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("Information")]
    [InlineData("Verbose")]
    public async Task No_request_makes_a_line_of_its_own_or_shows_who_sent_it(string level)
    {
        await using var program = SiteProcess.Start(
            _folder.FullName, $"--Store:Path={Path.Combine(_folder.FullName, "store.db")}", "--urls", "http://127.0.0.1:0",
            $"--Serilog:MinimumLevel:Default={level}", $"--Serilog:MinimumLevel:Override:Microsoft={level}");
        var address = await program.ListeningAsync();
        var peers = new List<string>();
        var escaped = Uri.EscapeDataString(Forged);
        foreach (var request in new[]
        {
            $"GET /timeline?q={escaped} HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 203.0.113.77\r\nUser-Agent: a-rare-browser\u001b[31m\r\n",
            $"GET /nope{escaped} HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 203.0.113.77, not-an-address\u001b[2J\r\nReferer: {escaped}\r\n",
            $"GET /events/{escaped}.csv?{escaped}={escaped} HTTP/1.1\r\nHost: localhost\r\nAccept: \u001b[31m\r\n",
            $"GET /\u001b[31m HTTP/1.1\r\nHost: localhost\r\n",
            $"FORGED\u001b[31m / HTTP/1.1\r\nHost: localhost\r\n",
            $"FORGED / HTTP/1.1\r\nHost: localhost\r\n",
            $"GET / HTTP/1.1\r\nHost: evil\u001b[31m.example\r\n",
            $"GET / HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-For: 203.0.113.77\r\n",
            $"GET /_blazor HTTP/1.1\r\nHost: localhost\r\nOrigin: http://evil.example\u001b[31m\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n",
            $"POST /_blazor/negotiate?negotiateVersion={escaped} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\ntraceparent: \u001b[31m\r\n",
        })
        {
            peers.Add(await SendAsync(address.Port, request));
        }

        program.Terminate();
        Assert.Equal(0, await program.ExitAsync(TimeSpan.FromSeconds(60)));
        Assert.InRange(program.Output.Count, 10, 100_000);
        foreach (var line in program.Output)
        {
            using var json = JsonDocument.Parse(line);
            Assert.False(json.RootElement.GetProperty("@t").GetString()!.StartsWith("2017", StringComparison.Ordinal), line);
            Assert.DoesNotContain(line, c => char.IsControl(c) || c is '\u2028' or '\u2029');
            Assert.DoesNotContain(peers, p => line.Contains(p, StringComparison.Ordinal));
            Assert.DoesNotContain("a-rare-browser", line, StringComparison.Ordinal);
            Assert.DoesNotContain("203.0.113.77", line, StringComparison.Ordinal);
        }
    }

    // Sends a request, waits for the end of the answer and tells the address that it came from.
    private static async Task<string> SendAsync(int port, string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, port);
        var peer = socket.Client.LocalEndPoint!.ToString()!;
        await socket.GetStream().WriteAsync(Encoding.UTF8.GetBytes(request + "Connection: close\r\n\r\n"));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            await socket.GetStream().CopyToAsync(Stream.Null, patience.Token);
        }
        catch (IOException)
        {
            // Cut off without a word.
        }

        return peer;
    }
}
