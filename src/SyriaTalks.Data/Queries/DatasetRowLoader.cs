using Microsoft.EntityFrameworkCore;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Import;
using SyriaTalks.Core.Places;
using SyriaTalks.Core.Sources;
using SyriaTalks.Data.Entities;
using SyriaTalks.Data.Index;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Queries;

/// <summary>Turns rows of datasets into rows of lists; names come from memory, so that one query is enough.</summary>
internal sealed class DatasetRowLoader(StoreContext db, EventIndex index)
{
    private readonly StoreNames _names = index.Names;

    /// <summary>Loads rows by key.</summary>
    /// <param name="keys">Keys of events of datasets.</param>
    public Dictionary<int, EventRow> Load(int[] keys)
    {
        var found = db.DatasetEvents.AsNoTracking()
            .Where(e => EF.Parameter(keys).Contains(e.Key))
            .Select(e => new Head
            {
                Key = e.Key,
                Id = e.Id,
                SourceKey = e.SourceKey,
                Kind = e.Kind,
                Type = e.Type,
                Status = e.Status,
                Account = e.Account,
                Start = e.Start,
                End = e.End,
                DatePrecision = e.DatePrecision,
                DeathsLow = e.DeathsLow,
                DeathsBest = e.DeathsBest,
                DeathsHigh = e.DeathsHigh,
                PlaceKey = e.PlaceKey,
                PlacePrecision = e.PlacePrecision,
                PlaceRole = e.PlaceRole,
                Latitude = e.Latitude,
                Longitude = e.Longitude,
                Parties = e.Parties,
                Flags = e.Flags,
                ReportCount = e.ReportCount,
                Published = e.Published,
                HasMore = e.HasMore,
                RowId = e.RowId,
                Title = e.Title,
                Summary = e.Summary,
                DateText = e.DateText,
            })
            .ToList();
        int[] more = [.. found.Where(e => e.HasMore).Select(e => e.Key)];
        var places = more.Length == 0 ? null : db.DatasetPlaces.AsNoTracking().Where(p => EF.Parameter(more).Contains(p.EventKey))
            .OrderBy(p => p.Position).ToLookup(p => p.EventKey);
        var citations = more.Length == 0 ? null : db.DatasetCitations.AsNoTracking().Where(c => EF.Parameter(more).Contains(c.EventKey))
            .OrderBy(c => c.Position).ToLookup(c => c.EventKey);
        return found.ToDictionary(e => e.Key, e => Row(e, places?[e.Key] ?? [], citations?[e.Key] ?? []));
    }

    private EventRow Row(Head e, IEnumerable<DatasetPlaceEntity> more, IEnumerable<DatasetCitationEntity> citations)
    {
        var (start, end, precision) = (DayNumbers.ToDay(e.Start), DayNumbers.ToDay(e.End), (DatePrecision)e.DatePrecision);
        List<EventPlace> places = e.PlaceKey is { } place
            ? [Place(place, e.PlacePrecision, e.PlaceRole, e.Latitude, e.Longitude), .. more.Select(p => Place(p.PlaceKey, p.Precision, p.Role, p.Latitude, p.Longitude))]
            : [];
        List<Citation> cited = [.. citations.Select(c => Cite(c.SourceKey, c.Locator, DayNumbers.ToDay(c.Published)))];
        return new EventRow(
            e.Id,
            (EventKind)e.Kind,
            (EventType?)e.Type,
            e.Title,
            e.Summary ?? string.Empty,
            new EventDate(start, end, precision, e.DateText ?? RecordDates.Words(start, end, precision)),
            (EventStatus)e.Status,
            (ClaimStatus)e.Account,
            new DeathToll(e.DeathsLow, e.DeathsBest, e.DeathsHigh),
            places,
            [.. PackedParties.Unpack(e.Parties).Select(p => Party(p.Key, p.Role))],
            cited.Count > 0 ? cited : [Cite(e.SourceKey, e.RowId, DayNumbers.ToDay(e.Published))])
        {
            Flags = new FlagSet(e.Flags),
            ReportCount = e.ReportCount,
        };
    }

    private EventPlace Place(int key, int precision, int role, double? latitude, double? longitude)
    {
        var number = _names.Place(key);
        var place = _names.Places[number];
        var governorate = place.GovernorateKey is { } g ? _names.Places[_names.Place(g)] : null;
        return new EventPlace(
            place.Slug, place.Name, place.Name, place.Kind, governorate?.Slug, governorate?.Name, place.Country, latitude, longitude,
            place.RadiusKm, (PlacePrecision)precision, (PlaceRole)role);
    }

    private EventParty Party(int key, PartyRole role)
    {
        var party = _names.Parties[_names.Party(key)];
        return new EventParty(party.Slug, party.Name, party.ShortName, role, false);
    }

    private Citation Cite(int source, string locator, DateOnly published)
    {
        var info = _names.Sources[_names.Source(source)].Info;
        return new Citation(info.Id, published, locator) { Kind = info.Kind };
    }

    private sealed class Head
    {
        public int Key { get; init; }

        public required string Id { get; init; }

        public int SourceKey { get; init; }

        public int Kind { get; init; }

        public int? Type { get; init; }

        public int Status { get; init; }

        public int Account { get; init; }

        public int? Start { get; init; }

        public int End { get; init; }

        public int DatePrecision { get; init; }

        public int? DeathsLow { get; init; }

        public int? DeathsBest { get; init; }

        public int? DeathsHigh { get; init; }

        public int? PlaceKey { get; init; }

        public int PlacePrecision { get; init; }

        public int PlaceRole { get; init; }

        public double? Latitude { get; init; }

        public double? Longitude { get; init; }

        public required string Parties { get; init; }

        public int Flags { get; init; }

        public int? ReportCount { get; init; }

        public int Published { get; init; }

        public bool HasMore { get; init; }

        public required string RowId { get; init; }

        public required string Title { get; init; }

        public string? Summary { get; init; }

        public string? DateText { get; init; }
    }
}
