using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Web.Api;

/// <summary>The parameters of the API as its description gives them. They are read by <see cref="FilterParser"/> like those of pages.</summary>
internal static class ApiParameters
{
    /// <summary>The as-of day alone.</summary>
    public static readonly IReadOnlyList<string> Day = [ParameterNames.AsOf];

    /// <summary>Of lists without a filter.</summary>
    public static readonly IReadOnlyList<string> Pages = [ParameterNames.AsOf, ParameterNames.Page, ParameterNames.Size];

    /// <summary>Of events.</summary>
    public static readonly IReadOnlyList<string> Filter = ParameterNames.All;

    private static readonly Dictionary<string, FilterParameter> Conditions = Enum.GetValues<FilterParameter>()
        .Where(p => p != FilterParameter.Dates).ToDictionary(ParameterNames.Of);

    /// <summary>Describes parameters.</summary>
    /// <param name="operation">What takes them.</param>
    /// <param name="names">Their names.</param>
    public static void AddTo(OpenApiOperation operation, IReadOnlyList<string> names)
    {
        operation.Parameters ??= [];
        foreach (var name in names)
        {
            var isList = Conditions.ContainsKey(name) && name != ParameterNames.Text;
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = name,
                In = ParameterLocation.Query,
                Description = Describe(name) + (isList ? " Can be given several times: any of these." : string.Empty),
                Explode = true,
                Style = ParameterStyle.Form,
                Schema = isList ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = Schema(name) } : Schema(name),
            });
        }
    }

    private static string Describe(string name) => name switch
    {
        ParameterNames.From => "First day wanted, inclusive; an event matches when any day on which it may have happened lies in the range.",
        ParameterNames.To => "Last day wanted, inclusive.",
        ParameterNames.Days => "Which days of an event have to lie in the range: any on which it may have happened, or the first of them.",
        ParameterNames.Clock => "From which day rows of datasets count as known: from the earliest report they cite, or from the release that brought them.",
        ParameterNames.AsOf => "The day whose knowledge is shown: what sources published later is left out. Without it, the publication day of the newest source.",
        ParameterNames.Sort => "Order; ties are broken by id.",
        ParameterNames.Page => "Page, from 1.",
        ParameterNames.Size => "Records a page; another number is taken for the next of these.",
        _ => Terms<FilterParameter>.Of(Conditions[name]).Meaning,
    };

    private static OpenApiSchema Schema(string name) => name switch
    {
        ParameterNames.From or ParameterNames.To or ParameterNames.AsOf => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" },
        ParameterNames.Page => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1", Default = JsonValue.Create(1) },
        ParameterNames.Size => new OpenApiSchema
        {
            Type = JsonSchemaType.Integer,
            Format = "int32",
            Default = JsonValue.Create(EventFilter.Sizes[0]),
            Enum = [.. EventFilter.Sizes.Select(s => (JsonNode)JsonValue.Create(s))],
        },
        ParameterNames.Days => Choice(Terms<DayMatch>.All.Select(t => t.Slug)),
        ParameterNames.Clock => Choice(Terms<KnowledgeClock>.All.Select(t => t.Slug)),
        ParameterNames.Sort => Choice(FilterFormatter.SortNames),
        ParameterNames.Text => new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = EventFilter.MaxTextLength },
        _ => new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static OpenApiSchema Choice(IEnumerable<string> slugs) =>
        new() { Type = JsonSchemaType.String, Enum = [.. slugs.Select(s => (JsonNode)JsonValue.Create(s)!)] };
}
