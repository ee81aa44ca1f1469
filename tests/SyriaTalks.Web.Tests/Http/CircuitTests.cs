using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SyriaTalks.Web.Http;

[Collection(SharedSite.Name)]
public sealed partial class CircuitTests(SiteFixture site)
{
    [Fact]
    public async Task Only_web_sockets_are_offered()
    {
        using var client = site.NewClient();

        using var answer = await client.PostAsync("/_blazor/negotiate?negotiateVersion=1", null);
        using var offer = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        var transport = Assert.Single(offer.RootElement.GetProperty("availableTransports").EnumerateArray());
        Assert.Equal("WebSockets", transport.GetProperty("transport").GetString());
    }

    [Theory]
    [InlineData("own", HttpStatusCode.SwitchingProtocols)]
    [InlineData(null, HttpStatusCode.SwitchingProtocols)]
    [InlineData("http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("http://127.0.0.1:1", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    public async Task Pages_of_other_sites_cannot_open_a_connection(string? origin, HttpStatusCode status)
    {
        using var socket = NewSocket(origin == "own" ? site.BaseAddress.GetLeftPart(UriPartial.Authority) : origin);

        Assert.Equal(status, await ConnectAsync(socket, site.BaseAddress));
    }

    [Fact]
    public async Task One_address_has_so_many_connections_and_no_more()
    {
        await using var small = new SiteFixture(("Limits:MaxCircuitsPerAddress", "3"));
        var sockets = Enumerable.Range(0, 4).Select(_ => NewSocket(null)).ToList();
        var statuses = new List<HttpStatusCode>();
        foreach (var socket in sockets)
            statuses.Add(await ConnectAsync(socket, small.BaseAddress));

        Assert.Equal(
            [HttpStatusCode.SwitchingProtocols, HttpStatusCode.SwitchingProtocols, HttpStatusCode.SwitchingProtocols, HttpStatusCode.TooManyRequests],
            statuses);

        sockets[0].Abort();
        Assert.True(await OpensAgainAsync(small.BaseAddress), "A connection that ended should make room for another.");
        sockets.ForEach(s => s.Dispose());
    }

    [Theory]
    [InlineData("/timeline")]
    [InlineData("/incidents?size=100")]
    public async Task What_a_page_hands_to_its_islands_is_small(string address)
    {
        using var client = site.NewClient();
        var page = await client.GetStringAsync(address);
        var handed = Handed().Matches(page).Select(m => m.Length).ToList();

        // It comes back in one message, of which the largest may have 32 KB.
        Assert.NotEmpty(handed);
        Assert.InRange(handed.Sum(), 1, 16 * 1024);
    }

    [GeneratedRegex("<!--Blazor(-Server-Component-State)?:.*?-->", RegexOptions.Singleline)]
    private static partial Regex Handed();

    private static async Task<bool> OpensAgainAsync(Uri address)
    {
        for (var i = 0; i < 50; i++)
        {
            using var socket = NewSocket(null);
            if (await ConnectAsync(socket, address) == HttpStatusCode.SwitchingProtocols)
                return true;
            await Task.Delay(100);
        }

        return false;
    }

    private static ClientWebSocket NewSocket(string? origin)
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        return socket;
    }

    private static async Task<HttpStatusCode> ConnectAsync(ClientWebSocket socket, Uri address)
    {
        try
        {
            await socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/_blazor" }.Uri, CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // The status says why.
        }

        return socket.HttpStatusCode;
    }
}
