using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using SyriaTalks.Web.Hosting;

namespace SyriaTalks.Web.Http;

/// <summary>What is said of a client is believed of a proxy of ours, and of nobody else.</summary>
public sealed class ProxyTests
{
    [Theory]
    [InlineData("198.51.100.9", "203.0.113.77", "198.51.100.9", "http")]
    [InlineData("198.51.100.9", "127.0.0.1", "198.51.100.9", "http")]
    [InlineData("127.0.0.1", "203.0.113.77", "203.0.113.77", "https")]
    [InlineData("::1", "203.0.113.77", "203.0.113.77", "https")]
    [InlineData("10.1.2.3", "203.0.113.77", "203.0.113.77", "https")]
    [InlineData("10.2.2.3", "203.0.113.77", "10.2.2.3", "http")]
    [InlineData("127.0.0.1", "203.0.113.77, 198.51.100.1", "198.51.100.1", "https")]
    [InlineData("127.0.0.1", "127.0.0.1, 198.51.100.1", "198.51.100.1", "https")]
    public async Task Only_a_proxy_of_ours_says_who_the_client_is(string peer, string said, string client, string scheme)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Proxy:Addresses", (string?)"10.1.0.0/16")]).Build();
        builder.AddProxies(SiteSettings.Read(configuration, Path.GetTempPath()));
        await using var site = builder.Build();
        site.UseForwardedHeaders();
        site.Run(c => c.Response.WriteAsync($"{c.Connection.RemoteIpAddress} {c.Request.Scheme} {c.Request.Host}"));
        await site.StartAsync();

        var context = await site.GetTestServer().SendAsync(c =>
        {
            c.Connection.RemoteIpAddress = IPAddress.Parse(peer);
            c.Request.Host = new HostString("localhost");
            c.Request.Headers["X-Forwarded-For"] = said;
            c.Request.Headers["X-Forwarded-Proto"] = "https";
            c.Request.Headers["X-Forwarded-Host"] = "evil.example";
        });

        using var text = new StreamReader(context.Response.Body);
        Assert.Equal($"{client} {scheme} localhost", await text.ReadToEndAsync());
    }

    [Fact]
    public async Task A_client_cannot_pass_for_many_by_naming_others_in_front_of_itself()
    {
        await using var site = new SiteFixture(("Limits:MaxCircuitsPerAddress", "2"));
        var statuses = new List<HttpStatusCode>();
        var sockets = new List<ClientWebSocket>();
        for (var i = 0; i < 4; i++)
        {
            // A proxy that adds to what a client wrote puts the truth last.
            var socket = new ClientWebSocket();
            socket.Options.CollectHttpResponseDetails = true;
            socket.Options.SetRequestHeader("X-Forwarded-For", $"192.0.2.{i}, 203.0.113.77");
            sockets.Add(socket);
            try
            {
                await socket.ConnectAsync(new UriBuilder(site.BaseAddress) { Scheme = "ws", Path = "/_blazor" }.Uri, CancellationToken.None);
            }
            catch (WebSocketException)
            {
                // The status says why.
            }

            statuses.Add(socket.HttpStatusCode);
        }

        Assert.Equal(
            [HttpStatusCode.SwitchingProtocols, HttpStatusCode.SwitchingProtocols, HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], statuses);
        sockets.ForEach(s => s.Dispose());
    }
}
