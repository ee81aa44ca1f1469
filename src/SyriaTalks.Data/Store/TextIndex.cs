using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SyriaTalks.Core.Text;

namespace SyriaTalks.Data.Store;

/// <summary>
/// The full-text index (FTS5), which Entity Framework does not map: folded words of events by key, without the text itself.
/// Text is folded here for writing and for searching alike, so that both always agree.
/// </summary>
internal static class TextIndex
{
    /// <summary>Made by a migration. The tokenizer need only split at spaces: folding leaves letters, digits and spaces.</summary>
    public const string CreateSql =
        "CREATE VIRTUAL TABLE EventText USING fts5(Text, content='', contentless_delete=1, tokenize='ascii');";

    public const string InsertSql = "INSERT INTO EventText(rowid, Text) VALUES ($key, $text)";

    public const string DeleteSql = "DELETE FROM EventText WHERE rowid = $key";

    private const int MostRanked = 20_000;

    /// <summary>Replaces the words of one event.</summary>
    public static void Put(StoreContext db, int key, string text)
    {
        Remove(db, key);
        using var insert = Command(db, InsertSql);
        insert.Parameters.AddWithValue("$key", key);
        insert.Parameters.AddWithValue("$text", text);
        insert.ExecuteNonQuery();
    }

    /// <summary>Takes an event out.</summary>
    public static void Remove(StoreContext db, int key)
    {
        using var delete = Command(db, DeleteSql);
        delete.Parameters.AddWithValue("$key", key);
        delete.ExecuteNonQuery();
    }

    /// <summary>Keys of events that hold a word beginning with a folded word.</summary>
    public static IEnumerable<int> Find(StoreContext db, string word)
    {
        db.Database.OpenConnection();
        using var find = new Statement((SqliteConnection)db.Database.GetDbConnection(), "SELECT rowid FROM EventText WHERE EventText MATCH ?");
        find.Bind(1, Prefix(word));
        while (find.Step())
            yield return find.Int(0);
    }

    /// <summary>The best matches of a text by BM25, best first.</summary>
    public static List<int> Rank(StoreContext db, string text)
    {
        var words = Folding.Words(text);
        var keys = new List<int>();
        if (words.Length == 0)
            return keys;
        using var rank = Command(db, "SELECT rowid FROM EventText WHERE EventText MATCH $words ORDER BY rank LIMIT $most");
        rank.Parameters.AddWithValue("$words", string.Join(" OR ", words.Select(Prefix)));
        rank.Parameters.AddWithValue("$most", MostRanked);
        using var reader = rank.ExecuteReader();
        while (reader.Read())
            keys.Add(reader.GetInt32(0));
        return keys;
    }

    private static string Prefix(string word) => string.Create(CultureInfo.InvariantCulture, $"\"{word}\"*");

    private static SqliteCommand Command(StoreContext db, string sql)
    {
        db.Database.OpenConnection();
        var command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }
}
