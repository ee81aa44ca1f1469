using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SyriaTalks.Data.Store;

/// <summary>Puts into a line for the operator what the engine says of its disk, its file and other writers (sqlite.org/rescode.html).</summary>
internal static class StoreFaults
{
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int Io = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NoDatabase = 26;

    /// <summary>Whether a failure is of the machine and not of what was to be stored.</summary>
    public static bool IsOfTheMachine(Exception e) => CodeOf(e) is Busy or ReadOnly or Io or Corrupt or Full or CannotOpen or NoDatabase;

    /// <summary>Explains such a failure.</summary>
    /// <param name="e">The failure.</param>
    /// <param name="contexts">Where the store is.</param>
    public static StoreUnusableException Explain(Exception e, IDbContextFactory<StoreContext> contexts)
    {
        using var db = contexts.CreateDbContext();
        var path = db.Database.GetDbConnection().DataSource;
        var said = (EngineOf(e)?.Message ?? e.Message).ReplaceLineEndings(" ");
        var text = CodeOf(e) switch
        {
            Busy => "The store is being written by another import or a starting site; try again when that is done. Nothing was stored.",
            Full => "The disk is full. Free about twice the size of the files on the store's disk. Nothing was stored.",
            Corrupt or NoDatabase => $"The store {path} is corrupt ({said}). Restore a backup (db restore), or move the file away to start with a new store. Nothing was stored.",
            ReadOnly or CannotOpen => $"The store {path} cannot be written ({said}). Make file and folder writable for this user. Nothing was stored.",
            _ => $"The disk of the store {path} cannot be read or written ({said}); it may be full or failing. Nothing was stored.",
        };
        return new StoreUnusableException(text, e);
    }

    private static int? CodeOf(Exception e) => EngineOf(e)?.SqliteErrorCode;

    // Entity Framework wraps what the engine says while it saves.
    private static SqliteException? EngineOf(Exception e) => e as SqliteException ?? e.InnerException as SqliteException;
}
