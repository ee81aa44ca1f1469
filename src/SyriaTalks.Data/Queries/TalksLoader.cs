using Microsoft.EntityFrameworkCore;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Parties;
using SyriaTalks.Core.Places;
using SyriaTalks.Core.Sources;
using SyriaTalks.Core.Talks;
using SyriaTalks.Data.Entities;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Queries;

/// <summary>Turns rounds, standings and ceasefire terms into views.</summary>
internal static class TalksLoader
{
    public static List<ParticipationView> Participation(IQueryable<ParticipationEntity> participation, DateOnly asOf) =>
    [
        .. participation
            .Where(p => p.Round.Source.Published <= asOf)
            .OrderBy(p => p.Round.Event.Start).ThenBy(p => p.RoundKey).ThenBy(p => p.Position)
            .Select(p => new ParticipationView(
                p.Round.Slug,
                p.Round.Name,
                p.Party.Slug,
                p.Party.Name,
                p.Party.Kind,
                p.Standing,
                p.Text,
                p.Inferred,
                new Citation(p.Round.Source.Id, p.Round.Source.Published, p.Locator))),
    ];

    public static List<CeasefireTerm> Terms(IQueryable<TermEntity> terms, DateOnly asOf) =>
    [
        .. terms
            .Where(t => t.Ceasefire.Source.Published <= asOf)
            .OrderBy(t => t.CeasefireKey).ThenBy(t => t.Position)
            .Include(t => t.Party).Include(t => t.Ceasefire).ThenInclude(c => c.Source)
            .AsSingleQuery()
            .AsEnumerable()
            .Select(t => new CeasefireTerm(
                t.Aspect,
                t.Party?.Slug,
                t.Party?.Name,
                t.Text,
                t.Date?.ToDate(),
                t.Inferred,
                new Citation(t.Ceasefire.Source.Id, t.Ceasefire.Source.Published, t.Locator))),
    ];

    public static List<CeasefireView> Ceasefires(StoreContext db, DateOnly asOf) =>
    [
        .. db.Ceasefires
            .Where(c => c.Source.Published <= asOf)
            .OrderByDescending(c => c.Event.End).ThenBy(c => c.Slug)
            .Select(c => new { c.Key, c.Slug, c.Name, EventId = c.Event.Id })
            .AsEnumerable()
            .Select(c => new CeasefireView(c.Slug, c.Name, c.EventId, Terms(db.Terms.Where(t => t.CeasefireKey == c.Key), asOf))),
    ];

    public static List<RoundView> Rounds(StoreContext db, IQueryable<RoundEntity> rounds, DateOnly asOf) =>
    [
        .. rounds
            .Where(r => r.Source.Published <= asOf)
            .OrderBy(r => r.Event.End).ThenBy(r => r.Slug)
            .Include(r => r.Source).Include(r => r.Event).Include(r => r.Place).ThenInclude(p => p.Governorate)
            .Include(r => r.Notes).Include(r => r.Path).ThenInclude(s => s.Event)
            .AsEnumerable()
            .Select(r => Round(db, r, asOf)),
    ];

    private static RoundView Round(StoreContext db, RoundEntity round, DateOnly asOf)
    {
        Citation Cite(string locator) => new(round.Source.Id, round.Source.Published, locator);
        IReadOnlyList<Note> Notes(bool alongside) =>
            [.. round.Notes.Where(n => n.Alongside == alongside).OrderBy(n => n.Position).Select(n => new Note(n.Text, n.Inferred, Cite(n.Locator)))];
        int[] path = [.. round.Path.OrderBy(s => s.Position).Select(s => s.EventKey)];
        var place = round.Place;
        return new RoundView(
            round.Slug,
            round.Name,
            round.Subject,
            RowLoader.LoadDossier(db, [round.EventKey], asOf).Single(),
            new Place(
                place.Slug, place.Name, place.NameAr, place.Kind, place.Governorate?.Slug, place.Country,
                place.Latitude, place.Longitude, place.RadiusKm, place.Aliases),
            round.Venue,
            Participation(db.Participation.Where(p => p.RoundKey == round.Key), asOf),
            Notes(alongside: false),
            round.Unknown,
            Notes(alongside: true),
            [.. RowLoader.LoadDossier(db, path, asOf)],
            Cite(round.Locator))
        {
            Changes = ChangeDays.Of(db, round.EventKey, asOf),
        };
    }
}
