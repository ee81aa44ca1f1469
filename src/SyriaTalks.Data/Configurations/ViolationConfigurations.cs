using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SyriaTalks.Data.Entities;

namespace SyriaTalks.Data.Configurations;

internal sealed class ViolationCountConfiguration : IEntityTypeConfiguration<ViolationCountEntity>
{
    public void Configure(EntityTypeBuilder<ViolationCountEntity> builder)
    {
        builder.ToTable("ViolationCounts", t => t.HasCheckConstraint("CK_ViolationCounts_OneVoice", "(\"PartyKey\" IS NULL) <> (\"MonitorKey\" IS NULL)"))
            .HasKey(c => c.Key);
        builder.HasIndex(c => c.Id).IsUnique();
        builder.HasOne(c => c.Ceasefire).WithMany().HasForeignKey(c => c.CeasefireKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.Party).WithMany().HasForeignKey(c => c.PartyKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.Monitor).WithMany().HasForeignKey(c => c.MonitorKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.Source).WithMany().HasForeignKey(c => c.SourceKey).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsOne(c => c.From);
        builder.OwnsOne(c => c.To);
        builder.Navigation(c => c.To).IsRequired();
    }
}

internal sealed class ViolationPlaceConfiguration : IEntityTypeConfiguration<ViolationPlaceEntity>
{
    public void Configure(EntityTypeBuilder<ViolationPlaceEntity> builder)
    {
        builder.ToTable("ViolationPlaces").HasKey(p => new { p.CountKey, p.Position });
        builder.HasOne(p => p.Count).WithMany(c => c.Places).HasForeignKey(p => p.CountKey);
        builder.HasOne(p => p.Place).WithMany().HasForeignKey(p => p.PlaceKey).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ViolationVoiceConfiguration : IEntityTypeConfiguration<ViolationVoiceEntity>
{
    public void Configure(EntityTypeBuilder<ViolationVoiceEntity> builder)
    {
        builder.ToTable("ViolationVoices", t => t.HasCheckConstraint("CK_ViolationVoices_OneVoice", "(\"PartyKey\" IS NULL) <> (\"MonitorKey\" IS NULL)"))
            .HasKey(v => new { v.CountKey, v.Position });
        builder.HasOne(v => v.Count).WithMany(c => c.Voices).HasForeignKey(v => v.CountKey);
        builder.HasOne(v => v.Party).WithMany().HasForeignKey(v => v.PartyKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(v => v.Monitor).WithMany().HasForeignKey(v => v.MonitorKey).OnDelete(DeleteBehavior.Restrict);
    }
}
