using System.Net;
using Microsoft.Data.Sqlite;

namespace SyriaTalks.Web.Http;

public sealed class DamagedStoreTests
{
    // Small tables are looked over once a second.
    private static readonly TimeSpan Freshness = TimeSpan.FromMilliseconds(1100);

    [Theory]
    [InlineData("/talks", "text/html")]
    [InlineData("/timeline.csv", "application/problem+json")]
    public async Task What_is_damaged_while_the_site_serves_is_answered_with_503_and_the_site_is_not_ready(string address, string type)
    {
        await using var site = new SiteFixture();
        using var client = site.NewClient();
        Assert.StartsWith("ok\n", await client.GetStringAsync("/health/ready"), StringComparison.Ordinal);
        await using (var store = new SqliteConnection($"Data Source={site.StorePath};Pooling=False"))
        {
            await store.OpenAsync();
            await using var command = store.CreateCommand();
            command.CommandText = "UPDATE Sources SET Title = 'Another'";
            Assert.True(await command.ExecuteNonQueryAsync() > 0);
        }

        await Task.Delay(Freshness);
        using var answer = await client.GetAsync(address);
        using var ready = await client.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("Another", text, StringComparison.Ordinal);
        Assert.Equal(type == "text/html", text.Contains("found to be damaged on our disk", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.StartsWith("not ready: the store is damaged\n", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
