using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SyriaTalks.Data.Store;

/// <summary>Makes contexts. The one place that knows the database provider.</summary>
internal sealed class StoreContextFactory : IDbContextFactory<StoreContext>
{
    private readonly DbContextOptions<StoreContext> _options;

    public StoreContextFactory(StoreOptions options)
    {
        Path = System.IO.Path.GetFullPath(options.Path);
        _options = options.Provider switch
        {
            StoreOptions.Sqlite => new DbContextOptionsBuilder<StoreContext>()
                .UseSqlite(ConnectionString(Path), sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
                .AddInterceptors(new ConnectionPragmas())
                .Options,
            _ => throw new StoreUnusableException($"Store:Provider is \"{options.Provider}\"; the only provider is {StoreOptions.Sqlite}."),
        };
    }

    public string Path { get; }

    public StoreContext CreateDbContext() => new(_options);

    private static string ConnectionString(string path) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Cache = SqliteCacheMode.Private,
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString();
}
