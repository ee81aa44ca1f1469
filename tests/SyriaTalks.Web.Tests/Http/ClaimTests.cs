using System.Globalization;
using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace SyriaTalks.Web.Http;

/// <summary>Reporting is not doing: who says something and who is said to have done it are never merged, on any page or in any file.</summary>
[Collection(SharedSite.Name)]
public sealed class ClaimTests(SiteFixture site)
{
    [Fact]
    public async Task The_ledger_keeps_voice_and_accused_in_columns_of_their_own()
    {
        var rows = (await PageAsync("/claims")).QuerySelectorAll(".st-claims tbody tr:not(.st-claims-event)");

        Assert.True(rows.Length >= 10, $"only {rows.Length} claims");
        var blame = rows.Single(r => r.TextContent.Contains("Israel carried the attack out", StringComparison.Ordinal));
        Assert.Contains("Syrian army", Text(blame, ".st-c-voice"), StringComparison.Ordinal);
        Assert.DoesNotContain("Israel", Text(blame, ".st-c-voice"), StringComparison.Ordinal);
        Assert.Equal("Israel", Text(blame, ".st-c-accused"));
        Assert.All(rows, r => Assert.NotNull(r.QuerySelector(".st-cite")));
    }

    [Theory]
    [InlineData("sohr", "Syrian Observatory for Human Rights")]
    [InlineData("afp", "Agence France-Presse")]
    public async Task A_monitor_never_stands_where_an_accused_party_or_an_acting_party_stands(string monitor, string name)
    {
        var ledger = await PageAsync("/claims?voice=" + monitor);
        Assert.NotEmpty(ledger.QuerySelectorAll(".st-c-voice"));
        Assert.All(ledger.QuerySelectorAll(".st-c-voice"), v => Assert.Contains(name, v.TextContent, StringComparison.Ordinal));
        Assert.All(ledger.QuerySelectorAll(".st-c-voice"), v => Assert.Contains("Monitor", v.TextContent, StringComparison.Ordinal));
        Assert.All(ledger.QuerySelectorAll(".st-c-accused"), v => Assert.DoesNotContain(name, v.TextContent, StringComparison.Ordinal));

        foreach (var path in new[] { "/events/kafr-soussa-bombing", "/events/mazzeh-airport-explosions" })
        {
            var page = await PageAsync(path);
            Assert.All(page.QuerySelectorAll(".st-accused, .st-rows dd"), e => Assert.DoesNotContain(name, e.TextContent, StringComparison.Ordinal));
        }

        using var client = site.NewClient();
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/parties/" + monitor)).StatusCode);
        foreach (var file in new[] { "/timeline.csv", "/incidents.csv" })
            Assert.DoesNotContain((await CsvAsync(file)).Select(r => r["parties"]), p => p.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_party_page_keeps_who_says_so_beside_what_it_is_said_to_have_done_and_apart_from_what_it_said()
    {
        var israel = await PageAsync("/parties/israel");
        var done = israel.QuerySelector("section[aria-labelledby=done]")!;

        Assert.Contains("Syrian army", Text(done, ".st-c-voice"), StringComparison.Ordinal);
        Assert.Empty(israel.QuerySelectorAll("section[aria-labelledby=said]"));
        Assert.Contains("Declines to comment", israel.QuerySelector("section[aria-labelledby=answers]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Israel carried", israel.QuerySelector("section[aria-labelledby=answers]")!.TextContent, StringComparison.Ordinal);

        var army = await PageAsync("/parties/syrian-army");
        Assert.Empty(army.QuerySelectorAll("section[aria-labelledby=done]"));
        Assert.Contains("Israel carried the attack out", army.QuerySelector("section[aria-labelledby=said]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Said to be responsible: Israel", army.QuerySelector(".st-accused")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_page_names_the_accused_apart_from_the_voice_and_gives_the_reason_of_its_status()
    {
        var page = await PageAsync("/events/mazzeh-airport-explosions");

        var blame = page.QuerySelectorAll(".st-ledger tbody tr").Single(r => r.TextContent.Contains("Israel carried", StringComparison.Ordinal));
        Assert.DoesNotContain("Israel", Text(blame, "th"), StringComparison.Ordinal);
        Assert.Equal("Said to be responsible: Israel", Text(blame, ".st-accused"));
        Assert.Contains("1 independent origin in 1 source: Agence France-Presse, quoted by", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, page.QuerySelectorAll("a.st-all[href^='/claims?voice=']").Length);
    }

    [Theory]
    [InlineData("party=israel", 2)]
    [InlineData("voice=israel", 1)]
    [InlineData("accused=israel", 1)]
    [InlineData("stance=declines", 1)]
    [InlineData("topic=casualties", 1)]
    [InlineData("status=contested", 2)]
    [InlineData("status=planned", 1)]
    [InlineData("q=incirlik", 1)]
    [InlineData("asof=2016-11-01", 0)]
    public async Task Page_and_file_hold_the_same_claims_and_HEAD_counts_them(string query, int count)
    {
        using var client = site.NewClient();
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/claims.csv?" + query));

        var shown = (await PageAsync("/claims?" + query)).QuerySelectorAll(".st-claims tbody tr:not(.st-claims-event)").Length;
        var rows = await CsvAsync("/claims.csv?" + query);

        Assert.Equal((count, count), (shown, rows.Count));
        Assert.Equal(count.ToString(CultureInfo.InvariantCulture), head.Headers.GetValues("X-Row-Count").Single());
        Assert.StartsWith("syriatalks-claims", head.Content.Headers.ContentDisposition?.FileName?.Trim('"'), StringComparison.Ordinal);
        Assert.All(rows, r => Assert.True(r["source"].Length > 0 && r["source_locator"].Length > 0 && r["source_published"].Length > 0));
    }

    [Fact]
    public async Task A_party_asked_for_in_either_role_is_marked_in_the_one_it_was_found_in()
    {
        var page = await PageAsync("/claims?party=israel");

        Assert.Equal(["named by your filter as who says it"], page.QuerySelectorAll(".st-c-voice .st-matched").Select(m => m.TextContent.Trim()));
        Assert.Equal(["named by your filter as said to be responsible"], page.QuerySelectorAll(".st-c-accused .st-matched").Select(m => m.TextContent.Trim()));
    }

    [Fact]
    public async Task The_file_has_voice_and_accused_in_columns_of_their_own()
    {
        var rows = await CsvAsync("/claims.csv?bom=0");

        Assert.All(rows.Where(r => r["voice_kind"] == "monitor"), r => Assert.Empty(r["accused"]));
        Assert.Equal(2, rows.Count(r => r["voice_kind"] == "monitor"));
        Assert.Equal(3, rows.Count(r => r["accused"].Length > 0));
        Assert.DoesNotContain(rows, r => r["voice"] == r["accused"]);
        Assert.Contains(rows, r => r["voice"] == "syrian-army" && r["accused"] == "israel");
    }

    [Theory]
    [InlineData("stance=doubts", "stance")]
    [InlineData("topic=weather", "topic")]
    [InlineData("status=happened", "status")]
    [InlineData("party=nobody", "party")]
    [InlineData("voice=nobody", "voice")]
    [InlineData("accused=nobody", "accused")]
    [InlineData("asof=yesterday", "asof")]
    [InlineData("bom=yes", "bom")]
    public async Task A_bad_value_is_refused_by_the_file_and_named_by_the_page(string query, string parameter)
    {
        using var client = site.NewClient();
        site.Log.Clear();

        using var file = await client.GetAsync("/claims.csv?" + query);

        Assert.Equal(HttpStatusCode.BadRequest, file.StatusCode);
        using var problem = JsonDocument.Parse(await file.Content.ReadAsStringAsync());
        Assert.Equal(parameter, Assert.Single(problem.RootElement.GetProperty("errors").EnumerateArray()).GetProperty("parameter").GetString());
        if (parameter != "bom")
        {
            var page = await PageAsync("/claims?" + query);
            Assert.Equal([query], page.QuerySelectorAll(".st-n-warn code").Select(c => c.TextContent));
            Assert.True(page.QuerySelectorAll(".st-claims tbody tr").Length > 10);
        }

        Assert.Empty(site.Log.Troubles);
    }

    [Fact]
    public async Task Another_day_keeps_the_filter_and_links_keep_the_day()
    {
        var page = await PageAsync("/claims?voice=turkey&stance=asserts&asof=2017-01-20");

        Assert.Contains("/claims?voice=turkey&stance=asserts&asof=2017-01-19", page.QuerySelectorAll(".st-step").Select(a => a.GetAttribute("href")));
        Assert.Equal(["turkey", "asserts"], page.QuerySelectorAll(".st-daypanel input[type=hidden]").Select(i => i.GetAttribute("value")));
        Assert.All(page.QuerySelectorAll(".st-claims a, .st-facet a"), a => Assert.Contains("asof=2017-01-20", a.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_order_of_the_relations_that_there_is_not_is_named_and_the_usual_one_shown()
    {
        var page = await PageAsync("/parties?order=size");
        var sorted = await PageAsync("/parties?order=kind&asof=2017-01-20");

        Assert.Equal(["order=size"], page.QuerySelectorAll(".st-n-warn code").Select(c => c.TextContent));
        Assert.Equal("relation-1", page.QuerySelector(".st-relations tbody tr")!.Id);
        Assert.NotEqual("relation-1", sorted.QuerySelector(".st-relations tbody tr")!.Id);
        Assert.All(sorted.QuerySelectorAll(".st-net-edge"), a => Assert.StartsWith("/parties?asof=2017-01-20&order=kind#relation-", a.GetAttribute("href"), StringComparison.Ordinal));
    }

    private static string Text(IParentNode within, string selector) => string.Join(' ', within.QuerySelector(selector)!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<IDocument> PageAsync(string path)
    {
        using var client = site.NewClient();
        return await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(new Uri(path, UriKind.Relative)));
    }

    private async Task<List<Dictionary<string, string>>> CsvAsync(string path)
    {
        using var client = site.NewClient();
        return Csv.Read(await client.GetStringAsync(new Uri(path, UriKind.Relative)));
    }

    /// <summary>A reader of its own: what is tested must not read what it wrote.</summary>
    private static class Csv
    {
        public static List<Dictionary<string, string>> Read(string text)
        {
            var records = new List<List<string>> { new() };
            var (cell, quoted) = (new System.Text.StringBuilder(), false);
            foreach (var c in text.TrimStart('\uFEFF'))
            {
                if (c == '"')
                    quoted = !quoted;
                else if (quoted || c is not (',' or '\r' or '\n'))
                    cell.Append(c);
                else if (c != '\r')
                {
                    records[^1].Add(cell.ToString());
                    cell.Clear();
                    if (c == '\n')
                        records.Add([]);
                }
            }

            return [.. records.Skip(1).Where(r => r.Count > 0).Select(r => records[0].Zip(r).ToDictionary(p => p.First, p => p.Second))];
        }
    }
}
