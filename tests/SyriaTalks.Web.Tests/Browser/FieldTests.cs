using Microsoft.Playwright;

namespace SyriaTalks.Web.Browser;

/// <summary>The two fields of the filter that a connection makes better, and what must not get worse by it.</summary>
[Collection(BrowserTests.Name)]
public sealed class FieldTests(BrowserFixture browser)
{
    private const string Field = ".st-place-field[data-ready] input";
    private const string Suggestion = ".mud-popover-open .mud-list-item";

    [SkippableFact]
    public async Task A_choice_is_one_step_of_the_history()
    {
        var page = await ReadyAsync("/incidents");
        await page.Locator(Field).PressSequentiallyAsync("الباب", new() { Delay = 30 });
        await page.Locator(Suggestion).First.WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**?place=al-bab");
        await Assertions.Expect(page.Locator(".st-chip")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(Field)).ToHaveValueAsync(string.Empty);

        await page.GoBackAsync();

        await Assertions.Expect(page.Locator(".st-chip")).ToHaveCountAsync(0);
        Assert.EndsWith("/incidents", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Enter_right_after_the_last_letter_takes_the_suggestion_for_the_whole_text()
    {
        var page = await ReadyAsync("/incidents");

        await page.Locator(Field).ClickAsync();
        await page.Locator(Suggestion).First.WaitForAsync();
        await page.Keyboard.TypeAsync("kafr");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**?place=kafr-soussa");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task What_was_typed_before_the_field_was_ready_stays_and_so_does_the_focus()
    {
        var page = await browser.OpenAsync("/about");
        await page.AddInitScriptAsync(
            "const send = WebSocket.prototype.send; WebSocket.prototype.send = function (data) { setTimeout(() => send.call(this, data), 300); };");
        await page.GotoAsync("/incidents", new() { WaitUntil = WaitUntilState.Load });
        await page.Locator("input[name=place]").PressSequentiallyAsync("Idl", new() { Delay = 10 });

        await page.WaitForSelectorAsync(Field);

        await Assertions.Expect(page.Locator(Field)).ToHaveValueAsync("Idl");
        await Assertions.Expect(page.Locator(Field)).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("input[name=place]")).ToHaveCountAsync(1);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task A_followed_link_brings_working_fields_and_keeps_a_text_half_typed()
    {
        var page = await browser.OpenAsync("/about");
        var troubles = new List<string>();
        page.Console += (_, m) => troubles.AddRange(m.Type is "error" or "warning" ? [m.Text] : []);
        await page.WaitForFunctionAsync("() => window.Blazor !== undefined");
        await page.GetByRole(AriaRole.Link, new() { Name = "Incidents", Exact = true }).First.ClickAsync();
        await page.Locator(Field).FillAsync("wadi");
        await page.Locator(Suggestion).First.WaitForAsync();

        await page.Locator(".st-facet a[href*=kind]").First.EvaluateAsync("link => link.click()");
        await page.WaitForURLAsync("**kind=**");

        await Assertions.Expect(page.Locator(".st-chip")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(Field)).ToHaveValueAsync("wadi");
        Assert.Empty(troubles);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task A_range_of_days_is_picked_by_keyboard_and_left_by_back()
    {
        var page = await browser.OpenAsync("/timeline");
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Pick a range of days in a calendar" });
        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".mud-popover-open button.mud-day:focus")).ToHaveTextAsync("1");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**?from=2017-01-08&to=2017-01-09");
        await Assertions.Expect(page.Locator("#f-from")).ToHaveValueAsync("2017-01-08");
        await Assertions.Expect(page.Locator(".mud-popover-open")).ToHaveCountAsync(0);
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("#f-from")).ToHaveValueAsync(string.Empty);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Escape_leaves_the_calendar_and_returns_to_its_button()
    {
        var page = await browser.OpenAsync("/timeline");
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Pick a range of days in a calendar" });
        await button.ClickAsync();
        await page.Locator(".mud-popover-open button.mud-day:focus").WaitForAsync();

        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(page.Locator(".mud-popover-open")).ToHaveCountAsync(0);
        await Assertions.Expect(button).ToBeFocusedAsync();
        await page.Context.CloseAsync();
    }

    [SkippableTheory]
    [InlineData(390, false)]
    [InlineData(1440, true)]
    public async Task The_form_is_folded_on_a_phone_only_and_opens_without_script(int width, bool open)
    {
        var page = await browser.OpenAsync("/incidents", width, script: false);
        var apply = page.GetByRole(AriaRole.Button, new() { Name = "Apply" });

        Assert.Equal(open, await apply.IsVisibleAsync());
        if (!open)
            await page.Locator(".st-filters > .st-fold > summary").ClickAsync();
        await Assertions.Expect(apply).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    private async Task<IPage> ReadyAsync(string path)
    {
        var page = await browser.OpenAsync(path);
        await page.WaitForSelectorAsync(Field);
        return page;
    }
}
