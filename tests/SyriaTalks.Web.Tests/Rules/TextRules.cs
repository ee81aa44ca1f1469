using System.Text.RegularExpressions;

namespace SyriaTalks.Web.Rules;

/// <summary>What may not stand in the sources.</summary>
public sealed partial class TextRules
{
    [Theory]
    [InlineData("MarkupString|AddMarkupContent|innerHTML|FromSqlRaw", "raw markup or SQL")]
    [InlineData(@"\b(TODO|FIXME|HACK)\b|NotImplementedException", "something unfinished")]
    [InlineData(@"https?://(?!www\.w3\.org/|schema\.org|127\.0\.0\.1|localhost|\[)[a-z]", "an address of another site")]
    public void The_sources_hold_no(string pattern, string what)
    {
        var files = SourceTree.Files("src", ".cs", ".razor", ".js", ".css");
        Assert.True(files.Count > 60, $"only {files.Count} files were looked at");
        Assert.Empty(Hits(files, new Regex(pattern, RegexOptions.IgnoreCase)).Select(h => $"{what}: {h}"));
    }

    [Fact]
    public void Components_ask_queries_and_never_the_database()
    {
        var files = SourceTree.Files("src/SyriaTalks.Web", ".cs", ".razor");
        Assert.True(files.Count > 40, $"only {files.Count} files were looked at");
        Assert.Empty(Hits(files, DatabaseWords()));
    }

    [Fact]
    public void No_component_writes_an_address_by_hand()
    {
        var files = SourceTree.Files("src/SyriaTalks.Web/Components", ".razor");
        Assert.True(files.Count > 20, $"only {files.Count} files were looked at");
        Assert.Empty(Hits(files, HandWrittenAddress()));
    }

    [Fact]
    public void The_top_level_holds_exactly_what_it_may()
    {
        var names = Directory.EnumerateFileSystemEntries(SourceTree.Root).Select(e => Path.GetFileName(e)!)
            .Where(n => !n.StartsWith('.')).Order(StringComparer.Ordinal);
        Assert.Equal(["README.md", "SyriaTalks.sln", "docs", "src", "tests"], names);
        Assert.True(File.Exists(Path.Combine(SourceTree.Root, ".gitignore")));
    }

    private static List<string> Hits(IEnumerable<string> files, Regex pattern) =>
    [
        .. files.SelectMany(f => File.ReadLines(f)
            .Select((line, i) => (line, i))
            .Where(l => pattern.IsMatch(l.line))
            .Select(l => $"{SourceTree.Relative(f)}:{l.i + 1} {l.line.Trim()}")),
    ];

    [GeneratedRegex(@"\b(DbContext|IQueryable|StoreContext|ToListAsync|UseSqlite)\b")]
    private static partial Regex DatabaseWords();

    [GeneratedRegex(@"(href|action)=""/[a-z]")]
    private static partial Regex HandWrittenAddress();
}
