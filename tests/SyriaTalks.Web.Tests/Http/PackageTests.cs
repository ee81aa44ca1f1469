using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using NJsonSchema;
using Sylvan.Data.Csv;
using SyriaTalks.Core.Export.Package;
using SyriaTalks.Web.Rules;

namespace SyriaTalks.Web.Http;

/// <summary>The data package, read by other people's tools: an archive, a CSV reader, a schema validator.</summary>
[Collection(SharedSite.Name)]
public sealed class PackageTests(SiteFixture site)
{
    private const string Address = "/export/datapackage.zip";

    [Fact]
    public async Task The_same_contents_are_the_same_bytes_and_their_hash_is_known_after_them()
    {
        using var client = site.NewClient();
        site.Log.Clear();

        using var first = await client.GetAsync(Address);
        var bytes = await first.Content.ReadAsByteArrayAsync();
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, Address));
        using var again = new HttpRequestMessage(HttpMethod.Get, Address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var unchanged = await client.SendAsync(again);

        Assert.Equal(bytes, await client.GetByteArrayAsync(Address));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), head.Headers.GetValues("X-Content-SHA256").Single());
        Assert.Equal(first.Headers.ETag, head.Headers.ETag);
        Assert.Equal(first.Headers.GetValues("X-Row-Count"), head.Headers.GetValues("X-Row-Count"));
        Assert.Equal("application/zip", first.Content.Headers.ContentType?.ToString());
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Empty(site.Log.Troubles);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?place=damascus")]
    [InlineData("?asof=2016-01-01")]
    public async Task Every_row_keeps_to_the_schema_and_every_file_to_the_manifest(string query)
    {
        using var archive = await OpenAsync(query);
        var manifest = JsonNode.Parse(Text(archive, "MANIFEST.json"))!;
        var descriptor = JsonNode.Parse(Text(archive, "datapackage.json"))!;

        Assert.Equal(archive.Entries.Select(e => e.FullName).Where(n => n != "MANIFEST.json"), manifest["files"]!.AsArray().Select(f => (string)f!["path"]!));
        foreach (var file in manifest["files"]!.AsArray())
        {
            var bytes = Bytes(archive, (string)file!["path"]!);
            Assert.Equal((long)file["bytes"]!, bytes.Length);
            Assert.Equal((string)file["sha256"]!, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }

        var keys = new Dictionary<string, HashSet<string>>();
        var resources = descriptor["resources"]!.AsArray();
        Assert.Equal(PackageTables.All.Count, resources.Count);
        foreach (var resource in resources)
        {
            var rows = await CheckAsync(archive, resource!);
            var file = manifest["files"]!.AsArray().Single(f => (string)f!["path"]! == (string)resource!["path"]!)!;
            Assert.Equal((int)file["rows"]!, rows.Count);
            Assert.Equal("sha256:" + (string)file["sha256"]!, (string)resource!["hash"]!);
            if (rows.Count > 0 && rows[0].ContainsKey("id"))
                keys[(string)resource["name"]!] = [.. rows.Select(r => (string)r["id"]!)];
        }

        CheckReferences(archive, resources, keys);
        Assert.Equal(query.Contains("asof", StringComparison.Ordinal), (int)manifest["rows"]! == 0);
    }

    [Fact]
    public async Task The_package_says_how_to_quote_it_and_states_no_licence_that_nobody_gave()
    {
        using var archive = await OpenAsync("?place=damascus");

        var readme = Text(archive, "README.md");
        Assert.Contains("events with place=damascus", readme, StringComparison.Ordinal);
        Assert.Contains(Text(archive, "CITATION.txt").Trim(), readme, StringComparison.Ordinal);
        Assert.Contains("/timeline?place=damascus&asof=2017-01-13", readme, StringComparison.Ordinal);
        Assert.Contains("states no licence", readme, StringComparison.Ordinal);
        Assert.DoesNotContain("\"licenses\"", Text(archive, "datapackage.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_table_has_a_heading() => DocumentationRules.AssertHeadings("docs/exports.md", PackageTables.All.Select(t => t.Path), 7);

    private async Task<ZipArchive> OpenAsync(string query)
    {
        using var client = site.NewClient();
        return new ZipArchive(new MemoryStream(await client.GetByteArrayAsync(Address + query)), ZipArchiveMode.Read);
    }

    // The table's schema as a JSON schema, and each row as an object that a validator looks at.
    private static async Task<List<JsonObject>> CheckAsync(ZipArchive archive, JsonNode resource)
    {
        var fields = resource["schema"]!["fields"]!.AsArray();
        var schema = await JsonSchema.FromJsonAsync(Schema(fields).ToJsonString());
        using var reader = await CsvDataReader.CreateAsync(new StringReader(Text(archive, (string)resource["path"]!)));
        Assert.Equal(fields.Select(f => (string)f!["name"]!), Enumerable.Range(0, reader.FieldCount).Select(reader.GetName));
        var rows = new List<JsonObject>();
        while (await reader.ReadAsync())
        {
            var row = new JsonObject();
            for (var i = 0; i < fields.Count; i++)
            {
                if (reader.GetString(i) is { Length: > 0 } cell)
                    row[(string)fields[i]!["name"]!] = Value((string)fields[i]!["type"]!, cell);
            }

            Assert.Empty(schema.Validate(row.ToJsonString()).Select(e => $"{resource["name"]}: {e}"));
            rows.Add(row);
        }

        var key = resource["schema"]!["primaryKey"]!.AsArray().Select(k => (string)k!).ToList();
        Assert.Equal(rows.Count, rows.Select(r => string.Join('\n', key.Select(k => (string?)r[k]))).Distinct().Count());
        return rows;
    }

    private static JsonObject Schema(JsonArray fields)
    {
        var properties = new JsonObject();
        foreach (var field in fields)
        {
            var type = (string)field!["type"]!;
            var property = new JsonObject { ["type"] = type == "date" ? "string" : type };
            if (type == "date")
                property["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
            foreach (var name in new[] { "enum", "minimum", "maximum" })
            {
                if (field["constraints"]?[name] is { } constraint)
                    property[name] = constraint.DeepClone();
            }

            properties[(string)field["name"]!] = property;
        }

        var required = fields.Where(f => (bool?)f!["constraints"]?["required"] == true).Select(f => f!["name"]!.DeepClone());
        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = new JsonArray([.. required]), ["additionalProperties"] = false };
    }

    private static JsonValue Value(string type, string cell) => type switch
    {
        "integer" => JsonValue.Create(int.Parse(cell, CultureInfo.InvariantCulture)),
        "number" => JsonValue.Create(double.Parse(cell, CultureInfo.InvariantCulture)),
        "boolean" => JsonValue.Create(bool.Parse(cell)),
        _ => JsonValue.Create(cell)!,
    };

    private static void CheckReferences(ZipArchive archive, JsonArray resources, Dictionary<string, HashSet<string>> keys)
    {
        var looked = 0;
        foreach (var resource in resources.Where(r => r!["schema"]!["foreignKeys"] is not null))
        {
            foreach (var reference in resource!["schema"]!["foreignKeys"]!.AsArray())
            {
                using var reader = CsvDataReader.Create(new StringReader(Text(archive, (string)resource["path"]!)));
                while (reader.Read())
                {
                    Assert.Contains(reader.GetString(reader.GetOrdinal((string)reference!["fields"]!)), keys[(string)reference["reference"]!["resource"]!]);
                    looked++;
                }
            }
        }

        Assert.True(looked > 10 || keys.Count == 0, $"only {looked} references were looked at");
    }

    private static byte[] Bytes(ZipArchive archive, string path)
    {
        using var stream = archive.GetEntry(path)!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static string Text(ZipArchive archive, string path) => System.Text.Encoding.UTF8.GetString(Bytes(archive, path));
}
