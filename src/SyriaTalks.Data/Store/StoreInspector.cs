using Microsoft.Data.Sqlite;

namespace SyriaTalks.Data.Store;

/// <summary>Looks a store file over before anything opens it for writing: what cannot be used is left as it is.</summary>
internal static class StoreInspector
{
    private static readonly byte[] Header = "SQLite format 3\0"u8.ToArray();

    /// <summary>Checks a file.</summary>
    /// <param name="path">The store's file; it may not exist yet.</param>
    /// <param name="knownMigrations">Migrations that this version of the program knows.</param>
    /// <exception cref="StoreUnusableException">The file is corrupt, read-only, of a newer version, or no store at all.</exception>
    public static void Check(string path, IEnumerable<string> knownMigrations)
    {
        CheckFolder(path);
        if (!File.Exists(path) || new FileInfo(path).Length == 0)
            return;
        CheckHeader(path);
        CheckWritable(path);
        CheckContents(path, knownMigrations);
    }

    /// <summary>Checks a backup, which need not be writable.</summary>
    /// <param name="path">The file.</param>
    /// <param name="knownMigrations">Migrations that this version of the program knows.</param>
    /// <exception cref="StoreUnusableException">The file is corrupt, of a newer version, or no store at all.</exception>
    public static void CheckBackup(string path, IEnumerable<string> knownMigrations)
    {
        CheckHeader(path);
        CheckContents(path, knownMigrations);
    }

    private static void CheckContents(string path, IEnumerable<string> knownMigrations)
    {
        try
        {
            using var connection = OpenReadOnly(path);
            var verdict = Ask(connection, "PRAGMA quick_check(1)").FirstOrDefault();
            if (verdict != "ok")
                throw Corrupt(path, verdict ?? "no answer");
            CheckMigrations(connection, path, knownMigrations);
        }
        catch (SqliteException e)
        {
            throw Corrupt(path, e.Message, e);
        }
    }

    private static void CheckFolder(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnusableException($"The store's folder {folder} cannot be created ({e.Message}). Set Store:Path to a folder that can be written.", e);
        }
    }

    private static void CheckHeader(string path)
    {
        var start = new byte[Header.Length];
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
        {
            if (file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.AsSpan().SequenceEqual(Header))
                return;
        }

        throw Corrupt(path, "file is not a database");
    }

    private static void CheckWritable(string path)
    {
        // A superuser can write whatever the mode says; an operator who took the bit away meant it.
        var readOnly = new FileInfo(path).IsReadOnly;
        try
        {
            if (!readOnly)
                using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete))
                    return;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ReadOnly(path, e);
        }

        throw ReadOnly(path, null);
    }

    private static StoreUnusableException ReadOnly(string path, Exception? cause) => new(
        $"The store {path} is read-only. Make file and folder writable for this user, or set Store:Path to another file. Nothing was changed.",
        cause!);

    private static StoreUnusableException Corrupt(string path, string finding, Exception? cause = null) => new(
        $"The store {path} is corrupt ({finding.ReplaceLineEndings(" ").Trim()}). Restore a backup (db restore), or move the file away to start with a new store. Nothing was changed.",
        cause!);

    // Without a write-ahead log the file can be read as immutable, which creates no files beside it.
    private static SqliteConnection OpenReadOnly(string path)
    {
        var log = new FileInfo(path + "-wal");
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = log is { Exists: true, Length: > 0 } ? path : $"file:{Uri.EscapeDataString(path)}?immutable=1",
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        connection.Open();
        return connection;
    }

    private static void CheckMigrations(SqliteConnection connection, string path, IEnumerable<string> knownMigrations)
    {
        var tables = Ask(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").ToList();
        if (!tables.Contains("__EFMigrationsHistory"))
        {
            // A file that a killed first start left behind holds the lock table at most.
            if (tables.Exists(t => t != "__EFMigrationsLock"))
                throw new StoreUnusableException($"The file {path} is a database of something else. Set Store:Path to another file. Nothing was changed.");
            return;
        }

        var unknown = Ask(connection, "SELECT MigrationId FROM __EFMigrationsHistory").Except(knownMigrations).Order().ToList();
        if (unknown.Count > 0)
            throw new StoreUnusableException(
                $"The store {path} was made by a newer version (it holds {unknown[^1]}). Run that version, or set Store:Path to another file. Nothing was changed.");
    }

    private static IEnumerable<string> Ask(SqliteConnection connection, string question)
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return reader.GetString(0);
    }
}
