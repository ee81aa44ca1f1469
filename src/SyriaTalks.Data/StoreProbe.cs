using Microsoft.Data.Sqlite;
using SyriaTalks.Data.Queries;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data;

/// <summary>
/// Looks whether the store's file is there, is the one that is being served, and can be read. It takes a connection of its own
/// and no place among the questions of readers: load does not make it wrong.
/// </summary>
public sealed class StoreProbe
{
    // An import of a year of a dataset needs about as much.
    private const long LowSpace = 64L * 1024 * 1024;

    private const string Damaged = "the store is damaged";

    private readonly StoreReader _reader;
    private readonly string _path;
    private readonly Lock _gate = new();
    private Task<string?>? _looking;

    internal StoreProbe(StoreReader reader, string path) => (_reader, _path) = (reader, path);

    /// <summary>Whether the disk of the store has too little room for an import; reading needs none.</summary>
    public bool IsDiskLow
    {
        get
        {
            try
            {
                return new DriveInfo(Path.GetDirectoryName(_path)!).AvailableFreeSpace < LowSpace;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
            {
                return false;
            }
        }
    }

    /// <summary>Looks. Whoever asks while somebody looks gets the same answer, so that a hung disk holds one thread and not all.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>What is wrong, in words for an operator; null for nothing.</returns>
    public Task<string?> LookAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_looking is null or { IsCompleted: true })
                _looking = Task.Run(FindTroubleAsync, CancellationToken.None);
            return _looking.WaitAsync(cancellationToken);
        }
    }

    private async Task<string?> FindTroubleAsync()
    {
        if (!File.Exists(_path))
            return "the store's file is missing";
        if (_reader.Damage is not null)
            return Damaged;
        try
        {
            // An import may commit between the two: then they agree the second time.
            return await IsServedAsync() || await IsServedAsync() ? null : "the store's file was replaced while it was being served; restart the program";
        }
        catch (StoreDamagedException)
        {
            return Damaged;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is StoreDamagedException.CorruptCode or StoreDamagedException.NoDatabaseCode)
        {
            return Damaged;
        }
        catch (SqliteException)
        {
            return "the store does not answer";
        }
    }

    private async Task<bool> IsServedAsync() => await _reader.LoadAsync(StoreQueries.Stamp, CancellationToken.None) == OnDisk();

    private string OnDisk()
    {
        using var file = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = _path,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
            DefaultTimeout = 1,
        }.ToString());
        file.Open();
        return StoreQueries.Stamp(file);
    }
}
