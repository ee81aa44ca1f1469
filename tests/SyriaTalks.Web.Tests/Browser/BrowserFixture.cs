using Microsoft.Playwright;
using SyriaTalks.Web.Http;

namespace SyriaTalks.Web.Browser;

/// <summary>One Chromium and one running site for all browser tests.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public SiteFixture Site { get; } = new();

    private static string ChromiumPath => Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium";

    public async Task InitializeAsync()
    {
        await ((IAsyncLifetime)Site).InitializeAsync();
        if (!File.Exists(ChromiumPath))
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = ChromiumPath, Args = Arguments });
    }

    /// <summary>Opens a page; without a browser the test is skipped, except where CI promises one.</summary>
    public async Task<IPage> OpenAsync(string path, int width = 1440, bool dark = false, bool script = true)
    {
        if (_browser is null)
        {
            var reason = $"No Chromium at {ChromiumPath}; install it or set CHROMIUM_PATH.";
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", reason);
            Skip.If(true, reason);
        }

        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Site.BaseAddress.ToString(),
            ViewportSize = new() { Width = width, Height = width > 600 ? 900 : 844 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
        });
        context.SetDefaultTimeout(15_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        return page;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        await ((IAsyncLifetime)Site).DisposeAsync();
    }
}

/// <summary>Browser tests share one browser and do not run beside each other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class BrowserTests : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}
