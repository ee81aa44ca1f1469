using SyriaTalks.Core.Events;
using SyriaTalks.Core.Sources;
using SyriaTalks.Data.Entities;

namespace SyriaTalks.Data.Queries;

/// <summary>Turns claims into ledger entries.</summary>
internal static class ClaimLoader
{
    /// <summary>Loads claims published by a day, in the order of their sources.</summary>
    /// <param name="claims">The claims wanted.</param>
    /// <param name="asOf">The day whose knowledge counts.</param>
    /// <returns>The entries.</returns>
    public static IReadOnlyList<ClaimView> Load(IQueryable<ClaimEntity> claims, DateOnly asOf) =>
    [
        .. claims
            .Where(c => c.Source.Published <= asOf && c.Event.Published <= asOf)
            .OrderBy(c => c.Source.Published).ThenBy(c => c.Source.Id).ThenBy(c => c.Position)
            .Select(c => new
            {
                Claim = c,
                EventId = c.Event.Id,
                EventTitle = c.Event.Title,
                PartySlug = c.Party!.Slug,
                PartyName = c.Party.Name,
                MonitorSlug = c.Monitor!.Slug,
                MonitorName = c.Monitor.Name,
                AccusedSlug = c.Accused!.Slug,
                AccusedName = c.Accused.Name,
                Statement = c.Statement != null && c.Statement.Published <= asOf ? new EventLink(c.Statement.Id, c.Statement.Title) : null,
                SourceId = c.Source.Id,
                c.Source.Published,
            })
            .AsEnumerable()
            .Select(c => new ClaimView(
                c.Claim.Id,
                c.EventId,
                c.EventTitle,
                c.Claim.Topic,
                c.Claim.Stance,
                c.PartySlug ?? c.MonitorSlug,
                c.PartyName ?? c.MonitorName,
                c.PartySlug is null,
                c.Claim.Speaker,
                c.Claim.Text,
                c.AccusedSlug,
                c.AccusedName,
                new DeathToll(c.Claim.DeathsLow, c.Claim.DeathsBest, c.Claim.DeathsHigh),
                c.Claim.Said?.ToDate(),
                c.Claim.Inferred,
                new Citation(c.SourceId, c.Published, c.Claim.Locator)) { SaidIn = c.Statement }),
    ];
}
