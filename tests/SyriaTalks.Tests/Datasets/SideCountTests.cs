using SyriaTalks.Core.Claims;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Parties;
using SyriaTalks.Data.Queries;
using SyriaTalks.Dossiers;
using SyriaTalks.Seeding;

namespace SyriaTalks.Data.Datasets;

/// <summary>A dataset names sides: it accuses nobody, and has no claims.</summary>
public sealed class SideCountTests : IAsyncLifetime
{
    private readonly StoreFixture _store = new();

    public async Task InitializeAsync()
    {
        await _store.PrepareAsync();
        await _store.ApplyAsync(await SampleDossier.ReadAsync());
        await _store.ImportAsync(SampleFiles.Ged(
            SampleFiles.Row(1, ("side_a", "The Reds")),
            SampleFiles.Row(2, ("side_a", "The Reds"), ("side_b", "The Blues")),
            SampleFiles.Row(3, ("side_b", "The Reds"))));
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task A_party_is_counted_by_side_and_no_row_is_an_act_or_an_accusation()
    {
        var before = (await _store.Get<PartyQueries>().FindAsync("reds", SampleFiles.Published.AddYears(3), StoreFixture.None))!;
        var reds = (await _store.Get<PartyQueries>().FindAsync("reds", SampleFiles.Later, StoreFixture.None))!;

        Assert.Equal(new SideCounts(2, 1, 0), reds.Sides);
        Assert.Equal(3, (await _store.AllAsync(EventFilter.None with { Parties = SlugSet.Of("reds") }, EventScope.Incidents, SampleFiles.Later)).Count(e => e.Id.StartsWith("ucdp-ged", StringComparison.Ordinal)));
        Assert.Equal(["road-clashes"], reds.Acts.Select(e => e.Id));
        Assert.Equal(["blast-blame"], reds.Accusations.Select(c => c.Id));
        Assert.Equal(new SideCounts(2, 1, 0), before.Sides);
    }

    [Fact]
    public async Task Rows_without_coded_claims_are_counted_from_the_day_they_are_known()
    {
        var claims = _store.Get<ClaimQueries>();

        var known = await claims.PageAsync(ClaimFilter.None, SampleFiles.Later, StoreFixture.None);
        var reported = await claims.PageAsync(ClaimFilter.None, SampleFiles.Published.AddDays(-1), StoreFixture.None);
        var before = await claims.PageAsync(
            ClaimFilter.None, new Knowledge(SampleFiles.Published.AddDays(-1), KnowledgeClock.Release), StoreFixture.None);

        Assert.Equal((2, 3), (known.Total, known.DatasetRows));
        Assert.Equal((3, 0), (reported.DatasetRows, before.DatasetRows));
    }
}
