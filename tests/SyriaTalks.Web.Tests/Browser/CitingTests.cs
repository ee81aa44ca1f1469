using System.Diagnostics;
using Microsoft.Playwright;
using SyriaTalks.Data.Datasets;
using SyriaTalks.Web.Commands;

namespace SyriaTalks.Web.Browser;

/// <summary>The box that cites a page, on the screen and on paper.</summary>
[Collection(BrowserTests.Name)]
public sealed class CitingTests(BrowserFixture browser)
{
    private const string TextTool = "/usr/bin/pdftotext";

    [SkippableFact]
    public async Task A_button_copies_the_address()
    {
        var page = await browser.OpenAsync("/incidents?place=damascus");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GetByText("Cite this view").ClickAsync();
        var field = page.GetByLabel("Address", new() { Exact = true });

        await page.Locator(".st-copy", new() { Has = field }).GetByRole(AriaRole.Button).ClickAsync();

        await Assertions.Expect(page.GetByText("Copied.")).ToBeVisibleAsync();
        var copied = await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.Equal(await field.InputValueAsync(), copied);
        Assert.EndsWith("/incidents?place=damascus&asof=2017-01-13&clock=release", copied, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Without_script_the_box_opens_and_its_text_can_be_selected()
    {
        var page = await browser.OpenAsync("/talks", script: false);
        await page.GetByText("Cite this view").ClickAsync();

        await Assertions.Expect(page.GetByLabel("Address", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".st-cite-box").Last).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-copy]").First).ToBeHiddenAsync();
        await page.Context.CloseAsync();
    }

    [SkippableTheory]
    [InlineData("/", "Kafr Soussa", true)]
    [InlineData("/incidents?from=2017-01-01", "Mazzeh", true)]
    [InlineData("/timeline", "Astana", true)]
    [InlineData("/parties", "Turkey", true)]
    [InlineData("/events/mazzeh-airport-explosions", "Israel", true)]
    [InlineData("/incidents?from=2017-01-01", "Mazzeh", false)]
    public async Task A_printed_page_holds_address_sentence_version_and_the_source_of_its_rows(string path, string row, bool script)
    {
        var page = await browser.OpenAsync(path, dark: true, script: script);
        var sentence = await page.Locator(".st-citeview .st-cite-box").TextContentAsync();
        var address = await page.Locator("#cite-at").GetAttributeAsync("value");
        var version = await page.Locator(".st-citeview dd>code").First.TextContentAsync();

        var text = await PrintAsync(page);

        Assert.Contains(row, text, StringComparison.Ordinal);
        Assert.Contains(Close(sentence!), Close(text), StringComparison.Ordinal);
        Assert.Contains(Close(address!), Close(text), StringComparison.Ordinal);
        Assert.Contains(Close(version!), Close(text), StringComparison.Ordinal);
        Assert.Contains(Close("article-2017-01-13 News article, publisher not named: News article of 13 January 2017"), Close(text), StringComparison.Ordinal);
        Assert.Contains("¶", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Copy", text, StringComparison.Ordinal);
        Assert.DoesNotContain("BibTeX", text, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    // A page of two sources: "row 3" alone would not say of what.
    [SkippableFact]
    public async Task On_paper_a_row_of_one_source_among_others_names_it()
    {
        var own = new BrowserFixture();
        await own.InitializeAsync();
        try
        {
            var file = SampleGed.Write(Path.Combine(Path.GetDirectoryName(own.Site.StorePath)!, "rows.csv"), 3);
            await own.Site.Get<DatasetImporter>().ImportAsync(
                new ImportRequest { Files = [new ImportFile(file, () => File.OpenRead(file), null)], Published = new DateOnly(2018, 1, 1) }, null, CancellationToken.None);
            var page = await own.OpenAsync("/incidents");

            var text = Close(await PrintAsync(page));

            Assert.Contains("row3[/sources/ucdpged]", text, StringComparison.Ordinal);
            Assert.Contains("¶7[/sources/article20170113#p7]", text, StringComparison.Ordinal);
            Assert.Contains("10incidentsfrom2sources", text, StringComparison.Ordinal);
        }
        finally
        {
            await own.DisposeAsync();
        }
    }

    // What pdftotext sees of colours is nothing, so the page is asked.
    [SkippableFact]
    public async Task Paper_is_white_whatever_the_theme()
    {
        var page = await browser.OpenAsync("/about", dark: true);
        Task<string> InkAsync() => page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).getPropertyValue('--st-ink')");
        var screen = await InkAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });

        Assert.Equal("#14212B", await InkAsync(), ignoreCase: true);
        Assert.NotEqual("#14212B", screen);
        await page.Context.CloseAsync();
    }

    private static async Task<string> PrintAsync(IPage page)
    {
        Skip.IfNot(File.Exists(TextTool), "pdftotext reads what was printed; install poppler-utils.");
        var folder = Directory.CreateTempSubdirectory("syriatalks-print-");
        try
        {
            var file = Path.Combine(folder.FullName, "page.pdf");
            await page.PdfAsync(new() { Path = file, Format = "A4" });
            using var reader = Process.Start(new ProcessStartInfo(TextTool, ["-raw", file, "-"]) { RedirectStandardOutput = true })!;
            var text = await reader.StandardOutput.ReadToEndAsync();
            await reader.WaitForExitAsync();
            Assert.Equal(0, reader.ExitCode);
            return text;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Lines break where the paper ends, also within an address, and a hyphen at the end of one is taken for the break's.
    private static string Close(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '-'));
}
