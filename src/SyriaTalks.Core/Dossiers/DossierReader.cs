using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using NJsonSchema;
using NJsonSchema.Validation;

namespace SyriaTalks.Core.Dossiers;

/// <summary>A dossier as read from a file.</summary>
/// <param name="Dossier">The contents.</param>
/// <param name="ContentHash">SHA-256 of the file in hex: equal files have equal hashes.</param>
public sealed record DossierFile(Dossier Dossier, string ContentHash);

/// <summary>Reads a dossier and checks it, first against the schema and then for what a schema cannot say.</summary>
public static class DossierReader
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    private static readonly Lazy<Task<JsonSchema>> Schema = new(LoadSchema);

    /// <summary>Reads a dossier from a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The dossier and its hash.</returns>
    /// <exception cref="DossierInvalidException">The file is no valid dossier; every problem is listed by JSON path.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<DossierFile> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
        return await ParseAsync(bytes, Path.GetFileName(path), cancellationToken);
    }

    /// <summary>Reads a dossier from memory.</summary>
    /// <param name="utf8">The file's bytes: UTF-8, with or without a byte order mark.</param>
    /// <param name="name">Name to use in messages.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The dossier and its hash.</returns>
    /// <exception cref="DossierInvalidException">The text is no valid dossier; every problem is listed by JSON path.</exception>
    public static async Task<DossierFile> ParseAsync(
        ReadOnlyMemory<byte> utf8, string name, CancellationToken cancellationToken)
    {
        var text = Decode(utf8.Span, name);
        CheckSyntax(text, name);
        var problems = (await Schema.Value.WaitAsync(cancellationToken)).Validate(text).SelectMany(Flatten).Distinct().ToList();
        if (problems.Count > 0)
            throw new DossierInvalidException(name, problems);

        Dossier dossier;
        try
        {
            dossier = JsonSerializer.Deserialize<Dossier>(text, Json)!;
        }
        catch (JsonException e)
        {
            // What the schema lets through and a type does not is a day that no month has.
            throw new DossierInvalidException(name, [new DossierProblem(e.Path ?? "$", "the value is not possible, such as a day that its month does not have")]);
        }

        problems = [.. DossierRules.Check(dossier)];
        return problems.Count > 0
            ? throw new DossierInvalidException(name, problems)
            : new DossierFile(dossier, Convert.ToHexStringLower(SHA256.HashData(utf8.Span)));
    }

    private static string Decode(ReadOnlySpan<byte> utf8, string name)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(utf8);
            return text.TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException e)
        {
            throw new DossierInvalidException(name, [new DossierProblem("$", $"the file is not UTF-8 (byte {e.Index}); save it as UTF-8")]);
        }
    }

    private static void CheckSyntax(string text, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
        }
        catch (JsonException e)
        {
            throw new DossierInvalidException(
                name, [new DossierProblem("$", $"the file is not JSON (line {e.LineNumber + 1}, position {e.BytePositionInLine + 1})")]);
        }
    }

    private static async Task<JsonSchema> LoadSchema()
    {
        await using var stream = typeof(DossierReader).Assembly.GetManifestResourceStream("dossier.schema.json")
            ?? throw new InvalidOperationException("The dossier schema is missing from the assembly.");
        return await JsonSchema.FromJsonAsync(stream);
    }

    // An error inside an alternative ("null or a date") is carried by the alternative; the innermost says most.
    private static IEnumerable<DossierProblem> Flatten(ValidationError error)
    {
        var inner = error is ChildSchemaValidationError child ? child.Errors.Values.SelectMany(e => e).SelectMany(Flatten).ToList() : [];
        var deeper = inner.Where(i => i.Path.Length > PathOf(error).Length).ToList();
        if (deeper.Count == 0 && error.Kind is ValidationErrorKind.ArrayItemNotValid && inner.Count > 0)
            return inner;
        return deeper.Count > 0 ? deeper : [new DossierProblem(PathOf(error), Reason(error))];
    }

    private static string PathOf(ValidationError error) => error.Path switch
    {
        null or "" or "#" => "$",
        var path => "$" + path.TrimStart('#').Replace("/", ".", StringComparison.Ordinal),
    };

    private static string Reason(ValidationError error) => error.Kind switch
    {
        ValidationErrorKind.PropertyRequired => $"the property \"{error.Property}\" is missing",
        ValidationErrorKind.NoAdditionalPropertiesAllowed => $"the property \"{error.Property}\" is not part of the format",
        ValidationErrorKind.NotInEnumeration =>
            $"the value is not one of {string.Join(", ", error.Schema.Enumeration.Where(v => v is not null))}",
        ValidationErrorKind.PatternMismatch => $"the value does not have the form {error.Schema.Pattern}",
        ValidationErrorKind.TooFewItems => "the list may not be empty",
        ValidationErrorKind.NotAnyOf or ValidationErrorKind.NotOneOf =>
            "the value is neither null nor of the form asked for",
        _ => $"{Words(error.Kind)}",
    };

    private static string Words(ValidationErrorKind kind) =>
        string.Concat(kind.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? " " : string.Empty) + char.ToLowerInvariant(c) : c.ToString()));
}
