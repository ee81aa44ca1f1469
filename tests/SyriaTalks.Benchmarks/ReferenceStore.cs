using System.Globalization;
using Microsoft.Data.Sqlite;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Benchmarks;

/// <summary>
/// The rows of a store in one plain table, as a program without columns in memory would keep them: every cell of the CSV as it
/// is written, and indexes that count and the facet of governorates are answered from without the rows.
/// </summary>
internal static class ReferenceStore
{
    /// <summary>The cells of the CSV.</summary>
    public const string CsvColumns =
        "Id, Kind, Type, Title, Summary, Start, End, DatePrecision, DateText, Status, Place, Governorate, Country, Latitude, Longitude, "
        + "PlacePrecision, Parties, DeathsLow, DeathsBest, DeathsHigh, Account, Source, Locator, Published";

    private const string CreateSql =
        """
        CREATE TABLE Incidents(
            Key INTEGER PRIMARY KEY, Id TEXT NOT NULL, Kind TEXT NOT NULL, Type TEXT NOT NULL, Title TEXT NOT NULL, Summary TEXT NOT NULL,
            Start TEXT NOT NULL, End TEXT NOT NULL, DatePrecision INTEGER NOT NULL, DateText TEXT NOT NULL, Status TEXT NOT NULL,
            Place TEXT NOT NULL, Governorate TEXT NOT NULL, Country TEXT NOT NULL, Latitude TEXT NOT NULL, Longitude TEXT NOT NULL,
            PlacePrecision INTEGER NOT NULL, Parties TEXT NOT NULL, DeathsLow INTEGER NOT NULL, DeathsBest INTEGER NOT NULL,
            DeathsHigh INTEGER NOT NULL, Account TEXT NOT NULL, Source TEXT NOT NULL, Locator TEXT NOT NULL, Published TEXT NOT NULL);
        """;

    private const string FillSql =
        """
        INSERT INTO Incidents
        SELECT e.Key, e.Id, 'incident', slug('type', e.Type), e.Title, COALESCE(e.Summary, ''), iso(COALESCE(e.Start, e.End)), iso(e.End), e.DatePrecision,
            iso(e.End), slug('status', e.Status), p.Name, COALESCE(g.Name, ''), p.Country, CAST(e.Latitude AS TEXT), CAST(e.Longitude AS TEXT),
            e.PlacePrecision, parties(e.Parties), e.DeathsLow, e.DeathsBest, e.DeathsHigh, slug('account', e.Account), s.Id, e.RowId, iso(e.Published)
        FROM ours.DatasetEvents e JOIN ours.Sources s ON s.Key = e.SourceKey JOIN ours.Places p ON p.Key = e.PlaceKey
        LEFT JOIN ours.Places g ON g.Key = p.GovernorateKey
        ORDER BY e.Key;
        """;

    private const string IndexSql =
        "CREATE INDEX ByStart ON Incidents(Start, End, Governorate); CREATE INDEX ByGovernorate ON Incidents(Governorate, Start, End); ANALYZE;";

    /// <summary>Makes it.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="store">A store with the rows.</param>
    public static void Create(string path, string store)
    {
        using var connection = Open(path);
        Run(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=0;");
        Run(connection, $"ATTACH DATABASE '{store}' AS ours");
        var names = Names(connection);
        connection.CreateFunction("iso", (int day) => string.Create(CultureInfo.InvariantCulture, $"{day / 10_000:0000}-{day / 100 % 100:00}-{day % 100:00}"));
        connection.CreateFunction("slug", (string list, int code) => list switch
        {
            "type" => Terms<EventType>.Slug((EventType)code),
            "status" => Terms<EventStatus>.Slug((EventStatus)code),
            _ => Terms<ClaimStatus>.Slug((ClaimStatus)code),
        });
        connection.CreateFunction(
            "parties",
            (string packed) => string.Join("; ", packed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => names[p[..^1]])));
        Run(connection, CreateSql);
        Run(connection, FillSql);
        Run(connection, IndexSql);
    }

    /// <summary>Opens a database.</summary>
    /// <param name="path">Its file.</param>
    public static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, ForeignKeys = false }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>Runs statements of this program's own.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="sql">The statements.</param>
    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Nothing in it comes from outside.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static Dictionary<string, string> Names(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Key, Name FROM ours.Parties";
        using var reader = command.ExecuteReader();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read())
            names[reader.GetString(0)] = reader.GetString(1);
        return names;
    }
}
