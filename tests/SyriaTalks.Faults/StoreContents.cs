using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace SyriaTalks.Faults;

/// <summary>What a store holds, without how its file lays it out.</summary>
internal static class StoreContents
{
    /// <summary>A hash over every cell of every table.</summary>
    /// <param name="store">The store.</param>
    public static string Hash(string store)
    {
        using var connection = new SqliteConnection($"Data Source={store};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in Names(connection))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(table));
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                for (var i = 0; i < reader.FieldCount; i++)
                    hash.AppendData(Cell(reader, i));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static List<string> Names(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
            names.Add(reader.GetString(0));
        return names;
    }

    private static byte[] Cell(SqliteDataReader reader, int i) => reader.GetValue(i) switch
    {
        byte[] bytes => [1, .. bytes],
        DBNull => [2],
        var value => [3, .. Encoding.UTF8.GetBytes(Convert.ToString(value, CultureInfo.InvariantCulture)!), 0],
    };
}
