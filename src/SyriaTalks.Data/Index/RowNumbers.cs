using Microsoft.Data.Sqlite;
using SyriaTalks.Data.Entities;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Index;

/// <summary>Which row of the index a key of the store has.</summary>
internal sealed class RowNumbers
{
    private readonly Dictionary<int, int> _dossierRows = [];
    private readonly int[] _datasetRows;

    private RowNumbers(List<int> keys)
    {
        Keys = keys;
        _datasetRows = new int[keys.Count == 0 ? 0 : Math.Max(0, keys.Max() - DatasetEventEntity.FirstKey + 1)];
        Array.Fill(_datasetRows, EventColumns.None);
        for (var row = 0; row < keys.Count; row++)
        {
            if (keys[row] < DatasetEventEntity.FirstKey)
                _dossierRows[keys[row]] = row;
            else
                _datasetRows[keys[row] - DatasetEventEntity.FirstKey] = row;
        }
    }

    /// <summary>Keys in the order of the rows, which is that of ids; what releases said of one row at different times stands together.</summary>
    public List<int> Keys { get; }

    /// <summary>Rows of events of dossiers by key.</summary>
    public IReadOnlyDictionary<int, int> OfDossiers => _dossierRows;

    /// <summary>Rows of events of datasets.</summary>
    public IEnumerable<int> OfDatasets => _datasetRows.Where(r => r != EventColumns.None);

    public static RowNumbers Load(SqliteConnection connection)
    {
        var keys = new List<int>();
        using var all = new Statement(connection, "SELECT Key FROM (SELECT Id, Key FROM Events UNION ALL SELECT Id, Key FROM DatasetEvents) ORDER BY Id");
        while (all.Step())
            keys.Add(all.Int(0));
        return new RowNumbers(keys);
    }

    /// <summary>Row of a key; -1 for none.</summary>
    public int Of(int key)
    {
        if (key < DatasetEventEntity.FirstKey)
            return _dossierRows.GetValueOrDefault(key, EventColumns.None);
        var place = key - DatasetEventEntity.FirstKey;
        return place < _datasetRows.Length ? _datasetRows[place] : EventColumns.None;
    }
}
