using Microsoft.Playwright;

namespace SyriaTalks.Web.Browser;

/// <summary>What holds while somebody only reads: no script, no line, no other site.</summary>
[Collection(BrowserTests.Name)]
public sealed class ReadingTests(BrowserFixture browser)
{
    private static readonly string[] Paths =
        ["/", "/timeline", "/incidents", "/events/mazzeh-airport-explosions", "/parties", "/parties/turkey", "/talks/astana-2017-01", "/sources/article-2017-01-13", "/about"];

    public static TheoryData<string> Pages => [.. Paths];

    [SkippableTheory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_whole_without_script(string path)
    {
        var plain = await browser.OpenAsync(path, script: false);
        var full = await browser.OpenAsync(path);

        var withoutScript = (await plain.Locator("main").InnerTextAsync()).Length;
        var withScript = (await full.Locator("main").InnerTextAsync()).Length;
        Assert.True(withoutScript > 200, $"only {withoutScript} characters");
        Assert.True(withoutScript >= withScript * 0.95, $"{withoutScript} characters without script, {withScript} with it");
        await plain.Context.CloseAsync();
        await full.Context.CloseAsync();
    }

    [SkippableTheory]
    [MemberData(nameof(Pages))]
    public async Task No_request_leaves_the_origin_and_the_console_stays_quiet(string path)
    {
        var page = await browser.OpenAsync("/about");
        var requests = new List<string>();
        var messages = new List<string>();
        page.Request += (_, r) => requests.Add(r.Url);
        page.Console += (_, m) => messages.Add($"{m.Type}: {m.Text}");
        page.PageError += (_, e) => messages.Add(e);

        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.NotEmpty(requests);
        var origin = browser.Site.BaseAddress.ToString();
        Assert.DoesNotContain(requests, r => !r.StartsWith(origin, StringComparison.Ordinal) && !r.StartsWith("data:", StringComparison.Ordinal)
            && !r.StartsWith(origin.Replace("http:", "ws:", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.DoesNotContain(messages, m => m.StartsWith("error", StringComparison.Ordinal) || m.StartsWith("warning", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task A_cut_connection_leaves_text_and_links()
    {
        var page = await browser.OpenAsync("/incidents");
        await page.WaitForFunctionAsync("() => window.Blazor !== undefined");
        var before = await page.Locator("main table").InnerTextAsync();

        await page.Context.SetOfflineAsync(true);
        await page.EvaluateAsync("() => new Promise(r => setTimeout(r, 1500))");

        Assert.Equal(before, await page.Locator("main table").InnerTextAsync());
        Assert.True(await page.EvaluateAsync<bool>(
            """
            () => {
              const link = document.querySelector('main tbody a');
              link.scrollIntoView({ block: 'center' });
              const box = link.getBoundingClientRect();
              return link.contains(document.elementFromPoint(box.x + 3, box.y + box.height / 2));
            }
            """), "something covers the page");
        await page.Context.SetOfflineAsync(false);
        await page.Locator("main tbody a").First.ClickAsync();
        await page.WaitForURLAsync("**/events/**");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task A_theme_once_chosen_is_kept()
    {
        var page = await browser.OpenAsync("/");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("dark", System.Text.RegularExpressions.RegexOptions.IgnoreCase) }).First.ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");

        await page.GotoAsync("/about");

        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await page.Context.CloseAsync();
    }
}
