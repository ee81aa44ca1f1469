using System.Text.RegularExpressions;
using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Core.Claims;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Export;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Import;
using SyriaTalks.Core.Parties;
using SyriaTalks.Core.Places;
using SyriaTalks.Core.Talks;
using SyriaTalks.Core.Vocabulary;
using SyriaTalks.Web.Commands;
using SyriaTalks.Web.Export;
using SyriaTalks.Web.Maps;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Rules;

/// <summary>Undocumented means unfinished: whatever a reader or an operator can name has its heading.</summary>
public sealed partial class DocumentationRules
{
    [Fact]
    public void Every_parameter_has_a_heading() => AssertHeadings(
        "docs/url-parameters.md",
        [.. ParameterNames.All, .. CeasefireParameters.All, CeasefireEndpoints.MeasureName, .. ExportRequest.Names, .. MapLook.Names, .. ChangesRequest.Names],
        32);

    [Fact]
    public void Every_column_of_the_series_has_a_heading() => AssertHeadings("docs/csv.md", SeriesCsv.Columns.Select(c => c.Name), 8);

    [Fact]
    public void Every_export_format_has_a_heading() => AssertHeadings("docs/exports.md", EventExporters.All.Select(e => e.Id), 8);

    [Fact]
    public void Every_parameter_of_the_ledger_and_of_the_relations_has_a_heading() =>
        AssertHeadings("docs/url-parameters.md", ClaimParameters.All.Append(RelationOrders.Parameter), 11);

    [Fact]
    public void Every_column_of_the_ledger_has_a_heading_with_its_meaning()
    {
        AssertHeadings("docs/claims.md", ClaimCsvColumns.All.Select(c => c.Name), 28);
        var text = SourceTree.Read("docs/claims.md");
        Assert.Empty(ClaimCsvColumns.All.Where(c => !text.Contains($"### `{c.Name}`\n\n{c.Meaning}\n", StringComparison.Ordinal)).Select(c => c.Name));
    }

    [Fact]
    public void Every_csv_column_has_a_heading() => AssertHeadings("docs/codebook.md", CsvColumns.All.Select(c => c.Name), 24);

    [Fact]
    public void Every_kind_type_and_status_has_a_heading() => AssertHeadings(
        "docs/codebook.md",
        [
            .. Slugs<EventKind>(), .. Slugs<EventType>(), .. Slugs<EventStatus>(), .. Slugs<ClaimStatus>(), .. Slugs<ClaimStance>(),
            .. Slugs<ClaimTopic>(), .. Slugs<Standing>(), .. Slugs<CeasefireAspect>(), .. Slugs<RelationKind>(), .. Slugs<PartyKind>(),
            .. Slugs<PartyRole>(), .. Slugs<PlaceRole>(), .. Slugs<PlaceKind>(), .. Slugs<QualityIssue>(), .. Slugs<CeasefireScope>(),
            .. Slugs<ViolationMeasure>(), .. Slugs<Counting>(),
        ],
        80);

    [Fact]
    public void Every_flag_of_a_count_has_a_heading() => AssertHeadings("docs/violations.md", Slugs<ViolationIssue>(), 7);

    [Fact]
    public void Every_column_of_the_counts_is_in_the_table_in_order()
    {
        var rows = SourceTree.Read("docs/violations.md").Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Split('`')[1]);
        Assert.True(ViolationCsv.Names.Count > 20);
        Assert.Equal(ViolationCsv.Names, rows);
    }

    [Fact]
    public void Every_import_format_has_a_heading() => AssertHeadings("docs/import.md", DatasetFormats.All.Select(f => f.Id).Append("dossier"), 4);

    [Fact]
    public void Every_option_of_the_import_has_a_heading() => AssertHeadings("docs/import.md", ImportCommand.Create([]).Options.Select(o => o.Name), 10);

    [Fact]
    public void Every_link_between_documents_leads_somewhere()
    {
        var files = SourceTree.Files("docs", ".md").Append(Path.Combine(SourceTree.Root, "README.md")).ToList();
        var links = files.SelectMany(f => Link().Matches(File.ReadAllText(f))
            .Select(m => m.Groups[1].Value.Split('#')[0])
            .Where(l => l.Length > 0 && !l.Contains("://", StringComparison.Ordinal))
            .Select(l => (From: SourceTree.Relative(f), To: l, Path: Path.Combine(Path.GetDirectoryName(f)!, l)))).ToList();
        Assert.True(links.Count > 15, $"only {links.Count} links were looked at");
        Assert.DoesNotContain(links, l => !File.Exists(l.Path) && !Directory.Exists(l.Path));
    }

    internal static void AssertHeadings(string document, IEnumerable<string> names, int atLeast)
    {
        var wanted = names.Distinct().ToList();
        Assert.True(wanted.Count >= atLeast, $"only {wanted.Count} names were looked for");
        var headings = Heading().Matches(SourceTree.Read(document)).SelectMany(m => Code().Matches(m.Value)).Select(m => m.Groups[1].Value).ToHashSet();
        Assert.Empty(wanted.Where(n => !headings.Contains(n)).Select(n => $"{document} has no heading `{n}`"));
    }

    private static IEnumerable<string> Slugs<T>()
        where T : struct, Enum => Terms<T>.All.Select(t => t.Slug);

    [GeneratedRegex(@"^#{2,4} .*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
