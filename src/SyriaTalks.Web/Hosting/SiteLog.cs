using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Serilog;
using Serilog.Events;

namespace SyriaTalks.Web.Hosting;

/// <summary>
/// The log: one line a request, and nothing in it that says who asked. Readers of a site on a war may be at risk, so no
/// address of a client is ever written (docs/running.md, "Logs").
/// </summary>
internal static class SiteLog
{
    private const int LongestTarget = 200;

    // {Message} quotes and escapes what a visitor sent; {Message:lj} would let a line break in it forge a second line.
    private const string HumanTemplate = "[{Timestamp:HH:mm:ss} {Level:u3}] {Message}{NewLine}{Exception}";

    // At level Debug it writes the address of whoever sends a header that is not believed.
    private const string AddressLogger = "Microsoft.AspNetCore.HttpOverrides";

    private static readonly string[] StartFailures = ["Hosting failed to start", "Unable to start Kestrel."];

    /// <summary>Adds the log: people's lines on a terminal, JSON lines anywhere else. <c>Serilog</c> settings can change levels.</summary>
    /// <param name="builder">The builder.</param>
    public static void AddSiteLogging(this WebApplicationBuilder builder)
    {
        // The static logger stays as it is: several sites may run in one process, as they do in tests.
        builder.Services.AddSerilog(Configure, preserveStaticLogger: true);

        void Configure(IServiceProvider services, LoggerConfiguration log)
        {
            log.MinimumLevel.Information()
                .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                .MinimumLevel.Override("System", LogEventLevel.Warning)
                .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)

                // It warns that keys lie unencrypted in the store's folder, which is meant: see ServerFeatures.AddKeys.
                .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogEventLevel.Error)
                .Filter.ByExcluding(IsStartFailure)
                .Filter.ByExcluding(Serilog.Filters.Matching.FromSource(AddressLogger))
                .ReadFrom.Configuration(builder.Configuration)
                .ReadFrom.Services(services);
            if (Console.IsOutputRedirected)
                log.WriteTo.Console(new LineFormatter());
            else
                log.WriteTo.Console(outputTemplate: HumanTemplate, formatProvider: CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Writes one line for every request when it ends; probes of health only where Debug is on.</summary>
    /// <param name="site">The site.</param>
    public static void UseRequestLog(this WebApplication site) => site.UseSerilogRequestLogging(options =>
    {
        options.Logger = site.Services.GetRequiredService<Serilog.ILogger>();
        options.MessageTemplate = "{RequestMethod} {RequestPath} {StatusCode} in {Elapsed:0.0} ms";
        options.GetLevel = Level;
        options.GetMessageTemplateProperties = (context, _, elapsed, status) =>
        [
            new LogEventProperty("RequestMethod", new ScalarValue(context.Request.Method)),
            new LogEventProperty("RequestPath", new ScalarValue(Target(context))),
            new LogEventProperty("StatusCode", new ScalarValue(status)),
            new LogEventProperty("Elapsed", new ScalarValue(elapsed)),
        ];
    });

    private static LogEventLevel Level(HttpContext context, double elapsed, Exception? failure)
    {
        if (failure is not null || context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
            return HealthEndpoints.IsProbe(context.Request.Path) ? LogEventLevel.Warning : LogEventLevel.Error;
        return HealthEndpoints.IsProbe(context.Request.Path) ? LogEventLevel.Debug : LogEventLevel.Information;
    }

    // As it came over the wire: percent signs still in place, and not what a re-execution made of it.
    private static string Target(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? string.Empty;
        return target.Length > LongestTarget ? target[..LongestTarget] + "…" : target;
    }

    // A failed start is told in one line by the program itself; the host would put a stack trace before it.
    private static bool IsStartFailure(LogEvent e) => StartFailures.Contains(e.MessageTemplate.Text, StringComparer.Ordinal);
}
