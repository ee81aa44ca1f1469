using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Parties;
using SyriaTalks.Core.Places;
using SyriaTalks.Core.Sources;
using SyriaTalks.Core.Talks;
using SyriaTalks.Core.Vocabulary;
using SyriaTalks.Data.Entities;

namespace SyriaTalks.Data.Store;

/// <summary>The store. Coded values are kept as slugs, so that a person who opens the file can read them.</summary>
/// <remarks>
/// New migration: <c>dotnet ef migrations add NAME --project src/SyriaTalks.Data --output-dir Migrations</c>.
/// </remarks>
internal sealed class StoreContext(DbContextOptions<StoreContext> options) : DbContext(options)
{
    public DbSet<SourceEntity> Sources => Set<SourceEntity>();

    public DbSet<MonitorEntity> Monitors => Set<MonitorEntity>();

    public DbSet<ContextEntity> Context => Set<ContextEntity>();

    public DbSet<PlaceEntity> Places => Set<PlaceEntity>();

    public DbSet<PartyEntity> Parties => Set<PartyEntity>();

    public DbSet<RelationEntity> Relations => Set<RelationEntity>();

    public DbSet<HoldingEntity> Holdings => Set<HoldingEntity>();

    public DbSet<EventEntity> Events => Set<EventEntity>();

    public DbSet<EventPlaceEntity> EventPlaces => Set<EventPlaceEntity>();

    public DbSet<EventPartyEntity> EventParties => Set<EventPartyEntity>();

    public DbSet<EventCitationEntity> EventCitations => Set<EventCitationEntity>();

    public DbSet<EventFigureEntity> EventFigures => Set<EventFigureEntity>();

    public DbSet<EventNoteEntity> EventNotes => Set<EventNoteEntity>();

    public DbSet<AccountEntity> Accounts => Set<AccountEntity>();

    public DbSet<ClaimEntity> Claims => Set<ClaimEntity>();

    public DbSet<CeasefireEntity> Ceasefires => Set<CeasefireEntity>();

    public DbSet<TermEntity> Terms => Set<TermEntity>();

    public DbSet<ViolationCountEntity> ViolationCounts => Set<ViolationCountEntity>();

    public DbSet<ViolationPlaceEntity> ViolationPlaces => Set<ViolationPlaceEntity>();

    public DbSet<ViolationVoiceEntity> ViolationVoices => Set<ViolationVoiceEntity>();

    public DbSet<RoundEntity> Rounds => Set<RoundEntity>();

    public DbSet<ParticipationEntity> Participation => Set<ParticipationEntity>();

    public DbSet<WithdrawnEventEntity> WithdrawnEvents => Set<WithdrawnEventEntity>();

    public DbSet<ReleaseEntity> Releases => Set<ReleaseEntity>();

    public DbSet<DatasetEventEntity> DatasetEvents => Set<DatasetEventEntity>();

    public DbSet<DatasetPlaceEntity> DatasetPlaces => Set<DatasetPlaceEntity>();

    public DbSet<DatasetCitationEntity> DatasetCitations => Set<DatasetCitationEntity>();

    public DbSet<DatasetReporterEntity> DatasetReporters => Set<DatasetReporterEntity>();

    public DbSet<DatasetPartyEntity> DatasetParties => Set<DatasetPartyEntity>();

    public DbSet<RecordEntity> Records => Set<RecordEntity>();

    public DbSet<StoreInfoEntity> Info => Set<StoreInfoEntity>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(StoreContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        AsSlug<SourceKind>(configurationBuilder);
        AsSlug<PlaceKind>(configurationBuilder);
        AsSlug<PartyKind>(configurationBuilder);
        AsSlug<RelationKind>(configurationBuilder);
        AsSlug<EventKind>(configurationBuilder);
        AsSlug<EventType>(configurationBuilder);
        AsSlug<EventStatus>(configurationBuilder);
        AsSlug<PartyRole>(configurationBuilder);
        AsSlug<PlaceRole>(configurationBuilder);
        AsSlug<ClaimTopic>(configurationBuilder);
        AsSlug<ClaimStance>(configurationBuilder);
        AsSlug<ClaimStatus>(configurationBuilder);
        AsSlug<Standing>(configurationBuilder);
        AsSlug<CeasefireAspect>(configurationBuilder);
        AsSlug<ViolationMeasure>(configurationBuilder);
        AsSlug<Counting>(configurationBuilder);
    }

    private static void AsSlug<T>(ModelConfigurationBuilder builder)
        where T : struct, Enum => builder.Properties<T>().HaveConversion<SlugConverter<T>>().HaveMaxLength(40);

    private sealed class SlugConverter<T>() : ValueConverter<T, string>(v => Terms<T>.Slug(v), s => Parse(s))
        where T : struct, Enum
    {
        private static T Parse(string slug) => Terms<T>.TryParse(slug, out var value)
            ? value
            : throw new InvalidOperationException($"The store holds \"{slug}\", which is no {typeof(T).Name}.");
    }
}
