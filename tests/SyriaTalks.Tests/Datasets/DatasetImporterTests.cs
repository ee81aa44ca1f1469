using System.Text.Json.Nodes;
using SyriaTalks.Core.Dossiers;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Parties;
using SyriaTalks.Core.Places;
using SyriaTalks.Core.Sources;
using SyriaTalks.Core.Vocabulary;
using SyriaTalks.Data.Queries;
using SyriaTalks.Dossiers;
using SyriaTalks.Seeding;

namespace SyriaTalks.Data.Datasets;

public sealed class DatasetImporterTests : IAsyncLifetime
{
    private readonly StoreFixture _store = new();

    public async Task InitializeAsync()
    {
        await _store.PrepareAsync();
        await _store.ApplyAsync(await SampleDossier.ReadAsync());
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task A_row_becomes_an_event_with_all_that_is_coded()
    {
        await _store.ImportAsync(SampleFiles.Ged(SampleFiles.Row(
            7, ("date_end", "2017-01-17"), ("date_prec", "2"), ("low", "2"), ("number_of_sources", "4"), ("adm_1", "Hamah Governorate"))));

        var row = (await DetailAsync("ucdp-ged-7")).Event;

        Assert.Equal((EventKind.Incident, EventType.StateBased), (row.Kind, row.Type));
        Assert.Equal(new EventDate(new(2017, 1, 15), new(2017, 1, 17), DatePrecision.Days, "15–17 January 2017"), row.Date);
        Assert.Equal((EventStatus.Happened, ClaimStatus.SingleSource), (row.Status, row.Account));
        Assert.Equal(new DeathToll(2, 3, 5), row.Deaths);
        Assert.Equal(4, row.ReportCount);
        var place = Assert.Single(row.Places);
        Assert.Equal(("Sampleville", "hama", "Hama", "Syria"), (place.Name, place.GovernorateSlug, place.Governorate, place.Country));
        Assert.Equal((36.2021, 37.1343), (place.Latitude, place.Longitude));
        Assert.Equal((PlaceKind.Locality, PlacePrecision.Exact, PlaceRole.Location), (place.Kind, place.Precision, place.Role));
        Assert.Equal([("Side North", PartyRole.Actor), ("Side South", PartyRole.Opponent)], row.Parties.Select(p => (p.Name, p.Role)));
        Assert.Equal(new Citation("ucdp-ged", SampleFiles.Published, "7") { Kind = SourceKind.Dataset }, Assert.Single(row.Citations));
        Assert.Equal("row 7", row.Citations[0].Short);
    }

    [Theory]
    [InlineData("Hamah Governorate", "hama")]
    [InlineData("Rif Dimashq Governorate", "rural-damascus")]
    [InlineData("Dara governorate", "daraa")]
    [InlineData("محافظة حلب", "aleppo")]
    [InlineData("Atlantis governorate", null)]
    public async Task A_governorate_is_known_by_any_of_its_names(string written, string? slug)
    {
        var report = await _store.ImportAsync(SampleFiles.Ged(SampleFiles.Row(1, ("adm_1", written))));

        var row = (await DetailAsync("ucdp-ged-1")).Event;

        Assert.Equal(slug, row.Places[0].GovernorateSlug);
        Assert.Equal(slug is null, row.Flags.Contains(QualityIssue.NoGovernorate));
        Assert.Equal(slug is null ? 1 : 0, report.Datasets[0].Flags.GetValueOrDefault(QualityIssue.NoGovernorate));
    }

    [Theory]
    [InlineData("Oldtowne", "Homs governorate", "1", "oldtown")]
    [InlineData("oldtown town", "Hims", "1", "oldtown")]
    [InlineData("Oldtown", "Aleppo governorate", "1", "oldtown-2")]
    [InlineData("Homs", "Homs governorate", "4", "homs")]
    [InlineData("Homs", "Homs governorate", "1", "homs-2")]
    public async Task A_place_of_ours_is_known_by_name_and_governorate(string name, string governorate, string precision, string slug)
    {
        await _store.ImportAsync(SampleFiles.Ged(SampleFiles.Row(
            1, ("where_coordinates", name), ("adm_1", governorate), ("where_prec", precision))));

        Assert.Equal(slug, (await DetailAsync("ucdp-ged-1")).Event.Places[0].Slug);
    }

    [Fact]
    public async Task Places_of_one_name_in_two_governorates_are_two_places()
    {
        var report = await _store.ImportAsync(SampleFiles.Ged(
            SampleFiles.Row(1), SampleFiles.Row(2, ("adm_1", "Homs governorate")), SampleFiles.Row(3, ("where_coordinates", "sampleville"))));

        Assert.Equal(2, report.Datasets[0].NewPlaces);
        Assert.Equal("sampleville", (await DetailAsync("ucdp-ged-1")).Event.Places[0].Slug);
        Assert.Equal("sampleville-2", (await DetailAsync("ucdp-ged-2")).Event.Places[0].Slug);
        Assert.Equal("sampleville", (await DetailAsync("ucdp-ged-3")).Event.Places[0].Slug);
    }

    [Fact]
    public async Task A_party_of_ours_is_known_by_alias_and_any_other_is_kept_as_written()
    {
        var report = await _store.ImportAsync(SampleFiles.Ged(
            SampleFiles.Row(1, ("side_a", "Bluetown"), ("side_b", "Band of the Rîver")),
            SampleFiles.Row(2, ("side_a", "The Blues (2000-)"), ("side_b", "QSD: The Reds")),
            SampleFiles.Row(3, ("side_a", "الحمر"), ("side_b", "Civilians")),
            SampleFiles.Row(4, ("side_a", "Band of the River"), ("side_b", "Civilians"))));

        Assert.Equal(["blues", "band-of-the-river"], await PartiesAsync("ucdp-ged-1"));
        Assert.Equal(["blues", "reds"], await PartiesAsync("ucdp-ged-2"));
        Assert.Equal(["reds"], await PartiesAsync("ucdp-ged-3"));
        Assert.Equal(["band-of-the-river"], await PartiesAsync("ucdp-ged-4"));
        Assert.Equal([("Band of the Rîver", 1)], report.Datasets[0].NewParties);
        var party = await _store.Get<PartyQueries>().FindAsync("band-of-the-river", SampleFiles.Later, StoreFixture.None);
        Assert.Equal(("Band of the Rîver", PartyKind.Named), (party!.Party.Name, party.Party.Kind));
    }

    [Fact]
    public async Task Doubts_are_flagged_counted_and_filtered_by()
    {
        var report = await _store.ImportAsync(SampleFiles.Ged(
            SampleFiles.Row(1, ("low", "4"), ("deaths_a", "2")),
            SampleFiles.Row(2, ("event_clarity", "2"), ("source_office", ""), ("latitude", "10"), ("date_prec", "5")),
            SampleFiles.Row(3, ("best", "0"), ("deaths_a", "0"), ("deaths_b", "0"), ("low", "0"), ("source_date", "2016-01-01"), ("longitude", "x")),
            SampleFiles.Row(4, ("date_end", "2017-03-15"), ("date_prec", "5"), ("adm_1", "")),
            SampleFiles.Row(5)));

        async Task<QualityIssue[]> Flags(string id) => [.. (await DetailAsync(id)).Event.Flags];
        Assert.Equal([QualityIssue.EstimateOrder, QualityIssue.PartsDiffer], await Flags("ucdp-ged-1"));
        Assert.Equal([QualityIssue.Aggregate, QualityIssue.LongSpan, QualityIssue.PrecisionDiffers, QualityIssue.PointOutside, QualityIssue.NoReport], await Flags("ucdp-ged-2"));
        Assert.Equal([QualityIssue.ZeroBest, QualityIssue.ReportedBefore, QualityIssue.PointDropped], await Flags("ucdp-ged-3"));
        Assert.Equal([QualityIssue.LongSpan, QualityIssue.NoGovernorate], await Flags("ucdp-ged-4"));
        Assert.Empty(await Flags("ucdp-ged-5"));
        Assert.Equal(11, report.Datasets[0].Flags.Count);
        foreach (var (flag, count) in report.Datasets[0].Flags)
            Assert.Equal(count, await CountAsync(EventFilter.None with { Flags = SlugSet.Of(Terms<QualityIssue>.Slug(flag)) }));
    }

    [Fact]
    public async Task The_row_is_shown_as_published_with_its_release()
    {
        var text = SampleFiles.Ged(SampleFiles.Row(1, ("source_headline", "He said \"no\",\nthen left"), ("side_a", "Bluetown")));
        await _store.ImportAsync(SampleFiles.Request(SampleFiles.File(text)) with { Release = "25.1" });

        var dataset = (await DetailAsync("ucdp-ged-1")).Dataset!;

        Assert.Equal(("25.1", SampleFiles.Published, "1"), (dataset.Release, dataset.Published, dataset.RowId));
        Assert.Equal("Uppsala Conflict Data Program", dataset.Publisher);
        Assert.Equal((new DateOnly(2017, 1, 16), 0), (dataset.Reported, dataset.CiviliansKilled));
        Assert.Equal("He said \"no\",\nthen left", dataset.Text);
        Assert.Contains(KeyValuePair.Create("source_headline", "He said \"no\",\nthen left"), dataset.Cells);
        Assert.Contains(KeyValuePair.Create("side_a", "Bluetown"), dataset.Cells);
        Assert.Equal(("id", "1"), (dataset.Cells[0].Key, dataset.Cells[0].Value));
    }

    [Fact]
    public async Task Files_of_one_dataset_are_one_release_and_those_of_another_are_another()
    {
        var report = await _store.ImportAsync(SampleFiles.Request(
            SampleFiles.File(SampleFiles.GedRows(1, 3), "a.csv"),
            SampleFiles.File(SampleFiles.Of("acled", [("event_id_cnty", "SYR1")], [("event_id_cnty", "SYR2")]), "acled.csv"),
            SampleFiles.File(SampleFiles.GedRows(4, 2), "b.csv")));

        Assert.Equal([("ucdp-ged", 5L, 5), ("acled", 2L, 2)], report.Datasets.Select(d => (d.SourceId, d.Rows, d.Added)));
        Assert.Equal(5, await CountAsync(EventFilter.None with { Sources = SlugSet.Of("ucdp-ged") }));
        Assert.Equal(2, await CountAsync(EventFilter.None with { Sources = SlugSet.Of("acled") }));
        foreach (var dataset in new[] { "ucdp-ged", "acled" })
            Assert.Single((await _store.Get<SourceQueries>().FindAsync(dataset, SampleFiles.Later, StoreFixture.None))!.Releases);
    }

    [Fact]
    public async Task A_row_that_is_an_event_of_another_source_is_left_to_it()
    {
        var report = await _store.ImportAsync(SampleFiles.Of("csv", [("id", "market-blast")], [("id", "new-one")]), "our.csv");

        Assert.Equal((1, 1), (report.Datasets[0].Added, report.Datasets[0].HeldElsewhere));
        Assert.Equal("Blast at the market", (await DetailAsync("market-blast")).Event.Title);
    }

    [Theory]
    [InlineData("parties")]
    [InlineData("places")]
    public async Task A_dossier_cannot_take_out_what_a_dataset_refers_to(string list)
    {
        await _store.ApplyAsync(await SecondAsync(list));
        await _store.ImportAsync(SampleFiles.Ged(SampleFiles.Row(1, ("side_b", "Yellow Band"), ("where_coordinates", "Newtown"), ("adm_1", "Homs"))));
        var before = StoreDump.Of(_store.Path);

        var e = await Assert.ThrowsAsync<DossierInvalidException>(async () => await _store.ApplyAsync(await SampleDossier.ReadSecondAsync()));

        Assert.Contains("another source refers to", e.Message, StringComparison.Ordinal);
        Assert.Equal(before, StoreDump.Of(_store.Path));
    }

    [Fact]
    public async Task A_dossier_cannot_define_an_event_that_a_dataset_holds()
    {
        await _store.ImportAsync(SampleFiles.Of("csv", [("id", "held")]), "our.csv");
        var second = await SampleDossier.ReadSecondAsync(d =>
        {
            var clashes = JsonNode.Parse(SampleDossier.Text)!["events"]![1]!.DeepClone();
            clashes["id"] = "held";
            d["events"] = new JsonArray { clashes };
        });

        var e = await Assert.ThrowsAsync<DossierInvalidException>(() => _store.ApplyAsync(second));

        Assert.Equal("$.events[0].id", Assert.Single(e.Problems).Path);
    }

    private static Task<DossierFile> SecondAsync(string list) => SampleDossier.ReadSecondAsync(d => d[list] = JsonNode.Parse(list == "parties"
        ? """[{ "id": "yellows", "name": "The Yellows", "short": "Yellows", "kind": "armed-group", "summary": "New.", "aliases": ["Yellow Band"], "unknown": [], "cite": ["1"] }]"""
        : """[{ "id": "newtown", "name": "Newtown", "nameAr": null, "kind": "town", "governorate": "homs", "country": "Syria", "latitude": 34.6, "longitude": 36.6, "radiusKm": null, "aliases": [], "cite": ["1"] }]"""));

    private async Task<EventDetail> DetailAsync(string id) => (await _store.Events.FindAsync(id, SampleFiles.Later, StoreFixture.None)).Detail
        ?? throw new InvalidOperationException($"There is no event {id}.");

    private async Task<IEnumerable<string>> PartiesAsync(string id) => (await DetailAsync(id)).Event.Parties.Select(p => p.Slug);

    private Task<int> CountAsync(EventFilter filter) => _store.Events.CountAsync(filter, EventScope.Timeline, SampleFiles.Later, StoreFixture.None);
}
