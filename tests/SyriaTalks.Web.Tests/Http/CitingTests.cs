using System.Net;
using System.Text.RegularExpressions;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Data.Datasets;
using SyriaTalks.Data.Queries;
using SyriaTalks.Web.Commands;

namespace SyriaTalks.Web.Http;

/// <summary>Every page says how to cite it, and what is cited is found again.</summary>
public sealed partial class CitingTests : IAsyncLifetime
{
    private static readonly string[] Lists = ["/incidents?place=damascus&from=2017-01-01", "/timeline?kind=talks&kind=statement&sort=date", "/incidents?q=nothing+of+it"];

    private readonly SiteFixture _site = new(("AllowedHosts", "127.0.0.1;localhost;syriatalks.example"));

    public Task InitializeAsync() => ((IAsyncLifetime)_site).InitializeAsync();

    public async Task DisposeAsync() => await ((IAsyncLifetime)_site).DisposeAsync();

    [Fact]
    public async Task Every_page_offers_an_address_that_shows_the_same_and_goes_on_doing_so()
    {
        using var client = _site.NewClient();
        var version = (await _site.Get<StoreQueries>().StateAsync(CancellationToken.None)).DataVersion;
        string[] paths = [.. SiteAddresses.Pages, .. await SiteAddresses.DetailsAsync(_site), .. Lists];
        var cited = new List<(string Path, string Address, string[] Records)>();
        foreach (var path in paths)
        {
            var html = await client.GetStringAsync(new Uri(path, UriKind.Relative));
            var address = Address(html);

            Assert.StartsWith(new Uri(_site.BaseAddress, path.Split('?')[0]).ToString(), address, StringComparison.Ordinal);
            Assert.Contains("asof=2017-01-13", address, StringComparison.Ordinal);
            var sentence = Sentence(html);
            Assert.Contains(address, sentence, StringComparison.Ordinal);
            Assert.Contains("as known on 13 January 2017, data version " + version[..8], sentence, StringComparison.Ordinal);
            Assert.Contains($"<code>{version}</code>", html, StringComparison.Ordinal);
            var again = await client.GetStringAsync(address);
            Assert.Equal(Records(html), Records(again));
            Assert.Equal(address, Address(again));
            cited.Add((path, address, Records(html)));
        }

        Assert.Contains(cited, c => c.Records.Length > 10);
        await ImportAsync(60, new DateOnly(2018, 1, 1));

        Assert.NotEqual(cited.Single(c => c.Path == "/incidents").Records, Records(await client.GetStringAsync(new Uri("/incidents", UriKind.Relative))));
        foreach (var (_, address, records) in cited)
        {
            var html = await client.GetStringAsync(address);
            Assert.Equal(records, Records(html));
            Assert.Contains("1 source first published after 13 January 2017.", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_numbers_are_those_of_the_queries()
    {
        using var client = _site.NewClient();
        await ImportAsync(60, new DateOnly(2018, 1, 1));
        var (then, now) = (new DateOnly(2017, 1, 13), new DateOnly(2018, 1, 1));
        var events = _site.Get<EventQueries>();
        Task<int> CountAsync(EventFilter filter, DateOnly day) => events.CountAsync(filter, EventScope.Incidents, day, CancellationToken.None);
        var january = EventFilter.None with { From = new DateOnly(2017, 1, 1), To = new DateOnly(2017, 1, 31) };

        var (all, shown) = (await CountAsync(EventFilter.None, now), await CountAsync(january, now));
        var before = await CountAsync(EventFilter.None with { Clock = KnowledgeClock.Release }, then);
        var page = await client.GetStringAsync(new Uri("/incidents?from=2017-01-01&to=2017-01-31&size=25", UriKind.Relative));
        var past = await client.GetStringAsync(new Uri("/incidents?asof=2017-01-13&clock=release", UriKind.Relative));

        Assert.InRange(shown, before, all - 1);
        Assert.Contains($"{shown} incidents from 2 sources", Sentence(page), StringComparison.Ordinal);
        Assert.Contains($"{all - shown} incidents known on the day that the filter leaves out.", page, StringComparison.Ordinal);
        Assert.Contains($"{before} incidents from 1 source", Sentence(past), StringComparison.Ordinal);
        Assert.Contains($"{all - before} incidents known only from what was published later.", past, StringComparison.Ordinal);
        Assert.DoesNotContain("known only from what was published later", page, StringComparison.Ordinal);

        // By the reports that rows cite, those of before that day are known on it, and a dataset loaded later may add more.
        var reported = await client.GetStringAsync(new Uri("/incidents?asof=2017-01-13", UriKind.Relative));
        Assert.Contains($"{await CountAsync(EventFilter.None, then)} incidents from 2 sources", Sentence(reported), StringComparison.Ordinal);
        Assert.Contains("a dataset loaded later may add to this view", reported, StringComparison.Ordinal);
        Assert.DoesNotContain("a dataset loaded later may add to this view", past, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_a_list_is_cited_as_that_page()
    {
        using var client = _site.NewClient();
        await ImportAsync(60, new DateOnly(2018, 1, 1));

        var html = await client.GetStringAsync(new Uri("/incidents?page=2&sort=date", UriKind.Relative));

        Assert.EndsWith("/incidents?asof=2018-01-01&clock=release&sort=date&page=2", Address(html), StringComparison.Ordinal);
        Assert.Contains("This page of the list shows 26–50 of 67 (page 2 of 3).", html, StringComparison.Ordinal);
        Assert.Equal(Records(html), Records(await client.GetStringAsync(Address(html))));
    }

    [Fact]
    public async Task The_address_is_the_one_that_the_operator_sets()
    {
        await using var site = new SiteFixture(("Site:Address", "https://syriatalks.example/"));
        using var client = site.NewClient();

        Assert.Equal("https://syriatalks.example/talks?asof=2017-01-13&clock=release", Address(await client.GetStringAsync(new Uri("/talks", UriKind.Relative))));
    }

    [Fact]
    public async Task Scheme_and_host_are_those_a_proxy_passes_on_and_no_other_header_counts()
    {
        using var client = _site.NewClient();
        client.DefaultRequestHeaders.Host = "syriatalks.example";
        client.DefaultRequestHeaders.Add("X-Forwarded-Host", "elsewhere.example");
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        Assert.Equal("https://syriatalks.example/talks?asof=2017-01-13&clock=release", Address(await client.GetStringAsync(new Uri("/talks", UriKind.Relative))));
    }

    private async Task ImportAsync(int rows, DateOnly published)
    {
        var file = SampleGed.Write(Path.Combine(Path.GetDirectoryName(_site.StorePath)!, "later.csv"), rows);
        await _site.Get<DatasetImporter>().ImportAsync(
            new ImportRequest { Files = [new ImportFile(file, () => File.OpenRead(file), null)], Published = published }, null, CancellationToken.None);
    }

    private static string Address(string html) => WebUtility.HtmlDecode(Field().Match(html).Groups[1].Value);

    private static string Sentence(string html) => WebUtility.HtmlDecode(Box().Match(html).Groups[1].Value);

    // Records by the links to them in the page itself, in their order; which day the links keep does not matter.
    private static string[] Records(string html) => [.. Event().Matches(html[html.IndexOf("<main", StringComparison.Ordinal)..]).Select(m => m.Groups[1].Value)];

    [GeneratedRegex("id=\"cite-at\"[^>]* value=\"([^\"]*)\"")]
    private static partial Regex Field();

    [GeneratedRegex("class=\"st-cite-box\">([^<]*)<")]
    private static partial Regex Box();

    [GeneratedRegex("href=\"/events/([^\"?#]*)")]
    private static partial Regex Event();
}
