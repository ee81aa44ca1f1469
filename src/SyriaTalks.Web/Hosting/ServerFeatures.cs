using System.IO.Compression;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace SyriaTalks.Web.Hosting;

/// <summary>What surrounds the site: the server, keys, proxies, compression.</summary>
internal static class ServerFeatures
{
    // Nothing is uploaded here: a search form and the theme's choice fit many times over.
    private const long LargestBody = 64 * 1024;

    // What the system holds for a connection counts as taken, so the rate means something only where that is little.
    private const int SendBuffer = 256 * 1024;

    // A mobile line of twenty years ago is faster. A page fits into the buffer, so this is about downloads.
    private static readonly MinDataRate SlowestReader = new(bytesPerSecond: 4096, gracePeriod: TimeSpan.FromSeconds(10));

    private static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(12);

    /// <summary>Bounds what a connection can hold.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="limits">The limits.</param>
    public static void AddServer(this WebApplicationBuilder builder, SiteLimits limits)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.RequestHeadersTimeout = HeadersTimeout;
            kestrel.Limits.MinResponseDataRate = SlowestReader;
            kestrel.Limits.MaxConcurrentConnections = limits.MaxConnections;

            // The limiter refuses politely before this bound does; as a setting it would be passed over in silence.
            kestrel.Limits.MaxConcurrentUpgradedConnections = limits.MaxCircuits;
        });
        builder.WebHost.UseSockets(sockets => sockets.CreateBoundListenSocket = endPoint =>
        {
            var socket = SocketTransportOptions.CreateDefaultBoundListenSocket(endPoint);
            socket.SendBufferSize = SendBuffer;
            return socket;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
    }

    /// <summary>
    /// Keeps the keys in the store's folder, the only one written to: without them, islands of pages served before a restart
    /// would not start after it. Whoever can read the folder can read the keys, so it is the account's alone.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="settings">The settings.</param>
    public static void AddKeys(this WebApplicationBuilder builder, SiteSettings settings) =>
        builder.Services.AddDataProtection()
            .SetApplicationName("SyriaTalks")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.StoreFolder, "keys")));

    /// <summary>Believes proxies on this machine, and those the operator names, about client and scheme. Nobody else.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="settings">The settings.</param>
    public static void AddProxies(this WebApplicationBuilder builder, SiteSettings settings) =>
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in settings.Proxies)
                options.KnownIPNetworks.Add(proxy);
        });

    /// <summary>
    /// Compresses pages and data as they are made. Under TLS that is safe only where an answer never holds a secret beside text
    /// that an attacker chose (BREACH); pages here hold neither tokens nor anything that differs from reader to reader.
    /// </summary>
    /// <param name="builder">The builder.</param>
    public static void AddCompression(this WebApplicationBuilder builder)
    {
        builder.Services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes =
            [
                "text/html", "text/csv", "text/calendar", "image/svg+xml", "application/json", "application/problem+json", "application/jsonl",
                "application/geo+json", "application/atom+xml",
            ];
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        builder.Services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
    }
}
