using Microsoft.Data.Sqlite;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Import;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Datasets;

/// <summary>A row ready to be written.</summary>
/// <param name="Record">In our terms.</param>
/// <param name="Published">As published.</param>
/// <param name="Fingerprint">Hash of the cells read.</param>
/// <param name="Text">Folded words for the text index.</param>
/// <param name="Line">Line where it starts.</param>
internal sealed record ParsedRow(DatasetRecord Record, byte[] Published, long Fingerprint, string Text, long Line);

/// <summary>Writes rows of one dataset through prepared statements.</summary>
internal sealed class EventWriter : IDisposable
{
    private const int MostSides = 10_000;

    private const string Columns =
        "SourceKey, ReleaseKey, Kind, Type, Status, Account, Start, End, DatePrecision, DeathsLow, DeathsBest, DeathsHigh, CiviliansKilled, "
        + "PlaceKey, PlacePrecision, PlaceRole, Latitude, Longitude, Parties, Flags, ReportCount, Reported, HasMore, Fingerprint, RowId, Title, "
        + "Summary, DateText, PublisherText, PublishedRow, Reporter";

    private readonly int _source;
    private readonly Statement _insert;
    private readonly Statement _update;
    private readonly Statement _name;
    private readonly Statement _insertText;
    private readonly Statement _deleteText;
    private readonly Statement _insertPlace;
    private readonly Statement _insertCitation;
    private readonly Statement _deletePlaces;
    private readonly Statement _deleteCitations;
    private readonly PlaceResolver _places;
    private readonly PartyResolver _parties;
    private readonly ReporterResolver _reporters;
    private readonly Func<DatasetRecord, RecordCitation, int> _sources;
    private readonly Dictionary<PartyList, string> _sides = [];

    public EventWriter(
        SqliteConnection connection, int source, PlaceResolver places, PartyResolver parties, ReporterResolver reporters, Func<DatasetRecord, RecordCitation, int> sources)
    {
        (_source, _places, _parties, _reporters, _sources) = (source, places, parties, reporters, sources);
        var columns = Columns.Split(", ");
        _insert = new Statement(connection, $"INSERT INTO DatasetEvents({Columns}, Id, Key, Published, Since) VALUES ({string.Join(", ", columns.Select(_ => "?"))}, ?, ?, ?, ?)");
        _update = new Statement(connection, $"UPDATE DatasetEvents SET {string.Join(" = ?, ", columns)} = ?, Id = ? WHERE Key = ?");
        _name = new Statement(connection, "UPDATE DatasetEvents SET Reporter = ? WHERE Key = ?");
        _insertText = new Statement(connection, TextIndex.InsertSql);
        _deleteText = new Statement(connection, TextIndex.DeleteSql);
        _insertPlace = new Statement(connection, "INSERT INTO DatasetPlaces(EventKey, Position, PlaceKey, Precision, Role, Latitude, Longitude) VALUES (?, ?, ?, ?, ?, ?, ?)");
        _insertCitation = new Statement(connection, "INSERT INTO DatasetCitations(EventKey, Position, SourceKey, Locator, Published) VALUES (?, ?, ?, ?, ?)");
        _deletePlaces = new Statement(connection, "DELETE FROM DatasetPlaces WHERE EventKey = ?");
        _deleteCitations = new Statement(connection, "DELETE FROM DatasetCitations WHERE EventKey = ?");
    }

    /// <summary>Writes a row that is not there yet.</summary>
    /// <param name="row">The row.</param>
    /// <param name="flags">Its flags.</param>
    /// <param name="key">Its new key.</param>
    /// <param name="release">Key of the release.</param>
    /// <param name="published">Day from which the row is known.</param>
    /// <param name="since">Day from which these contents hold; null for the same.</param>
    /// <returns>Whether it was written; false where its id is taken.</returns>
    public bool Insert(ParsedRow row, FlagSet flags, int key, int release, int published, int? since)
    {
        Fill(_insert, row, flags, release);
        _insert.Bind(33, key);
        _insert.Bind(34, published);
        _insert.Bind(35, since);
        if (!_insert.Run())
            return false;
        WriteParts(row, key);
        return true;
    }

    /// <summary>Writes over a row; the days from which it is known and its contents hold stay.</summary>
    public void Update(ParsedRow row, FlagSet flags, int key, int release)
    {
        Fill(_update, row, flags, release);
        _update.Bind(33, key);
        _update.Run();
        foreach (var statement in new[] { _deleteText, _deletePlaces, _deleteCitations })
        {
            statement.Bind(1, key);
            statement.Run();
        }

        WriteParts(row, key);
    }

    /// <summary>Names who reports a row that is as it was but was taken in before reporters were kept.</summary>
    public void Name(ParsedRow row, int key)
    {
        _name.Bind(1, _reporters.Find(row.Record.Reporters));
        _name.Bind(2, key);
        _name.Run();
    }

    public void Dispose()
    {
        foreach (var statement in new[] { _insert, _update, _name, _insertText, _deleteText, _insertPlace, _insertCitation, _deletePlaces, _deleteCitations })
            statement.Dispose();
    }

    private void Fill(Statement s, ParsedRow row, FlagSet flags, int release)
    {
        var r = row.Record;
        s.Bind(1, _source);
        s.Bind(2, release);
        s.Bind(3, (int)r.Kind);
        s.Bind(4, (int?)r.Type);
        s.Bind(5, (int)r.Status);
        s.Bind(6, (int)r.Account);
        s.Bind(7, DayNumbers.Of(r.Start));
        s.Bind(8, DayNumbers.Of(r.End));
        s.Bind(9, (int)r.Precision);
        s.Bind(10, r.Deaths.Low);
        s.Bind(11, r.Deaths.Best);
        s.Bind(12, r.Deaths.High);
        s.Bind(13, r.CiviliansKilled);
        FillPlace(s, r);
        s.Bind(19, Sides(r.Parties));
        s.Bind(20, flags.Bits);
        s.Bind(21, r.ReportCount);
        s.Bind(22, DayNumbers.Of(r.Reported));
        s.Bind(23, r.Places.Count > 1 || r.Citations.Count > 0 ? 1 : 0);
        s.BindLong(24, row.Fingerprint);
        s.Bind(25, r.RowId);
        s.Bind(26, r.Title);
        s.Bind(27, r.Summary.Length == 0 ? null : r.Summary);
        s.Bind(28, r.DateText);
        s.Bind(29, r.PublisherText);
        s.Bind(30, row.Published);
        s.Bind(31, _reporters.Find(r.Reporters));
        s.Bind(32, r.EventId);
    }

    private void FillPlace(Statement s, DatasetRecord r)
    {
        if (r.Places.Count == 0)
        {
            s.Bind(14, (int?)null);
            s.Bind(15, 0);
            s.Bind(16, 0);
            s.Bind(17, (double?)null);
            s.Bind(18, (double?)null);
            return;
        }

        var place = r.Places[0];
        s.Bind(14, _places.Find(place));
        s.Bind(15, (int)place.Precision);
        s.Bind(16, (int)place.Role);
        s.Bind(17, place.Latitude);
        s.Bind(18, place.Longitude);
    }

    private void WriteParts(ParsedRow row, int key)
    {
        _insertText.Bind(1, key);
        _insertText.Bind(2, row.Text);
        _insertText.Run();
        var r = row.Record;
        for (var i = 1; i < r.Places.Count; i++)
        {
            var place = r.Places[i];
            _insertPlace.Bind(1, key);
            _insertPlace.Bind(2, i);
            _insertPlace.Bind(3, _places.Find(place));
            _insertPlace.Bind(4, (int)place.Precision);
            _insertPlace.Bind(5, (int)place.Role);
            _insertPlace.Bind(6, place.Latitude);
            _insertPlace.Bind(7, place.Longitude);
            _insertPlace.Run();
        }

        for (var i = 0; i < r.Citations.Count; i++)
        {
            _insertCitation.Bind(1, key);
            _insertCitation.Bind(2, i);
            _insertCitation.Bind(3, _sources(r, r.Citations[i]));
            _insertCitation.Bind(4, r.Citations[i].Locator);
            _insertCitation.Bind(5, DayNumbers.Of(r.Citations[i].Published));
            _insertCitation.Run();
        }
    }

    // Few pairs of sides fight most of the time, so their text is made once.
    private string Sides(IReadOnlyList<RecordParty> parties)
    {
        var list = new PartyList(parties);
        if (_sides.TryGetValue(list, out var text))
        {
            foreach (var party in parties)
                _parties.Find(party.Name);
            return text;
        }

        text = PackedParties.Pack(parties.Select(p => (_parties.Find(p.Name), p.Role)));
        if (_sides.Count < MostSides)
            _sides[list] = text;
        return text;
    }

    private readonly record struct PartyList(IReadOnlyList<RecordParty> Parties)
    {
        public bool Equals(PartyList other) => Parties.SequenceEqual(other.Parties);

        public override int GetHashCode() => Parties.Aggregate(17, (hash, party) => HashCode.Combine(hash, party));
    }
}
