using Microsoft.Playwright;

namespace SyriaTalks.Web.Browser;

[Collection(BrowserTests.Name)]
public sealed class MapTests(BrowserFixture browser)
{
    private const string Live = "[data-map][data-live]";

    [SkippableFact]
    public async Task Without_script_circles_are_links_and_a_governorate_can_be_enlarged()
    {
        var page = await browser.OpenAsync("/incidents", script: false);
        Assert.Equal(0, await page.Locator(".st-map-zoom").CountAsync());
        var before = await page.Locator(".st-map-circle").CountAsync();
        Assert.True(before > 2, $"only {before} circles");

        await page.Locator(".st-map-areas > summary").ClickAsync();
        await page.Locator(".st-map-areas").GetByRole(AriaRole.Link, new() { Name = "Aleppo", Exact = true }).ClickAsync();
        Assert.Contains("area=aleppo", page.Url, StringComparison.Ordinal);
        Assert.NotEqual(before, await page.Locator(".st-map-circle").CountAsync());

        await page.Locator(".st-map-circle").First.ClickAsync();
        Assert.Contains("place=", page.Url, StringComparison.Ordinal);
        Assert.Contains("area=aleppo", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Circles_part_on_zoom_by_keyboard_and_home_brings_the_whole_map_back()
    {
        var page = await browser.OpenAsync("/incidents");
        var map = page.Locator(Live);
        await map.FocusAsync();
        for (var i = 0; i < 9; i++)
            await page.Keyboard.PressAsync("+");
        await Assertions.Expect(map).ToHaveAttributeAsync("data-zoomed", string.Empty);
        var ground = map.Locator("[data-ground]").First;
        var zoomed = await ground.GetAttributeAsync("transform");
        await page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(ground).Not.ToHaveAttributeAsync("transform", zoomed!);
        Assert.NotEqual("100 km", await map.Locator("[data-bar] text").TextContentAsync());

        await page.Keyboard.PressAsync("Home");
        await Assertions.Expect(map).Not.ToHaveAttributeAsync("data-zoomed", string.Empty);
        await Assertions.Expect(map.Locator("[data-bar] text")).ToHaveTextAsync("100 km");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Enlarged_circles_hold_every_incident_that_the_still_ones_held()
    {
        var page = await browser.OpenAsync("/incidents");
        await page.WaitForSelectorAsync(Live);
        var file = await page.EvaluateAsync<int>("fetch('/map.json').then(r => r.json()).then(f => f.places.filter(p => p.drawn).reduce((n, p) => n + p.sum.incidents, 0))");
        Assert.True(file > 3);

        await page.GetByRole(AriaRole.Button, new() { Name = "Zoom in" }).ClickAsync();
        const string drawn = "() => [...document.querySelectorAll('[data-made] .st-map-circle title')].reduce((n, t) => n + parseInt(t.textContent.match(/: ([\\d,]+) incident/)[1].replace(',', '')), 0)";

        // A small zoom around the middle may push a circle out of sight; at the middle of the country most stay.
        await page.WaitForFunctionAsync($"() => ({drawn})() > 0");
        Assert.InRange(await page.EvaluateAsync<int>(drawn), 1, file);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task The_keyboard_reaches_a_circle_and_enter_narrows_the_list_and_back_widens_it()
    {
        var page = await browser.OpenAsync("/incidents");
        var rows = await page.Locator("[data-row]").CountAsync();
        await page.Locator(Live).FocusAsync();
        Assert.Equal(1, await page.Locator($"{Live} a[tabindex='0']").CountAsync());

        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.matches('[data-map] a')"));
        var first = await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')");
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.matches('[data-map] a')"), first);
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**place=**");
        await Assertions.Expect(page.Locator("[data-row]")).Not.ToHaveCountAsync(rows);
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("[data-row]")).ToHaveCountAsync(rows);
        await Assertions.Expect(page.Locator(".st-map-zoom")).ToHaveCountAsync(1);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task A_drag_moves_the_map_and_does_not_follow_the_circle_under_it()
    {
        var page = await browser.OpenAsync("/incidents");
        await page.WaitForSelectorAsync(Live);
        var still = (await page.Locator(".st-map-circle").First.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(still.X + (still.Width / 2), still.Y + (still.Height / 2));
        await page.Keyboard.DownAsync("Control");
        await page.Mouse.WheelAsync(0, -100);
        await page.Keyboard.UpAsync("Control");
        var circle = page.Locator("[data-made] .st-map-circle").First;
        await circle.WaitForAsync();
        var box = (await circle.BoundingBoxAsync())!;
        var before = await page.Locator($"{Live} [data-ground]").First.GetAttributeAsync("transform");

        await page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + (box.Width / 2) + 12, box.Y + (box.Height / 2) + 9, new() { Steps = 4 });
        await page.Mouse.UpAsync();

        await Assertions.Expect(page.Locator($"{Live} [data-ground]").First).Not.ToHaveAttributeAsync("transform", before!);
        Assert.EndsWith("/incidents", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task On_the_ceasefire_page_a_place_narrows_the_ceasefire_page()
    {
        var page = await browser.OpenAsync("/ceasefire?map=shades");
        var links = await page.Locator(".st-map a:has(> use)").EvaluateAllAsync<string[]>("els => els.map(e => e.getAttribute('href'))");

        Assert.All(links, l => Assert.StartsWith("/ceasefire?place=", l, StringComparison.Ordinal));
        Assert.Equal(1, await page.Locator("figure.st-map").CountAsync());
        await page.Context.CloseAsync();
    }
}
