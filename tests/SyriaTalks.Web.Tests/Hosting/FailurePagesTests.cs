using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using SyriaTalks.Data;

namespace SyriaTalks.Web.Hosting;

public sealed class FailurePagesTests : IAsyncLifetime
{
    private readonly WebApplication _site;

    public FailurePagesTests()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.AddFailurePages();
        _site = builder.Build();
        _site.UseFailurePages();
        _site.UseRouting();
        _site.MapGet("/broad{kind}", (string kind) => kind.Length > 100 ? "never" : throw new QueryDeadlineException());
        _site.MapGet("/large", () => TypedResults.Text(Fail(new BadHttpRequestException("too large", StatusCodes.Status413PayloadTooLarge))));
        _site.MapGet("/wrong", () => TypedResults.Text(Fail(new InvalidOperationException("the secret reason"))));
        _site.MapGet("/busy", () => TypedResults.StatusCode(StatusCodes.Status429TooManyRequests));
        _site.MapGet(SitePaths.Error, (HttpContext context) => $"error page {context.Response.StatusCode}");
        _site.MapGet(SitePaths.NotFound, () => "not found page");
    }

    public Task InitializeAsync() => _site.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData("/broad", HttpStatusCode.NotFound, "not found page")]
    [InlineData("/broad-page", HttpStatusCode.ServiceUnavailable, "error page 503")]
    [InlineData("/large", HttpStatusCode.RequestEntityTooLarge, "error page 413")]
    [InlineData("/wrong", HttpStatusCode.InternalServerError, "error page 500")]
    [InlineData("/nothing", HttpStatusCode.NotFound, "not found page")]
    public async Task A_reader_gets_a_page_with_the_status_that_is_true(string path, HttpStatusCode status, string text)
    {
        using var client = _site.GetTestClient();

        using var answer = await client.GetAsync(path);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(text, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_program_gets_a_problem_document_and_is_told_when_to_ask_again()
    {
        using var client = _site.GetTestClient();

        using var answer = await client.GetAsync("/broad.csv");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task Another_status_is_not_answered_with_the_page_for_what_is_missing()
    {
        using var client = _site.GetTestClient();

        using var answer = await client.GetAsync("/busy");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.DoesNotContain("page", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static string Fail(Exception failure) => throw failure;
}
