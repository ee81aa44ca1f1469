using Microsoft.EntityFrameworkCore;
using SyriaTalks.Data;
using SyriaTalks.Data.Store;
using SyriaTalks.Seeding;

namespace SyriaTalks.Store;

public sealed class StoreReaderTests
{
    // Counts to a number that no machine reaches within the deadline.
    private const string Endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 100000000000) SELECT COUNT(*) AS Value FROM n";

    [Fact]
    public async Task A_question_that_runs_past_its_deadline_is_stopped_and_the_store_answers_on()
    {
        await using var store = new StoreFixture(TimeSpan.FromMilliseconds(200));
        await store.PrepareAsync();
        var reader = store.Get<StoreReader>();

        await Assert.ThrowsAsync<QueryDeadlineException>(() => reader.ReadAsync(Count, CancellationToken.None));

        Assert.Equal(15, await reader.ReadAsync(db => db.Places.Count(), CancellationToken.None));
    }

    [Fact]
    public async Task A_reader_who_leaves_stops_the_question()
    {
        await using var store = new StoreFixture(TimeSpan.FromMinutes(5));
        await store.PrepareAsync();
        using var leaving = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Get<StoreReader>().ReadAsync(Count, leaving.Token));
    }

    [Fact]
    public async Task The_thread_that_asks_is_not_the_thread_that_waits()
    {
        await using var store = new StoreFixture(TimeSpan.FromSeconds(2));
        await store.PrepareAsync();

        var asked = store.Get<StoreReader>().ReadAsync(Count, CancellationToken.None);
        Assert.False(asked.IsCompleted);
        await Assert.ThrowsAsync<QueryDeadlineException>(() => asked);
    }

    private static long Count(StoreContext db) => db.Database.SqlQueryRaw<long>(Endless).Single();
}
