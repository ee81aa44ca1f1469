using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Core;

namespace SyriaTalks.Web.Http;

/// <summary>
/// The whole site on a port of its own, with a store of its own in a folder that goes when the fixture goes. It is filled
/// from the dossiers that the program ships. Made for plain HTTP and for a browser.
/// </summary>
public sealed class SiteFixture : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("syriatalks-");
    private readonly (string Key, string Value)[] _settings;
    private readonly Lazy<Uri> _address;

    public SiteFixture()
        : this([])
    {
    }

    internal SiteFixture(params (string Key, string Value)[] settings)
    {
        _settings = settings;
        _address = new Lazy<Uri>(Start);
        UseKestrel(0);
    }

    /// <summary>Where the site listens; it is started by the first to ask.</summary>
    public Uri BaseAddress => _address.Value;

    /// <summary>File of the store.</summary>
    public string StorePath => Path.Combine(_folder.FullName, "store", "syriatalks.db");

    /// <summary>What the site logged.</summary>
    public LogEvents Log { get; } = new();

    /// <summary>A client that follows no redirects and keeps no cookies, so that a test sees every answer.</summary>
    public HttpClient NewClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = BaseAddress };

    /// <summary>A service of the running site.</summary>
    public T Get<T>()
        where T : notnull
    {
        _ = BaseAddress;
        return Services.GetRequiredService<T>();
    }

    Task IAsyncLifetime.InitializeAsync()
    {
        _ = BaseAddress;
        return Task.CompletedTask;
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Store:Path", StorePath);

        // All tests come from one address, faster than any house full of readers.
        builder.UseSetting("Limits:QuestionsPerMinutePerAddress", "1000000");
        foreach (var (key, value) in _settings)
            builder.UseSetting(key, value);
        builder.ConfigureTestServices(services => services.AddSingleton<ILogEventSink>(Log));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || !_folder.Exists)
            return;
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        _folder.Refresh();
    }

    private Uri Start()
    {
        StartServer();
        return ClientOptions.BaseAddress;
    }
}
