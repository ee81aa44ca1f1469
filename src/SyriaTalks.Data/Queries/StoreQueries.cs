using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Parties;
using SyriaTalks.Core.Places;
using SyriaTalks.Core.Text;
using SyriaTalks.Data.Index;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Queries;

/// <summary>What the store holds, kept fresh: another process may change the file while this one serves.</summary>
public sealed class StoreQueries : IDisposable
{
    // How long a reader may be shown contents that another process has replaced.
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    private readonly StoreReader _reader;
    private readonly StoreCache _cache;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _refreshing = new(1, 1);
    private volatile Seen? _seen;

    internal StoreQueries(StoreReader reader, StoreCache cache, TimeProvider clock) => (_reader, _cache, _clock) = (reader, cache, clock);

    /// <summary>What the store holds now, at most a second old.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>Version, span of publication days, and what a filter can name.</returns>
    /// <exception cref="QueryDeadlineException">The store did not answer in time.</exception>
    /// <exception cref="StoreDamagedException">The contents differ from their seal.</exception>
    public async Task<StoreState> StateAsync(CancellationToken cancellationToken) => (await SnapshotAsync(cancellationToken)).State;

    /// <summary>What damage of the store a reader came upon; null for none. What is damaged is not shown, and the rest may follow.</summary>
    public string? Damage => _reader.Damage;

    /// <summary>The same with every event in columns.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    internal async Task<StoreSnapshot> SnapshotAsync(CancellationToken cancellationToken)
    {
        if (_seen is { } seen && _clock.GetElapsedTime(seen.At) < Freshness)
            return seen.Snapshot;

        // While one request looks again, the others go on with what was seen before.
        if (_seen is { } stale && !_refreshing.Wait(0, CancellationToken.None))
            return stale.Snapshot;
        if (_seen is null)
            await _refreshing.WaitAsync(cancellationToken);
        try
        {
            return await LookAsync(cancellationToken);
        }
        finally
        {
            _refreshing.Release();
        }
    }

    /// <summary>Waits until what is in memory is what the file holds.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    internal async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await _refreshing.WaitAsync(cancellationToken);
        try
        {
            await LookAsync(cancellationToken);
        }
        finally
        {
            _refreshing.Release();
        }
    }

    /// <summary>Forgets what was seen, so that the next question looks again.</summary>
    public void Forget() => _seen = null;

    /// <inheritdoc/>
    public void Dispose() => _refreshing.Dispose();

    private async Task<StoreSnapshot> LookAsync(CancellationToken cancellationToken)
    {
        if (_seen is { } seen)
        {
            var stamp = await _reader.ReadAsync(Stamp, cancellationToken);
            if (stamp == seen.Snapshot.Stamp)
            {
                _seen = seen with { At = _clock.GetTimestamp() };
                return seen.Snapshot;
            }
        }

        var start = _clock.GetTimestamp();
        var snapshot = await LoadAsync(cancellationToken);
        StoreMeter.Loaded(_clock.GetElapsedTime(start));
        _reader.Damage = null;
        _cache.Clear();
        _seen = new Seen(snapshot, _clock.GetTimestamp());
        return snapshot;
    }

    // A million events take seconds to read, which no deadline of a question allows. They are proved meanwhile, on another core.
    private async Task<StoreSnapshot> LoadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var proving = _reader.LoadAsync(db => (Stamp: Stamp(db), Proof: ContentProof.Take(db)), cancellationToken);
            StoreSnapshot snapshot;
            try
            {
                snapshot = await _reader.LoadAsync(Snapshot, cancellationToken);
            }
            catch (Exception e) when (e is not (OperationCanceledException or StoreDamagedException))
            {
                // What a damaged store cannot be read as says less than that it is damaged.
                await proving;
                throw;
            }

            var (stamp, proof) = await proving;
            if (stamp != snapshot.Stamp)
                continue;
            snapshot.Index.Proof = proof;
            return snapshot;
        }
    }

    internal static string Stamp(StoreContext db) => Stamp((SqliteConnection)db.Database.GetDbConnection());

    internal static string Stamp(SqliteConnection connection)
    {
        using var info = new Statement(connection, "SELECT DataVersion || ' ' || user_version FROM StoreInfo, pragma_user_version");
        return info.Step() ? info.Text(0) : string.Empty;
    }

    private static StoreSnapshot Snapshot(StoreContext db)
    {
        var index = EventIndexLoader.Load(db);
        return new StoreSnapshot(Load(db, index.Names), index, Stamp(db));
    }

    private static StoreState Load(StoreContext db, StoreNames names)
    {
        var sources = names.Sources.Select(s => s.Info).OrderByDescending(s => s.Published).ThenBy(s => s.Id, StringComparer.Ordinal).ToList();
        var parties = db.Parties.OrderBy(p => p.Name).Select(p => new { p.Slug, p.Name, p.ShortName, p.Aliases }).ToList();
        var days = PublicationDays.Load(db);
        return new StoreState(
            db.Info.Select(i => i.DataVersion).FirstOrDefault() ?? string.Empty,
            days.Count == 0 ? null : days[0].Day,
            days.Count == 0 ? null : days[^1].Day,
            new FilterChoices(
                Places(db),
                [.. parties.Select(p => new PartyOption(p.Slug, p.Name, Keys([p.Name, p.ShortName, p.Slug, .. p.Aliases])))],
                sources))
        {
            Days = days,
        };
    }

    private static List<PlaceOption> Places(StoreContext db) =>
    [
        .. db.Places.Include(p => p.Governorate).AsEnumerable()
            .Select(p => new PlaceOption(
                p.Slug,
                p.Name,
                p.NameAr,
                p.Kind == PlaceKind.Governorate,
                p.Kind is PlaceKind.Country ? "country" : p.Governorate is { } g && g.Key != p.Key ? g.Name : p.Country,
                Keys([p.Name, p.NameAr, p.Slug, .. p.Aliases])))
            .OrderByDescending(p => p.IsGovernorate)
            .ThenBy(p => p.Name, StringComparer.Ordinal),
    ];

    private static List<string> Keys(IEnumerable<string?> names) =>
        [.. names.Select(Folding.NameKey).Where(k => k.Length > 0).Distinct(StringComparer.Ordinal)];

    private sealed record Seen(StoreSnapshot Snapshot, long At);
}
