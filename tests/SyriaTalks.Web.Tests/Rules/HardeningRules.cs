using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SyriaTalks.Web.Rules;

/// <summary>docs/hardening.md promises nothing that is not checked: what it names is there.</summary>
public sealed partial class HardeningRules
{
    private static readonly string Document = SourceTree.Read("docs/hardening.md");

    [Fact]
    public void Every_rule_has_a_row_with_a_check()
    {
        var rows = Row().Matches(Document).Select(m => m.Value).ToList();

        Assert.Equal(Enumerable.Range(1, 30).Select(n => $"R-{n:00}"), rows.Select(r => r[2..6]));
        Assert.DoesNotContain(rows, r => !r.TrimEnd('|', ' ').Split('|')[^1].Contains('`', StringComparison.Ordinal));
    }

    [Fact]
    public void Every_test_that_is_named_exists()
    {
        var tests = SourceTree.Files("tests", "Tests.cs", "Rules.cs")
            .SelectMany(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f)).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
            .Where(m => m.AttributeLists.SelectMany(l => l.Attributes).Any(a => a.Name.ToString() is "Fact" or "Theory" or "SkippableFact" or "SkippableTheory"))
            .Select(m => $"{((ClassDeclarationSyntax)m.Parent!).Identifier.Text}.{m.Identifier.Text}")
            .ToHashSet(StringComparer.Ordinal);
        var named = Named().Matches(Document).Select(m => m.Groups[1].Value).ToList();

        Assert.True(named.Count > 50, $"only {named.Count} tests are named");
        Assert.DoesNotContain(named, n => !tests.Contains(n));
    }

    [Fact]
    public void Every_file_that_is_named_exists()
    {
        var files = SourceTree.Files("src", ".cs", ".js").Select(SourceTree.Relative).ToList();
        var named = FileName().Matches(Document).Select(m => m.Groups[1].Value).ToList();

        Assert.True(named.Count > 20, $"only {named.Count} files are named");
        Assert.DoesNotContain(named, n => !files.Exists(f => f.EndsWith("/" + n, StringComparison.Ordinal) || f.EndsWith("." + n, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"^\| R-\d\d \|.*$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"`([A-Z]\w*(?:Tests|Rules)\.\w+)`")]
    private static partial Regex Named();

    [GeneratedRegex(@"`([\w/]+\.(?:cs|js))`")]
    private static partial Regex FileName();
}
