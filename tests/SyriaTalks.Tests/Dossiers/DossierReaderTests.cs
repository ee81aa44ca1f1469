using System.Text;
using System.Text.Json.Nodes;
using SyriaTalks.Core.Dossiers;

namespace SyriaTalks.Dossiers;

public sealed class DossierReaderTests
{
    [Fact]
    public async Task The_sample_is_valid()
    {
        var file = await SampleDossier.ReadAsync();

        Assert.Equal(4, file.Dossier.Events.Count);
        Assert.Matches("^[0-9a-f]{64}$", file.ContentHash);
    }

    public static TheoryData<string, string, string> Edits => new()
    {
        { "kind", "$.events[0].kind", "is not one of" },
        { "date", "$.events[1].date", "a date without a start has precision 5" },
        { "missing", "$.events[2]", "\"title\" is missing" },
        { "extra", "$.events[0]", "\"colour\" is not part of the format" },
        { "cite", "$.events[0].cite[0]", "there is no 17" },
        { "twice", "$.events[1].id", "is used before" },
        { "future", "$.events[0].date.end", "after the day of publication" },
        { "type", "$.events[2].type", "an incident has a type" },
        { "slug", "$.parties[0].id", "does not have the form" },
        { "mutual", "$.relations[2]", "entered once" },
        { "voice", "$.monitors", "is a party as well" },
        { "empty", "$.claims[0].cite", "may not be empty" },
        { "format", "$.format", "" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task A_mistake_is_named_by_its_json_path(string edit, string path, string reason)
    {
        var e = await Assert.ThrowsAsync<DossierInvalidException>(() => SampleDossier.ReadAsync(d => Apply(d, edit)));

        Assert.Contains(e.Problems, p => p.Path.StartsWith(path, StringComparison.Ordinal) && p.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_mistake_is_listed_at_once()
    {
        var e = await Assert.ThrowsAsync<DossierInvalidException>(() => SampleDossier.ReadAsync(d =>
        {
            Apply(d, "kind");
            Apply(d, "missing");
            Apply(d, "slug");
        }));

        Assert.Equal(3, e.Problems.Select(p => p.Path).Distinct().Count());
    }

    [Theory]
    [InlineData("{ \"format\": ", "not JSON")]
    [InlineData("", "not JSON")]
    public async Task What_is_not_json_is_said_to_be_none(string text, string reason)
    {
        var e = await Assert.ThrowsAsync<DossierInvalidException>(() => DossierReader.ParseAsync(Encoding.UTF8.GetBytes(text), "x.json", CancellationToken.None));

        Assert.Contains(reason, Assert.Single(e.Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_utf8_is_named_with_its_byte()
    {
        var e = await Assert.ThrowsAsync<DossierInvalidException>(() => DossierReader.ParseAsync(new byte[] { 0x7B, 0xFF }, "x.json", CancellationToken.None));

        Assert.Contains("byte 1", Assert.Single(e.Problems).Reason, StringComparison.Ordinal);
    }

    private static void Apply(JsonNode d, string edit)
    {
        var events = d["events"]!;
        switch (edit)
        {
            case "kind": events[0]!["kind"] = "attack"; break;
            case "date": events[1]!["date"]!["precision"] = 4; break;
            case "missing": events[2]!.AsObject().Remove("title"); break;
            case "extra": events[0]!["colour"] = "red"; break;
            case "cite": events[0]!["cite"]![0] = "17"; break;
            case "twice": events[1]!["id"] = "market-blast"; break;
            case "future": events[0]!["date"] = JsonNode.Parse("""{ "start": "2020-05-16", "end": "2020-05-16", "precision": 1, "text": "16 May 2020" }"""); break;
            case "type": events[2]!["type"] = "explosion"; break;
            case "slug": d["parties"]![0]!["id"] = "The Reds"; break;
            case "mutual":
                d["relations"]![0]!["kind"] = "works-with";
                d["relations"]!.AsArray().Add(JsonNode.Parse("""{ "from": "blues", "to": "reds", "kind": "works-with", "text": "x", "date": null, "inferred": false, "cite": ["1"] }"""));
                break;
            case "voice": d["monitors"]![0]!["id"] = "reds"; break;
            case "empty": d["claims"]![0]!["cite"] = new JsonArray(); break;
            case "format": d["format"] = "syriatalks-dossier/9"; break;
            default: throw new ArgumentOutOfRangeException(nameof(edit));
        }
    }
}
