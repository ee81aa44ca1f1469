using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Data.Datasets;
using SyriaTalks.Seeding;

namespace SyriaTalks.Data.Queries;

/// <summary>One process imports while another serves readers: two sets of services on one file.</summary>
public sealed class StoreQueriesTests : IAsyncLifetime
{
    private readonly StoreFixture _store = new();
    private readonly ManualClock _clock = new();
    private ServiceProvider _site = null!;

    private EventQueries Site => _site.GetRequiredService<EventQueries>();

    public async Task InitializeAsync()
    {
        await _store.PrepareAsync();
        _site = new ServiceCollection().AddSingleton<TimeProvider>(_clock)
            .AddSyriaTalksData(new StoreOptions { Path = _store.Path, QueryDeadline = TimeSpan.FromSeconds(20) }).BuildServiceProvider();
    }

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task Readers_see_the_old_data_until_the_import_is_whole_and_the_new_after_it()
    {
        await _store.ImportAsync(SampleFiles.GedRows(1, 3));
        var (version, first) = (await VersionAsync(), await ListAsync(EventFilter.None));
        var during = new List<(string Version, int Listed, int Counted)>();
        var bytes = Encoding.UTF8.GetBytes(SampleFiles.GedRows(1, 3000));

        await _store.ImportAsync(SampleFiles.Request(new ImportFile("ged.csv", () => new WatchedStream(bytes, () => during.Add(Look())), bytes.Length)));

        Assert.True(during.Count > 10);
        Assert.All(during, seen => Assert.Equal((version, 3, 3), seen));
        Assert.Same(first, await ListAsync(EventFilter.None));
        Assert.Equal(3000, await CountAsync(EventFilter.None with { Kinds = SlugSet.Of("incident") }));
        _clock.Forward(TimeSpan.FromSeconds(2));
        Assert.Equal(3000, (await ListAsync(EventFilter.None)).Total);
        Assert.NotEqual(version, await VersionAsync());
        Assert.Equal(await _store.VersionAsync(), await VersionAsync());
    }

    [Fact]
    public async Task A_page_is_asked_for_once_while_nothing_changes()
    {
        await _store.ImportAsync(SampleFiles.GedRows(1, 3));
        var first = await ListAsync(EventFilter.None);
        _clock.Forward(TimeSpan.FromMinutes(1));
        await _store.ImportAsync(SampleFiles.GedRows(1, 3));

        Assert.Same(first, await ListAsync(EventFilter.None));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_download_that_an_import_cuts_into_ends_with_an_error(bool ofThisProcess)
    {
        await _store.ImportAsync(SampleFiles.GedRows(1, 3200));
        var events = ofThisProcess ? _store.Events : Site;
        var read = 0;

        await Assert.ThrowsAsync<StoreChangedException>(async () =>
        {
            await foreach (var row in events.StreamAsync(EventFilter.None, EventScope.Timeline, SampleFiles.Later, StoreFixture.None))
            {
                if (++read == 1)
                    await _store.ImportAsync(SampleFiles.GedRows(1, 3199));
            }
        });

        // Whole chunks come out; the one after the first may have been read before the import was whole.
        Assert.True(read is 1000 or 2000);
    }

    [Fact]
    public async Task A_download_goes_on_where_an_import_changed_nothing()
    {
        await _store.ImportAsync(SampleFiles.GedRows(1, 1500));
        var read = 0;

        await foreach (var row in Site.StreamAsync(EventFilter.None, EventScope.Timeline, SampleFiles.Later, StoreFixture.None))
        {
            if (++read == 1)
                await _store.ImportAsync(SampleFiles.GedRows(1, 1500));
        }

        Assert.Equal(1500, read);
    }

    [Fact]
    public async Task A_version_that_comes_back_is_read_anew_because_its_rows_lie_elsewhere()
    {
        var (first, second) = (SampleFiles.Row(4, ("adm_1", "Homs"), ("side_a", "Left")), SampleFiles.Row(5, ("side_a", "Right")));
        await _store.ImportAsync(SampleFiles.Ged(SampleFiles.Row(1), SampleFiles.Row(2), first, second));
        var version = await VersionAsync();
        await ListAsync(EventFilter.None);

        await _store.ImportAsync(SampleFiles.GedRows(1, 2));
        await _store.ImportAsync(SampleFiles.Ged(SampleFiles.Row(1), SampleFiles.Row(2), second, first));
        _clock.Forward(TimeSpan.FromHours(1));

        Assert.Equal(version, await VersionAsync());
        Assert.Equal(["ucdp-ged-4"], (await ListAsync(EventFilter.None with { Places = SlugSet.Of("homs") })).Rows.Select(r => r.Id));
        Assert.Equal(["ucdp-ged-5"], (await ListAsync(EventFilter.None with { Parties = SlugSet.Of("right") })).Rows.Select(r => r.Id));
    }

    // On the thread that reads the file, in the middle of the transaction.
    private (string Version, int Listed, int Counted) Look() => Task.Run(async () =>
    {
        _clock.Forward(TimeSpan.FromSeconds(2));
        return (await VersionAsync(), (await ListAsync(EventFilter.None)).Total, await CountAsync(EventFilter.None with { Kinds = SlugSet.Of("incident") }));
    }).GetAwaiter().GetResult();

    private async Task<string> VersionAsync() => (await _site.GetRequiredService<StoreQueries>().StateAsync(StoreFixture.None)).DataVersion;

    private Task<EventPage> ListAsync(EventFilter filter) => Site.ListAsync(filter, EventScope.Timeline, SampleFiles.Later, StoreFixture.None);

    private Task<int> CountAsync(EventFilter filter) => Site.CountAsync(filter, EventScope.Timeline, SampleFiles.Later, StoreFixture.None);

    private sealed class ManualClock : TimeProvider
    {
        private long _now = 1;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Read(ref _now);

        public void Forward(TimeSpan time) => Interlocked.Add(ref _now, time.Ticks);
    }

    private sealed class WatchedStream(byte[] bytes, Action look) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            look();
            return base.Read(buffer, offset, Math.Min(count, 16 * 1024));
        }
    }
}
