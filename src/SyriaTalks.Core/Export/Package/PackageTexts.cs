using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Sources;

namespace SyriaTalks.Core.Export.Package;

/// <summary>What a data package says of itself, to people and to programs.</summary>
internal static class PackageTexts
{
    private const string Licence =
        "The project states no licence for its own coding so far; ask its operator before you republish it as a whole. Rows of a dataset are the publisher's and under the "
        + "publisher's terms, which come with the dataset and not from here. Articles are cited and not republished.";

    private static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The sentence to quote the package by.</summary>
    public static string Citation(ExportContext context) =>
        $"SyriaTalks, {Filter(context)}, as of {DateWords.Long(context.AsOf)}, data version {context.DataVersion}, {context.Links.Page}. Quote each figure with its source and paragraph or row.";

    public static string Readme(ExportContext context)
    {
        var text = new StringBuilder();
        text.Append("# SyriaTalks: data package\n\nWhat sources report about the Syria ceasefire of December 2016 and the Astana talks. Nothing here is verified: every row cites its source.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"* Filter: {Filter(context)}\n* As of: {DateWords.Iso(context.AsOf)} (what was published later is left out)\n* Data version: {context.DataVersion}\n\n## Tables\n\n");
        foreach (var table in PackageTables.All)
            text.Append(CultureInfo.InvariantCulture, $"* `{table.Path}`: {table.Title}.\n");
        text.Append("\nColumns with types and constraints are in `datapackage.json` (Frictionless tabular data package); rows, bytes and SHA-256 of each file in `MANIFEST.json`. ");
        text.Append("`events.csv` and `claims.csv` follow the filter; the other tables hold all that was known on the day.\n\n## Reading them\n\n");
        text.Append("* UTF-8, comma, CRLF. An empty cell means unknown or not stated, and never zero; a low figure without a high one means \"or more\".\n");
        text.Append("* Several values stand in one cell with \"; \" between them.\n");
        text.Append("* A text that a spreadsheet would run as a formula has an apostrophe in front; take one off where `=`, `+`, `-`, `@`, a control character or more apostrophes follow.\n");
        text.Append("* Who reports (`source`, and `by` of a claim) is never who is said to have done it (`accused`).\n");
        return text.Append(CultureInfo.InvariantCulture, $"\n## To quote it\n\n{Citation(context)}\n\n## Licence\n\n{Licence}\n").ToString();
    }

    public static string Manifest(ExportContext context, IEnumerable<PackageFile> files) => Write(new JsonObject
    {
        ["filter"] = context.Query,
        ["as_of"] = DateWords.Iso(context.AsOf),
        ["data_version"] = context.DataVersion,
        ["rows"] = files.First().Rows,
        ["files"] = new JsonArray([.. files.Select(f => new JsonObject { ["path"] = f.Path, ["rows"] = f.Rows, ["bytes"] = f.Bytes, ["sha256"] = f.Sha256 })]),
    });

    public static string Descriptor(ExportContext context, IReadOnlyList<PackageFile> files, IEnumerable<SourceRow> sources) => Write(new JsonObject
    {
        ["profile"] = "tabular-data-package",
        ["name"] = "syriatalks",
        ["title"] = "SyriaTalks: the Syria ceasefire of December 2016 and the Astana talks, as reported",
        ["version"] = context.DataVersion,
        ["homepage"] = context.Links.Page,
        ["description"] = $"Filter: {Filter(context)}. As of {DateWords.Iso(context.AsOf)}. {Licence}",
        ["citation"] = Citation(context),
        ["as_of"] = DateWords.Iso(context.AsOf),
        ["filter"] = context.Query,
        ["sources"] = new JsonArray([.. sources.Select(s => Source(s.Source))]),
        ["resources"] = new JsonArray([.. PackageTables.All.Select(t => Resource(t, files.First(f => f.Path == t.Path)))]),
    });

    private static JsonObject Source(SourceInfo source)
    {
        var known = new JsonObject { ["title"] = source.Publisher is { } publisher ? $"{source.Title} ({publisher})" : source.Title };
        if (source.Url is { } address)
            known["path"] = address;
        return known;
    }

    private static JsonObject Resource(PackageTable table, PackageFile file)
    {
        var schema = new JsonObject
        {
            ["fields"] = new JsonArray([.. table.Fields.Select(Field)]),
            ["missingValues"] = new JsonArray(string.Empty),
            ["primaryKey"] = new JsonArray([.. table.Key.Select(k => (JsonNode)k)]),
        };
        if (table.References.Count > 0)
        {
            schema["foreignKeys"] = new JsonArray([.. table.References.Select(r => new JsonObject
            {
                ["fields"] = r.Column,
                ["reference"] = new JsonObject { ["resource"] = r.Table, ["fields"] = r.Target },
            })]);
        }

        return new JsonObject
        {
            ["profile"] = "tabular-data-resource",
            ["name"] = table.Name,
            ["title"] = table.Title,
            ["path"] = table.Path,
            ["format"] = "csv",
            ["mediatype"] = "text/csv",
            ["encoding"] = "utf-8",
            ["bytes"] = file.Bytes,
            ["hash"] = "sha256:" + file.Sha256,
            ["dialect"] = new JsonObject { ["delimiter"] = ",", ["lineTerminator"] = "\r\n", ["quoteChar"] = "\"", ["doubleQuote"] = true, ["header"] = true },
            ["schema"] = schema,
        };
    }

    private static JsonObject Field(PackageField field)
    {
        var constraints = new JsonObject();
        if (field.IsRequired)
            constraints["required"] = true;
        if (field.Values is { } values)
            constraints["enum"] = new JsonArray([.. values.Select(v => (JsonNode)v)]);
        if (field.Minimum is { } low)
            constraints["minimum"] = low;
        if (field.Maximum is { } high)
            constraints["maximum"] = high;
        var described = new JsonObject { ["name"] = field.Name, ["type"] = field.Type, ["description"] = field.Description };
        if (constraints.Count > 0)
            described["constraints"] = constraints;
        return described;
    }

    private static string Filter(ExportContext context) => context.Query.Length == 0 ? "all events" : "events with " + Uri.UnescapeDataString(context.Query);

    private static string Write(JsonObject value) => value.ToJsonString(Pretty) + "\n";
}
