using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace SyriaTalks.Web.Http;

public sealed class FailureTests(BrokenSite broken) : IClassFixture<BrokenSite>
{
    private readonly SiteFixture _site = broken.Site;

    [Fact]
    public async Task A_broken_store_makes_the_site_unready_but_not_dead()
    {
        using var client = _site.NewClient();

        using var ready = await client.GetAsync("/health/ready");
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/health/ready"));
        using var live = await client.GetAsync("/health/live");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, head.StatusCode);
        Assert.Equal("no-store", ready.Headers.CacheControl?.ToString());
        Assert.StartsWith("not ready: the store does not answer\n", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    [Theory]
    [InlineData("/", "text/html; charset=utf-8")]
    [InlineData("/timeline", "text/html; charset=utf-8")]
    [InlineData("/timeline.csv", "application/problem+json")]
    public async Task What_went_wrong_is_told_to_the_log_and_not_to_the_visitor(string address, string type)
    {
        using var client = _site.NewClient();

        using var answer = await client.GetAsync(address);
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal(HttpStatusCode.InternalServerError, head.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.ToString());
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sqlite", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("no such table", text, StringComparison.Ordinal);
        Assert.Contains(_site.Log.Troubles, t => t.Contains("no such table", StringComparison.Ordinal));
        Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        if (type.Contains("json", StringComparison.Ordinal))
            Assert.Equal(500, JsonDocument.Parse(text).RootElement.GetProperty("status").GetInt32());
        else
            Assert.Contains("<h1", text, StringComparison.Ordinal);
    }
}

/// <summary>A site whose store broke after it had started.</summary>
public sealed class BrokenSite : IAsyncLifetime
{
    // What was seen of a store is good for a second.
    private static readonly TimeSpan Freshness = TimeSpan.FromMilliseconds(1100);

    public SiteFixture Site { get; } = new();

    public async Task InitializeAsync()
    {
        _ = Site.BaseAddress;
        await using var store = new SqliteConnection($"Data Source={Site.StorePath};Pooling=False");
        await store.OpenAsync();
        await using var command = store.CreateCommand();
        command.CommandText = "ALTER TABLE \"StoreInfo\" RENAME TO \"Gone\"";
        await command.ExecuteNonQueryAsync();
        await Task.Delay(Freshness);
    }

    public async Task DisposeAsync() => await Site.DisposeAsync();
}
