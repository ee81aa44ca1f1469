using System.Text;
using System.Text.Json.Nodes;
using SyriaTalks.Core.Claims;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Export;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Data.Queries;
using SyriaTalks.Dossiers;
using SyriaTalks.Seeding;

namespace SyriaTalks.Queries;

public sealed class ClaimQueriesTests : IAsyncLifetime
{
    private static readonly DateOnly First = new(2020, 5, 15);
    private static readonly DateOnly Second = new(2020, 5, 20);
    private readonly StoreFixture _store = new();

    private ClaimQueries Claims => _store.Get<ClaimQueries>();

    public async Task InitializeAsync()
    {
        await _store.PrepareAsync();
        await _store.ApplyAsync(await SampleDossier.ReadAsync());
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task A_claim_comes_with_its_event_and_voice_and_accused_apart()
    {
        var page = await Claims.PageAsync(ClaimFilter.None, First, StoreFixture.None);

        Assert.Equal(["blast-blame", "blast-count"], page.Rows.Select(r => r.Claim.Id));
        Assert.Equal(("blues", "reds", false), (page.Rows[0].Claim.By, page.Rows[0].Claim.Accused, page.Rows[0].Claim.ByMonitor));
        Assert.Equal(("watch", (string?)null, true), (page.Rows[1].Claim.By, page.Rows[1].Claim.Accused, page.Rows[1].Claim.ByMonitor));
        Assert.All(page.Rows, r => Assert.Equal(ClaimStatus.Claimed, r.Account.Status));
        Assert.All(page.Rows, r => Assert.Equal(r.Event.Account, r.Account.Status));
    }

    [Theory]
    [InlineData("party=reds", "blast-blame")]
    [InlineData("party=watch", "blast-count")]
    [InlineData("party=The%20Watch", "blast-count")]
    [InlineData("party=%D8%A7%D9%84%D8%AD%D9%85%D8%B1", "blast-blame")]
    [InlineData("voice=blues", "blast-blame")]
    [InlineData("voice=reds", "")]
    [InlineData("accused=reds", "blast-blame")]
    [InlineData("accused=blues", "")]
    [InlineData("topic=casualties", "blast-count")]
    [InlineData("stance=denies", "")]
    [InlineData("status=claimed&stance=asserts", "blast-blame,blast-count")]
    [InlineData("status=corroborated", "")]
    [InlineData("q=guard", "blast-count")]
    [InlineData("q=uards", "")]
    [InlineData("q=market", "blast-blame,blast-count")]
    [InlineData("party=reds&party=watch", "blast-blame,blast-count")]
    public async Task A_filter_selects_claims(string query, string ids)
    {
        var filter = await FilterAsync(query);

        var page = await Claims.PageAsync(filter, First, StoreFixture.None);
        var all = await Claims.ListAsync(filter, First, StoreFixture.None);

        Assert.Equal(ids, string.Join(',', page.Rows.Select(r => r.Claim.Id)));
        Assert.Equal(page.Rows, all);
    }

    [Fact]
    public async Task Each_choice_says_how_many_claims_it_would_give()
    {
        await _store.ApplyAsync(await SecondAsync());
        foreach (var query in new[] { "", "stance=asserts", "voice=watch&topic=occurrence", "accused=reds" })
        {
            var filter = await FilterAsync(query);
            var page = await Claims.PageAsync(filter, Second, StoreFixture.None);
            Assert.Equal(5, page.Facets.Count);
            foreach (var facet in page.Facets)
            {
                foreach (var value in facet.Values)
                {
                    var chosen = filter.WithValues(facet.Parameter, SlugSet.Of(value.Slug));
                    Assert.Equal((await Claims.ListAsync(chosen, Second, StoreFixture.None)).Count, value.Count);
                }
            }
        }
    }

    [Fact]
    public async Task Two_articles_that_quote_one_monitor_count_as_one()
    {
        await _store.ApplyAsync(await SampleDossier.ReadAsync(d => d["claims"] = new JsonArray { Occurrence("first-seen", "watch") }));
        await _store.ApplyAsync(await SecondAsync());

        var before = Assert.Single((await Claims.PageAsync(ClaimFilter.None, First, StoreFixture.None)).Rows);
        var after = (await Claims.PageAsync(ClaimFilter.None, Second, StoreFixture.None)).Rows;

        Assert.Equal((1, 1), (before.Account.Sources, before.Account.Independent));
        Assert.All(after, r => Assert.Equal((ClaimStatus.SingleSource, 2, 1), (r.Account.Status, r.Account.Sources, r.Account.Independent)));
        Assert.All(after, r => Assert.Equal("1 independent origin in 2 sources: The Watch, quoted by sample-article and second-article.", r.Account.Reason));
        Assert.All(after, r => Assert.Equal(r.Account.Status, r.Event.Account));
    }

    [Fact]
    public async Task Another_monitor_in_the_second_article_makes_two()
    {
        await _store.ApplyAsync(await SampleDossier.ReadAsync(d => d["claims"] = new JsonArray { Occurrence("first-seen", "watch") }));
        await _store.ApplyAsync(await SecondAsync("bureau"));

        var row = (await Claims.PageAsync(ClaimFilter.None, Second, StoreFixture.None)).Rows[0];

        Assert.Equal((ClaimStatus.Corroborated, 2, 2), (row.Account.Status, row.Account.Sources, row.Account.Independent));
    }

    [Fact]
    public async Task A_claim_of_a_source_published_later_is_left_out_and_changes_no_reason()
    {
        await _store.ApplyAsync(await SampleDossier.ReadSecondAsync());

        var before = await Claims.PageAsync(ClaimFilter.None, Second.AddDays(-1), StoreFixture.None);
        var after = await Claims.PageAsync(ClaimFilter.None, Second, StoreFixture.None);

        Assert.Equal(2, before.Total);
        Assert.DoesNotContain("denies", before.Rows[0].Account.Reason, StringComparison.Ordinal);
        Assert.Equal(3, after.Total);
        Assert.All(after.Rows, r => Assert.Equal(ClaimStatus.Contested, r.Account.Status));
        Assert.StartsWith("The Reds denies what The Blues asserts", after.Rows[0].Account.Reason, StringComparison.Ordinal);
        Assert.Equal(0, (await Claims.PageAsync(ClaimFilter.None, First.AddDays(-1), StoreFixture.None)).Total);
    }

    [Fact]
    public async Task Pages_hold_every_claim_once_in_one_order()
    {
        await _store.ApplyAsync(await SampleDossier.ReadSecondAsync(d => d["claims"] = new JsonArray([.. Enumerable.Range(0, 60).Select(i => (JsonNode)Occurrence($"many-{i}", "bureau"))])));

        var pages = new List<ClaimPage>();
        for (var page = 1; page <= 3; page++)
            pages.Add(await Claims.PageAsync(ClaimFilter.None with { Page = page }, Second, StoreFixture.None));

        Assert.Equal(3, pages[0].PageCount);
        Assert.Equal([25, 25, 12], pages.Select(p => p.Rows.Count));
        Assert.Equal(62, pages.SelectMany(p => p.Rows).Select(r => r.Claim.Id).Distinct().Count());
        Assert.Equal(3, (await Claims.PageAsync(ClaimFilter.None with { Page = 99 }, Second, StoreFixture.None)).Page);
        Assert.Equal((await Claims.ListAsync(ClaimFilter.None, Second, StoreFixture.None)).Select(r => r.Claim.Id), pages.SelectMany(p => p.Rows).Select(r => r.Claim.Id));
    }

    [Fact]
    public async Task A_file_keeps_voice_and_accused_in_columns_of_their_own_and_runs_no_formula()
    {
        await _store.ApplyAsync(await SampleDossier.ReadAsync(d => d["claims"]![0]!["text"] = "=1+1"));
        var rows = await Claims.ListAsync(ClaimFilter.None, First, StoreFixture.None);
        using var target = new MemoryStream();

        await CsvExporter.WriteAsync(rows.ToAsyncEnumerable(), ClaimCsvColumns.All, new ExportContext { ByteOrderMark = false }, target, StoreFixture.None);

        var lines = Encoding.UTF8.GetString(target.ToArray()).Split("\r\n");
        Assert.Equal(string.Join(',', ClaimCsvColumns.All.Select(c => c.Name)), lines[0]);
        Assert.StartsWith(
            "blast-blame,market-blast,Blast at the market,14 May 2020,happened,responsibility,asserts,blues,The Blues,party,a spokesman,'=1+1,reds,The Reds,,,,2020-05-15,2020-05-15,15 May 2020,,0,claimed,1,",
            lines[1], StringComparison.Ordinal);
        Assert.Contains(",watch,The Watch,monitor,,Two of the dead were guards.,,,2,2,2,,,,,0,claimed,1,", lines[2], StringComparison.Ordinal);
        Assert.EndsWith(",sample-article,2,2020-05-15", lines[2], StringComparison.Ordinal);
        Assert.Equal(4, lines.Length);
    }

    [Fact]
    public async Task A_party_keeps_what_it_said_apart_from_what_is_said_of_it()
    {
        var blues = (await _store.Get<PartyQueries>().FindAsync("blues", First, StoreFixture.None))!;
        var reds = (await _store.Get<PartyQueries>().FindAsync("reds", First, StoreFixture.None))!;

        Assert.Equal(["blast-blame"], blues.Statements.Select(c => c.Id));
        Assert.Empty(blues.Accusations);
        Assert.Equal(["blast-blame"], reds.Accusations.Select(c => c.Id));
        Assert.Empty(reds.Statements);
        Assert.Equal(["road-clashes"], reds.Acts.Select(e => e.Id));
        Assert.Equal(["april-truce"], blues.Acts.Select(e => e.Id));
        Assert.Equal(0, reds.Sides.All);
    }

    private async Task<ClaimFilter> FilterAsync(string query)
    {
        var pairs = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('='))
            .Select(p => KeyValuePair.Create(p[0], (string?)Uri.UnescapeDataString(p[1])));
        var parse = await Claims.ParseAsync(pairs, StoreFixture.None);
        Assert.Empty(parse.Problems);
        return parse.Filter;
    }

    private static Task<Core.Dossiers.DossierFile> SecondAsync(string voice = "watch") =>
        SampleDossier.ReadSecondAsync(d => d["claims"] = new JsonArray { Occurrence("second-seen", voice) });

    private static JsonNode Occurrence(string id, string voice) => JsonNode.Parse($$"""
        { "id": "{{id}}", "event": "market-blast", "statement": null, "topic": "occurrence", "stance": "asserts", "by": "{{voice}}",
          "speaker": null, "text": "A blast was heard.", "accused": null, "deaths": null, "said": null, "inferred": false, "cite": ["1"] }
        """)!;
}
