using Microsoft.Data.Sqlite;
using SyriaTalks.Core.Text;

namespace SyriaTalks.Benchmarks;

/// <summary>
/// What the engine takes for the same rows: one prepared command a table, tables, unique index and text index made by the same
/// statements, one transaction, a cache of 128 MB; nothing is parsed, checked or looked up.
/// </summary>
internal static class RawInsert
{
    private const int ChunkSize = 20_000;

    private const string Settings =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=2; PRAGMA temp_store=2; PRAGMA foreign_keys=0; PRAGMA cache_size=-131072;";

    /// <summary>Inserts the rows of a store into a new file.</summary>
    /// <param name="store">The store.</param>
    /// <param name="path">The new file.</param>
    /// <returns>
    /// Seconds from the first insert to the end of the commit, and processor time of them; what rows took to prepare is left out.
    /// </returns>
    public static (double Seconds, double CpuSeconds) Run(string store, string path)
    {
        using var source = ReferenceStore.Open(store);
        using var target = ReferenceStore.Open(path);
        ReferenceStore.Run(target, Settings);
        foreach (var sql in Schema(source))
            ReferenceStore.Run(target, sql);
        using var read = source.CreateCommand();
        read.CommandText = "SELECT * FROM DatasetEvents ORDER BY Key";
        using var reader = read.ExecuteReader();

        var clock = new CpuClock();
        clock.Start();
        using var transaction = target.BeginTransaction();
        using var insert = Insert(target, transaction, "DatasetEvents", Enumerable.Range(0, reader.FieldCount).Select(reader.GetName));
        using var insertText = Insert(target, transaction, "EventText", ["rowid", "Text"]);
        clock.Stop();
        while (Prepare(reader) is { Count: > 0 } rows)
        {
            clock.Start();
            foreach (var (cells, text) in rows)
            {
                for (var i = 0; i < cells.Length; i++)
                    insert.Parameters[i].Value = cells[i];
                insert.ExecuteNonQuery();
                insertText.Parameters[0].Value = cells[0];
                insertText.Parameters[1].Value = text;
                insertText.ExecuteNonQuery();
            }

            clock.Stop();
        }

        clock.Start();
        transaction.Commit();
        clock.Stop();
        return (clock.Seconds, clock.CpuSeconds);
    }

    private static List<string> Schema(SqliteConnection store)
    {
        using var command = store.CreateCommand();
        command.CommandText = "SELECT sql FROM sqlite_master WHERE name IN ('DatasetEvents', 'IX_DatasetEvents_Id', 'EventText') ORDER BY type DESC";
        using var reader = command.ExecuteReader();
        var schema = new List<string>();
        while (reader.Read())
            schema.Add(reader.GetString(0));
        return schema;
    }

    private static List<(object[] Cells, string Text)> Prepare(SqliteDataReader reader)
    {
        int title = reader.GetOrdinal("Title"), summary = reader.GetOrdinal("Summary"), words = reader.GetOrdinal("PublisherText");
        var rows = new List<(object[] Cells, string Text)>();
        while (rows.Count < ChunkSize && reader.Read())
        {
            var cells = new object[reader.FieldCount];
            reader.GetValues(cells);
            rows.Add((cells, Folding.Fold($"{cells[title]} {cells[summary]} {cells[words]}")));
        }

        return rows;
    }

    private static SqliteCommand Insert(SqliteConnection connection, SqliteTransaction transaction, string table, IEnumerable<string> columns)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        foreach (var column in columns)
            command.Parameters.AddWithValue("$" + column, DBNull.Value);
        var names = command.Parameters.Cast<SqliteParameter>().Select(p => p.ParameterName).ToList();
#pragma warning disable CA2100 // Names of this program's own tables.
        command.CommandText = $"INSERT INTO {table}({string.Join(", ", names.Select(n => $"\"{n[1..]}\""))}) VALUES ({string.Join(", ", names)})";
#pragma warning restore CA2100
        command.Prepare();
        return command;
    }
}
