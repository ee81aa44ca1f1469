using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace SyriaTalks.Benchmarks;

/// <summary>The engine alone on the reference's table.</summary>
internal static class RawQueries
{
    private const string Where = "WHERE Start <= $to AND End >= $from";

    private static readonly string[] Facets = ["Governorate", "Type", "Account", "Source", "DatePrecision", "PlacePrecision"];

    /// <summary>A year's count, first page and six facets.</summary>
    /// <param name="path">The reference's file.</param>
    /// <returns>Milliseconds, the median of twenty.</returns>
    public static double DatesAndFacets(string path)
    {
        using var connection = ReferenceStore.Open(path);
        string[] questions =
        [
            $"SELECT COUNT(*) FROM Incidents {Where}",
            $"SELECT {ReferenceStore.CsvColumns} FROM Incidents {Where} ORDER BY Start DESC, Key LIMIT 25",
            .. Facets.Select(f => $"SELECT {f}, COUNT(*) FROM Incidents {Where} GROUP BY {f}"),
        ];
        var commands = questions.Select(q => Prepare(connection, q)).ToList();
        var times = new List<double>();
        for (var round = 0; round < 22; round++)
        {
            var since = Stopwatch.GetTimestamp();
            commands.ForEach(c => ReadAll(c));
            times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }

        commands.ForEach(c => c.Dispose());
        return Figures.Quantile(times.Skip(2), 0.5);
    }

    /// <summary>Reads every cell of the CSV as a string, newest first, and does nothing with it.</summary>
    /// <param name="path">The reference's file.</param>
    /// <returns>Rows a second, the best of two, and seconds until the first row.</returns>
    public static (double RowsPerSecond, double FirstMilliseconds) AllRows(string path)
    {
        using var connection = ReferenceStore.Open(path);
        using var command = Prepare(connection, $"SELECT {ReferenceStore.CsvColumns} FROM Incidents ORDER BY Start DESC, Key");
        var (best, first) = (0.0, 0.0);
        for (var round = 0; round < 2; round++)
        {
            var since = Stopwatch.GetTimestamp();
            var (rows, firstRow) = ReadAll(command);
            var rate = rows / Stopwatch.GetElapsedTime(since).TotalSeconds;
            (best, first) = rate > best ? (rate, Stopwatch.GetElapsedTime(since, firstRow).TotalMilliseconds) : (best, first);
        }

        return (best, first);
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Nothing in it comes from outside.
        command.CommandText = sql;
#pragma warning restore CA2100
        if (sql.Contains("$from", StringComparison.Ordinal))
        {
            command.Parameters.AddWithValue("$from", "2016-01-01");
            command.Parameters.AddWithValue("$to", "2016-12-31");
        }

        command.Prepare();
        return command;
    }

    private static (long Rows, long First) ReadAll(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        var (rows, first) = (0L, 0L);
        while (reader.Read())
        {
            for (var column = 0; column < reader.FieldCount; column++)
                _ = reader.GetString(column);
            if (rows++ == 0)
                first = Stopwatch.GetTimestamp();
        }

        return (rows, first);
    }
}
