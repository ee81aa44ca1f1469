using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace SyriaTalks.Faults;

/// <summary>What a site answers at many addresses, to compare with what another answers.</summary>
internal static partial class Answers
{
    private static readonly string[] Starts =
    [
        "/", "/timeline", "/incidents", "/ceasefire", "/parties", "/talks", "/claims", "/sources", "/about", "/api", "/embed", "/embed/timeline", "/embed/map",
        "/incidents.csv", "/incidents.csv?format=ucdp-ged", "/incidents.json", "/incidents.jsonl", "/incidents.geojson", "/incidents.atom", "/timeline.csv", "/timeline.json",
        "/timeline.geojson", "/timeline.atom", "/timeline.xlsx", "/ceasefire.csv", "/violations.csv", "/claims.csv", "/talks.ics", "/map.json", "/export/datapackage.zip", "/openapi/v1.json",
    ];

    /// <summary>Every kind of page and file, then pages that these link to, in the order a reader would come upon them.</summary>
    /// <param name="site">The site.</param>
    /// <param name="most">Most addresses.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task<IReadOnlyList<string>> FindAsync(Uri site, int most, CancellationToken cancellationToken)
    {
        using var client = Loopback.Client(site);
        var found = new List<string>(Starts);
        for (var i = 0; i < found.Count && found.Count < most; i++)
        {
            using var answer = await client.GetAsync(found[i], cancellationToken);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;

            // One page of every sort that a page links to is worth more than a hundred pages of a list.
            var links = Link().Matches(await answer.Content.ReadAsStringAsync(cancellationToken))
                .Select(m => WebUtility.HtmlDecode(m.Groups[1].Value))
                .Where(l => !l.StartsWith("/theme", StringComparison.Ordinal) && !l.StartsWith("/_", StringComparison.Ordinal) && !l.StartsWith("/css", StringComparison.Ordinal) && !l.StartsWith("/js", StringComparison.Ordinal))
                .Distinct()
                .GroupBy(Sort)
                .SelectMany(g => g.Take(3));
            found.AddRange(links.Where(l => !found.Contains(l)).Take(12).ToList());
        }

        return [.. found.Take(most)];
    }

    /// <summary>Asks for each address once.</summary>
    /// <param name="site">The site.</param>
    /// <param name="addresses">The addresses.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>Status and bytes by address; a connection that broke is status 0.</returns>
    public static async Task<Dictionary<string, Answer>> AskAsync(Uri site, IEnumerable<string> addresses, CancellationToken cancellationToken)
    {
        using var client = Loopback.Client(site);
        var answers = new Dictionary<string, Answer>();
        foreach (var address in addresses)
        {
            try
            {
                using var answer = await client.GetAsync(address, cancellationToken);
                var bytes = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
                var isPage = answer.Content.Headers.ContentType?.MediaType == "text/html";
                answers[address] = new Answer((int)answer.StatusCode, isPage ? WithoutSeals(bytes) : bytes, answer.Headers.ETag?.ToString());
            }
            catch (Exception e) when (e is HttpRequestException or IOException)
            {
                answers[address] = new Answer(0, [], null);
            }
        }

        return answers;
    }

    // Islands are described in sealed letters: the same words sealed twice are two letters.
    private static byte[] WithoutSeals(byte[] page) =>
        Encoding.UTF8.GetBytes(Nonce().Replace(Seal().Replace(Encoding.UTF8.GetString(page), string.Empty), "nonce"));

    private static string Sort(string link)
    {
        var path = link.Split('?')[0];
        var query = link.Contains('?', StringComparison.Ordinal) ? link.Split('?', '=')[1] : null;
        return $"{path.Split('/', 3)[1]}/{path.Count(c => c == '/')}?{query}";
    }

    [GeneratedRegex("<!--Blazor[-:].*?-->")]
    private static partial Regex Seal();

    [GeneratedRegex("nonce=\"[^\"]*\"")]
    private static partial Regex Nonce();

    [GeneratedRegex("<a [^>]*href=\"(/[^\"#]*)")]
    private static partial Regex Link();
}

/// <summary>One answer.</summary>
/// <param name="Status">Its status; 0 where the connection broke.</param>
/// <param name="Bytes">Its body.</param>
/// <param name="ETag">Its entity tag; null for none.</param>
internal sealed record Answer(int Status, byte[] Bytes, string? ETag)
{
    /// <summary>Whether another answer says the same.</summary>
    /// <param name="other">The other.</param>
    public bool IsSameAs(Answer other) => Status == other.Status && Bytes.AsSpan().SequenceEqual(other.Bytes);

    /// <summary>The first place where another answer differs, in words.</summary>
    /// <param name="other">The other.</param>
    public string Difference(Answer other)
    {
        if (Status != other.Status)
            return $"status {Status} and {other.Status}";
        var at = Bytes.AsSpan().CommonPrefixLength(other.Bytes);
        return $"\"{Excerpt(Bytes, at)}\" and \"{Excerpt(other.Bytes, at)}\"";
    }

    private static string Excerpt(byte[] bytes, int at)
    {
        var from = Math.Max(0, at - 20);
        return Encoding.Latin1.GetString(bytes, from, Math.Min(60, bytes.Length - from)).ReplaceLineEndings(" ");
    }
}
