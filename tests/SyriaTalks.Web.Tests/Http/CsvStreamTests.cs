using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Export;
using SyriaTalks.Core.Sources;
using SyriaTalks.Web.Export;

namespace SyriaTalks.Web.Http;

public sealed class CsvStreamTests
{
    private static readonly EventRow Row = new(
        "an-event",
        EventKind.Statement,
        null,
        "A statement",
        new string('x', 200),
        EventDate.OnDay(new DateOnly(2017, 1, 13)),
        EventStatus.Happened,
        ClaimStatus.SingleSource,
        DeathToll.None,
        [],
        [],
        [new Citation("article-1", new DateOnly(2017, 1, 13), "1")]);

    [Fact]
    public async Task A_failure_amid_the_rows_breaks_the_connection_rather_than_ending_the_file()
    {
        await using var server = await ServeAsync(failAfter: 1000);
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.Single()) };
        using var answer = await client.GetAsync("/", HttpCompletionOption.ResponseHeadersRead);
        await using var body = await answer.Content.ReadAsStreamAsync();

        Assert.True(answer.IsSuccessStatusCode);
        await Assert.ThrowsAnyAsync<IOException>(() => body.CopyToAsync(Stream.Null));
    }

    [Fact]
    public async Task A_slow_reader_holds_back_the_rows_instead_of_filling_the_memory()
    {
        var asked = 0;
        await using var server = await ServeAsync(failAfter: int.MaxValue, () => asked++, total: 200_000);
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.Single()) };
        using var answer = await client.GetAsync("/", HttpCompletionOption.ResponseHeadersRead);
        await using var body = await answer.Content.ReadAsStreamAsync();
        await body.ReadExactlyAsync(new byte[1000]);

        await Task.Delay(500);

        // The file has some 60 MB, what lies between server and reader a few.
        Assert.InRange(asked, 10, 100_000);
    }

    private static async Task<WebApplication> ServeAsync(int failAfter, Action? asked = null, int total = 2000)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context => ExportWriter.StreamAsync(context, WriteAsync, context.RequestAborted));
        await app.StartAsync();
        return app;

        Task WriteAsync(Stream target, CancellationToken stop) => CsvExporter.WriteAsync(Rows(), target, false, stop);

        async IAsyncEnumerable<EventRow> Rows()
        {
            for (var i = 0; i < total; i++)
            {
                await Task.Yield();
                asked?.Invoke();
                yield return i < failAfter ? Row : throw new InvalidOperationException("The store went away.");
            }
        }
    }
}
