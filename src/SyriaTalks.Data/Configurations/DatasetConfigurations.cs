using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SyriaTalks.Data.Entities;

namespace SyriaTalks.Data.Configurations;

internal sealed class ReleaseConfiguration : IEntityTypeConfiguration<ReleaseEntity>
{
    public void Configure(EntityTypeBuilder<ReleaseEntity> builder)
    {
        builder.ToTable("Releases").HasKey(r => r.Key);
        builder.HasOne(r => r.Source).WithMany(s => s.Releases).HasForeignKey(r => r.SourceKey).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DatasetEventConfiguration : IEntityTypeConfiguration<DatasetEventEntity>
{
    public void Configure(EntityTypeBuilder<DatasetEventEntity> builder)
    {
        builder.ToTable("DatasetEvents").HasKey(e => e.Key);
        builder.Property(e => e.Key).ValueGeneratedNever();

        // The one index: everything else is looked up in memory (EventIndex), and each index costs every import. The foreign
        // keys to source, release and place stand in the migration alone, because the model would index each of them.
        builder.HasIndex(e => new { e.Id, e.Until }).IsUnique().HasDatabaseName("IX_DatasetEvents_Id");
        builder.Property(e => e.Id).IsRequired();
    }
}

internal sealed class DatasetPlaceConfiguration : IEntityTypeConfiguration<DatasetPlaceEntity>
{
    public void Configure(EntityTypeBuilder<DatasetPlaceEntity> builder)
    {
        builder.ToTable("DatasetPlaces").HasKey(p => new { p.EventKey, p.Position });
        builder.HasOne(p => p.Event).WithMany().HasForeignKey(p => p.EventKey);
        builder.HasOne(p => p.Place).WithMany().HasForeignKey(p => p.PlaceKey).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DatasetCitationConfiguration : IEntityTypeConfiguration<DatasetCitationEntity>
{
    public void Configure(EntityTypeBuilder<DatasetCitationEntity> builder)
    {
        builder.ToTable("DatasetCitations").HasKey(c => new { c.EventKey, c.Position });
        builder.HasOne(c => c.Event).WithMany().HasForeignKey(c => c.EventKey);
        builder.HasOne(c => c.Source).WithMany().HasForeignKey(c => c.SourceKey).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DatasetPartyConfiguration : IEntityTypeConfiguration<DatasetPartyEntity>
{
    public void Configure(EntityTypeBuilder<DatasetPartyEntity> builder)
    {
        builder.ToTable("DatasetParties").HasKey(p => new { p.SourceKey, p.PartyKey });
        builder.HasOne(p => p.Source).WithMany().HasForeignKey(p => p.SourceKey);
        builder.HasOne(p => p.Party).WithMany().HasForeignKey(p => p.PartyKey).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DatasetReporterConfiguration : IEntityTypeConfiguration<DatasetReporterEntity>
{
    public void Configure(EntityTypeBuilder<DatasetReporterEntity> builder)
    {
        builder.ToTable("DatasetReporters").HasKey(r => r.Key);
        builder.Property(r => r.Key).ValueGeneratedNever();
        builder.HasOne(r => r.Source).WithMany().HasForeignKey(r => r.SourceKey);
    }
}
