using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SyriaTalks.Data.Entities;

namespace SyriaTalks.Data.Configurations;

internal sealed class SourceConfiguration : IEntityTypeConfiguration<SourceEntity>
{
    public void Configure(EntityTypeBuilder<SourceEntity> builder)
    {
        builder.ToTable("Sources").HasKey(s => s.Key);
        builder.HasIndex(s => s.Id).IsUnique();
        builder.HasIndex(s => s.Published);
    }
}

internal sealed class ContextConfiguration : IEntityTypeConfiguration<ContextEntity>
{
    public void Configure(EntityTypeBuilder<ContextEntity> builder)
    {
        builder.ToTable("Context").HasKey(c => c.Key);
        builder.HasOne(c => c.Source).WithMany(s => s.Context).HasForeignKey(c => c.SourceKey);
    }
}

internal sealed class MonitorConfiguration : IEntityTypeConfiguration<MonitorEntity>
{
    public void Configure(EntityTypeBuilder<MonitorEntity> builder)
    {
        builder.ToTable("Monitors").HasKey(m => m.Key);
        builder.HasIndex(m => m.Slug).IsUnique();
        builder.HasOne(m => m.Source).WithMany().HasForeignKey(m => m.SourceKey);
    }
}

internal sealed class StoreInfoConfiguration : IEntityTypeConfiguration<StoreInfoEntity>
{
    public void Configure(EntityTypeBuilder<StoreInfoEntity> builder)
    {
        builder.ToTable("StoreInfo").HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
    }
}

internal sealed class WithdrawnEventConfiguration : IEntityTypeConfiguration<WithdrawnEventEntity>
{
    public void Configure(EntityTypeBuilder<WithdrawnEventEntity> builder) =>
        builder.ToTable("WithdrawnEvents").HasKey(w => w.Id);
}

internal sealed class RecordConfiguration : IEntityTypeConfiguration<RecordEntity>
{
    public void Configure(EntityTypeBuilder<RecordEntity> builder) =>
        builder.ToTable("Records").HasKey(r => new { r.Owner, r.Type, r.Id });
}
