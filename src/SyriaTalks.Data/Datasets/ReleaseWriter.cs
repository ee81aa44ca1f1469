using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Import;
using SyriaTalks.Core.Sources;
using SyriaTalks.Data.Entities;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Datasets;

/// <summary>Brings one dataset in the store to what its files say, inside the transaction of the import.</summary>
internal sealed class ReleaseWriter : IDisposable
{
    private readonly StoreContext _db;
    private readonly SqliteConnection _connection;
    private readonly SourceEntity _source;
    private readonly ReleaseEntity _release;
    private readonly DatasetReport _report;
    private readonly PlaceResolver _places;
    private readonly PartyResolver _parties;
    private readonly ReporterResolver _reporters;
    private readonly EventWriter _writer;
    private readonly RowHistory _history;
    private readonly Statement _find;
    private readonly Action<ImportProblem> _problem;
    private readonly Dictionary<string, int> _sources;
    private readonly HashSet<string> _dossierEvents;
    private readonly HashSet<int> _seen = [];
    private readonly int[] _flags = new int[32];
    private readonly bool _isEmpty;
    private readonly int _firstNew;
    private int _nextKey;
    private ulong _contents;
    private int _count;

    public ReleaseWriter(StoreContext db, SourceEntity source, ReleaseEntity release, DatasetReport report, bool exact, Action<ImportProblem> problem)
    {
        (_db, _source, _release, _report, _problem) = (db, source, release, report, problem);
        _connection = (SqliteConnection)db.Database.GetDbConnection();
        _places = new PlaceResolver(db, _connection, source.Key, exact);
        _parties = new PartyResolver(db, _connection, source.Key, exact);
        _reporters = new ReporterResolver(db, _connection, source.Key);
        _writer = new EventWriter(_connection, source.Key, _places, _parties, _reporters, SourceOf);
        _find = new Statement(_connection, "SELECT Key, Fingerprint, SourceKey, Reporter IS NULL, Published, COALESCE(Since, Published) FROM DatasetEvents WHERE Id = ? AND Until = 0");
        _history = new RowHistory(_connection, release.Published);
        _sources = db.Sources.Select(s => new { s.Id, s.Key }).ToDictionary(s => s.Id, s => s.Key);
        _dossierEvents = db.Events.Select(e => e.Id).ToHashSet();
        _firstNew = _nextKey = Math.Max(db.DatasetEvents.Select(e => (int?)e.Key).Max() ?? 0, DatasetEventEntity.FirstKey) + 1;
        _isEmpty = _firstNew == DatasetEventEntity.FirstKey + 1;
        (_contents, _count) = DatasetContents.Parse(source.ContentHash);
    }

    /// <summary>Where rows go that cannot be taken; null for nowhere.</summary>
    public RejectFile? Reject { get; set; }

    /// <summary>Takes rows in.</summary>
    /// <param name="file">Where they are from.</param>
    /// <param name="rows">The rows.</param>
    public void Write(string file, List<ParsedRow> rows)
    {
        foreach (var row in rows)
            Write(file, row);
    }

    /// <summary>Ends the release: rows that are gone, parties named, counts.</summary>
    /// <param name="policy">What becomes of rows that are not in the files.</param>
    public void Finish(GoneRows policy)
    {
        if (!_isEmpty)
            RemoveGone(policy);
        _db.WithdrawnEvents.Where(w => _db.DatasetEvents.Any(e => e.Id == w.Id && e.Until == DatasetEventEntity.Present)).ExecuteDelete();
        var known = _db.DatasetParties.Where(p => p.SourceKey == _source.Key).Select(p => p.PartyKey).ToHashSet();
        _db.AddRange(_parties.Used.Where(k => !known.Contains(k)).Select(k => new DatasetPartyEntity { SourceKey = _source.Key, PartyKey = k }));
        (_report.NewParties, _report.NewPlaces) = ([.. _parties.New], _places.Added);
        _report.Flags = Enum.GetValues<QualityIssue>().Where(f => _flags[(int)f] > 0).ToDictionary(f => f, f => _flags[(int)f]);
        (_release.Added, _release.Changed) = (_report.Added, _report.Changed);
        (_release.Unchanged, _release.Gone) = (_report.Unchanged, _report.GoneRemoved ? _report.Gone : 0);
        _source.ContentHash = DatasetContents.Format(_contents, _count);
        _db.SaveChanges();

        // A source that no row cites any more would tell the way to these contents from another.
        _db.Sources.Where(s => s.ContentHash == SourceEntity.CitedOnly && !_db.DatasetCitations.Any(c => c.SourceKey == s.Key)).ExecuteDelete();
    }

    public void Dispose()
    {
        _find.Dispose();
        _history.Dispose();
        _writer.Dispose();
        _places.Dispose();
        _reporters.Dispose();
        _parties.Dispose();
    }

    private void Write(string file, ParsedRow row)
    {
        var record = row.Record;
        var flags = record.Flags;
        if (record.Places is [var place, ..] && !_places.IsPlaced(place))
            flags = flags.With(QualityIssue.NoGovernorate);
        if (_dossierEvents.Contains(record.EventId))
        {
            _report.HeldElsewhere++;
            return;
        }

        if (!_isEmpty && Find(record.EventId) is { } known)
        {
            Compare(file, row, flags, known);
            return;
        }

        var back = _isEmpty ? null : _history.BackOn(record.EventId);
        if (!_writer.Insert(row, flags, _nextKey, _release.Key, back ?? DayNumbers.Of(_release.Published), back))
        {
            Repeated(file, row);
            return;
        }

        _nextKey++;
        _report.Added++;
        _contents += DatasetContents.Of(record.EventId, row.Fingerprint);
        _count++;
        Count(record, flags);
    }

    private void Compare(string file, ParsedRow row, FlagSet flags, KnownRow known)
    {
        if (known.Source != _source.Key)
        {
            _report.HeldElsewhere++;
            return;
        }

        if (known.Key >= _firstNew || !_seen.Add(known.Key))
        {
            Repeated(file, row);
            return;
        }

        Count(row.Record, flags);
        if (known.Fingerprint == row.Fingerprint)
        {
            _report.Unchanged++;
            if (known.IsUnnamed && row.Record.Reporters.Count > 0)
            {
                _writer.Name(row, known.Key);
                _report.Named++;
            }

            return;
        }

        if (_history.End(known.Key, known.Since) is { } since)
            _writer.Insert(row, flags, _nextKey++, _release.Key, known.Published, since);
        else
            _writer.Update(row, flags, known.Key, _release.Key);
        _report.Changed++;
        _contents += DatasetContents.Of(row.Record.EventId, row.Fingerprint) - DatasetContents.Of(row.Record.EventId, known.Fingerprint);
    }

    private void Repeated(string file, ParsedRow row)
    {
        _report.Bad++;
        _problem(new ImportProblem(
            file, row.Line, "id", ImportProblem.Shorten(row.Record.RowId), "the id stands in another row of these files already", "Keep one of the two rows"));
        Reject?.Add(row.Published);
    }

    private KnownRow? Find(string id)
    {
        _find.Bind(1, id);
        var found = _find.Step() ? new KnownRow(_find.Int(0), _find.Long(1), _find.Int(2), _find.Int(3) == 1, _find.Int(4), _find.Int(5)) : (KnownRow?)null;
        _find.Reset();
        return found;
    }

    private void Count(DatasetRecord record, FlagSet flags)
    {
        foreach (var flag in flags)
            _flags[(int)flag]++;
        var first = record.Start ?? record.End;
        _report.First = _report.First is { } f && f < first ? f : first;
        _report.Last = _report.Last is { } l && l > record.End ? l : record.End;
    }

    // A row that could not be taken may be one of those that seem gone. Half decides: a release of the same extent drops a few rows, a file of another year has next to none of the old ones.
    private void RemoveGone(GoneRows policy)
    {
        var gone = new List<(int Key, int Since, string Id, long Fingerprint)>();
        using (var all = new Statement(_connection, "SELECT Key, Id, Fingerprint, COALESCE(Since, Published) FROM DatasetEvents WHERE SourceKey = ? AND Key < ? AND Until = 0"))
        {
            all.Bind(1, _source.Key);
            all.Bind(2, _firstNew);
            while (all.Step())
            {
                if (!_seen.Contains(all.Int(0)))
                    gone.Add((all.Int(0), all.Int(3), all.Text(1), all.Long(2)));
            }
        }

        _report.Gone = gone.Count;
        _report.GoneRemoved = gone.Count > 0 && (policy == GoneRows.Remove || (policy == GoneRows.Decide && _seen.Count >= gone.Count && _report.Bad == 0));
        if (!_report.GoneRemoved)
            return;
        _history.Remove(gone.Select(g => (g.Key, g.Since)));
        foreach (var (_, _, id, fingerprint) in gone)
        {
            _contents -= DatasetContents.Of(id, fingerprint);
            _count--;
        }

        _db.AddRange(gone.Select(g => new WithdrawnEventEntity { Id = g.Id, SourceId = _source.Id }));
    }

    // A source that only a CSV speaks of is known by id and day alone.
    private int SourceOf(DatasetRecord record, RecordCitation citation)
    {
        if (_sources.TryGetValue(citation.SourceId, out var key))
            return key;
        var source = new SourceEntity
        {
            Id = citation.SourceId,
            Title = citation.SourceId,

            // Ids of a dataset's events begin with its own.
            Kind = record.EventId.StartsWith(citation.SourceId + "-", StringComparison.Ordinal) ? SourceKind.Dataset : SourceKind.Article,
            Published = citation.Published,
            ContentHash = SourceEntity.CitedOnly,
        };
        _db.Add(source);
        _db.SaveChanges();
        return _sources[citation.SourceId] = source.Key;
    }

    private readonly record struct KnownRow(int Key, long Fingerprint, int Source, bool IsUnnamed, int Published, int Since);
}
