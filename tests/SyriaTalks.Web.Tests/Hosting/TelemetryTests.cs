using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using SyriaTalks.Data;
using SyriaTalks.Web.Commands;
using SyriaTalks.Web.Http;
using SyriaTalks.Web.Rules;

namespace SyriaTalks.Web.Hosting;

public sealed class TelemetryTests : IAsyncLifetime
{
    private readonly Collector _collector = new();

    public Task InitializeAsync() => _collector.StartAsync();

    public async Task DisposeAsync() => await _collector.DisposeAsync();

    [Fact]
    public async Task What_is_measured_reaches_a_collector_and_says_nothing_of_visitors()
    {
        await using var site = new SiteFixture([.. _collector.Settings, ("Limits:MaxExportsPerAddress", "1")]);
        using var client = site.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/timeline?q=a-secret-search");
        request.Headers.Add("X-Forwarded-For", "203.0.113.77");
        request.Headers.Add("User-Agent", "a-rare-browser/1.0");
        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        request.Headers.Add("tracestate", "visitor=a-forged-state");
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using (var socket = new ClientWebSocket())
            await socket.ConnectAsync(new UriBuilder(site.BaseAddress) { Scheme = "ws", Path = "/_blazor" }.Uri, CancellationToken.None);

        foreach (var name in new[]
        {
            "syriatalks.store.question.duration", "syriatalks.store.answers", "syriatalks.store.load.duration", "syriatalks.islands.open",
            "http.server.request.duration",
        })
        {
            await _collector.HasAsync("/v1/metrics", name);
        }

        await _collector.HasAsync("/v1/traces", "GET /timeline");
        await _collector.HasAsync("/v1/traces", "store question");
        foreach (var secret in new[] { "203.0.113.77", "127.0.0.1", "a-rare-browser", "a-secret-search", "a-forged-state" })
            Assert.DoesNotContain(secret, _collector.All, StringComparison.Ordinal);
        Assert.Empty(site.Log.Troubles);
    }

    [Fact]
    public async Task An_import_tells_what_it_did_before_it_ends()
    {
        var folder = Directory.CreateTempSubdirectory("syriatalks-");
        try
        {
            var file = SampleGed.Write(Path.Combine(folder.FullName, "small.csv"), 50);
            await using var import = SiteProcess.Start(
                folder.FullName, _collector.Settings, "import", file, "--published", "2018-01-01", $"--Store:Path={Path.Combine(folder.FullName, "store.db")}");
            Assert.True(await import.ExitAsync(TimeSpan.FromSeconds(60)) == 0, string.Join('\n', import.Error));

            await _collector.HasAsync("/v1/metrics", "syriatalks.imports");
            await _collector.HasAsync("/v1/metrics", "syriatalks.import.rows");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_collector_that_is_not_there_keeps_nobody_from_reading()
    {
        await using var site = new SiteFixture(("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9"), ("OTEL_METRIC_EXPORT_INTERVAL", "50"), ("OTEL_BSP_SCHEDULE_DELAY", "50"));
        using var client = site.NewClient();

        for (var i = 0; i < 20; i++)
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/about")).StatusCode);
        Assert.Empty(site.Log.Troubles);
    }

    [Theory]
    [InlineData("collector")]
    [InlineData("ftp://127.0.0.1")]
    public void An_address_that_is_none_is_told(string address)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(Telemetry.Endpoint, (string?)address)]).Build();

        var problem = Assert.Single(Assert.Throws<SettingsException>(() => Telemetry.OfCommand(configuration)).Problems);
        Assert.StartsWith($"OTEL_EXPORTER_OTLP_ENDPOINT is \"{address}\";", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_measure_has_a_heading_and_its_meaning_and_every_heading_a_measure()
    {
        var measures = new ConcurrentDictionary<string, string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) => measures.TryAdd(instrument.Meter.Name + " " + instrument.Name, instrument.Description ?? string.Empty);
        listener.Start();
        System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(StoreMeter).TypeHandle);
        System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(SiteMeter).TypeHandle);

        var names = measures.Keys.Where(k => k.StartsWith("SyriaTalks ", StringComparison.Ordinal)).Select(k => k.Split(' ')[1]).Order(StringComparer.Ordinal).ToList();
        var headings = SourceTree.Read("docs/telemetry.md").Split('\n')
            .Where(l => l.StartsWith("### `", StringComparison.Ordinal)).Select(l => l.Split('`')[1]).Order(StringComparer.Ordinal);
        Assert.Equal(7, names.Count);
        Assert.Equal(names, headings);
        Assert.All(measures.Where(m => m.Key.StartsWith("SyriaTalks ", StringComparison.Ordinal)), m => Assert.NotEmpty(m.Value));
    }

    /// <summary>Takes what is sent and keeps it as it came; names are text within it.</summary>
    private sealed class Collector : IAsyncDisposable
    {
        private readonly ConcurrentQueue<(string Path, string Body)> _received = new();
        private readonly WebApplication _server;

        public Collector()
        {
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
            _server = builder.Build();
            _server.Run(TakeAsync);
        }

        public (string Key, string Value)[] Settings =>
        [
            ("OTEL_EXPORTER_OTLP_ENDPOINT", _server.Urls.Single()), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "200"), ("OTEL_BSP_SCHEDULE_DELAY", "200"),
        ];

        public string All => string.Concat(_received.Select(r => r.Body));

        public Task StartAsync() => _server.StartAsync();

        public async Task HasAsync(string path, string text)
        {
            for (var i = 0; i < 600; i++)
            {
                if (_received.Any(r => r.Path == path && r.Body.Contains(text, StringComparison.Ordinal)))
                    return;
                await Task.Delay(100);
            }

            Assert.Fail($"{text} never came to {path}; there came {_received.Count} messages.");
        }

        public ValueTask DisposeAsync() => _server.DisposeAsync();

        private async Task TakeAsync(HttpContext context)
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            _received.Enqueue((context.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
        }
    }
}
