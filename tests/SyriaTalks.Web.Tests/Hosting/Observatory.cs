using System.Text.RegularExpressions;

namespace SyriaTalks.Web.Hosting;

/// <summary>One rule's verdict.</summary>
/// <param name="Rule">Name of the rule, as the Observatory lists it.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Modifier">What it adds to the score.</param>
internal sealed record ObservatoryFinding(string Rule, string Finding, int Modifier);

/// <summary>
/// The score that MDN's HTTP Observatory gives a page, from the rules it publishes: figures from src/grader/charts.js at 01b4711,
/// conditions from src/analyzer/tests/*.js at 048ff59 of github.com/mdn/mdn-http-observatory, the sum from src/scanner/index.js.
/// The two rules that no answer alone shows are given: redirection from HTTP is the proxy's, and the site is on no preload list.
/// </summary>
internal static partial class Observatory
{
    // charts.js, MINIMUM_SCORE_FOR_EXTRA_CREDIT
    private const int LeastForExtraCredit = 90;

    // strict-transport-security.js: six months
    private const int SixMonths = 15_768_000;

    // csp.js, DANGEROUSLY_BROAD and UNSAFE_INLINE
    private static readonly string[] Broad = ["ftp:", "http:", "https:", "*", "http://*", "http://*.*", "https://*", "https://*.*"];
    private static readonly string[] Unsafe = ["'unsafe-inline'", "data:"];
    private static readonly string[] Passive = ["img-src", "media-src"];

    /// <summary>Scores the answer to a request over HTTPS.</summary>
    public static (int Score, string Grade, IReadOnlyList<ObservatoryFinding> Findings) Score(ILookup<string, string> headers, string html)
    {
        var policy = Policy(headers["Content-Security-Policy"]);
        var hsts = Hsts(headers);
        ObservatoryFinding[] findings =
        [
            Csp(policy), Cookies([.. headers["Set-Cookie"]], hsts.Modifier >= 0), Cors(headers), Referrer(headers), hsts, Scripts(html),
            Sniffing(headers), Framing(headers, policy), Resources(headers),
        ];
        var withoutCredit = 100 + findings.Sum(f => Math.Min(f.Modifier, 0));
        var score = Math.Max(0, withoutCredit >= LeastForExtraCredit ? 100 + findings.Sum(f => f.Modifier) : withoutCredit);
        return (score, Grade(score), findings);
    }

    // charts.js, GRADE_CHART; grader.js rounds down to a multiple of five
    private static string Grade(int score) => (Math.Min(score, 100) / 5 * 5) switch
    {
        >= 100 => "A+",
        >= 90 => "A",
        >= 85 => "A-",
        >= 80 => "B+",
        >= 70 => "B",
        >= 65 => "B-",
        >= 60 => "C+",
        >= 50 => "C",
        >= 45 => "C-",
        >= 40 => "D+",
        >= 30 => "D",
        >= 25 => "D-",
        _ => "F",
    };

    // cspParser.js: the first directive of a name holds
    private static Dictionary<string, HashSet<string>> Policy(IEnumerable<string> headers) => headers
        .SelectMany(h => h.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .Select(d => d.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .GroupBy(d => d[0], StringComparer.OrdinalIgnoreCase)
        .ToDictionary(g => g.Key, g => g.First().Skip(1).ToHashSet(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);

    // csp.js
    private static ObservatoryFinding Csp(Dictionary<string, HashSet<string>> policy)
    {
        const string rule = "content-security-policy";
        if (policy.Count == 0)
            return new(rule, "not implemented", -25);
        var script = Sources(policy, "script-src");
        var style = Sources(policy, "style-src");
        var active = policy.Where(d => d.Key != "script-src" && !Passive.Contains(d.Key)).SelectMany(d => d.Value).Concat(script);
        if (script.Any(s => Broad.Contains(s) || Unsafe.Contains(s)) || Sources(policy, "object-src").Any(Broad.Contains))
            return new(rule, "unsafe-inline or broad sources for scripts or objects", -20);
        if (active.Any(IsInsecure))
            return new(rule, "active content over HTTP", -20);
        if (script.Concat(style).Contains("'unsafe-eval'"))
            return new(rule, "unsafe-eval", -10);
        if (Passive.SelectMany(d => policy.GetValueOrDefault(d) ?? policy.GetValueOrDefault("default-src") ?? []).Any(IsInsecure))
            return new(rule, "passive content over HTTP", -10);
        if (style.Any(s => Broad.Contains(s) || Unsafe.Contains(s)))
            return new(rule, "unsafe sources in style-src only", 0);
        return policy.GetValueOrDefault("default-src") is { Count: 1 } standard && standard.Contains("'none'")
            ? new(rule, "no unsafe, default-src none", 10)
            : new(rule, "no unsafe", 5);
    }

    private static bool IsInsecure(string source) => source.StartsWith("http:", StringComparison.Ordinal) || source.StartsWith("ftp:", StringComparison.Ordinal);

    // csp.js: a nonce or a hash takes 'unsafe-inline' out of force
    private static HashSet<string> Sources(Dictionary<string, HashSet<string>> policy, string directive)
    {
        HashSet<string> sources = [.. policy.GetValueOrDefault(directive) ?? policy.GetValueOrDefault("default-src") ?? ["*"]];
        if (sources.Any(s => s.StartsWith("'nonce-", StringComparison.Ordinal) || s.StartsWith("'sha", StringComparison.Ordinal)))
            sources.Remove("'unsafe-inline'");
        return sources;
    }

    // cookies.js; the worst finding counts
    private static ObservatoryFinding Cookies(string[] cookies, bool hsts)
    {
        const string rule = "cookies";
        var findings = cookies.Select(c => Cookie(c, hsts)).ToList();
        if (findings.Count == 0)
            return new(rule, "none", 0);
        var worst = findings.MinBy(f => f.Modifier);
        return new(rule, worst.Text, worst.Modifier);
    }

    private static (string Text, int Modifier) Cookie(string cookie, bool hsts)
    {
        var parts = cookie.Split(';', StringSplitOptions.TrimEntries);
        var name = parts[0].Split('=')[0].ToLowerInvariant();
        var secure = parts.Contains("secure", StringComparer.OrdinalIgnoreCase);
        var site = parts.FirstOrDefault(p => p.StartsWith("samesite", StringComparison.OrdinalIgnoreCase))?.Split('=').ElementAtOrDefault(1)?.ToLowerInvariant();
        var session = name.Contains("login", StringComparison.Ordinal) || name.Contains("sess", StringComparison.Ordinal);
        if (session && !secure && !hsts)
            return ("a session without Secure", -40);
        if (session && !parts.Contains("httponly", StringComparer.OrdinalIgnoreCase))
            return ("a session without HttpOnly", -30);
        if (site is not (null or "lax" or "strict" or "none") || (site == "none" && !secure))
            return ("an invalid SameSite", -20);
        if (name.Contains("csrf", StringComparison.Ordinal) && site is null)
            return ("a token against forged requests without SameSite", -20);
        if (!secure)
            return hsts ? (session ? ("a session without Secure under HSTS", -10) : ("without Secure under HSTS", -5)) : ("without Secure", -20);
        return site is null ? ("Secure", 0) : ("Secure and SameSite", 5);
    }

    // cors.js: what anybody may read with the reader's credentials
    private static ObservatoryFinding Cors(ILookup<string, string> headers) =>
        headers["Access-Control-Allow-Origin"].Any() && headers["Access-Control-Allow-Credentials"].Contains("true")
            ? new("cross-origin-resource-sharing", "with credentials", -50)
            : new("cross-origin-resource-sharing", "public or none", 0);

    // referrer-policy.js: the last value that is known holds
    private static ObservatoryFinding Referrer(ILookup<string, string> headers)
    {
        const string rule = "referrer-policy";
        if (!headers["Referrer-Policy"].Any())
            return new(rule, "not implemented", 0);
        return headers["Referrer-Policy"].Last().Split(',')[^1].Trim().ToLowerInvariant()
            is "no-referrer" or "same-origin" or "strict-origin" or "strict-origin-when-cross-origin"
            ? new(rule, "private", 5)
            : new(rule, "unsafe or invalid", -5);
    }

    // strict-transport-security.js
    private static ObservatoryFinding Hsts(ILookup<string, string> headers)
    {
        const string rule = "strict-transport-security";
        var age = MaxAge().Match(headers["Strict-Transport-Security"].FirstOrDefault() ?? string.Empty);
        return !age.Success ? new(rule, "not implemented or invalid", -20)
            : int.Parse(age.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) >= SixMonths ? new(rule, "six months or more", 0)
            : new(rule, "less than six months", -10);
    }

    // subresource-integrity.js
    private static ObservatoryFinding Scripts(string html)
    {
        const string rule = "subresource-integrity";
        var scripts = ScriptTag().Matches(html).Select(m => m.Value).Where(s => s.Contains("src=", StringComparison.Ordinal)).ToList();
        var foreign = scripts.Where(s => ForeignSource().IsMatch(s)).ToList();
        var bare = foreign.Where(s => !s.Contains("integrity=", StringComparison.Ordinal)).ToList();
        if (bare.Exists(s => !s.Contains("\"https:", StringComparison.Ordinal)))
            return new(rule, "foreign scripts over HTTP without it", -50);
        if (foreign.Exists(s => !s.Contains("\"https:", StringComparison.Ordinal)))
            return new(rule, "foreign scripts over HTTP", -20);
        if (bare.Count > 0)
            return new(rule, "foreign scripts without it", -5);
        return foreign.Count > 0 || scripts.Exists(s => s.Contains("integrity=", StringComparison.Ordinal))
            ? new(rule, "implemented", 5)
            : new(rule, "own scripts or none", 0);
    }

    // x-content-type-options.js
    private static ObservatoryFinding Sniffing(ILookup<string, string> headers) =>
        new("x-content-type-options", headers["X-Content-Type-Options"].FirstOrDefault() ?? "none", headers["X-Content-Type-Options"].FirstOrDefault() == "nosniff" ? 0 : -5);

    // x-frame-options.js
    private static ObservatoryFinding Framing(ILookup<string, string> headers, Dictionary<string, HashSet<string>> policy)
    {
        const string rule = "x-frame-options";
        if (policy.ContainsKey("frame-ancestors"))
            return new(rule, "frame-ancestors", 5);
        var header = headers["X-Frame-Options"].FirstOrDefault()?.Trim().ToLowerInvariant();
        return header is "deny" or "sameorigin" || header?.StartsWith("allow-from", StringComparison.Ordinal) == true
            ? new(rule, header, 0)
            : new(rule, "not implemented or invalid", -20);
    }

    // cross-origin-resource-policy.js
    private static ObservatoryFinding Resources(ILookup<string, string> headers) =>
        headers["Cross-Origin-Resource-Policy"].FirstOrDefault() switch
        {
            null => new("cross-origin-resource-policy", "not implemented", 0),
            "same-origin" or "same-site" => new("cross-origin-resource-policy", "implemented", 10),
            "cross-origin" => new("cross-origin-resource-policy", "cross-origin", 0),
            _ => new("cross-origin-resource-policy", "invalid", -5),
        };

    [GeneratedRegex(@"max-age=""?(\d{1,9})", RegexOptions.IgnoreCase)]
    private static partial Regex MaxAge();

    [GeneratedRegex("<script[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex ScriptTag();

    [GeneratedRegex("src=\"(https?:)?//", RegexOptions.IgnoreCase)]
    private static partial Regex ForeignSource();
}
