using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SyriaTalks.Data.Entities;

namespace SyriaTalks.Data.Configurations;

internal sealed class PlaceConfiguration : IEntityTypeConfiguration<PlaceEntity>
{
    public void Configure(EntityTypeBuilder<PlaceEntity> builder)
    {
        builder.ToTable("Places").HasKey(p => p.Key);
        builder.HasIndex(p => p.Slug).IsUnique();
        builder.HasOne(p => p.Governorate).WithMany().HasForeignKey(p => p.GovernorateKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(p => p.Source).WithMany().HasForeignKey(p => p.SourceKey).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PartyConfiguration : IEntityTypeConfiguration<PartyEntity>
{
    public void Configure(EntityTypeBuilder<PartyEntity> builder)
    {
        builder.ToTable("Parties").HasKey(p => p.Key);
        builder.HasIndex(p => p.Slug).IsUnique();
        builder.HasOne(p => p.Source).WithMany().HasForeignKey(p => p.SourceKey).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RelationConfiguration : IEntityTypeConfiguration<RelationEntity>
{
    public void Configure(EntityTypeBuilder<RelationEntity> builder)
    {
        builder.ToTable("Relations").HasKey(r => r.Key);
        builder.HasOne(r => r.From).WithMany().HasForeignKey(r => r.FromKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.To).WithMany().HasForeignKey(r => r.ToKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.Source).WithMany().HasForeignKey(r => r.SourceKey).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsOne(r => r.Date);
    }
}

internal sealed class HoldingConfiguration : IEntityTypeConfiguration<HoldingEntity>
{
    public void Configure(EntityTypeBuilder<HoldingEntity> builder)
    {
        builder.ToTable("Holdings").HasKey(h => h.Key);
        builder.HasOne(h => h.Party).WithMany().HasForeignKey(h => h.PartyKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(h => h.Place).WithMany().HasForeignKey(h => h.PlaceKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(h => h.Source).WithMany().HasForeignKey(h => h.SourceKey).OnDelete(DeleteBehavior.Restrict);
    }
}
