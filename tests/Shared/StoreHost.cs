using Microsoft.Extensions.DependencyInjection;
using SyriaTalks.Data;

namespace SyriaTalks.Shared;

/// <summary>The store's services in this process, without pages.</summary>
internal sealed class StoreHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    /// <summary>Opens a store.</summary>
    /// <param name="path">Its file.</param>
    public StoreHost(string path) => _services = new ServiceCollection().AddSyriaTalksData(new StoreOptions { Path = path }).BuildServiceProvider();

    /// <summary>A service.</summary>
    /// <typeparam name="T">Which.</typeparam>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Creates the store and loads what comes with the program.</summary>
    /// <param name="cancellationToken">Stops.</param>
    public Task PrepareAsync(CancellationToken cancellationToken) =>
        Get<StoreStartup>().PrepareAsync(Path.Combine(Path.GetDirectoryName(ChildProcess.WebDll)!, "Dossiers"), cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
