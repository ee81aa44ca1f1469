using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;
using SyriaTalks.Web.Commands;

namespace SyriaTalks.Web.Browser;

/// <summary>Islands under a flood, and over a restart of the program.</summary>
[Collection(BrowserTests.Name)]
public sealed class IslandTests(BrowserFixture browser)
{
    [SkippableFact]
    public async Task A_flood_of_events_in_one_island_slows_itself_and_nobody_else()
    {
        var page = await browser.OpenAsync("/timeline");
        var field = page.Locator("#f-place-list");
        await field.WaitForAsync();
        browser.Site.Log.Clear();

        // Each event sends a message; the pace allows a hundred a second after the first few hundred.
        await field.EvaluateAsync("""
            async input => {
              for (let i = 0; i < 3000; i++) {
                input.value = `a${i}`;
                input.dispatchEvent(new Event('input', { bubbles: true }));
                if (i % 100 === 0) await new Promise(done => setTimeout(done));
              }
            }
            """);
        using var client = browser.Site.NewClient();
        for (var i = 0; i < 50; i++)
        {
            using var answer = await client.GetAsync("/timeline");
            Assert.True(answer.IsSuccessStatusCode);
        }

        Assert.Empty(browser.Site.Log.Troubles);
        await page.Context.CloseAsync();

        var other = await browser.OpenAsync("/timeline");
        await other.Locator("#f-place-list").PressSequentiallyAsync("alep");
        await Assertions.Expect(other.Locator(".st-places .mud-list-item").First).ToContainTextAsync("Aleppo");
        await other.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task A_restart_keeps_page_and_filter_and_brings_the_islands_back()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Stops the program by signal.");
        var folder = Directory.CreateTempSubdirectory("syriatalks-");
        string[] settings = [$"--Store:Path={Path.Combine(folder.FullName, "store", "store.db")}", "--urls", $"http://127.0.0.1:{FreePort()}"];
        try
        {
            await using var first = SiteProcess.Start(folder.FullName, settings);
            var address = new Uri(await first.ListeningAsync(), "/timeline?from=2016-12-29&to=2017-01-24&kind=statement").ToString();
            var page = await browser.OpenAsync(address);
            var rows = page.Locator(".st-tl li.st-ev");
            await page.Locator("#f-place-list").WaitForAsync();
            var before = await rows.AllInnerTextsAsync();
            Assert.NotEmpty(before);
            await page.EvaluateAsync("() => { window.ofTheFirst = true; }");

            first.Terminate();
            Assert.Equal(0, await first.ExitAsync(TimeSpan.FromSeconds(60)));
            await Assertions.Expect(page.Locator("#components-reconnect-modal")).ToContainTextAsync("Connection lost");
            Assert.Equal(before, await rows.AllInnerTextsAsync());
            await using var second = SiteProcess.Start(folder.FullName, settings);
            await second.ListeningAsync();

            await page.WaitForFunctionAsync("() => !window.ofTheFirst", null, new() { Timeout = 90_000 });
            Assert.Equal(address, page.Url);
            Assert.Equal(before, await rows.AllInnerTextsAsync());
            await page.Locator("#f-place-list").PressSequentiallyAsync("alep");
            await Assertions.Expect(page.Locator(".st-places .mud-list-item").First).ToContainTextAsync("Aleppo");
            await page.Context.CloseAsync();
            Assert.DoesNotContain(second.Output, l => l.Contains("key ring", StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
