using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SyriaTalks.Data.Entities;

namespace SyriaTalks.Data.Configurations;

internal sealed class CeasefireConfiguration : IEntityTypeConfiguration<CeasefireEntity>
{
    public void Configure(EntityTypeBuilder<CeasefireEntity> builder)
    {
        builder.ToTable("Ceasefires").HasKey(c => c.Key);
        builder.HasIndex(c => c.Slug).IsUnique();
        builder.HasOne(c => c.Event).WithMany().HasForeignKey(c => c.EventKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.Source).WithMany().HasForeignKey(c => c.SourceKey).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TermConfiguration : IEntityTypeConfiguration<TermEntity>
{
    public void Configure(EntityTypeBuilder<TermEntity> builder)
    {
        builder.ToTable("CeasefireTerms").HasKey(t => new { t.CeasefireKey, t.Position });
        builder.HasOne(t => t.Ceasefire).WithMany(c => c.Terms).HasForeignKey(t => t.CeasefireKey);
        builder.HasOne(t => t.Party).WithMany().HasForeignKey(t => t.PartyKey).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsOne(t => t.Date);
    }
}

internal sealed class RoundConfiguration : IEntityTypeConfiguration<RoundEntity>
{
    public void Configure(EntityTypeBuilder<RoundEntity> builder)
    {
        builder.ToTable("Rounds").HasKey(r => r.Key);
        builder.HasIndex(r => r.Slug).IsUnique();
        builder.HasOne(r => r.Event).WithMany().HasForeignKey(r => r.EventKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.Place).WithMany().HasForeignKey(r => r.PlaceKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.Source).WithMany().HasForeignKey(r => r.SourceKey).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ParticipationConfiguration : IEntityTypeConfiguration<ParticipationEntity>
{
    public void Configure(EntityTypeBuilder<ParticipationEntity> builder)
    {
        builder.ToTable("Participation").HasKey(p => new { p.RoundKey, p.Position });
        builder.HasOne(p => p.Round).WithMany(r => r.Participation).HasForeignKey(p => p.RoundKey);
        builder.HasOne(p => p.Party).WithMany().HasForeignKey(p => p.PartyKey).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RoundNoteConfiguration : IEntityTypeConfiguration<RoundNoteEntity>
{
    public void Configure(EntityTypeBuilder<RoundNoteEntity> builder)
    {
        builder.ToTable("RoundNotes").HasKey(n => new { n.RoundKey, n.Position });
        builder.HasOne(n => n.Round).WithMany(r => r.Notes).HasForeignKey(n => n.RoundKey);
    }
}

internal sealed class RoundStepConfiguration : IEntityTypeConfiguration<RoundStepEntity>
{
    public void Configure(EntityTypeBuilder<RoundStepEntity> builder)
    {
        builder.ToTable("RoundPath").HasKey(s => new { s.RoundKey, s.Position });
        builder.HasOne(s => s.Round).WithMany(r => r.Path).HasForeignKey(s => s.RoundKey);
        builder.HasOne(s => s.Event).WithMany().HasForeignKey(s => s.EventKey).OnDelete(DeleteBehavior.Restrict);
    }
}
