using System.Globalization;
using System.Text.RegularExpressions;

namespace SyriaTalks.Web.Rules;

/// <summary>Every colour that carries text or a symbol stands out from every surface it may lie on (WCAG 2.2, relative luminance).</summary>
public sealed partial class PaletteRules
{
    private static readonly string[] Surfaces = ["bg", "surface", "surface-2", "primary-tint"];
    private static readonly string[] Texts = ["ink", "muted", "primary", "s-reported", "s-corroborated", "s-claimed", "s-disputed", "s-planned", "s-unknown"];
    private static readonly string[] Symbols =
        ["k-ceasefire", "k-talks", "k-statement", "k-clash", "k-airstrike", "k-explosion", "k-advance", "k-humanitarian", "k-other", "focus", "line-strong"];

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Colours_stand_out_from_every_surface(string theme)
    {
        var tokens = Tokens(theme);
        var pairs = Texts.Select(t => (Colour: t, Needs: 4.5)).Concat(Symbols.Select(s => (Colour: s, Needs: 3.0)))
            .SelectMany(c => Surfaces.Select(s => (c.Colour, Surface: s, c.Needs, Ratio: Contrast(tokens[c.Colour], tokens[s]))))
            .Append((Colour: "on-primary", Surface: "primary", Needs: 4.5, Ratio: Contrast(tokens["on-primary"], tokens["primary"])))
            .ToList();
        Assert.True(pairs.Count > 70);
        Assert.DoesNotContain(pairs, p => p.Ratio < p.Needs);
    }

    [Fact]
    public void Both_ways_to_the_dark_theme_give_the_same_colours()
    {
        var css = SourceTree.Read("src/SyriaTalks.Web/wwwroot/css/tokens.css");
        var chosen = Values(Block(css, "[data-theme=\"dark\"]"));
        var followed = Values(Block(css, ":root:not([data-theme])"));
        Assert.True(chosen.Count > 30);
        Assert.Equal(chosen, followed);
    }

    private static Dictionary<string, string> Tokens(string theme)
    {
        var css = SourceTree.Read("src/SyriaTalks.Web/wwwroot/css/tokens.css");
        var tokens = Values(Block(css, ":root{"));
        if (theme == "dark")
        {
            foreach (var (name, value) in Values(Block(css, "[data-theme=\"dark\"]")))
                tokens[name] = value;
        }

        return tokens;
    }

    private static string Block(string css, string selector)
    {
        var start = css.IndexOf(selector, StringComparison.Ordinal);
        Assert.True(start >= 0, $"tokens.css has no {selector}");
        return css[start..css.IndexOf('}', start)];
    }

    private static Dictionary<string, string> Values(string block) =>
        Colour().Matches(block).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);

    private static double Contrast(string a, string b)
    {
        var (light, dark) = (Math.Max(Luminance(a), Luminance(b)), Math.Min(Luminance(a), Luminance(b)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(string hex)
    {
        double Channel(int at)
        {
            var c = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(0)) + (0.7152 * Channel(2)) + (0.0722 * Channel(4));
    }

    [GeneratedRegex(@"--st-([a-z0-9-]+):\s*#([0-9A-Fa-f]{6})")]
    private static partial Regex Colour();
}
