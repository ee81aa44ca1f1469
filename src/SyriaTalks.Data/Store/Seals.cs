using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SyriaTalks.Data.Store;

/// <summary>What a table held when it was sealed.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Sum">Sum of the hashes of the rows, in whatever order they lie.</param>
internal readonly record struct TableSeal(string Table, long Rows, long Sum);

/// <summary>
/// The seal of the contents: number and hash of the rows of each table, written by every transaction that changes contents. SQLite
/// has no checksums of its pages, so a digit that turned on the disk is found by this alone (ADR-007).
/// </summary>
internal static class Seals
{
    /// <summary>Made by a migration.</summary>
    public const string CreateSql = "CREATE TABLE Seals (Name TEXT NOT NULL PRIMARY KEY, Rows INTEGER NOT NULL, Sum INTEGER NOT NULL) WITHOUT ROWID;";

    /// <summary>Stands for the tables' own definitions.</summary>
    private const string Definitions = "sqlite_schema";

    // "SyTa": in the file's first page, so that a seal that is lost is told from a store that never had one.
    private const int Sealed = 0x53795461;

    // What the engine and the migrations keep for themselves is shown to nobody and changes without a change of contents.
    private const string Own = "name NOT LIKE 'sqlite_%' AND tbl_name NOT LIKE '\\_\\_EF%' ESCAPE '\\'";

    /// <summary>Seals what the store holds, inside the transaction that changed it.</summary>
    /// <param name="db">The store.</param>
    public static void Write(StoreContext db)
    {
        var connection = Open(db);

        // The words of the text index wait in memory until the transaction ends, unless they are asked to go.
        Run(connection, "INSERT INTO EventText(EventText) VALUES('flush')");
        Run(connection, "DELETE FROM Seals");
        using var insert = new Statement(connection, "INSERT INTO Seals(Name, Rows, Sum) VALUES (?, ?, ?)");
        foreach (var (table, rows, sum) in Take(connection))
        {
            insert.Bind(1, table);
            insert.BindLong(2, rows);
            insert.BindLong(3, sum);
            insert.Run();
        }

        Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {Sealed}"));
    }

    /// <summary>Takes the seal off before the schema changes; what was sealed is looked over first.</summary>
    /// <param name="db">The store.</param>
    /// <exception cref="StoreDamagedException">The contents differ from their seal.</exception>
    public static void Break(StoreContext db)
    {
        if (!IsKept(db))
            return;
        Require(db);
        var connection = Open(db);
        Run(connection, "PRAGMA application_id = 0");
        Run(connection, "DELETE FROM Seals");
    }

    /// <summary>Whether the store has a seal: one made before there were seals has none until its next start.</summary>
    /// <param name="db">The store.</param>
    public static bool IsKept(StoreContext db) => Read(Open(db)) is { Count: > 0 };

    /// <summary>Compares all contents with their seal, before they are changed and sealed anew.</summary>
    /// <param name="db">The store.</param>
    /// <exception cref="StoreDamagedException">They differ.</exception>
    public static void Require(StoreContext db)
    {
        var connection = Open(db);
        if (Read(connection) is { } known && Differences(known, Take(connection)).FirstOrDefault() is { } difference)
            throw new StoreDamagedException(difference);
    }

    /// <summary>What differs from the seal, a table a line; nothing for a store without one.</summary>
    /// <param name="connection">An open connection.</param>
    public static List<string> Problems(SqliteConnection connection)
    {
        try
        {
            return Read(connection) is { } known ? Differences(known, Take(connection)) : [];
        }
        catch (StoreDamagedException e)
        {
            return [e.Message];
        }
    }

    /// <summary>The seal as it was written; null where the store was never sealed.</summary>
    /// <param name="connection">An open connection.</param>
    /// <exception cref="StoreDamagedException">A part of the seal is gone.</exception>
    public static List<TableSeal>? Read(SqliteConnection connection)
    {
        var isMarked = Number(connection, "PRAGMA application_id") == Sealed;
        var known = new List<TableSeal>();
        if (Number(connection, "SELECT COUNT(*) FROM sqlite_schema WHERE name = 'Seals'") > 0)
        {
            using var all = new Statement(connection, "SELECT Name, Rows, Sum FROM Seals ORDER BY Name");
            while (all.Step())
                known.Add(new TableSeal(all.Text(0), all.Long(1), all.Long(2)));
        }

        if (isMarked != known.Count > 0)
            throw new StoreDamagedException("its seal is incomplete");
        return isMarked ? known : null;
    }

    /// <summary>Names of the tables that are sealed.</summary>
    /// <param name="connection">An open connection.</param>
    public static List<string> Tables(SqliteConnection connection)
    {
        var names = new List<string> { Definitions };
        using var all = new Statement(connection, $"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('Seals', 'EventText') AND {Own} ORDER BY name");
        while (all.Step())
            names.Add(all.Text(0));
        return names;
    }

    /// <summary>Counts and hashes the rows of a table.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="table">Name of the table.</param>
    /// <param name="keep">Told the first cell and the hash of each row, or null.</param>
    public static TableSeal Take(SqliteConnection connection, string table, Action<int, ulong>? keep = null)
    {
        using var all = new Statement(connection, table == Definitions
            ? $"SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE {Own} AND name <> 'Seals'"
            : $"SELECT * FROM \"{table}\" NOT INDEXED");
        var (rows, sum) = (0L, 0UL);
        while (all.Step())
        {
            var hash = all.Hash();
            rows++;
            sum += hash;
            keep?.Invoke(all.Int(0), hash);
        }

        return new TableSeal(table, rows, (long)sum);
    }

    /// <summary>Says in words what differs.</summary>
    /// <param name="known">The seal.</param>
    /// <param name="found">What there is.</param>
    public static List<string> Differences(IEnumerable<TableSeal> known, IEnumerable<TableSeal> found)
    {
        var all = found.ToDictionary(f => f.Table);
        return [.. known.Where(k => !all.Remove(k.Table, out var f) || f != k).Select(k => $"the contents of {k.Table} differ from their seal")
            .Concat(all.Keys.Select(t => $"{t} is not sealed"))];
    }

    private static List<TableSeal> Take(SqliteConnection connection) => [.. Tables(connection).Select(t => Take(connection, t))];

    private static SqliteConnection Open(StoreContext db)
    {
        db.Database.OpenConnection();
        return (SqliteConnection)db.Database.GetDbConnection();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var ask = new Statement(connection, sql);
        return ask.Step() ? ask.Long(0) : 0;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql);
        statement.Run();
    }
}
