using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace SyriaTalks.Core.Records;

/// <summary>How records are written as JSON: names like those of the CSV's columns, null for unknown, letters as they are.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ApiPage<ApiEvent>))]
[JsonSerializable(typeof(ApiPage<ApiClaim>))]
[JsonSerializable(typeof(ApiPage<ApiParty>))]
[JsonSerializable(typeof(ApiPage<ApiSource>))]
[JsonSerializable(typeof(ApiPage<ApiRound>))]
[JsonSerializable(typeof(ApiEventDetail))]
public sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>The context that answers are written with.</summary>
    public static ApiJson Web { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,

        // Served as JSON and with "nosniff", so that quotes and brackets are all that needs an escape.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });
}
