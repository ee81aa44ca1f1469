using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using SyriaTalks.Data;

namespace SyriaTalks.Web.Hosting;

/// <summary>Sends measures and spans to a collector, where one is named (docs/telemetry.md); otherwise nothing is gathered.</summary>
internal static class Telemetry
{
    /// <summary>The setting that names the collector, as every program of OpenTelemetry calls it.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string Requests = "Microsoft.AspNetCore.Hosting";

    // What a request was and how it ended. Whatever is not here may say who asked, or what they looked for.
    private static readonly HashSet<string> Allowed =
        ["http.request.method", "http.route", "http.response.status_code", "url.scheme", "network.protocol.version", "error.type", "outcome"];

    /// <summary>Adds measures and spans of the site.</summary>
    /// <param name="builder">The builder.</param>
    /// <exception cref="SettingsException">The collector's address is none.</exception>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (!IsWanted(builder.Configuration))
            return;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(Name)
            .WithMetrics(metrics => metrics.AddMeter(StoreMeter.Name, Requests))
            .WithTracing(spans => spans
                .AddSource(StoreMeter.Name)
                .AddAspNetCoreInstrumentation(options =>
                {
                    options.Filter = context => !HealthEndpoints.IsProbe(context.Request.Path);

                    // These link each event in an island to the request of its page, with all that the visitor wrote into its headers.
                    options.EnableRazorComponentsSupport = false;
                    options.EnableAspNetCoreSignalRSupport = false;
                })
                .AddProcessor(new NoVisitors()))

            // Its own processors come after those above, wherever it is called.
            .UseOtlpExporter();
    }

    /// <summary>Begins to measure, before the host starts: the store is read into memory before that.</summary>
    /// <param name="site">The site.</param>
    public static void UseTelemetry(this WebApplication site) => site.Services.GetService<MeterProvider>();

    /// <summary>Measures one command of the operator's.</summary>
    /// <param name="configuration">The settings.</param>
    /// <returns>What sends the measures when it is disposed of; null where nobody is to be sent any.</returns>
    /// <exception cref="SettingsException">The collector's address is none.</exception>
    public static IDisposable? OfCommand(IConfiguration configuration) => IsWanted(configuration)
        ? Sdk.CreateMeterProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(configuration))
            .ConfigureResource(Name)
            .AddMeter(StoreMeter.Name)
            .AddOtlpExporter()
            .Build()
        : null;

    private static void Name(ResourceBuilder resource) =>
        resource.AddService("syriatalks", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString()).AddEnvironmentVariableDetector();

    private static bool IsWanted(IConfiguration configuration)
    {
        if (configuration[Endpoint] is not { Length: > 0 } text)
            return false;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? true
            : throw new SettingsException([$"{Endpoint} is \"{text}\"; it has to be the address of a collector, such as http://127.0.0.1:4317."]);
    }

    /// <summary>Takes out of a span whatever could say who asked, before it is sent.</summary>
    private sealed class NoVisitors : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data)
        {
            foreach (var name in data.TagObjects.Select(t => t.Key).Where(n => !Allowed.Contains(n)).ToList())
                data.SetTag(name, null);

            // A visitor writes this text, and it would travel along. Null would be the text of the span above.
            data.TraceStateString = string.Empty;
        }
    }
}
