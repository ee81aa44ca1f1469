using System.Net;
using System.Net.WebSockets;
using Microsoft.Data.Sqlite;
using SyriaTalks.Data;

namespace SyriaTalks.Web.Http;

/// <summary>Tests that exchange the file under open connections, which no other test of this process may close meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ExchangedFiles
{
    public const string Name = "Exchanged files";
}

/// <summary>Readiness tells the truth of the store's file, and of nothing that keeps nobody from reading.</summary>
[Collection(ExchangedFiles.Name)]
public sealed class HealthTests : IAsyncLifetime
{
    private readonly SiteFixture _site = new(("Limits:MaxCircuits", "2"), ("Limits:MaxCircuitsPerAddress", "2"));

    private string Aside => _site.StorePath + ".aside";

    public Task InitializeAsync() => ((IAsyncLifetime)_site).InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)_site).DisposeAsync();

    [Fact]
    public async Task A_site_that_is_well_says_so_in_a_line_each() => Assert.Equal(
        (HttpStatusCode.OK, "ok\nstore: answers\nislands: room for more\ndisk: room for more\n"), await ReadyAsync());

    [Fact]
    public async Task A_store_whose_file_has_gone_is_no_store_although_open_connections_still_read_it()
    {
        File.Move(_site.StorePath, Aside);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not ready: the store's file is missing"), await VerdictAsync());
        Assert.False(File.Exists(_site.StorePath), "Asking must not make a file.");
        File.Move(Aside, _site.StorePath);
        Assert.Equal((HttpStatusCode.OK, "ok"), await VerdictAsync());
    }

    [Fact]
    public async Task A_file_put_in_its_place_is_not_the_one_that_is_served()
    {
        var other = _site.StorePath + ".other";
        await _site.Get<StoreMaintenance>().BackupAsync(other, CancellationToken.None);
        await using (var changed = new SqliteConnection($"Data Source={other};Pooling=False"))
        {
            await changed.OpenAsync();
            await using var command = changed.CreateCommand();
            command.CommandText = "UPDATE StoreInfo SET DataVersion = 'of another store'";
            await command.ExecuteNonQueryAsync();
        }

        // What the log beside the store holds belongs to the file that is moved away.
        File.Move(_site.StorePath, Aside);
        File.Move(_site.StorePath + "-wal", Aside + "-wal");
        File.Move(_site.StorePath + "-shm", Aside + "-shm");
        File.Move(other, _site.StorePath);

        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, "not ready: the store's file was replaced while it was being served; restart the program"), await VerdictAsync());
    }

    [Fact]
    public async Task A_file_that_is_no_store_any_more_is_damaged()
    {
        File.Move(_site.StorePath, Aside);
        File.Move(_site.StorePath + "-wal", Aside + "-wal");
        File.Move(_site.StorePath + "-shm", Aside + "-shm");
        await File.WriteAllTextAsync(_site.StorePath, new string('x', 10_000));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not ready: the store is damaged"), await VerdictAsync());
    }

    [Fact]
    public async Task Islands_that_are_full_are_told_and_turn_nobody_away()
    {
        using var first = await ConnectAsync();
        using var second = await ConnectAsync();

        var (status, text) = await ReadyAsync();
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("islands: full; pages are complete without them\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readers_who_keep_every_place_at_the_store_do_not_make_it_seem_lost()
    {
        using var client = _site.NewClient();
        var readers = Enumerable.Range(0, 200).Select(async i =>
        {
            using var answer = await client.GetAsync($"/timeline?q=word{i}");
            return answer.StatusCode;
        }).ToList();
        var verdicts = new List<string>();
        do
            verdicts.Add((await VerdictAsync()).Verdict);
        while (!readers.TrueForAll(r => r.IsCompleted));

        Assert.All(verdicts, v => Assert.Equal("ok", v));
        Assert.All(await Task.WhenAll(readers), s => Assert.True(s is HttpStatusCode.OK or HttpStatusCode.TooManyRequests, s.ToString()));
    }

    private async Task<ClientWebSocket> ConnectAsync()
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(_site.BaseAddress) { Scheme = "ws", Path = "/_blazor" }.Uri, CancellationToken.None);
        return socket;
    }

    private async Task<(HttpStatusCode Status, string Verdict)> VerdictAsync()
    {
        var (status, text) = await ReadyAsync();
        return (status, text.Split('\n')[0]);
    }

    private async Task<(HttpStatusCode Status, string Text)> ReadyAsync()
    {
        using var client = _site.NewClient();
        using var answer = await client.GetAsync("/health/ready");
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
