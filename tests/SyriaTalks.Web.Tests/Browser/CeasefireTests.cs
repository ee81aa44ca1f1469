using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SyriaTalks.Web.Browser;

/// <summary>The ceasefire page with a dataset behind it.</summary>
[Collection(BrowserTests.Name)]
public sealed class CeasefireTests : IAsyncLifetime
{
    private const string Address = "/ceasefire?start=2016-12-30&to=2017-02-02";
    private readonly BrowserFixture _browser = new();

    public async Task InitializeAsync()
    {
        await _browser.InitializeAsync();
        await Http.CeasefireTests.CeasefireSite.ImportAsync(_browser.Site);
    }

    public Task DisposeAsync() => _browser.DisposeAsync();

    [SkippableTheory]
    [InlineData(1440, false)]
    [InlineData(390, true)]
    public async Task Charts_and_tables_have_no_axe_violation_and_do_not_scroll_the_page(int width, bool dark)
    {
        var page = await _browser.OpenAsync(Address, width, dark);
        await page.Locator("#series-table > summary").ClickAsync();

        var result = await page.RunAxe();

        Assert.True(result.Passes.Length > 10, "axe looked at nothing");
        Assert.Empty(result.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        Assert.Equal(0, await page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
        Assert.Equal(3, await page.Locator(width > 700 ? "svg.sc-wide:visible" : "svg.sc-narrow:visible").CountAsync());
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task A_bar_leads_to_its_incidents_and_back()
    {
        var page = await _browser.OpenAsync(Address);

        await page.Locator("#events svg.sc-wide a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/incidents?**scope=covered**");
        await Assertions.Expect(page.Locator(".st-total")).ToContainTextAsync("21");
        await page.GoBackAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Is the ceasefire holding?" })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task A_chart_is_saved_as_a_picture()
    {
        var page = await _browser.OpenAsync(Address);

        var saved = await page.RunAndWaitForDownloadAsync(() => page.Locator("#deaths a[data-png]").ClickAsync());
        await using var picture = await saved.CreateReadStreamAsync();
        var bytes = new byte[24];
        await picture.ReadExactlyAsync(bytes);

        Assert.Equal("syriatalks-ceasefire-deaths.png", saved.SuggestedFilename);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], bytes[..4]);
        Assert.Equal(1920, (bytes[18] << 8) | bytes[19]);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Without_script_the_form_counts_anew()
    {
        var page = await _browser.OpenAsync(Address, script: false);

        await page.GetByLabel("Compared with the").SelectOptionAsync("2");
        await page.GetByLabel("Date known to at least").SelectOptionAsync("1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Count" }).ClickAsync();

        await page.WaitForURLAsync("**baseline=2**");
        await Assertions.Expect(page.Locator(".st-spans tbody tr").First).ToContainTextAsync("16 Dec 2016 – 29 Dec 2016");
        await Assertions.Expect(page.Locator("a[data-png]").First).ToBeHiddenAsync();
        await page.Context.CloseAsync();
    }
}
