using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Import;
using SyriaTalks.Core.Places;
using SyriaTalks.Core.Sources;
using SyriaTalks.Data.Index;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Queries;

/// <summary>Turns rows of datasets into rows of lists; names come from memory.</summary>
internal sealed class DatasetRowLoader(StoreContext db, EventIndex index)
{
    private const string Columns =
        "Id, SourceKey, Kind, Type, Status, Account, Start, End, DatePrecision, DeathsLow, DeathsBest, DeathsHigh, PlaceKey, PlacePrecision, PlaceRole, "
        + "Latitude, Longitude, Parties, Flags, Published, HasMore, RowId, Title, Summary, DateText, ReportCount";

    private readonly StoreNames _names = index.Names;
    private readonly Dictionary<string, IReadOnlyList<EventParty>> _sides = new(StringComparer.Ordinal);

    /// <summary>Loads rows by key; keys that are gone are passed over.</summary>
    /// <param name="keys">Keys of events of datasets.</param>
    /// <param name="published">Whether the rows as published come along.</param>
    public Dictionary<int, EventRow> Load(int[] keys, bool published = false)
    {
        // An export reads hundreds of thousands of rows: one prepared look-up a row costs less than a query over a list of keys.
        var columns = published ? Columns + ", ReleaseKey, PublishedRow" : Columns;
        using var find = new Statement((SqliteConnection)db.Database.GetDbConnection(), "SELECT " + columns + " FROM DatasetEvents WHERE Key = ?");
        using var check = index.Proof?.Check(db);
        var rows = new Dictionary<int, EventRow>(keys.Length);
        foreach (var key in keys)
        {
            find.Bind(1, key);
            if (find.Step())
            {
                check?.Require(key, find.Int(20) != 0);
                rows[key] = published ? Row(key, find) with { Published = Published(find.Int(26), find.Utf8(27).ToArray()) } : Row(key, find);
            }

            find.Reset();
        }

        return rows;
    }

    private EventRow Row(int key, Statement s)
    {
        var (start, end) = (s.IsNull(6) ? (DateOnly?)null : DayNumbers.ToDay(s.Int(6)), DayNumbers.ToDay(s.Int(7)));
        var precision = (DatePrecision)s.Int(8);
        var hasMore = s.Int(20) != 0;
        List<EventPlace> places = s.IsNull(12) ? [] : [Place(s.Int(12), s.Int(13), s.Int(14), Degrees(s, 15), Degrees(s, 16))];
        List<Citation> cited = [];
        if (hasMore)
        {
            places.AddRange(db.DatasetPlaces.AsNoTracking().Where(p => p.EventKey == key).OrderBy(p => p.Position).AsEnumerable()
                .Select(p => Place(p.PlaceKey, p.Precision, p.Role, p.Latitude, p.Longitude)));
            cited.AddRange(db.DatasetCitations.AsNoTracking().Where(c => c.EventKey == key).OrderBy(c => c.Position).AsEnumerable()
                .Select(c => Cite(c.SourceKey, c.Locator, DayNumbers.ToDay(c.Published))));
        }

        return new EventRow(
            s.Text(0),
            (EventKind)s.Int(2),
            s.IsNull(3) ? null : (EventType)s.Int(3),
            s.Text(22),
            s.Text(23),
            new EventDate(start, end, precision, s.IsNull(24) ? RecordDates.Words(start, end, precision) : s.Text(24)),
            (EventStatus)s.Int(4),
            (ClaimStatus)s.Int(5),
            new DeathToll(Number(s, 9), Number(s, 10), Number(s, 11)),
            places,
            Parties(s.Text(17)),
            cited.Count > 0 ? cited : [Cite(s.Int(1), s.Text(21), DayNumbers.ToDay(s.Int(19)))])
        {
            Flags = new FlagSet(s.Int(18)),
            ReportCount = Number(s, 25),
        };
    }

    // Rows of one release share one header, by which a writer knows them.
    private PublishedRow Published(int release, byte[] cells)
    {
        var (header, separator) = ((List<string>, char))index.Kept.GetOrAdd($"release {release}", _ =>
        {
            var found = db.Releases.AsNoTracking().Single(r => r.Key == release);
            return (found.Header, found.Separator[0]);
        });
        return new PublishedRow(header, separator, cells);
    }

    private static int? Number(Statement s, int column) => s.IsNull(column) ? null : s.Int(column);

    private static double? Degrees(Statement s, int column) => s.IsNull(column) ? null : s.Double(column);

    // Few pairs of sides fight most of the time.
    private IReadOnlyList<EventParty> Parties(string packed)
    {
        if (!_sides.TryGetValue(packed, out var parties))
            _sides[packed] = parties = [.. PackedParties.Unpack(packed).Select(p => Party(p.Key, p.Role))];
        return parties;
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
}
