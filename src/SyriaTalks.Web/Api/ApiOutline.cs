using Microsoft.OpenApi;

namespace SyriaTalks.Web.Api;

/// <summary>The description of the API as a page shows it.</summary>
/// <param name="Introduction">What it is.</param>
/// <param name="Operations">Addresses.</param>
/// <param name="Records">What they answer, by name.</param>
internal sealed record ApiOutline(string Introduction, IReadOnlyList<ApiOperationOutline> Operations, IReadOnlyList<ApiRecordOutline> Records)
{
    /// <summary>Reads a description.</summary>
    /// <param name="document">The description.</param>
    /// <returns>The outline.</returns>
    public static ApiOutline Of(OpenApiDocument document)
    {
        var operations = document.Paths.SelectMany(p => (p.Value.Operations ?? []).Values.Select(o => Operation(p.Key, o)));
        var records = (document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>())
            .Where(s => s.Value.Properties is { Count: > 0 })
            .OrderBy(s => s.Key, StringComparer.Ordinal)
            .Select(s => new ApiRecordOutline(
                s.Key, s.Value.Description, [.. s.Value.Properties!.Select(p => new ApiFieldOutline(p.Key, Type(p.Value), p.Value.Description))]));
        return new ApiOutline(document.Info.Description ?? string.Empty, [.. operations], [.. records]);
    }

    private static ApiOperationOutline Operation(string path, OpenApiOperation operation)
    {
        var answer = operation.Responses?.GetValueOrDefault("200")?.Content?.Values.FirstOrDefault()?.Schema;
        return new ApiOperationOutline(
            path,
            operation.Summary ?? path,
            operation.Description,
            [.. (operation.Parameters ?? []).Select(p => new ApiFieldOutline(p.Name ?? string.Empty, p.Schema is { } schema ? Type(schema) : string.Empty, p.Description))],
            answer is null ? string.Empty : Type(answer));
    }

    // "string or null", "list of Citation", "date".
    private static string Type(IOpenApiSchema schema)
    {
        if (schema is OpenApiSchemaReference { Reference.Id: { } id })
            return id;
        var parts = (schema.OneOf ?? []).Concat(schema.AnyOf ?? []).Select(Type).Distinct(StringComparer.Ordinal).ToList();
        if (parts.Count > 0)
            return string.Join(" or ", parts);
        var type = schema.Type ?? default;
        var names = new List<string>();
        if (type.HasFlag(JsonSchemaType.Array))
            names.Add("list of " + (schema.Items is { } items ? Type(items) : "values"));
        if (type.HasFlag(JsonSchemaType.Integer))
            names.Add("whole number");
        else if (type.HasFlag(JsonSchemaType.Number))
            names.Add("number");
        if (type.HasFlag(JsonSchemaType.Boolean))
            names.Add("true or false");
        if (type.HasFlag(JsonSchemaType.String) && !type.HasFlag(JsonSchemaType.Integer) && !type.HasFlag(JsonSchemaType.Number))
            names.Add(schema.Format == "date" ? "date" : "text");
        if (type.HasFlag(JsonSchemaType.Null))
            names.Add("null");
        return string.Join(" or ", names);
    }
}

/// <summary>One address.</summary>
/// <param name="Path">The path.</param>
/// <param name="Title">What it gives.</param>
/// <param name="Description">In a sentence; null for none.</param>
/// <param name="Parameters">What it takes.</param>
/// <param name="Answer">Name of the record it answers with.</param>
internal sealed record ApiOperationOutline(string Path, string Title, string? Description, IReadOnlyList<ApiFieldOutline> Parameters, string Answer);

/// <summary>One record.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is; null for none.</param>
/// <param name="Fields">Its properties.</param>
internal sealed record ApiRecordOutline(string Name, string? Description, IReadOnlyList<ApiFieldOutline> Fields);

/// <summary>A parameter or a property.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Description">What it means; null for none.</param>
internal sealed record ApiFieldOutline(string Name, string Type, string? Description);
