using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace SyriaTalks.Web.Commands;

/// <summary>A first start that is killed at any moment leaves nothing or everything, and the next start goes on from there.</summary>
public sealed class KilledStartTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("syriatalks-");

    private string StorePath => Path.Combine(_folder.FullName, "store.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_start_killed_at_any_moment_is_made_good_by_the_next()
    {
        // How long a start takes depends on the machine, so the moments are shares of one that was left alone.
        var since = Stopwatch.GetTimestamp();
        await using (var whole = Start())
            await whole.ListeningAsync();
        var full = Stopwatch.GetElapsedTime(since);
        var halfway = 0;
        foreach (var share in new[] { 0.3, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95, 1.1 })
        {
            foreach (var file in _folder.EnumerateFiles("store.db*"))
                file.Delete();
            await using (var killed = Start())
            {
                await Task.Delay(full * share);
                killed.Kill();
                await killed.ExitAsync(TimeSpan.FromSeconds(20));
            }

            var events = Events();
            Assert.True(events is null or 0 or 15, $"killed after {share:0%} of a start the store holds {events} events");
            halfway += File.Exists(StorePath) ? 1 : 0;

            await using var next = Start();
            var address = await next.ListeningAsync();
            using var client = new HttpClient { BaseAddress = address };
            Assert.Contains("Kafr Soussa", await client.GetStringAsync(new Uri("/incidents", UriKind.Relative)), StringComparison.Ordinal);
            Assert.Equal(15, Events());
        }

        Assert.True(halfway > 0, "no start was killed after it had begun to write");
    }

    private SiteProcess Start() => SiteProcess.Start(_folder.FullName, "--Store:Path", StorePath, "--urls", "http://127.0.0.1:0");

    // Null while there is no table yet.
    private int? Events()
    {
        if (!File.Exists(StorePath))
            return null;
        using var connection = new SqliteConnection($"Data Source={StorePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM sqlite_master WHERE name = 'Events'";
        if (Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) == 0)
            return null;
        command.CommandText = "SELECT COUNT(*) FROM Events";
        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
