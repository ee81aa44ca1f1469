using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SyriaTalks.Data.Datasets;
using SyriaTalks.Data.Queries;
using SyriaTalks.Data.Seeding;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data;

/// <summary>Registers the store.</summary>
public static class DataServices
{
    /// <summary>Adds queries, seeding and maintenance of one store, each as a singleton that any thread may use.</summary>
    /// <param name="services">The services.</param>
    /// <param name="options">Where the store is.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddSyriaTalksData(this IServiceCollection services, StoreOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new StoreContextFactory(options));
        services.AddSingleton<IDbContextFactory<StoreContext>>(s => s.GetRequiredService<StoreContextFactory>());
        services.AddSingleton(s => new StoreReader(s.GetRequiredService<IDbContextFactory<StoreContext>>(), options));
        services.AddSingleton<StoreCache>();
        services.AddSingleton(s => new StoreQueries(
            s.GetRequiredService<StoreReader>(), s.GetRequiredService<StoreCache>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(s => new StoreAnswers(
            s.GetRequiredService<StoreReader>(), s.GetRequiredService<StoreCache>(), s.GetRequiredService<StoreQueries>()));
        services.AddSingleton(s => new EventQueries(s.GetRequiredService<StoreAnswers>()));
        services.AddSingleton(s => new ExportQueries(s.GetRequiredService<StoreAnswers>()));
        services.AddSingleton(s => new ReferenceQueries(s.GetRequiredService<StoreAnswers>()));
        services.AddSingleton(s => new MapQueries(s.GetRequiredService<StoreAnswers>()));
        services.AddSingleton(s => new ChangeQueries(s.GetRequiredService<StoreAnswers>()));
        services.AddSingleton(s => new ClaimQueries(s.GetRequiredService<StoreAnswers>()));
        services.AddSingleton(s => new OverviewQueries(s.GetRequiredService<StoreAnswers>()));
        services.AddSingleton(s => new CeasefireQueries(s.GetRequiredService<StoreAnswers>()));
        services.AddSingleton(s => new PartyQueries(s.GetRequiredService<StoreAnswers>()));
        services.AddSingleton(s => new TalksQueries(s.GetRequiredService<StoreAnswers>()));
        services.AddSingleton(s => new ViolationQueries(s.GetRequiredService<StoreAnswers>()));
        services.AddSingleton(s => new SourceQueries(s.GetRequiredService<StoreAnswers>()));
        services.AddSingleton(s => new DossierSeeder(
            s.GetRequiredService<StoreContextFactory>(), s.GetRequiredService<StoreQueries>()));
        services.AddSingleton(s => new DatasetImporter(
            s.GetRequiredService<StoreContextFactory>(), s.GetRequiredService<StoreQueries>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(s => new SourceRemover(
            s.GetRequiredService<StoreContextFactory>(), s.GetRequiredService<StoreQueries>()));
        services.AddSingleton(s => new StoreStartup(s.GetRequiredService<StoreContextFactory>(), s.GetRequiredService<DossierSeeder>()));
        services.AddSingleton(s => new StoreProbe(s.GetRequiredService<StoreReader>(), s.GetRequiredService<StoreContextFactory>().Path));
        services.AddSingleton(s => new StoreMaintenance(s.GetRequiredService<StoreContextFactory>()));
        services.AddSingleton(s => new StoreRestore(s.GetRequiredService<StoreContextFactory>(), s.GetRequiredService<TimeProvider>()));
        return services;
    }
}
