using Microsoft.Data.Sqlite;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Datasets;

/// <summary>
/// Keeps what rows said before a release that says something else. Contents that would have held for no day, because the
/// release is of the same day or an earlier one, are not kept: it replaces them.
/// </summary>
internal sealed class RowHistory : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly int _day;
    private readonly Statement _end;
    private readonly Statement _last;

    /// <summary>Prepares.</summary>
    /// <param name="connection">The store.</param>
    /// <param name="published">Day of the release.</param>
    public RowHistory(SqliteConnection connection, DateOnly published)
    {
        (_connection, _day) = (connection, DayNumbers.Of(published));
        _end = new Statement(connection, "UPDATE DatasetEvents SET Until = ? WHERE Key = ?");
        _last = new Statement(connection, "SELECT MAX(Until) FROM DatasetEvents WHERE Id = ?");
    }

    /// <summary>Day from which a row counts that is brought back; null for a new one. Two contents of one id never hold on one day.</summary>
    public int? BackOn(string id)
    {
        _last.Bind(1, id);
        int? day = _last.Step() && !_last.IsNull(0) ? Math.Max(_day, _last.Int(0)) : null;
        _last.Reset();
        return day;
    }

    /// <summary>Ends what a row said until now, where it ever held.</summary>
    /// <param name="key">Key of the row.</param>
    /// <param name="since">Day from which its contents hold.</param>
    /// <returns>Day from which the new contents hold; null where the old never held, and are still there.</returns>
    public int? End(int key, int since)
    {
        if (_day <= since)
            return null;
        _end.Bind(1, _day);
        _end.Bind(2, key);
        _end.Run();
        return _day;
    }

    /// <summary>Takes rows out that the release no longer holds: what they said stays, where it ever held.</summary>
    /// <param name="gone">Keys, and the days from which their contents hold.</param>
    public void Remove(IEnumerable<(int Key, int Since)> gone) =>
        DatasetRemover.DeleteEvents(_connection, gone.Where(g => End(g.Key, g.Since) is null).Select(g => g.Key).ToList());

    public void Dispose()
    {
        _end.Dispose();
        _last.Dispose();
    }
}
