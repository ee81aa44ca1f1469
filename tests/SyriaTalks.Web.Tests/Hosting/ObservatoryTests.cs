namespace SyriaTalks.Web.Hosting;

public sealed class ObservatoryTests
{
    private const string Good = "default-src 'none'; script-src 'self'; style-src 'self'; object-src 'none'; frame-ancestors 'none'";
    private const string Hsts = "Strict-Transport-Security: max-age=31536000";

    [Fact]
    public void A_page_without_any_header_fails()
    {
        var (score, grade, _) = Observatory.Score(Headers(), string.Empty);

        // 100 - 25 (policy) - 20 (HSTS) - 5 (sniffing) - 20 (framing)
        Assert.Equal(30, score);
        Assert.Equal("D", grade);
    }

    [Fact]
    public void A_page_with_every_header_has_the_best_grade()
    {
        var (score, grade, _) = Observatory.Score(
            Headers(
                $"Content-Security-Policy: {Good}", Hsts, "X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer",
                "Cross-Origin-Resource-Policy: same-origin", "Set-Cookie: theme=dark; path=/; secure; samesite=lax; httponly"),
            "<script src=\"a.js\" integrity=\"sha256-x\"></script>");

        Assert.Equal(140, score);
        Assert.Equal("A+", grade);
    }

    [Theory]
    [InlineData("content-security-policy", -25, "")]
    [InlineData("content-security-policy", -20, "Content-Security-Policy: img-src 'self'")]
    [InlineData("content-security-policy", -20, "Content-Security-Policy: default-src 'none'; script-src 'self' 'unsafe-inline'")]
    [InlineData("content-security-policy", -20, "Content-Security-Policy: default-src 'none'; script-src https:")]
    [InlineData("content-security-policy", -20, "Content-Security-Policy: default-src 'none'; connect-src http://a.example")]
    [InlineData("content-security-policy", -10, "Content-Security-Policy: default-src 'none'; script-src 'self' 'unsafe-eval'")]
    [InlineData("content-security-policy", -10, "Content-Security-Policy: default-src 'none'; img-src http://a.example")]
    [InlineData("content-security-policy", 0, "Content-Security-Policy: default-src 'none'; style-src 'self' 'unsafe-inline'")]
    [InlineData("content-security-policy", 5, "Content-Security-Policy: default-src 'self'")]
    [InlineData("content-security-policy", 10, "Content-Security-Policy: default-src 'none'; script-src 'unsafe-inline' 'nonce-x'")]
    [InlineData("cookies", 0, "")]
    [InlineData("cookies", -20, "Set-Cookie: theme=dark")]
    [InlineData("cookies", -5, "Set-Cookie: theme=dark", Hsts)]
    [InlineData("cookies", -40, "Set-Cookie: session=1; samesite=lax")]
    [InlineData("cookies", -10, "Set-Cookie: session=1; httponly; samesite=lax", Hsts)]
    [InlineData("cookies", -30, "Set-Cookie: session=1; secure; samesite=lax")]
    [InlineData("cookies", -20, "Set-Cookie: csrf=1; secure")]
    [InlineData("cookies", -20, "Set-Cookie: theme=dark; secure; samesite=sometimes")]
    [InlineData("cookies", 0, "Set-Cookie: theme=dark; secure")]
    [InlineData("cookies", 5, "Set-Cookie: theme=dark; secure; samesite=lax")]
    [InlineData("cookies", -5, "Set-Cookie: a=1; secure; samesite=lax", "Set-Cookie: b=1; samesite=lax", Hsts)]
    [InlineData("cross-origin-resource-sharing", 0, "Access-Control-Allow-Origin: *")]
    [InlineData("cross-origin-resource-sharing", -50, "Access-Control-Allow-Origin: https://evil.example", "Access-Control-Allow-Credentials: true")]
    [InlineData("referrer-policy", -5, "Referrer-Policy: unsafe-url")]
    [InlineData("referrer-policy", 5, "Referrer-Policy: no-referrer, strict-origin-when-cross-origin")]
    [InlineData("strict-transport-security", -20, "")]
    [InlineData("strict-transport-security", -20, "Strict-Transport-Security: forever")]
    [InlineData("strict-transport-security", -10, "Strict-Transport-Security: max-age=3600")]
    [InlineData("x-content-type-options", -5, "X-Content-Type-Options: sniff")]
    [InlineData("x-frame-options", -20, "X-Frame-Options: ALLOWALL")]
    [InlineData("x-frame-options", 0, "X-Frame-Options: SAMEORIGIN")]
    [InlineData("x-frame-options", 5, "Content-Security-Policy: frame-ancestors 'none'")]
    [InlineData("cross-origin-resource-policy", 0, "Cross-Origin-Resource-Policy: cross-origin")]
    [InlineData("cross-origin-resource-policy", -5, "Cross-Origin-Resource-Policy: mine")]
    [InlineData("cross-origin-resource-policy", 10, "Cross-Origin-Resource-Policy: same-site")]
    public void Each_header_counts_what_the_rules_say(string rule, int modifier, params string[] headers) =>
        Assert.Equal(modifier, Observatory.Score(Headers(headers), string.Empty).Findings.Single(f => f.Rule == rule).Modifier);

    [Theory]
    [InlineData("<script src=\"a.js\"></script>", 0)]
    [InlineData("<script src=\"https://cdn.example/a.js\"></script>", -5)]
    [InlineData("<script src=\"//cdn.example/a.js\"></script>", -50)]
    [InlineData("<script src=\"http://cdn.example/a.js\" integrity=\"sha256-x\"></script>", -20)]
    [InlineData("<script src=\"https://cdn.example/a.js\" integrity=\"sha256-x\"></script>", 5)]
    public void A_script_from_elsewhere_costs(string html, int modifier) =>
        Assert.Equal(modifier, Observatory.Score(Headers(), html).Findings.Single(f => f.Rule == "subresource-integrity").Modifier);

    [Fact]
    public void Credit_does_not_make_up_for_what_is_missing()
    {
        var (score, _, findings) = Observatory.Score(
            Headers($"Content-Security-Policy: {Good}", "X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer", "Cross-Origin-Resource-Policy: same-origin"),
            string.Empty);

        Assert.Equal(30, findings.Where(f => f.Modifier > 0).Sum(f => f.Modifier));
        Assert.Equal(80, score);
    }

    private static ILookup<string, string> Headers(params string[] lines) => lines
        .Where(l => l.Length > 0)
        .Select(l => l.Split(": ", 2))
        .ToLookup(l => l[0], l => l[1], StringComparer.OrdinalIgnoreCase);
}
