using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SyriaTalks.Data.Entities;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Seeding;

/// <summary>Compares the records of a file with those the store holds from its last loading.</summary>
internal sealed class RecordDiff
{
    private readonly StoreContext _db;
    private readonly string _owner;
    private readonly Dictionary<(string Type, string Id), RecordEntity> _stored;
    private readonly List<SeedCount> _counts = [];

    public RecordDiff(StoreContext db, string owner)
    {
        _db = db;
        _owner = owner;
        _stored = db.Records.Where(r => r.Owner == owner).AsTracking().ToDictionary(r => (r.Type, r.Id));
    }

    public IReadOnlyList<SeedCount> Counts => _counts;

    /// <summary>Sorts the records of one type into those to write and those to remove, and keeps their fingerprints.</summary>
    public Changes<T> Take<T>(string type, IReadOnlyList<T> records, Func<T, string> idOf)
    {
        var write = new List<(T Record, int Position)>();
        var (added, updated) = (0, 0);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var position = 0; position < records.Count; position++)
        {
            var id = idOf(records[position]);
            ids.Add(id);

            // The position is part of a record: the order of claims and relations is the source's.
            var fingerprint = Fingerprint(records[position], position);
            if (!_stored.TryGetValue((type, id), out var stored))
            {
                _db.Records.Add(new RecordEntity { Owner = _owner, Type = type, Id = id, Fingerprint = fingerprint });
                added++;
            }
            else if (stored.Fingerprint != fingerprint)
            {
                // A record that only moved is written again but has not changed for a reader.
                if (Body(stored.Fingerprint) != Body(fingerprint))
                    updated++;
                stored.Fingerprint = fingerprint;
            }
            else
            {
                continue;
            }

            write.Add((records[position], position));
        }

        var removed = _stored.Values.Where(r => r.Type == type && !ids.Contains(r.Id)).ToList();
        _db.Records.RemoveRange(removed);
        _counts.Add(new SeedCount(type, added, updated, removed.Count, records.Count - added - updated));
        return new Changes<T>(write, [.. removed.Select(r => r.Id)]);
    }

    private static string Fingerprint<T>(T record, int position) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(record))) + ":" + position;

    private static string Body(string fingerprint) => fingerprint[..fingerprint.IndexOf(':', StringComparison.Ordinal)];
}

/// <summary>What differs between a file and the store for one type of record.</summary>
/// <param name="Write">Records to insert or overwrite, with their position in the file.</param>
/// <param name="Remove">Ids of records to delete.</param>
internal sealed record Changes<T>(IReadOnlyList<(T Record, int Position)> Write, IReadOnlyList<string> Remove);
