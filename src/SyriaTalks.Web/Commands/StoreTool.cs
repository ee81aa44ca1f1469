using SyriaTalks.Data;
using SyriaTalks.Web.Hosting;

namespace SyriaTalks.Web.Commands;

/// <summary>The store as a command works on it, with the settings that serving would have.</summary>
internal sealed class StoreTool : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private readonly IDisposable? _telemetry;

    private StoreTool(SiteSettings settings, IDisposable? telemetry)
    {
        (Settings, _telemetry) = (settings, telemetry);
        _services = new ServiceCollection().AddSyriaTalksData(settings.Store).BuildServiceProvider();
    }

    /// <summary>The settings.</summary>
    public SiteSettings Settings { get; }

    /// <summary>Opens the store.</summary>
    /// <param name="settings">Settings from the command line.</param>
    /// <param name="mustExist">Whether to refuse where there is none, rather than make one.</param>
    /// <returns>The store.</returns>
    /// <exception cref="SettingsException">Settings are invalid.</exception>
    /// <exception cref="StoreUnusableException">There is no store.</exception>
    public static StoreTool Open(string[] settings, bool mustExist)
    {
        var builder = Site.CreateBuilder(settings);
        var read = SiteSettings.Read(builder.Configuration, builder.Environment.ContentRootPath);
        if (mustExist && !File.Exists(read.Store.Path))
            throw new StoreUnusableException($"There is no store at {read.Store.Path}. Run db migrate to make one, or set Store:Path.");
        return new StoreTool(read, Telemetry.OfCommand(builder.Configuration));
    }

    /// <summary>A service of the store.</summary>
    /// <typeparam name="T">The service.</typeparam>
    /// <returns>The service.</returns>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();

        // Sends what was measured; a command ends before the time to send would come.
        _telemetry?.Dispose();
    }
}
