using System.Net;
using Microsoft.Extensions.Configuration;
using SyriaTalks.Web.Http;

namespace SyriaTalks.Web.Hosting;

public sealed class HostNamesTests
{
    private const string Local = "localhost,127.0.0.1,[::1]";

    [Theory]
    [InlineData(null, null)]
    [InlineData("urls", "http://localhost:5080")]
    [InlineData("urls", "http://127.0.0.1:0;http://[::1]:0")]
    [InlineData("urls", "http://127.8.8.8:80")]
    [InlineData("urls", "http://unix:/run/syriatalks.sock")]
    [InlineData("Kestrel:Endpoints:One:Url", "http://127.0.0.1:5000")]
    public void A_site_that_only_this_machine_reaches_answers_to_local_names(string? key, string? value) =>
        Assert.Equal(Local, string.Join(',', HostNames.Read(Settings((key, value)), null, isPublic: true)));

    [Theory]
    [InlineData("urls", "http://0.0.0.0:5080", "http://0.0.0.0:5080")]
    [InlineData("urls", "http://127.0.0.1:5080;http://*:5081", "http://*:5081")]
    [InlineData("urls", "http://+:80", "http://+:80")]
    [InlineData("urls", "http://[::]:80", "http://[::]:80")]
    [InlineData("urls", "http://192.0.2.1:80", "http://192.0.2.1:80")]
    [InlineData("urls", "http://talks.example:80", "http://talks.example:80")]
    [InlineData("http_ports", "8080", "http://*:8080")]
    [InlineData("https_ports", "8443", "https://*:8443")]
    [InlineData("Kestrel:Endpoints:One:Url", "http://*:8080", "http://*:8080")]
    public void A_site_that_others_reach_does_not_start_before_it_is_named(string key, string value, string open)
    {
        var problem = Assert.Single(Assert.Throws<SettingsException>(() => HostNames.Read(Settings((key, value)), null, isPublic: true)).Problems);

        Assert.StartsWith($"AllowedHosts is not set, and the program listens on {open},", problem, StringComparison.Ordinal);
        Assert.Equal(["talks.example"], HostNames.Read(Settings((key, value), ("AllowedHosts", "talks.example")), null, isPublic: true));
        Assert.Equal("talks.example," + Local, string.Join(',', HostNames.Read(Settings((key, value)), "https://talks.example", isPublic: true)));
        Assert.Equal(["*"], HostNames.Read(Settings((key, value)), null, isPublic: false));
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData(";")]
    [InlineData(" ; ;")]
    [InlineData("talks.example;*")]
    public void A_list_that_lets_every_name_in_is_refused_in_production(string list)
    {
        var problem = Assert.Single(Assert.Throws<SettingsException>(() => HostNames.Read(Settings(("AllowedHosts", list)), null, isPublic: true)).Problems);

        Assert.StartsWith($"AllowedHosts is \"{list}\", which lets every name in;", problem, StringComparison.Ordinal);
        Assert.Contains("*", HostNames.Read(Settings(("AllowedHosts", list)), null, isPublic: false));
    }

    [Theory]
    [InlineData("https://talks.example", "https://talks.example")]
    [InlineData("talks.example:443", "talks.example:443")]
    [InlineData("talks.example, www.talks.example", "talks.example, www.talks.example")]
    [InlineData("talks.example;a b", "a b")]
    public void What_is_no_name_is_told(string list, string wrong)
    {
        var problem = Assert.Single(Assert.Throws<SettingsException>(() => HostNames.Read(Settings(("AllowedHosts", list)), null, isPublic: true)).Problems);

        Assert.StartsWith($"AllowedHosts holds \"{wrong}\";", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_public_address_is_one_of_the_names() => Assert.Equal(
        ["a.example", "*.b.example", "talks.example"],
        HostNames.Read(Settings(("AllowedHosts", "a.example;*.b.example")), "https://talks.example", isPublic: true));

    [Fact]
    public async Task A_request_for_another_host_is_refused_before_anything_is_made_of_it()
    {
        await using var site = new SiteFixture(("AllowedHosts", "talks.example;127.0.0.1"));
        using var client = site.NewClient();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/about", "talks.example"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/about", "TALKS.example:8443"));
        foreach (var path in new[] { "/", "/about", "/timeline.csv", "/api/v1/events", "/health/ready", "/_blazor", "/css/app.css" })
            Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(client, path, "evil.example"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(client, "/", "talks.example.evil.example"));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    private static IConfiguration Settings(params (string? Key, string? Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Where(s => s.Key is not null).Select(s => KeyValuePair.Create(s.Key!, s.Value)))
        .Build();
}
