using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Data;
using SyriaTalks.Data.Datasets;
using SyriaTalks.Data.Queries;
using SyriaTalks.Dossiers;
using SyriaTalks.Seeding;

namespace SyriaTalks.Store;

/// <summary>What is damaged is refused, never shown: each damage ends in an error, or in the very answers of the sound store.</summary>
public sealed class DamagedStoreTests : IAsyncLifetime
{
    private const int Damages = 100;
    private const int PageSize = 4096;

    private static readonly JsonSerializerOptions Written = new() { MaxDepth = 128 };

    private readonly StoreFixture _sound = new();
    private byte[] _bytes = [];

    public async Task InitializeAsync()
    {
        await _sound.PrepareAsync();
        await _sound.ApplyAsync(await SampleDossier.ReadAsync());
        await _sound.ImportAsync(SampleFiles.GedRows(1, 200));
        await _sound.Get<StoreMaintenance>().BackupAsync(Path.Combine(_sound.Folder, "copy.db"), StoreFixture.None);
        _bytes = await File.ReadAllBytesAsync(Path.Combine(_sound.Folder, "copy.db"));
    }

    public async Task DisposeAsync() => await _sound.DisposeAsync();

    [Fact]
    public async Task No_damage_of_the_file_changes_an_answer()
    {
        var truth = await AnswersAsync(_bytes, null, null);
        var random = new Random(20161230);
        var (refused, same) = (0, 0);
        Assert.True(truth.Length > 100_000);

        for (var damage = 0; damage < Damages; damage++)
        {
            var (bytes, log) = Damage(damage, random);
            try
            {
                var answers = await AnswersAsync(bytes, log, null);
                Assert.True(truth == answers, $"damage {damage} changed an answer");
                same++;
            }
            catch (Exception e) when (e is StoreUnusableException or StoreDamagedException)
            {
                Assert.DoesNotContain('\n', e.Message);
                Assert.Contains("restore a backup", e.Message, StringComparison.OrdinalIgnoreCase);
                refused++;
            }
        }

        Assert.True(refused > Damages / 3, $"{refused} refused, {same} the same");
        Assert.True(same > 0, $"{refused} refused, {same} the same");
    }

    [Theory]
    [InlineData("DatasetEvents", "UPDATE DatasetEvents SET DeathsBest = DeathsBest + 1 WHERE Key = (SELECT MIN(Key) FROM DatasetEvents)")]
    [InlineData("DatasetEvents", "UPDATE DatasetEvents SET Title = Title || '.' WHERE Key = (SELECT MIN(Key) FROM DatasetEvents)")]
    [InlineData("DatasetEvents", "DELETE FROM DatasetEvents WHERE Key = (SELECT MIN(Key) FROM DatasetEvents)")]
    [InlineData("Claims", "UPDATE Claims SET Text = Text || '.' WHERE Key = (SELECT MIN(Key) FROM Claims)")]
    [InlineData("Sources", "UPDATE Sources SET Title = Title || '.'")]
    [InlineData("StoreInfo", "UPDATE StoreInfo SET DataVersion = '0123456789abcdef'")]
    [InlineData("EventText_data", "UPDATE EventText_data SET block = X'00' WHERE id = (SELECT MAX(id) FROM EventText_data)")]
    [InlineData("seal", "DELETE FROM Seals")]
    [InlineData("seal", "PRAGMA application_id = 0")]
    public async Task What_nobody_stored_is_named_by_a_check_and_neither_served_nor_copied_nor_sealed_anew(string place, string change)
    {
        await using var store = await CopyAsync(_bytes);
        Ask(store.Path, change);
        await using (var site = Services(store.Path))
        {
            var served = await Assert.ThrowsAsync<StoreDamagedException>(() => site.GetRequiredService<StoreQueries>().StateAsync(StoreFixture.None));
            Assert.Contains(place, served.Message, StringComparison.Ordinal);
            Assert.NotNull(site.GetRequiredService<StoreQueries>().Damage);
        }

        await Assert.ThrowsAsync<StoreDamagedException>(() => store.ImportAsync(SampleFiles.GedRows(1000, 3)));
        await Assert.ThrowsAsync<StoreUnusableException>(() => store.Get<StoreMaintenance>().BackupAsync(Path.Combine(store.Folder, "copy.db"), StoreFixture.None));
        Assert.Empty(Directory.GetFiles(store.Folder, "copy.db*"));
        Assert.Contains(await ProblemsAsync(store), p => p.Contains(place, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_row_that_turns_while_the_site_serves_is_refused_and_others_are_shown()
    {
        await using var store = await CopyAsync(_bytes);
        await using var site = Services(store.Path);
        var events = site.GetRequiredService<EventQueries>();
        var all = (await events.StreamAsync(EventFilter.None, EventScope.Incidents, SampleFiles.Later, StoreFixture.None).ToListAsync())
            .Where(e => e.Id.StartsWith("ucdp-ged-", StringComparison.Ordinal)).Select(e => e.Id).ToList();
        Assert.Equal(200, all.Count);
        Ask(store.Path, $"UPDATE DatasetEvents SET Summary = 'Another' WHERE Id = '{all[5]}'");

        await Assert.ThrowsAsync<StoreDamagedException>(() => events.FindAsync(all[5], SampleFiles.Later, StoreFixture.None));

        Assert.NotNull(site.GetRequiredService<StoreQueries>().Damage);
        Assert.NotEmpty(await events.StreamAsync(EventFilter.None with { Sources = SlugSet.Of("sample-article") }, EventScope.Timeline, SampleFiles.Later, StoreFixture.None).ToListAsync());
    }

    [Fact]
    public async Task A_store_without_a_seal_is_sealed_at_its_next_start()
    {
        await using var store = await CopyAsync(_bytes);
        Ask(store.Path, "DELETE FROM Seals; PRAGMA application_id = 0");
        Assert.Contains(await ProblemsAsync(store), p => p.Contains("have no seal", StringComparison.Ordinal));

        await store.PrepareAsync();

        Assert.Empty(await ProblemsAsync(store));
    }

    private static async Task<IReadOnlyList<string>> ProblemsAsync(StoreFixture store) =>
        (await store.Get<StoreMaintenance>().CheckAsync(StoreFixture.None)).Problems;

    // Ten sorts of damage, ten of each.
    private (byte[] Bytes, byte[]? Log) Damage(int number, Random random)
    {
        var bytes = (byte[])_bytes.Clone();
        int At() => random.Next(bytes.Length);
        int Page() => random.Next(bytes.Length / PageSize) * PageSize;
        byte[] Noise(int length)
        {
            var noise = new byte[length];
            random.NextBytes(noise);
            return noise;
        }

        switch (number % 10)
        {
            case 0 or 1 or 2:
                bytes[At()] ^= (byte)(1 << random.Next(8));
                break;
            case 3:
                Noise(64).CopyTo(bytes, Math.Min(At(), bytes.Length - 64));
                break;
            case 4:
                bytes[random.Next(100)] ^= (byte)random.Next(1, 256);
                break;
            case 5:
                return (bytes[..At()], null);
            case 6:
                bytes.AsSpan(Page(), PageSize).Clear();
                break;
            case 7:
                var (one, other) = (Page(), Page());
                _bytes.AsSpan(one, PageSize).CopyTo(bytes.AsSpan(other));
                _bytes.AsSpan(other, PageSize).CopyTo(bytes.AsSpan(one));
                break;
            case 8:
                Noise(PageSize).CopyTo(bytes, Page());
                break;
            default:
                return (bytes, Noise(random.Next(1, 100_000)));
        }

        return (bytes, null);
    }

    private static async Task<StoreFixture> CopyAsync(byte[] bytes)
    {
        var store = new StoreFixture();
        await File.WriteAllBytesAsync(store.Path, bytes);
        return store;
    }

    private static ServiceProvider Services(string path) =>
        new ServiceCollection().AddSyriaTalksData(new StoreOptions { Path = path, QueryDeadline = TimeSpan.FromSeconds(20) }).BuildServiceProvider();

    // Every sort of answer that pages and files are made of.
    private static async Task<string> AnswersAsync(byte[] bytes, byte[]? log, DateOnly? asOf)
    {
        await using var store = await CopyAsync(bytes);
        if (log is not null)
            await File.WriteAllBytesAsync(store.Path + "-wal", log);
        var day = asOf ?? SampleFiles.Later;
        await store.PrepareAsync();
        var state = await store.Get<StoreQueries>().StateAsync(StoreFixture.None);
        var rows = await store.AllAsync(EventFilter.None, EventScope.Timeline, day);
        rows.AddRange(await store.AllAsync(EventFilter.None, EventScope.Incidents, day));
        var found = new List<object?> { state, rows };
        foreach (var id in rows.Select(r => r.Id).Distinct().Where((_, i) => i % 10 == 0))
            found.Add(await store.Events.FindAsync(id, day, StoreFixture.None));
        found.Add(await store.AllAsync(EventFilter.None with { Text = "killed" }, EventScope.Timeline, day));
        found.Add(await store.Get<OverviewQueries>().GetAsync(day, StoreFixture.None));
        found.Add(await store.Get<PartyQueries>().BoardAsync(day, StoreFixture.None));
        found.Add(await store.Get<ReferenceQueries>().ClaimsAsync(day, StoreFixture.None));
        found.Add(await store.Get<ReferenceQueries>().PlacesAsync(day, StoreFixture.None));
        found.Add(await store.Get<TalksQueries>().RoundsAsync(day, StoreFixture.None));
        found.Add(await store.Get<TalksQueries>().CeasefiresAsync(day, StoreFixture.None));
        found.Add(await store.Get<SourceQueries>().ListAsync(day, StoreFixture.None));
        return JsonSerializer.Serialize(found, Written);
    }

    private static void Ask(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
