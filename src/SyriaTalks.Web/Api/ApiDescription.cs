using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SyriaTalks.Core.Records;
using SyriaTalks.Web.Export;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Api;

/// <summary>The description of the API after OpenAPI 3.1, made from the endpoints and the records themselves.</summary>
internal static class ApiDescription
{
    private const string Name = "v1";

    private static readonly string[] Verbs = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds the description.</summary>
    /// <param name="builder">The builder.</param>
    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Web);
        });
        builder.Services.AddSingleton<FileHashes>();
        builder.Services.AddOpenApi(Name, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.CreateSchemaReferenceId = type => OpenApiOptions.CreateDefaultSchemaReferenceId(type)?.Replace("Api", string.Empty, StringComparison.Ordinal);
            options.ShouldInclude = endpoint => $"/{endpoint.RelativePath}".StartsWith(AppUrls.ApiRoot, StringComparison.Ordinal);
            options.AddDocumentTransformer((document, _, _) =>
            {
                Introduce(document);
                return Task.CompletedTask;
            });
        });
    }

    /// <summary>Maps the address of the description.</summary>
    /// <param name="site">The site.</param>
    public static void MapApiDescription(this IEndpointRouteBuilder site) =>
        site.MapMethods(AppUrls.ApiDescription, Verbs, SendAsync).ExcludeFromDescription();

    /// <summary>The description.</summary>
    /// <param name="services">Services of the site.</param>
    /// <param name="cancellationToken">Stops the making.</param>
    /// <returns>The document.</returns>
    public static Task<OpenApiDocument> LoadAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name).GetOpenApiDocumentAsync(cancellationToken);

    private static async Task<IResult> SendAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var document = await LoadAsync(context.RequestServices, cancellationToken);
        using var made = new MemoryStream();
        await document.SerializeAsJsonAsync(made, OpenApiSpecVersion.OpenApi3_1, cancellationToken);
        var tag = EntityTags.Of(Name, Convert.ToHexStringLower(SHA256.HashData(made.ToArray())));
        context.Response.ContentType = "application/json";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "no-cache";
        if (EntityTags.Match(context.Request, tag))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        await ExportWriter.SendAsync(context, made.ToArray(), cancellationToken);
        return Results.Empty;
    }

    private static void Introduce(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "SyriaTalks",
            Version = Name,
            Description = "What sources report about the Syria ceasefire of December 2016 and the Astana talks. Nothing here is verified by us: every record cites "
                + "its source, null means unknown and never zero, and who reports stands apart from who is said to have done it. HEAD answers like GET. "
                + "A parameter that cannot be used is named in a problem document (RFC 9457).",
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        foreach (var path in document.Paths.Values)
            path.Operations?.Remove(HttpMethod.Head);
    }
}
