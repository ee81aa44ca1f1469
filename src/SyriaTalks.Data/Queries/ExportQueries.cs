using System.Runtime.CompilerServices;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Export;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Data.Index;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Queries;

/// <summary>Which rows a file holds, found before its first byte: a question too broad is refused while there is still a status to send.</summary>
public sealed class ExportRows
{
    internal ExportRows(string stamp, DateOnly asOf, int[] keys) => (Stamp, AsOf, Keys) = (stamp, asOf, keys);

    /// <summary>Version of the contents.</summary>
    public string DataVersion { get; internal init; } = string.Empty;

    /// <summary>Rows that the filter selects.</summary>
    public int Total { get; internal init; }

    /// <summary>Rows that the file holds.</summary>
    public int Count => Keys.Length;

    internal int[] Keys { get; }

    internal string Stamp { get; }

    internal DateOnly AsOf { get; }

    internal bool Published { get; init; }

    internal IReadOnlyDictionary<int, DateOnly> Changes { get; init; } = new Dictionary<int, DateOnly>();
}

/// <summary>Rows for files, feeds and the API, selected by the same filter as pages.</summary>
public sealed class ExportQueries
{
    private readonly StoreAnswers _answers;

    internal ExportQueries(StoreAnswers answers) => _answers = answers;

    /// <summary>Finds the rows that a format takes of a filter.</summary>
    /// <param name="exporter">The format.</param>
    /// <param name="filter">The filter, its names resolved to slugs; page and size apply to formats that come in pages.</param>
    /// <param name="scope">Timeline or incidents.</param>
    /// <param name="asOf">The day whose knowledge is shown.</param>
    /// <param name="cancellationToken">Stops the question.</param>
    /// <returns>The rows, none of them loaded.</returns>
    /// <exception cref="QueryDeadlineException">The filter was too broad to be answered in time.</exception>
    public Task<ExportRows> SelectAsync(
        IEventExporter exporter, EventFilter filter, EventScope scope, DateOnly asOf, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(exporter);
        var selection = new EventSelection(filter, scope, asOf);
        return _answers.ReadAsync((db, snapshot) => Select(db, snapshot, exporter, selection), cancellationToken);
    }

    /// <summary>Reads the rows of a file in their order.</summary>
    /// <param name="rows">What <see cref="SelectAsync"/> found.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The rows.</returns>
    /// <exception cref="QueryDeadlineException">A chunk was not answered in time.</exception>
    /// <exception cref="StoreChangedException">An import replaced the data on the way: half of the old and half of the new is no file.</exception>
    public async IAsyncEnumerable<EventRow> ReadAsync(ExportRows rows, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var at = 0;
        await foreach (var row in new RowStream(_answers, rows.Stamp, rows.AsOf, rows.Published).ReadAsync(rows.Keys, cancellationToken))
        {
            yield return rows.Changes.TryGetValue(rows.Keys[at], out var day) ? row with { Changed = day } : row;
            at++;
        }
    }

    private static ExportRows Select(StoreContext db, StoreSnapshot snapshot, IEventExporter exporter, EventSelection selection)
    {
        var keys = new EventLists(db, snapshot).Keys(selection);
        var (filter, total) = (selection.Filter, keys.Length);
        IReadOnlyDictionary<int, DateOnly> changes = new Dictionary<int, DateOnly>();
        switch (exporter.Reach)
        {
            case ExportReach.Page:
                var size = EventFilter.Sizes.FirstOrDefault(s => s >= filter.Size, EventFilter.Sizes[^1]);
                keys = [.. keys.Skip((int)Math.Min(int.MaxValue, (filter.Page - 1L) * size)).Take(size)];
                break;
            case ExportReach.First:
                keys = [.. keys.Take(exporter.MostRows)];
                break;
            case ExportReach.Newest:
                (keys, changes) = Newest(db, snapshot, keys, selection.AsOf, exporter.MostRows);
                break;
        }

        if (exporter.OnlyFormat is { } format)
            keys = PublishedRows.Of(db, snapshot.Index, keys, format);
        return new ExportRows(snapshot.Stamp, selection.AsOf, keys)
        {
            DataVersion = snapshot.State.DataVersion,
            Total = total,
            Published = exporter.OnlyFormat is not null,
            Changes = changes,
        };
    }

    // What was published last comes first; of one day, in the order of ids.
    private static (int[] Keys, IReadOnlyDictionary<int, DateOnly> Changes) Newest(
        StoreContext db, StoreSnapshot snapshot, int[] keys, DateOnly asOf, int most)
    {
        var told = ChangeDays.OfDossiers(db, asOf);
        var index = snapshot.Index;
        int Day(int key) => told.TryGetValue(key, out var day) ? day.DayNumber : index.Columns.Published[index.RowOf(key)];
        int[] newest = [.. keys.OrderByDescending(Day).ThenBy(index.RowOf).Take(most)];
        return (newest, newest.ToDictionary(k => k, k => DateOnly.FromDayNumber(Day(k))));
    }
}

/// <summary>Rows of datasets whose publisher wrote them in one format.</summary>
internal static class PublishedRows
{
    /// <summary>Leaves only rows that stand in the store as a format has them.</summary>
    /// <param name="db">The store.</param>
    /// <param name="index">The events.</param>
    /// <param name="keys">Keys of events.</param>
    /// <param name="format">Id of the format.</param>
    /// <returns>The keys that are left, in their order.</returns>
    public static int[] Of(StoreContext db, EventIndex index, int[] keys, string format)
    {
        var releases = db.Releases.Select(r => new { r.Key, r.Format }).ToList();
        var wanted = releases.Where(r => r.Format == format).Select(r => r.Key).ToHashSet();
        if (wanted.Count == releases.Count || wanted.Count == 0)
            return wanted.Count == 0 ? [] : [.. keys.Where(k => k >= Entities.DatasetEventEntity.FirstKey)];

        // Only where formats stand side by side is each row asked; the answer holds until the contents change.
        var rows = (RowSet)index.Kept.GetOrAdd("published " + format, _ =>
        {
            var found = new RowSet(index.Columns.Count);
            foreach (var key in db.DatasetEvents.Where(e => wanted.Contains(e.ReleaseKey)).Select(e => e.Key))
                found.Add(index.RowOf(key));
            return found;
        });
        return [.. keys.Where(k => rows[index.RowOf(k)])];
    }
}
