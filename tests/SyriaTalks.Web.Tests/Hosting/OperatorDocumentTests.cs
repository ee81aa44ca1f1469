using SyriaTalks.Core.Export;
using SyriaTalks.Web.Rules;

namespace SyriaTalks.Web.Hosting;

/// <summary>What an operator or a reader of files can name has its heading.</summary>
public sealed class OperatorDocumentTests
{
    private static readonly string[] Commands = ["db migrate", "db check", "db backup", "import", "remove", "sources"];

    [Fact]
    public void Every_setting_has_a_heading() => DocumentationRules.AssertHeadings("docs/configuration.md", SiteSettings.Names, 10);

    [Fact]
    public void Every_command_has_a_heading() => DocumentationRules.AssertHeadings("docs/running.md", Commands, 6);

    [Fact]
    public void Every_column_has_a_heading_and_its_meaning()
    {
        DocumentationRules.AssertHeadings("docs/csv.md", CsvColumns.All.Select(c => c.Name), 24);
        var text = SourceTree.Read("docs/csv.md").ReplaceLineEndings("\n");
        Assert.Empty(CsvColumns.All.Where(c => !text.Contains($"### `{c.Name}`\n\n{c.Meaning}\n", StringComparison.Ordinal)).Select(c => c.Name));
    }
}
