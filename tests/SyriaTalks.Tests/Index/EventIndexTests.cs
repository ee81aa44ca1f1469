using CsCheck;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Vocabulary;
using SyriaTalks.Data.Datasets;
using SyriaTalks.Data.Entities;
using SyriaTalks.Data.Queries;
using SyriaTalks.Dossiers;
using SyriaTalks.Seeding;

namespace SyriaTalks.Data.Index;

public sealed class EventIndexTests
{
    [Fact]
    public async Task Rows_come_in_the_order_of_ids_and_are_found_by_key()
    {
        await using var store = new StoreFixture();
        await store.PrepareAsync();
        await store.ApplyAsync(await SampleDossier.ReadAsync());
        await store.ImportAsync(SampleFiles.GedRows(8, 4));

        var index = (await store.Get<StoreQueries>().SnapshotAsync(StoreFixture.None)).Index;

        Assert.Equal(8, index.Columns.Count);
        Assert.Equal(Enumerable.Range(0, 8), index.Columns.Keys.Select(index.RowOf));
        Assert.Equal([false, false, false, false, true, true, true, true], index.Columns.Keys.Select(k => k >= DatasetEventEntity.FirstKey));
        Assert.Equal([-1, -1], new[] { 9999, DatasetEventEntity.FirstKey + 9999 }.Select(index.RowOf));

        // As text 10 and 11 come before 8.
        Assert.Equal([3, 4, 1, 2], index.Columns.Keys.Skip(4).Select(k => k - DatasetEventEntity.FirstKey));
    }

    [Fact]
    public async Task An_empty_store_has_an_index_without_rows()
    {
        await using var store = new StoreFixture();
        await store.PrepareAsync();

        var index = (await store.Get<StoreQueries>().SnapshotAsync(StoreFixture.None)).Index;

        Assert.Equal(0, index.Columns.Count);
        Assert.Equal(-1, index.RowOf(DatasetEventEntity.FirstKey));
    }

    [Fact]
    public async Task A_party_on_both_sides_counts_once()
    {
        await using var store = new StoreFixture();
        await store.PrepareAsync();
        await store.ImportAsync(SampleFiles.Ged(SampleFiles.Row(1, ("side_a", "Clan, Tribe"), ("side_b", "Clan"))));

        var index = (await store.Get<StoreQueries>().SnapshotAsync(StoreFixture.None)).Index;

        Assert.Equal(["Clan", "Tribe"], index.Columns.PartiesOf(0).ToArray().Select(p => index.Names.Parties[p].Name));
    }

    [Fact]
    public void Every_kind_and_type_has_a_mark_of_its_own()
    {
        var marks = Enum.GetValues<EventType>().Select(t => (Mark: Marks.Of(EventKind.Incident, t), Slug: Terms<EventType>.Slug(t)))
            .Concat(Enum.GetValues<EventKind>().Select(k => (Mark: Marks.Of(k, null), Slug: Terms<EventKind>.Slug(k))))
            .ToList();

        Assert.Equal(Enumerable.Range(0, Marks.Count), marks.Select(m => (int)m.Mark).Order());
        Assert.All(marks, m => Assert.Equal(m.Slug, Marks.Slug(m.Mark)));
    }

    [Fact]
    public void A_set_of_rows_is_a_set() => Gen.Select(Gen.Int[0, 199].Array[0, 80], Gen.Int[0, 199].Array[0, 80], Gen.Shuffle(Enumerable.Range(0, 200).ToArray())).Sample(
        (mine, other, order) =>
        {
            var (set, others) = (Set(mine), Set(other));
            Assert.Equal(Enumerable.Range(0, 200).Where(mine.Contains), Enumerable.Range(0, 200).Where(r => set[r]));
            Assert.Equal(mine.Distinct().Order(), set.Rows());
            Assert.Equal(order.Where(mine.Contains), set.In(order));
            set.IntersectWith(others);
            Assert.Equal(mine.Intersect(other).Order(), set.Rows());
            Assert.Equal(other.Distinct().Order(), others.Rows());
        },
        iter: 300);

    private static RowSet Set(int[] rows)
    {
        var set = new RowSet(200);
        foreach (var row in rows)
            set.Add(row);
        return set;
    }
}
