using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SyriaTalks.Web.Browser;

[Collection(BrowserTests.Name)]
public sealed class AccessibilityTests(BrowserFixture browser)
{
    private static readonly string[] Paths =
    [
        "/", "/timeline", "/incidents", "/incidents?place=idleb&kind=air-strike", "/incidents?asof=2016-11-01", "/events/mazzeh-airport-explosions",
        "/events/kafr-soussa-bombing", "/ceasefire", "/incidents?map=shades&map_by=deaths", "/timeline?from=2017-01-01&to=2017-01-12", "/claims", "/claims?party=israel", "/changes", "/changes?since=2016-12-01&show=added",
        "/parties", "/parties/turkey", "/parties/israel", "/talks", "/talks/astana-2017-01", "/sources",
        "/sources/article-2017-01-13", "/about", "/no-such-page",
    ];

    public static TheoryData<string, int, bool> Views()
    {
        var views = new TheoryData<string, int, bool>();
        foreach (var path in Paths)
        {
            foreach (var width in new[] { 1440, 390 })
            {
                views.Add(path, width, false);
                views.Add(path, width, true);
            }
        }

        return views;
    }

    [SkippableTheory]
    [MemberData(nameof(Views))]
    public async Task A_page_has_no_axe_violation_and_does_not_scroll_sideways(string path, int width, bool dark)
    {
        var page = await browser.OpenAsync(path, width, dark);

        var result = await page.RunAxe();
        Assert.True(result.Passes.Length > 10, "axe looked at nothing");
        Assert.Empty(result.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        Assert.Equal(0, await page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        Assert.Equal(1, await page.Locator("main").CountAsync());
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task The_keyboard_reaches_the_content_past_the_navigation()
    {
        var page = await browser.OpenAsync("/incidents");

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#main", page.Url, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('main').contains(document.activeElement)"));
        await page.Context.CloseAsync();
    }
}
