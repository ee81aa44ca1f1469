using Microsoft.Data.Sqlite;
using SyriaTalks.Core.Text;
using SyriaTalks.Data.Entities;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Datasets;

/// <summary>Numbers those whom a dataset names as saying so, whatever the case and accents of their names.</summary>
internal sealed class ReporterResolver : IDisposable
{
    private readonly int _source;
    private readonly Statement _insert;
    private readonly Dictionary<string, int> _written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _keys;
    private int _nextKey;

    /// <summary>Reads those there are.</summary>
    /// <param name="db">The store, in the writing transaction.</param>
    /// <param name="connection">Its connection.</param>
    /// <param name="source">Key of the dataset.</param>
    public ReporterResolver(StoreContext db, SqliteConnection connection, int source)
    {
        _source = source;
        _keys = db.DatasetReporters.Where(r => r.SourceKey == source).AsEnumerable().ToDictionary(r => Folding.NameKey(r.Name), r => r.Key, StringComparer.Ordinal);
        _nextKey = (db.DatasetReporters.Max(r => (int?)r.Key) ?? DatasetReporterEntity.Several) + 1;
        _insert = new Statement(connection, "INSERT INTO DatasetReporters(Key, SourceKey, Name) VALUES (?, ?, ?)");
    }

    /// <summary>What a row keeps of those it names.</summary>
    /// <param name="names">Each once.</param>
    /// <returns>The key of the only one, <see cref="DatasetReporterEntity.Several"/>, or null for nobody.</returns>
    public int? Find(IReadOnlyList<string> names)
    {
        if (names.Count != 1)
            return names.Count == 0 ? null : DatasetReporterEntity.Several;
        if (!_written.TryGetValue(names[0], out var key))
            _written[names[0]] = key = Look(names[0]);
        return key;
    }

    public void Dispose() => _insert.Dispose();

    private int Look(string name)
    {
        var folded = Folding.NameKey(name);
        if (_keys.TryGetValue(folded, out var key))
            return key;
        key = _nextKey++;
        _insert.Bind(1, key);
        _insert.Bind(2, _source);
        _insert.Bind(3, name);
        _insert.Run();
        return _keys[folded] = key;
    }
}
