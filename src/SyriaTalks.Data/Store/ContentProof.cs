using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SyriaTalks.Data.Entities;

namespace SyriaTalks.Data.Store;

/// <summary>
/// What the contents were when they were read into memory and found to agree with their seal. Everything read later is held against
/// it: a row of a dataset whenever it is read, the small tables of dossiers and names once a second while they are asked for.
/// </summary>
internal sealed class ContentProof
{
    // A key that nobody gave must not take all memory.
    private const int MostRows = 100_000_000;

    private const string Rows = "DatasetEvents";
    private static readonly string[] Parts = ["DatasetPlaces", "DatasetCitations"];
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    private readonly List<ulong> _rows = [];
    private readonly List<TableSeal> _small = [];
    private long _lookedAt = Stopwatch.GetTimestamp();

    /// <summary>Reads everything and compares it with the seal; also that no index hides a row.</summary>
    /// <param name="db">The store, in a transaction.</param>
    /// <exception cref="StoreDamagedException">Something differs.</exception>
    public static ContentProof Take(StoreContext db)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var known = Seals.Read(connection);
        var proof = new ContentProof();
        var found = Seals.Tables(connection).Select(t => proof.Take(connection, t)).ToList();
        if (known is not null && Seals.Differences(known, found).FirstOrDefault() is { } difference)
            throw new StoreDamagedException(difference);
        foreach (var table in proof._small.Select(s => s.Table).Skip(1).Concat([Rows, .. Parts]))
            RequireIndexes(connection, table);
        return proof;
    }

    // An index that lost a row would hide it. The words need no such look: all of their index is sealed.
    private static void RequireIndexes(SqliteConnection connection, string table)
    {
        using var check = new Statement(connection, $"PRAGMA integrity_check('{table}')");
        if (!check.Step() || check.Text(0) is not "ok")
            throw new StoreDamagedException($"an index of {table} is broken");
    }

    /// <summary>Looks the small tables over, unless that was done within the last second.</summary>
    /// <param name="db">The store, in a transaction.</param>
    /// <exception cref="StoreDamagedException">A table differs from what was read.</exception>
    public void RequireSmall(StoreContext db)
    {
        if (Stopwatch.GetElapsedTime(Volatile.Read(ref _lookedAt)) < Freshness)
            return;
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        foreach (var known in _small)
        {
            if (Seals.Take(connection, known.Table) != known)
                throw new StoreDamagedException($"the contents of {known.Table} differ from their seal");
        }

        Volatile.Write(ref _lookedAt, Stopwatch.GetTimestamp());
    }

    /// <summary>Makes ready to hold rows against the proof.</summary>
    /// <param name="db">The store, in a transaction.</param>
    public RowCheck Check(StoreContext db) => new(this, (SqliteConnection)db.Database.GetDbConnection());

    private TableSeal Take(SqliteConnection connection, string table)
    {
        if (table == Rows || Parts.Contains(table))
            return Seals.Take(connection, table, Keep);
        var seal = Seals.Take(connection, table);
        if (!table.StartsWith("EventText_", StringComparison.Ordinal))
            _small.Add(seal);
        return seal;
    }

    // Further places and citations of a row count as part of it; the tables begin with its key.
    private void Keep(int key, ulong hash)
    {
        var place = key - DatasetEventEntity.FirstKey;
        if (place is < 0 or > MostRows)
            throw new StoreDamagedException($"{Rows} holds the key {key}");
        if (_rows.Count <= place)
            System.Runtime.InteropServices.CollectionsMarshal.SetCount(_rows, place + 1);
        _rows[place] += hash;
    }

    /// <summary>Holds rows that are read against the proof.</summary>
    internal sealed class RowCheck(ContentProof proof, SqliteConnection connection) : IDisposable
    {
        private readonly Statement[] _reads =
            [.. Parts.Select(p => $"{p} WHERE EventKey").Prepend($"{Rows} WHERE Key").Select(t => new Statement(connection, $"SELECT * FROM {t} = ?"))];

        /// <summary>Requires a row to be as it was.</summary>
        /// <param name="key">Its key.</param>
        /// <param name="hasMore">Whether it has further places or citations.</param>
        /// <exception cref="StoreDamagedException">It differs.</exception>
        public void Require(int key, bool hasMore)
        {
            var sum = 0UL;
            foreach (var read in hasMore ? _reads : _reads[..1])
            {
                read.Bind(1, key);
                while (read.Step())
                    sum += read.Hash();
                read.Reset();
            }

            var place = key - DatasetEventEntity.FirstKey;
            if (place < 0 || place >= proof._rows.Count || proof._rows[place] != sum)
                throw new StoreDamagedException($"the row {key} of {Rows} is not what it was");
        }

        public void Dispose()
        {
            foreach (var read in _reads)
                read.Dispose();
        }
    }
}
