using Microsoft.EntityFrameworkCore;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Data.Datasets;
using SyriaTalks.Data.Store;
using SyriaTalks.Dossiers;
using SyriaTalks.Seeding;

namespace SyriaTalks.Data.Queries;

public sealed class TextMatchesTests : IAsyncLifetime
{
    private readonly StoreFixture _store = new();

    public async Task InitializeAsync()
    {
        await _store.PrepareAsync();
        await _store.ApplyAsync(await SampleDossier.ReadAsync());
        await _store.ImportAsync(SampleFiles.Ged(
            SampleFiles.Row(1, ("source_headline", "Bakery opens; bread prices fall"), ("side_a", "الجيش الوطني"), ("where_coordinates", "Dūmā")),
            SampleFiles.Row(2, ("source_headline", "قُصِفَ السّوق أمس"), ("side_b", "Bluetown"), ("adm_1", "Homs governorate"), ("where_coordinates", "Riverside")),
            SampleFiles.Row(3, ("source_headline", "Convoy: a bread convoy, a convoy delayed"), ("date_start", "2016-01-01"), ("date_end", "2016-01-01")),
            SampleFiles.Row(4, ("source_headline", "A long report of many things said on that day by many people of whom one spoke of bread and one of a convoy that came late"))));
        await _store.ImportAsync(
            SampleFiles.Of("csv", [("id", "two-places"), ("place", "Hillside; Lakeside"), ("governorate", ""), ("country", "X; Y"), ("latitude", ""), ("longitude", ""), ("place_precision", "1; 1")]),
            "our.csv");
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Theory]
    [InlineData("bake", "ucdp-ged-1")]
    [InlineData("akery", "")]
    [InlineData("BREAD prices", "ucdp-ged-1")]
    [InlineData("prices bread", "ucdp-ged-1")]
    [InlineData("bread convoy", "ucdp-ged-3 ucdp-ged-4")]
    [InlineData("bread moonlight", "")]
    [InlineData("Duma", "ucdp-ged-1")]
    [InlineData("dümà", "ucdp-ged-1")]
    [InlineData("دوما", "")]
    [InlineData("قصف", "ucdp-ged-2")]
    [InlineData("السوق", "ucdp-ged-2")]
    [InlineData("امس", "ucdp-ged-2")]
    [InlineData("الجيش", "ucdp-ged-1")]
    [InlineData("bluetown", "april-truce far-talks road-clashes ucdp-ged-2")]
    [InlineData("الحمر", "market-blast road-clashes")]
    [InlineData("hims", "market-blast road-clashes ucdp-ged-2")]
    [InlineData("حمص", "market-blast road-clashes ucdp-ged-2")]
    [InlineData("riverside امس", "ucdp-ged-2")]
    [InlineData("lakeside", "two-places")]
    [InlineData("market", "market-blast")]
    [InlineData("mar\" OR \"bread", "")]
    [InlineData("bake*", "ucdp-ged-1")]
    [InlineData("NEAR(bread convoy)", "")]
    public async Task Every_word_is_found_by_what_it_begins_with_in_words_and_names_of_any_script(string text, string ids)
    {
        var found = await _store.AllAsync(EventFilter.None with { Text = text }, EventScope.Timeline, SampleFiles.Later);

        Assert.Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries), found.Select(e => e.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("!?\"*")]
    [InlineData("🕊")]
    public async Task A_text_without_a_word_is_no_condition(string text) => Assert.Equal(
        9, await _store.Events.CountAsync(EventFilter.None with { Text = text }, EventScope.Timeline, SampleFiles.Later, StoreFixture.None));

    [Fact]
    public async Task The_better_match_comes_first_and_one_by_name_alone_last()
    {
        var ranked = await RankedAsync("convoy bread");
        Assert.Equal(["ucdp-ged-3", "ucdp-ged-4"], ranked);

        var byDate = await _store.AllAsync(EventFilter.None with { Text = "convoy bread" }, EventScope.Timeline, SampleFiles.Later);
        Assert.Equal(["ucdp-ged-4", "ucdp-ged-3"], byDate.Select(e => e.Id));

        await _store.ImportAsync(SampleFiles.Of("acled", [("event_id_cnty", "SYR1"), ("event_date", "2029-01-01"), ("assoc_actor_1", "Convoy of Bread")]));
        Assert.Equal(["ucdp-ged-3", "ucdp-ged-4", "acled-syr1"], await RankedAsync("convoy bread"));
    }

    [Fact]
    public async Task The_index_holds_the_words_put_last_and_none_of_what_was_taken_out()
    {
        await using var db = await _store.Get<IDbContextFactory<StoreContext>>().CreateDbContextAsync();

        TextIndex.Put(db, 5, "first words");
        TextIndex.Put(db, 6, "words words");
        TextIndex.Put(db, 5, "second");

        Assert.Equal([6], TextIndex.Find(db, "words"));
        Assert.Empty(TextIndex.Find(db, "first"));
        Assert.Equal([5], TextIndex.Find(db, "seco"));
        Assert.Equal([5, 6], TextIndex.Rank(db, "Second WORD").Order());
        TextIndex.Remove(db, 6);
        Assert.Empty(TextIndex.Find(db, "words"));
        Assert.Empty(TextIndex.Rank(db, "!"));
    }

    private async Task<IEnumerable<string>> RankedAsync(string text) =>
        (await _store.AllAsync(EventFilter.None with { Text = text, Sort = EventSort.Relevance }, EventScope.Timeline, SampleFiles.Later)).Select(e => e.Id);
}
