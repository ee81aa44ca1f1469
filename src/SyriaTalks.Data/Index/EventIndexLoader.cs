using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SyriaTalks.Core.Events;
using SyriaTalks.Data.Entities;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Index;

/// <summary>Reads the columns of all events, in one transaction of one data version.</summary>
internal sealed class EventIndexLoader
{
    private const int RoleBits = 4;
    private const int RoleMask = (1 << RoleBits) - 1;

    private readonly StoreContext _db;
    private readonly SqliteConnection _connection;
    private readonly StoreNames _names;
    private readonly EventColumns _c;
    private readonly RowNumbers _rows;
    private readonly ScopeClassifier _scopes;

    private EventIndexLoader(StoreContext db)
    {
        _db = db;
        _connection = (SqliteConnection)db.Database.GetDbConnection();
        _names = StoreNames.Load(db);
        _rows = RowNumbers.Load(_connection);
        _c = new EventColumns(_rows.Keys.Count);
        _scopes = new ScopeClassifier(db, _names);
        _rows.Keys.CopyTo(_c.Keys);
        Array.Fill(_c.Reporter, EventColumns.None);
        Array.Fill(_c.Spot, EventColumns.None);
        Array.Fill(_c.Until, int.MaxValue);
    }

    public static EventIndex Load(StoreContext db)
    {
        var version = db.Info.Select(i => i.DataVersion).FirstOrDefault() ?? string.Empty;
        var loader = new EventIndexLoader(db);
        loader.LoadDossierEvents();
        var packed = loader.LoadDatasetEvents();
        loader.LoadDatasetParts();
        loader.JoinVersions();
        loader.SetScopes();
        loader.DateSources();
        loader.JoinParties(packed);
        return new EventIndex(version, loader._c, loader._names, loader._scopes.Fronts, loader._rows.Of);
    }

    private void LoadDossierEvents()
    {
        foreach (var e in _db.Events.AsNoTracking())
        {
            var row = _rows.Of(e.Key);
            _c.Start[row] = e.Start?.DayNumber ?? EventColumns.None;
            (_c.End[row], _c.Published[row], _c.Reported[row]) = (e.End.DayNumber, e.Published.DayNumber, e.Published.DayNumber);
            (_c.Kind[row], _c.Mark[row], _c.Status[row]) = ((byte)e.Kind, Marks.Of(e.Kind, e.Type), (byte)e.Status);
            _c.DatePrecision[row] = (byte)e.DatePrecision;
            (_c.Low[row], _c.Best[row], _c.High[row]) = (e.DeathsLow ?? -1, e.DeathsBest ?? -1, e.DeathsHigh ?? -1);
            (_c.Place[row], _c.Civilians[row]) = (EventColumns.None, EventColumns.None);
        }

        foreach (var places in _db.EventPlaces.AsNoTracking().OrderBy(p => p.Position).AsEnumerable().GroupBy(p => p.EventKey))
            SetPlaces(_rows.Of(places.Key), [.. places.Select(p => (_names.Place(p.PlaceKey), (int)p.Precision, p.Role))]);
        foreach (var citations in _db.EventCitations.AsNoTracking().OrderBy(c => c.SourceKey).AsEnumerable().GroupBy(c => c.EventKey))
            SetSources(_rows.Of(citations.Key), [.. citations.Select(c => _names.Source(c.SourceKey))]);
        foreach (var accounts in _db.Accounts.AsNoTracking().OrderBy(a => a.From).AsEnumerable().GroupBy(a => a.EventKey))
        {
            var row = _rows.Of(accounts.Key);
            _c.Account[row] = (byte)accounts.First().Status;
            if (accounts.Count() > 1)
                _c.Histories[row] = [.. accounts.Select(a => (a.From.DayNumber, (byte)a.Status))];
        }

        var sides = _db.EventParties.AsNoTracking().OrderBy(p => p.Position).AsEnumerable().ToLookup(p => p.EventKey, p => (p.PartyKey, p.Role));
        foreach (var (key, row) in _rows.OfDossiers)
            _c.Front[row] = _scopes.FrontOf(PackedParties.Pack(sides[key]));
    }

    private Dictionary<int, int[]> LoadDatasetEvents()
    {
        var sides = new Dictionary<string, (int[] Numbers, int Front)>(StringComparer.Ordinal);
        var lookup = sides.GetAlternateLookup<ReadOnlySpan<char>>();
        var parties = new Dictionary<int, int[]>(_c.Count);
        Span<char> text = stackalloc char[256];
        using var all = new Statement(
            _connection,
            "SELECT Key, SourceKey, Kind, Type, Status, Account, Start, End, DatePrecision, DeathsLow, DeathsBest, DeathsHigh, PlaceKey, PlacePrecision, PlaceRole, Flags, Published, Parties, CiviliansKilled, Reporter, Reported, COALESCE(Since, Published), Until, Since FROM DatasetEvents");
        while (all.Step())
        {
            var row = _rows.Of(all.Int(0));
            Fill(row, all);
            var packed = all.Utf8(17);
            (int[] Numbers, int Front) known = ([], 0);
            var cached = packed.Length <= text.Length && lookup.TryGetValue(text[..System.Text.Encoding.ASCII.GetChars(packed, text)], out known);
            if (!cached)
            {
                var written = System.Text.Encoding.ASCII.GetString(packed);
                known = ([.. PackedParties.Unpack(written).DistinctBy(p => p.Key).Select(p => WithRole(p.Key, p.Role))], _scopes.FrontOf(written));
                sides[written] = known;
            }

            _c.Front[row] = known.Front;
            if (known.Numbers.Length > 0)
                parties[row] = known.Numbers;
        }

        return parties;
    }

    private void Fill(int row, Statement all)
    {
        var kind = (EventKind)all.Int(2);
        _c.Source[row] = (ushort)_names.Source(all.Int(1));
        _c.Kind[row] = (byte)kind;
        _c.Mark[row] = Marks.Of(kind, all.IsNull(3) ? null : (EventType)all.Int(3));
        (_c.Status[row], _c.Account[row]) = ((byte)all.Int(4), (byte)all.Int(5));
        _c.Start[row] = all.IsNull(6) ? EventColumns.None : DayNumbers.ToDay(all.Int(6)).DayNumber;
        _c.End[row] = DayNumbers.ToDay(all.Int(7)).DayNumber;
        _c.DatePrecision[row] = (byte)all.Int(8);
        _c.Low[row] = all.IsNull(9) ? -1 : all.Int(9);
        _c.Best[row] = all.IsNull(10) ? -1 : all.Int(10);
        _c.High[row] = all.IsNull(11) ? -1 : all.Int(11);
        _c.Flags[row] = all.Int(15);
        _c.Reporter[row] = all.IsNull(19) ? EventColumns.None : _names.Reporter(all.Int(19));
        _c.Civilians[row] = all.IsNull(18) ? EventColumns.None : all.Int(18);
        SetDays(row, all);
        if (all.IsNull(12))
            _c.Place[row] = EventColumns.None;
        else
            SetPlace(row, _names.Place(all.Int(12)), all.Int(13), (PlaceRole)all.Int(14));
    }

    private void SetDays(int row, Statement all)
    {
        var published = DayNumbers.ToDay(all.Int(16)).DayNumber;
        _c.Published[row] = DayNumbers.ToDay(all.Int(21)).DayNumber;
        _c.Until[row] = all.Int(22) == DatasetEventEntity.Present ? int.MaxValue : DayNumbers.ToDay(all.Int(22)).DayNumber;

        // Nothing is known before it can have happened, whatever day a report carries, nor later than the release that held it first.
        // What a later release made of it is known from that release, by either clock.
        var report = all.IsNull(20) ? published : Math.Min(Math.Max(DayNumbers.ToDay(all.Int(20)).DayNumber, _c.Start[row]), published);
        _c.Reported[row] = all.IsNull(23) ? report : _c.Published[row];
    }

    private void LoadDatasetParts()
    {
        foreach (var places in _db.DatasetPlaces.AsNoTracking().OrderBy(p => p.Position).AsEnumerable().GroupBy(p => p.EventKey))
        {
            var row = _rows.Of(places.Key);
            _c.MorePlaces[row] = [_c.Place[row], .. places.Select(p => _names.Place(p.PlaceKey))];
            foreach (var place in places)
                AddPlace(row, _names.Place(place.PlaceKey), place.Precision, (PlaceRole)place.Role);
        }

        foreach (var citations in _db.DatasetCitations.AsNoTracking().OrderBy(c => c.Position).AsEnumerable().GroupBy(c => c.EventKey))
            SetSources(_rows.Of(citations.Key), [.. citations.Select(c => _names.Source(c.SourceKey)).Distinct()]);
    }

    private void JoinVersions()
    {
        using var all = new Statement(_connection, "SELECT Id, Key FROM DatasetEvents WHERE Id IN (SELECT Id FROM DatasetEvents WHERE Until <> 0) ORDER BY Id");
        var rows = new List<(string Id, int Row)>();
        while (all.Step())
            rows.Add((all.Text(0), _rows.Of(all.Int(1))));
        foreach (var versions in rows.GroupBy(r => r.Id, r => r.Row).Select(g => g.ToArray()).Where(v => v.Length > 1))
        {
            foreach (var row in versions)
                _c.Versions[row] = versions;
        }
    }

    private void DateSources()
    {
        var earliest = new int[_names.Sources.Count];
        Array.Fill(earliest, int.MaxValue);
        foreach (var row in _rows.OfDatasets)
            earliest[_c.Source[row]] = Math.Min(earliest[_c.Source[row]], _c.Reported[row]);
        foreach (var source in Enumerable.Range(0, earliest.Length).Where(s => earliest[s] != int.MaxValue))
            _names.SetReported(source, DateOnly.FromDayNumber(earliest[source]));
    }

    private void SetScopes()
    {
        for (var row = 0; row < _c.Count; row++)
        {
            _c.Scope[row] = _c.Kind[row] != (byte)EventKind.Incident ? EventColumns.NoScope
                : (byte)_scopes.Classify(_c.Front[row], Marks.TypeOf(_c.Mark[row]), _c.Place[row], _c.MorePlaces.GetValueOrDefault(row));
        }
    }

    private void SetPlaces(int row, List<(int Place, int Precision, PlaceRole Role)> places)
    {
        _c.Place[row] = places[0].Place;
        foreach (var (place, precision, role) in places)
            AddPlace(row, place, precision, role);
        if (places.Count > 1)
            _c.MorePlaces[row] = [.. places.Select(p => p.Place)];
    }

    private void SetPlace(int row, int place, int precision, PlaceRole role)
    {
        _c.Place[row] = place;
        AddPlace(row, place, precision, role);
    }

    private void AddPlace(int row, int place, int precision, PlaceRole role)
    {
        _c.Governorates[row] |= _names.GovernorateBit(place);
        if (role != PlaceRole.Location)
            return;
        _c.PlacePrecisions[row] |= (byte)(1 << precision);
        if (_c.Spot[row] != EventColumns.None && _c.SpotPrecision[row] <= precision)
            return;
        (_c.Spot[row], _c.SpotPrecision[row]) = (place, (byte)precision);
    }

    private void SetSources(int row, int[] sources)
    {
        _c.Source[row] = (ushort)sources[0];
        if (sources.Length > 1)
            _c.MoreSources[row] = sources;
    }

    private void JoinParties(Dictionary<int, int[]> dataset)
    {
        foreach (var parties in _db.EventParties.AsNoTracking().OrderBy(p => p.Position).AsEnumerable().GroupBy(p => p.EventKey))
            dataset[_rows.Of(parties.Key)] = [.. parties.DistinctBy(p => p.PartyKey).Select(p => WithRole(p.PartyKey, p.Role))];
        _c.Parties = new int[dataset.Values.Sum(p => p.Length)];
        _c.PartyRoles = new byte[_c.Parties.Length];
        var next = 0;
        for (var row = 0; row < _c.Count; row++)
        {
            _c.PartyFrom[row] = next;
            if (!dataset.TryGetValue(row, out var parties))
                continue;
            foreach (var party in parties)
                (_c.Parties[next], _c.PartyRoles[next++]) = (party >> RoleBits, (byte)(party & RoleMask));
        }

        _c.PartyFrom[_c.Count] = next;
    }

    // Party and role in one number while they are joined: most rows of a dataset share a few pairs of sides.
    private int WithRole(int key, PartyRole role) => (_names.Party(key) << RoleBits) | (int)role;
}
