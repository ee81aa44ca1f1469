using System.Text;
using System.Text.Json.Nodes;
using SyriaTalks.Core.Dossiers;

namespace SyriaTalks.Dossiers;

/// <summary>The sample beside this file, whole or edited.</summary>
internal static class SampleDossier
{
    private static readonly string[] Lists = ["places", "parties", "holdings", "relations", "events", "ceasefires", "talks", "context"];

    public static string Text { get; } = Load("sample.json");

    public static Task<DossierFile> ReadAsync(Action<JsonNode>? edit = null) => DossierReader.ParseAsync(Bytes(edit), "sample.json", CancellationToken.None);

    public static byte[] Bytes(Action<JsonNode>? edit = null)
    {
        var node = JsonNode.Parse(Text)!;
        edit?.Invoke(node);
        return Encoding.UTF8.GetBytes(node.ToJsonString());
    }

    /// <summary>A second article that speaks of the first one's blast.</summary>
    public static Task<DossierFile> ReadSecondAsync(Action<JsonNode>? edit = null) => ReadAsync(d =>
    {
        d["source"]!["id"] = "second-article";
        d["source"]!["published"] = "2020-05-20";
        foreach (var list in Lists)
            d[list] = new JsonArray();
        d["monitors"] = new JsonArray { JsonNode.Parse("""{ "id": "bureau", "name": "The Bureau", "short": "Bureau", "aliases": [], "cite": ["1"] }""") };
        d["claims"] = new JsonArray
        {
            JsonNode.Parse("""
            { "id": "second-1", "event": "market-blast", "statement": null, "topic": "responsibility", "stance": "denies", "by": "reds",
              "speaker": null, "text": "Not us.", "accused": null, "deaths": null, "said": null, "inferred": false, "cite": ["1"] }
            """),
        };
        edit?.Invoke(d);
    });

    /// <summary>A second article with counts of violations of the first one's truce.</summary>
    public static Task<DossierFile> ReadCountsAsync(Action<JsonNode>? edit = null)
    {
        var node = JsonNode.Parse(Load("violations.json"))!;
        edit?.Invoke(node);
        return DossierReader.ParseAsync(Encoding.UTF8.GetBytes(node.ToJsonString()), "violations.json", CancellationToken.None);
    }

    private static string Load(string name)
    {
        using var stream = typeof(SampleDossier).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
