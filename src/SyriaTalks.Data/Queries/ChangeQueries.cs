using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Data.Entities;
using SyriaTalks.Data.Index;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Queries;

/// <summary>What changed between two days of knowledge.</summary>
public sealed class ChangeQueries
{
    /// <summary>Records that each kind shows where all kinds are shown.</summary>
    public const int MostOfEach = 10;

    /// <summary>Records a page where one kind is shown.</summary>
    public const int PageSize = 50;

    private readonly StoreAnswers _answers;

    internal ChangeQueries(StoreAnswers answers) => _answers = answers;

    /// <summary>Compares two days.</summary>
    /// <param name="since">The earlier day.</param>
    /// <param name="asOf">The later day, with the clock of both.</param>
    /// <param name="kind">The kind to page through; null for the beginning of each.</param>
    /// <param name="page">Page of that kind, from 1; clamped to what exists.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>What changed; nothing where the earlier day is not earlier.</returns>
    /// <exception cref="QueryDeadlineException">The store did not answer in time.</exception>
    public Task<ChangesView> CompareAsync(DateOnly since, Knowledge asOf, ChangeKind? kind, int page, CancellationToken cancellationToken) => _answers.AskAsync(
        FormattableString.Invariant($"changes {since:yyyy-MM-dd} {asOf.Name} {kind} {page}"),
        (db, snapshot) => new Comparison(db, snapshot, since, asOf).View(kind, page),
        cancellationToken);

    private sealed class Comparison
    {
        private readonly StoreContext _db;
        private readonly StoreSnapshot _snapshot;
        private readonly DateOnly _since;
        private readonly Knowledge _asOf;
        private readonly EventIndex _index;
        private readonly EventLists _lists;
        private readonly ChangeScan _scan;

        public Comparison(StoreContext db, StoreSnapshot snapshot, DateOnly since, Knowledge asOf)
        {
            (_db, _snapshot, _since, _asOf, _index) = (db, snapshot, since, asOf, snapshot.Index);
            _lists = new EventLists(db, snapshot);
            _scan = ChangeScan.Run(_index, since, asOf, Touched());
        }

        public ChangesView View(ChangeKind? kind, int page) => new(
            _since,
            _asOf,
            [.. _snapshot.State.Days.Where(d => d.Day > _since && d.Day <= _asOf.Day)],
            [.. _index.Names.Sources.Select((s, i) => (s.Info, Counts: _scan.BySource[i])).Where(s => s.Counts is not null).Select(s => new SourceChanges(s.Info, s.Counts!))],
            [.. Enum.GetValues<ChangeKind>().Where(k => _scan.Totals[(int)k] > 0 && (kind is null || kind == k)).Select(k => Section(k, kind is null, page))]);

        private ChangeSection Section(ChangeKind kind, bool isOneOfMany, int wanted)
        {
            var (total, size) = (_scan.Totals[(int)kind], isOneOfMany ? MostOfEach : PageSize);
            var page = isOneOfMany ? 1 : Math.Clamp(wanted, 1, Math.Max(1, (total + size - 1) / size));
            var rows = _scan.Rows[(int)kind].In(_index.Order(EventSort.DateDescending)).Skip((page - 1) * size).Take(size).ToList();
            var day = kind == ChangeKind.Withdrawn ? _asOf with { Day = _since } : _asOf;
            var events = _lists.Load(rows, day.Day);
            return new ChangeSection(kind, total, page, size, [.. rows.Select((row, i) => Item(kind, row, events[i]))]);
        }

        private ChangedEvent Item(ChangeKind kind, int row, EventRow shown)
        {
            var before = _scan.Before(row);
            if (kind is ChangeKind.Added or ChangeKind.Withdrawn || before < 0)
                return new ChangedEvent(shown, [], kind == ChangeKind.Contested ? Claims(row) : [], []);
            var changes = RowChange.Between(_lists.Load([before], _since)[0], shown);
            return new ChangedEvent(shown, changes, Claims(row), [.. shown.Citations.Where(c => before == row && c.Published > _since)]);
        }

        private IReadOnlyList<ClaimView> Claims(int row)
        {
            var key = _index.Columns.Keys[row];
            return key >= DatasetEventEntity.FirstKey ? [] : ClaimLoader.Load(_db.Claims.Where(c => c.EventKey == key && c.Source.Published > _since), _asOf.Day);
        }

        private HashSet<int> Touched()
        {
            var day = _asOf.Day;
            var claimed = _db.Claims.Where(c => c.Source.Published > _since && c.Source.Published <= day).Select(c => c.EventKey);
            var cited = _db.EventCitations.Where(c => c.Source.Published > _since && c.Source.Published <= day).Select(c => c.EventKey);
            return [.. claimed.Union(cited).AsEnumerable().Select(_index.RowOf)];
        }
    }
}
