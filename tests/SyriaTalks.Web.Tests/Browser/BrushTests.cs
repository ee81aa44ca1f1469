using Microsoft.Playwright;

namespace SyriaTalks.Web.Browser;

[Collection(BrowserTests.Name)]
public sealed class BrushTests(BrowserFixture browser)
{
    [SkippableFact]
    public async Task Arrow_keys_move_a_handle_by_days_and_back_undoes_it()
    {
        var page = await browser.OpenAsync("/timeline?from=2017-01-02&to=2017-01-12");
        var from = page.GetByRole(AriaRole.Slider, new() { Name = "First day shown" });
        await Assertions.Expect(from).ToHaveAttributeAsync("aria-valuetext", "2 January 2017");
        await from.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("PageDown");
        await Assertions.Expect(from).ToHaveAttributeAsync("aria-valuetext", "28 December 2016");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**from=2016-12-28&to=2017-01-12**");
        await Assertions.Expect(from).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#f-from")).ToHaveValueAsync("2016-12-28");
        await page.GoBackAsync();
        await page.WaitForURLAsync("**from=2017-01-02**");
        await Assertions.Expect(from).ToHaveAttributeAsync("aria-valuetext", "2 January 2017");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task The_first_day_does_not_pass_the_last()
    {
        var page = await browser.OpenAsync("/timeline?from=2017-01-10&to=2017-01-12");
        var from = page.GetByRole(AriaRole.Slider, new() { Name = "First day shown" });
        await from.FocusAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**from=2017-01-12&to=2017-01-12**");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task A_drag_over_the_strip_chooses_its_days()
    {
        var page = await browser.OpenAsync("/timeline");
        var strip = page.Locator(".st-strip-wide [data-brush]");
        await Assertions.Expect(strip).ToBeVisibleAsync();
        var box = (await page.Locator(".st-strip-wide").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + (box.Width * .3f), box.Y + 40);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + (box.Width * .6f), box.Y + 40, new() { Steps = 6 });
        await page.Mouse.UpAsync();

        await page.WaitForURLAsync("**/timeline?from=*&to=*");
        var chosen = page.Url.Split('?')[1].Split('&').Select(p => p.Split('=')[1]).ToList();
        Assert.True(string.CompareOrdinal(chosen[0], chosen[1]) < 0, page.Url);
        await page.GoBackAsync();
        await page.WaitForFunctionAsync("() => location.search === ''");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Without_script_a_month_of_the_strip_is_a_link()
    {
        var page = await browser.OpenAsync("/timeline", script: false);
        await page.Locator(".st-strip-wide .st-strip-step").Nth(1).ClickAsync(new() { Position = new() { X = 3, Y = 40 } });

        Assert.Matches("from=20[0-9]{2}-[0-9]{2}-01&to=20[0-9]{2}-[0-9]{2}-(28|29|30|31)", page.Url);
        Assert.False(await page.Locator(".st-brush").First.IsVisibleAsync());
        await page.Context.CloseAsync();
    }
}
