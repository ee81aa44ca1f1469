using Microsoft.Data.Sqlite;

namespace SyriaTalks.Seeding;

/// <summary>Every row of every table, so that "nothing changed" means nothing.</summary>
internal static class StoreDump
{
    public static List<string> Of(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var tables = Ask(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
        Assert.Contains("Events", tables);
        return [.. tables.SelectMany(t => Ask(connection, $"SELECT * FROM \"{t}\"").Order(StringComparer.Ordinal).Select(r => t + ": " + r))];
    }

    private static List<string> Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))));
        return rows;
    }

    private static string? Text(object value) => value is byte[] bytes ? Convert.ToHexStringLower(bytes) : value.ToString();
}
