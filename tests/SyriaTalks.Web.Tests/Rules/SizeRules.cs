using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SyriaTalks.Web.Rules;

/// <summary>Budgets that keep files and methods readable.</summary>
public sealed class SizeRules
{
    [Theory]
    [InlineData(".cs", 250, 60)]
    [InlineData(".razor", 150, 20)]
    public void A_file_keeps_to_its_budget(string ending, int lines, int atLeast)
    {
        var files = SourceTree.Files("src", ending);
        Assert.True(files.Count >= atLeast, $"only {files.Count} files were looked at");
        Assert.Empty(files.Where(f => File.ReadLines(f).Count() > lines).Select(f => $"{SourceTree.Relative(f)}: {File.ReadLines(f).Count()} lines, {lines} allowed"));
    }

    [Fact]
    public void A_method_has_at_most_forty_lines()
    {
        var methods = SourceTree.Files("src", ".cs")
            .SelectMany(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f)).GetRoot().DescendantNodes().OfType<BaseMethodDeclarationSyntax>()
                .Where(m => m.Body is not null)
                .Select(m => (Name: $"{SourceTree.Relative(f)}: {(m as MethodDeclarationSyntax)?.Identifier.Text}", Lines: BodyLines(m))))
            .ToList();
        Assert.True(methods.Count > 150, $"only {methods.Count} methods were looked at");
        Assert.DoesNotContain(methods, m => m.Lines > 40);
    }

    private static int BodyLines(BaseMethodDeclarationSyntax method)
    {
        var span = method.Body!.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line - 1;
    }
}
