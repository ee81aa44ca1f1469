using Microsoft.Data.Sqlite;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Datasets;

/// <summary>Takes events of datasets out, with all that hangs on them.</summary>
internal static class DatasetRemover
{
    private static readonly string[] Deletes =
    [
        TextIndex.DeleteSql.Replace("$key", "?", StringComparison.Ordinal),
        "DELETE FROM DatasetPlaces WHERE EventKey = ?",
        "DELETE FROM DatasetCitations WHERE EventKey = ?",
        "DELETE FROM DatasetEvents WHERE Key = ?",
    ];

    public static void DeleteEvents(SqliteConnection connection, IEnumerable<int> keys)
    {
        var statements = Deletes.Select(sql => new Statement(connection, sql)).ToList();
        try
        {
            foreach (var key in keys)
            {
                foreach (var statement in statements)
                {
                    statement.Bind(1, key);
                    statement.Run();
                }
            }
        }
        finally
        {
            statements.ForEach(s => s.Dispose());
        }
    }
}
