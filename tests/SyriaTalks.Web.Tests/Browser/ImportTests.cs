using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Microsoft.VisualBasic.FileIO;
using SyriaTalks.Data;
using SyriaTalks.Data.Datasets;
using SyriaTalks.Web.Commands;

namespace SyriaTalks.Web.Browser;

/// <summary>Readers go on while a hundred thousand rows come in, and are told when they are there.</summary>
[Collection(BrowserTests.Name)]
public sealed class ImportTests : IAsyncLifetime
{
    private const int Rows = 100_000;
    private const int Before = 7;

    private readonly BrowserFixture _browser = new();

    public Task InitializeAsync() => _browser.InitializeAsync();

    public Task DisposeAsync() => _browser.DisposeAsync();

    [SkippableFact]
    public async Task Pages_serve_the_old_data_until_the_new_is_whole_then_offer_it_and_the_export_is_the_list()
    {
        var page = await _browser.OpenAsync("/incidents");
        await Assertions.Expect(page.Locator(".st-total")).ToContainTextAsync(Words(Before));
        await page.WaitForFunctionAsync("() => window.Blazor !== undefined");
        using var client = _browser.Site.NewClient();
        var file = SampleGed.Write(Path.Combine(Path.GetDirectoryName(_browser.Site.StorePath)!, "big.csv"), Rows);

        var totals = new HashSet<string>();
        var import = ImportAsync(file);
        while (!import.IsCompleted)
            totals.Add(await TotalAsync(client, "/incidents?sort=date"));
        await import;
        totals.Add(await TotalAsync(client, "/incidents?sort=date"));

        // Never a part of it: a page shows the old number or the new one.
        Assert.Contains(Words(Before), totals);
        Assert.Subset(new HashSet<string> { Words(Before), Words(Before + Rows) }, totals);

        var notice = page.Locator(".st-live").GetByRole(AriaRole.Link, new() { Name = "Show it" });
        await Assertions.Expect(notice).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(page.Locator(".st-total")).ToContainTextAsync(Words(Before));
        await notice.ClickAsync();
        await Assertions.Expect(page.Locator(".st-total")).ToContainTextAsync(Words(Before + Rows));
        await Assertions.Expect(notice).ToBeHiddenAsync();

        await SameAsync(page, client, string.Empty, Before + Rows);
        await SameAsync(page, client, "?from=2015-01-01&to=2015-06-30&place=aleppo&party=islamic-state&sort=-deaths", null);
        await SameAsync(page, client, "?q=sampletown+77&sort=date", null);
        Assert.Empty(_browser.Site.Log.Troubles);
        await page.Context.CloseAsync();
    }

    // The first page of the list is the beginning of the file, and the file holds as many rows as the page says.
    private static async Task SameAsync(IPage page, HttpClient client, string query, int? total)
    {
        await page.GotoAsync("/incidents" + query);
        var shown = await page.Locator("[data-row]").EvaluateAllAsync<string[]>("rows => rows.map(r => r.dataset.row)");
        using var answer = await client.GetAsync(new Uri("/incidents.csv" + query, UriKind.Relative));
        using var csv = new TextFieldParser(await answer.Content.ReadAsStreamAsync()) { Delimiters = [","], HasFieldsEnclosedInQuotes = true };
        csv.ReadFields();
        var ids = new List<string>();
        while (!csv.EndOfData)
            ids.Add(csv.ReadFields()![0]);

        Assert.NotEmpty(shown);
        Assert.Equal(shown, ids.Take(shown.Length));
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(answer.Headers.GetValues("X-Row-Count").Single(), ids.Count.ToString(CultureInfo.InvariantCulture));
        await Assertions.Expect(page.Locator(".st-total")).ToContainTextAsync(Words(ids.Count));
        Assert.Equal(total ?? ids.Count, ids.Count);
    }

    private static async Task<string> TotalAsync(HttpClient client, string path)
    {
        var html = await client.GetStringAsync(new Uri(path, UriKind.Relative));
        var start = html.IndexOf("st-total", StringComparison.Ordinal);
        start = html.IndexOf("<strong>", start, StringComparison.Ordinal) + "<strong>".Length;
        return html[start..html.IndexOf('<', start)];
    }

    private async Task ImportAsync(string file)
    {
        await using var services = new ServiceCollection().AddSyriaTalksData(new StoreOptions { Path = _browser.Site.StorePath }).BuildServiceProvider();
        await services.GetRequiredService<DatasetImporter>().ImportAsync(
            new ImportRequest { Files = [new ImportFile(file, () => File.OpenRead(file), null)], Published = new DateOnly(2018, 1, 1) }, null, CancellationToken.None);
    }

    private static string Words(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
