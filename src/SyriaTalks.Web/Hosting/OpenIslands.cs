namespace SyriaTalks.Web.Hosting;

/// <summary>How many connections of islands are open.</summary>
/// <param name="settings">The settings.</param>
internal sealed class OpenIslands(SiteSettings settings)
{
    private int _open;

    /// <summary>Connections that are open now.</summary>
    public int Open => Volatile.Read(ref _open);

    /// <summary>Whether there are as many as there can be.</summary>
    public bool IsFull => Open >= settings.Limits.MaxCircuits;

    /// <summary>Counts one until it is disposed of.</summary>
    /// <returns>What to dispose of when the connection is closed.</returns>
    public IDisposable Count()
    {
        Interlocked.Increment(ref _open);
        SiteMeter.IslandOpened();
        return new Connection(this);
    }

    private sealed class Connection(OpenIslands all) : IDisposable
    {
        public void Dispose()
        {
            Interlocked.Decrement(ref all._open);
            SiteMeter.IslandClosed();
        }
    }
}
