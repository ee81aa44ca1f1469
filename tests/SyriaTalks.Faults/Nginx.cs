using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SyriaTalks.Faults;

/// <summary>A real nginx on the loopback interface with the site file of docs/deploy, only addresses and certificate exchanged.</summary>
internal sealed class Nginx : IDisposable
{
    /// <summary>The host that the site file is for.</summary>
    public const string Host = "talks.example";

    private static readonly string[] Temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];

    private readonly Process _process;

    private Nginx(Process process, Uri address, Uri plain) => (_process, Address, Plain) = (process, address, plain);

    /// <summary>Where it listens with TLS.</summary>
    public Uri Address { get; }

    /// <summary>Where it listens without.</summary>
    public Uri Plain { get; }

    /// <summary>The program; null where this machine has none.</summary>
    public static string? Program { get; } =
        (Environment.GetEnvironmentVariable("PATH") + ":/usr/sbin:/usr/local/sbin").Split(':').Select(p => Path.Combine(p, "nginx")).FirstOrDefault(File.Exists);

    /// <summary>Starts it and waits until it listens.</summary>
    /// <param name="folder">For its files.</param>
    /// <param name="site">What it stands in front of.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The running program, and what it said of its configuration.</returns>
    public static async Task<(Nginx Nginx, string Test)> StartAsync(string folder, Uri site, CancellationToken cancellationToken)
    {
        var (address, plain) = (ChildProcess.FreeAddress(), ChildProcess.FreeAddress());
        await WriteAsync(folder, site, address, plain, cancellationToken);
        using var test = Start(folder, "-t");
        var said = await test.StandardError.ReadToEndAsync(cancellationToken);
        await test.WaitForExitAsync(cancellationToken);
        if (test.ExitCode != 0)
            throw new InvalidOperationException($"nginx refuses docs/deploy/nginx.conf: {said}");
        var nginx = new Nginx(Start(folder), new UriBuilder(address) { Scheme = "https", Host = Host }.Uri, new UriBuilder(plain) { Host = Host }.Uri);
        await nginx.WaitAsync(cancellationToken);
        return (nginx, said.Trim().Split('\n')[^1]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        using (var stop = Process.Start("kill", ["-QUIT", _process.Id.ToString(CultureInfo.InvariantCulture)]))
            stop.WaitForExit();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(5)))
        {
            using var end = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static Process Start(string folder, params string[] more) => Process.Start(
        new ProcessStartInfo(Program!, ["-p", folder, "-c", Path.Combine(folder, "main.conf"), .. more]) { RedirectStandardError = true })!;

    private static async Task WriteAsync(string folder, Uri site, Uri address, Uri plain, CancellationToken cancellationToken)
    {
        var (certificate, key, log) = (Path.Combine(folder, "site.pem"), Path.Combine(folder, "site.key"), Path.Combine(folder, "error.log"));
        WriteCertificate(certificate, key);
        var text = await File.ReadAllTextAsync(SiteFile(), cancellationToken);
        foreach (var (there, here) in new[]
        {
            ("listen 80;", $"listen {plain.Authority};"),
            ("listen 443 ssl http2;", $"listen {address.Authority} ssl http2;"),
            ("server 127.0.0.1:5080;", $"server {site.Authority};"),
            ("/etc/letsencrypt/live/talks.example/fullchain.pem", certificate),
            ("/etc/letsencrypt/live/talks.example/privkey.pem", key),
            ("/var/log/nginx/syriatalks.error.log", log),
        })
        {
            if (!text.Contains(there, StringComparison.Ordinal))
                throw new InvalidOperationException($"docs/deploy/nginx.conf has no \"{there}\".");
            text = text.Replace(there, here, StringComparison.Ordinal);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "site.conf"), text, cancellationToken);
        var temporary = string.Concat(Temporary.Select(n => $"{n}_temp_path {folder}/{n}; "));
        await File.WriteAllTextAsync(
            Path.Combine(folder, "main.conf"),
            $"{(Environment.IsPrivilegedProcess ? "user root; " : null)}daemon off; worker_processes 2; pid {folder}/nginx.pid; error_log {log};\n"
            + $"events {{ worker_connections 4096; }}\nhttp {{ {temporary}\ninclude {folder}/site.conf; }}\n",
            cancellationToken);
    }

    private static void WriteCertificate(string certificate, string key)
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=" + Host, pair, HashAlgorithmName.SHA256);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(certificate, made.ExportCertificatePem());
        File.WriteAllText(key, pair.ExportPkcs8PrivateKeyPem());
    }

    private static string SiteFile()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SyriaTalks.sln")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("SyriaTalks.sln is not above this program."), "docs", "deploy", "nginx.conf");
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        using var client = Loopback.Client(Address);
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync("health/live", cancellationToken);
                return;
            }
            catch (HttpRequestException) when (!_process.HasExited)
            {
                await Task.Delay(20, cancellationToken);
            }
        }
    }
}
