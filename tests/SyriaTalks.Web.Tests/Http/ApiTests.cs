using System.Net;
using System.Text.Json;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Web.Rules;

namespace SyriaTalks.Web.Http;

[Collection(SharedSite.Name)]
public sealed class ApiTests(SiteFixture site)
{
    private static readonly string[] Names = ["events", "claims", "parties", "sources", "talks"];

    public static TheoryData<string> Lists { get; } = [.. Names];

    [Fact]
    public async Task A_reader_of_OpenAPI_finds_nothing_to_complain_about()
    {
        var (document, problems) = await DescriptionAsync();

        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, problems.SpecificationVersion);
        Assert.Empty(problems.Errors);
        Assert.Empty(problems.Warnings);
        Assert.Equal(6, document.Paths.Count);
        Assert.All(document.Paths, p => Assert.Equal([HttpMethod.Get], p.Value.Operations!.Keys));
        Assert.Equal(document.Paths.Count, document.Paths.Select(p => p.Value.Operations!.Values.Single().OperationId).Distinct().Count());
        Assert.Equal(ParameterNames.All, document.Paths["/api/v1/events"].Operations!.Values.Single().Parameters!.Select(p => p.Name));
        Assert.All(document.Components!.Schemas!.Where(s => s.Key != "ProblemDetails").SelectMany(s => s.Value.Properties!), p => Assert.False(string.IsNullOrEmpty(p.Value.Description) && p.Value is OpenApiSchema { Type: not null }, p.Key));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task What_is_answered_is_what_is_described(string list)
    {
        var (document, _) = await DescriptionAsync();
        using var client = site.NewClient();
        site.Log.Clear();

        using var answer = await client.GetAsync("/api/v1/" + list);
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/api/v1/" + list));

        using var page = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.NotEmpty(page.RootElement.GetProperty("items").EnumerateArray());
        AssertFits(page.RootElement, Schema(document, "/api/v1/" + list), list);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal(answer.Headers.ETag, head.Headers.ETag);
        Assert.Empty(site.Log.Troubles);
    }

    [Fact]
    public async Task Every_event_can_be_had_with_all_that_is_said_of_it()
    {
        var (document, _) = await DescriptionAsync();
        using var client = site.NewClient();
        using var list = JsonDocument.Parse(await client.GetStringAsync("/api/v1/events"));
        var claims = 0;

        foreach (var id in list.RootElement.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()))
        {
            using var detail = JsonDocument.Parse(await client.GetStringAsync("/api/v1/events/" + id));
            AssertFits(detail.RootElement, Schema(document, "/api/v1/events/{id}"), id!);
            Assert.NotEmpty(detail.RootElement.GetProperty("event").GetProperty("citations").EnumerateArray());
            claims += detail.RootElement.GetProperty("claims").GetArrayLength();
        }

        Assert.True(claims > 5, $"only {claims} claims were looked at");
    }

    [Theory]
    [InlineData("/api/v1/events/nope", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/nope", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/events/kafr-soussa-bombing?asof=2017-01-12", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/events?kind=war", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/parties?party=turkey", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/claims?to=2017-01-01", HttpStatusCode.BadRequest)]
    public async Task A_refusal_is_a_problem_document(string address, HttpStatusCode status)
    {
        using var client = site.NewClient();

        using var answer = await client.GetAsync(address);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal((int)status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Equal(status == HttpStatusCode.BadRequest, problem.RootElement.TryGetProperty("errors", out _));
    }

    [Fact]
    public async Task A_day_leaves_out_what_was_published_later()
    {
        using var client = site.NewClient();
        foreach (var list in Names)
        {
            using var page = JsonDocument.Parse(await client.GetStringAsync($"/api/v1/{list}?asof=2017-01-12"));
            Assert.Equal(0, page.RootElement.GetProperty("total").GetInt32());
            Assert.Equal("2017-01-12", page.RootElement.GetProperty("as_of").GetString());
        }
    }

    [Fact]
    public async Task The_page_about_the_API_lists_every_address_and_record()
    {
        var (document, _) = await DescriptionAsync();
        using var client = site.NewClient();

        var html = await client.GetStringAsync("/api");

        Assert.All(document.Paths.Keys, p => Assert.Contains($"<code>{p}</code>", html, StringComparison.Ordinal));
        Assert.All(document.Components!.Schemas!.Keys.Where(k => k != "ProblemDetails"), k => Assert.Contains($"<h3 id=\"{k}\">", html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_address_has_a_heading_in_the_documents()
    {
        var (document, _) = await DescriptionAsync();

        DocumentationRules.AssertHeadings("docs/api.md", document.Paths.Keys, 6);
    }

    private async Task<(OpenApiDocument Document, OpenApiDiagnostic Problems)> DescriptionAsync()
    {
        using var client = site.NewClient();
        var result = OpenApiDocument.Parse(await client.GetStringAsync("/openapi/v1.json"), "json");
        return (result.Document!, result.Diagnostic!);
    }

    private static IOpenApiSchema Schema(OpenApiDocument document, string path) =>
        document.Paths[path].Operations!.Values.Single().Responses!["200"].Content!["application/json"].Schema!;

    // Every property described is there, if only as null, and none is there that is not described.
    private static void AssertFits(JsonElement value, IOpenApiSchema schema, string where)
    {
        var choices = (schema.OneOf ?? []).ToList();
        if (choices.Count > 0)
        {
            if (value.ValueKind != JsonValueKind.Null)
                AssertFits(value, choices.Single(c => c.Type != JsonSchemaType.Null), where);
            return;
        }

        var type = schema.Type!.Value;
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                Assert.Equal(schema.Properties!.Keys.Order(), value.EnumerateObject().Select(p => p.Name).Order());
                foreach (var property in value.EnumerateObject())
                    AssertFits(property.Value, schema.Properties![property.Name], $"{where}.{property.Name}");
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    AssertFits(item, schema.Items!, where + "[]");
                break;
            case JsonValueKind.Null:
                Assert.True(type.HasFlag(JsonSchemaType.Null), where);
                break;
            case JsonValueKind.String:
                Assert.True(type.HasFlag(JsonSchemaType.String), where);
                break;
            case JsonValueKind.Number:
                Assert.True(type.HasFlag(JsonSchemaType.Integer) || type.HasFlag(JsonSchemaType.Number), where);
                break;
            default:
                Assert.True(type.HasFlag(JsonSchemaType.Boolean), where);
                break;
        }
    }
}
