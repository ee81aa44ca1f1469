using Microsoft.Playwright;
using Microsoft.VisualBasic.FileIO;

namespace SyriaTalks.Web.Browser;

[Collection(BrowserTests.Name)]
public sealed class FilteringTests(BrowserFixture browser)
{
    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Filtering_by_date_and_place_gives_the_rows_that_the_csv_holds(bool script)
    {
        var page = await browser.OpenAsync("/incidents", script: script);
        await page.Locator("input[name=from]").FillAsync("2017-01-12");
        await page.Locator("input[name=to]").FillAsync("2017-01-12");

        // The plain field gives way to the one with suggestions once its script has come; typing waits for that here.
        await page.Locator(script ? ".mud-autocomplete input[type=text]" : "#f-place").First.FillAsync("دمشق");
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await page.WaitForURLAsync("**from=2017-01-12**");

        var shown = await ShownAsync(page);
        Assert.Contains("kafr-soussa-bombing", shown);
        Assert.Contains("mazzeh-airport-explosions", shown);
        Assert.DoesNotContain("sdf-advance-on-raqqa", shown);
        Assert.Equal(shown.Order(StringComparer.Ordinal), (await CsvAsync(page)).Order(StringComparer.Ordinal));
        await page.Context.CloseAsync();
    }

    [SkippableTheory]
    [InlineData("/incidents?kind=air-strike")]
    [InlineData("/timeline?party=turkey")]
    [InlineData("/timeline?q=%D8%B1%D9%88%D8%B3%D9%8A%D8%A7&sort=date")]
    [InlineData("/timeline")]
    public async Task The_csv_of_a_view_holds_its_rows_in_its_order(string path)
    {
        var page = await browser.OpenAsync(path);

        var shown = await ShownAsync(page);
        var written = await CsvAsync(page);

        Assert.NotEmpty(shown);
        Assert.Equal(shown.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Back_and_forward_walk_through_the_filters()
    {
        var page = await browser.OpenAsync("/incidents");
        var all = await ShownAsync(page);
        await page.GetByRole(AriaRole.Complementary).GetByRole(AriaRole.Link, new() { NameRegex = new("Air strike") }).First.ClickAsync();
        await page.WaitForURLAsync("**kind=air-strike**");
        await Assertions.Expect(page.Locator("[data-row]")).Not.ToHaveCountAsync(all.Count);
        var strikes = await ShownAsync(page);
        Assert.True(strikes.Count < all.Count && strikes.Count > 0);

        await page.GoBackAsync();
        await page.WaitForFunctionAsync("() => !location.search.includes('kind')");
        await Assertions.Expect(page.Locator("[data-row]")).ToHaveCountAsync(all.Count);
        Assert.Equal(all, await ShownAsync(page));

        await page.GoForwardAsync();
        await page.WaitForURLAsync("**kind=air-strike**");
        await Assertions.Expect(page.Locator("[data-row]")).ToHaveCountAsync(strikes.Count);
        Assert.Equal(strikes, await ShownAsync(page));
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task A_place_is_suggested_under_its_arabic_name_and_chosen_by_keyboard()
    {
        var page = await browser.OpenAsync("/incidents");
        var field = page.GetByRole(AriaRole.Combobox, new() { Name = "Place" }).Or(page.Locator(".mud-autocomplete input")).First;
        await page.WaitForSelectorAsync(".mud-autocomplete input");
        await field.ClickAsync();
        await field.FillAsync("الباب");

        // The first list is of all places; the one that answers the typing has a single entry.
        await Assertions.Expect(page.Locator(".mud-list-item")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**place=al-bab**");
        await Assertions.Expect(page.Locator("[data-row]")).ToHaveCountAsync(1);
        Assert.Equal(["russian-strikes-near-al-bab"], await ShownAsync(page));
        await page.Context.CloseAsync();
    }

    private static async Task<List<string>> ShownAsync(IPage page)
    {
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var links = await page.Locator("[data-row]").EvaluateAllAsync<string[]>("els => els.map(e => e.dataset.row)");
        return [.. links.Distinct()];
    }

    // The button's own address, read as any client would.
    private static async Task<List<string>> CsvAsync(IPage page)
    {
        var href = await page.GetByRole(AriaRole.Link, new() { NameRegex = new(@"Export CSV \(\d+\)") }).First.GetAttributeAsync("href");
        var answer = await page.APIRequest.GetAsync(href!);
        Assert.True(answer.Ok, $"{href} answered {answer.Status}");
        using var reader = new StringReader((await answer.TextAsync()).TrimStart('\uFEFF'));

        // A reader that is not ours, so that the file is shown to be readable by others.
        using var csv = new TextFieldParser(reader) { HasFieldsEnclosedInQuotes = true };
        csv.SetDelimiters(",");
        Assert.Equal("id", csv.ReadFields()![0]);
        var ids = new List<string>();
        while (csv.ReadFields() is { } fields)
            ids.Add(fields[0]);
        return ids;
    }
}
