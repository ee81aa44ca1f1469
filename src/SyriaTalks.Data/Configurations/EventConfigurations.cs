using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SyriaTalks.Data.Entities;

namespace SyriaTalks.Data.Configurations;

internal sealed class EventConfiguration : IEntityTypeConfiguration<EventEntity>
{
    public void Configure(EntityTypeBuilder<EventEntity> builder)
    {
        builder.ToTable("Events").HasKey(e => e.Key);
        builder.HasIndex(e => e.Id).IsUnique();

        // The lists ask for a kind, order by start and id, and cut by start and end.
        builder.HasIndex(e => new { e.Kind, e.Start, e.Id });
        builder.HasIndex(e => new { e.Start, e.Id });
        builder.HasIndex(e => e.End);
        builder.HasIndex(e => new { e.DeathsBest, e.Id });
        builder.HasOne(e => e.Source).WithMany().HasForeignKey(e => e.SourceKey).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EventPlaceConfiguration : IEntityTypeConfiguration<EventPlaceEntity>
{
    public void Configure(EntityTypeBuilder<EventPlaceEntity> builder)
    {
        builder.ToTable("EventPlaces").HasKey(p => new { p.EventKey, p.Position });
        builder.HasIndex(p => new { p.PlaceKey, p.EventKey });
        builder.HasOne(p => p.Event).WithMany(e => e.Places).HasForeignKey(p => p.EventKey);
        builder.HasOne(p => p.Place).WithMany().HasForeignKey(p => p.PlaceKey).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EventPartyConfiguration : IEntityTypeConfiguration<EventPartyEntity>
{
    public void Configure(EntityTypeBuilder<EventPartyEntity> builder)
    {
        builder.ToTable("EventParties").HasKey(p => new { p.EventKey, p.Position });
        builder.HasIndex(p => new { p.PartyKey, p.EventKey });
        builder.HasOne(p => p.Event).WithMany(e => e.Parties).HasForeignKey(p => p.EventKey);
        builder.HasOne(p => p.Party).WithMany().HasForeignKey(p => p.PartyKey).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EventCitationConfiguration : IEntityTypeConfiguration<EventCitationEntity>
{
    public void Configure(EntityTypeBuilder<EventCitationEntity> builder)
    {
        builder.ToTable("EventCitations").HasKey(c => new { c.EventKey, c.SourceKey });
        builder.HasIndex(c => new { c.SourceKey, c.EventKey });
        builder.HasOne(c => c.Event).WithMany(e => e.Citations).HasForeignKey(c => c.EventKey);
        builder.HasOne(c => c.Source).WithMany().HasForeignKey(c => c.SourceKey).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EventFigureConfiguration : IEntityTypeConfiguration<EventFigureEntity>
{
    public void Configure(EntityTypeBuilder<EventFigureEntity> builder)
    {
        builder.ToTable("EventFigures").HasKey(f => new { f.EventKey, f.Position });
        builder.HasOne(f => f.Event).WithMany(e => e.Figures).HasForeignKey(f => f.EventKey);
    }
}

internal sealed class EventNoteConfiguration : IEntityTypeConfiguration<EventNoteEntity>
{
    public void Configure(EntityTypeBuilder<EventNoteEntity> builder)
    {
        builder.ToTable("EventNotes").HasKey(n => new { n.EventKey, n.Position });
        builder.HasOne(n => n.Event).WithMany(e => e.Notes).HasForeignKey(n => n.EventKey);
    }
}

internal sealed class AccountConfiguration : IEntityTypeConfiguration<AccountEntity>
{
    public void Configure(EntityTypeBuilder<AccountEntity> builder)
    {
        builder.ToTable("EventAccounts").HasKey(a => new { a.EventKey, a.From });
        builder.HasOne(a => a.Event).WithMany(e => e.Accounts).HasForeignKey(a => a.EventKey);
    }
}

internal sealed class ClaimConfiguration : IEntityTypeConfiguration<ClaimEntity>
{
    public void Configure(EntityTypeBuilder<ClaimEntity> builder)
    {
        builder.ToTable(
            "Claims",
            t => t.HasCheckConstraint("CK_Claims_OneVoice", "(\"PartyKey\" IS NULL) <> (\"MonitorKey\" IS NULL)"));
        builder.HasKey(c => c.Key);
        builder.HasIndex(c => c.Id).IsUnique();
        builder.HasOne(c => c.Event).WithMany(e => e.Claims).HasForeignKey(c => c.EventKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.Statement).WithMany().HasForeignKey(c => c.StatementKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.Party).WithMany().HasForeignKey(c => c.PartyKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.Monitor).WithMany().HasForeignKey(c => c.MonitorKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.Accused).WithMany().HasForeignKey(c => c.AccusedKey).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.Source).WithMany().HasForeignKey(c => c.SourceKey).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsOne(c => c.Said);
    }
}
