using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SyriaTalks.Core.Dossiers;
using SyriaTalks.Data;
using SyriaTalks.Data.Queries;
using SyriaTalks.Data.Seeding;

namespace SyriaTalks.Seeding;

/// <summary>A real store in a folder of its own that goes when the test ends.</summary>
public sealed class StoreFixture : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public StoreFixture(TimeSpan? deadline = null)
    {
        Folder = Directory.CreateTempSubdirectory("syriatalks-").FullName;
        Path = System.IO.Path.Combine(Folder, "store.db");
        var options = new StoreOptions { Path = Path, QueryDeadline = deadline ?? TimeSpan.FromSeconds(20) };
        _services = new ServiceCollection().AddSyriaTalksData(options).BuildServiceProvider();
    }

    public string Folder { get; }

    public string Path { get; }

    public EventQueries Events => Get<EventQueries>();

    public static CancellationToken None => CancellationToken.None;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<StartupReport> PrepareAsync(string? dossiers = null) =>
        Get<StoreStartup>().PrepareAsync(dossiers ?? System.IO.Path.Combine(Folder, "none"), None);

    public Task<SeedReport> ApplyAsync(DossierFile file, bool dryRun = false) => Get<DossierSeeder>().ApplyAsync(file, dryRun, None);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
