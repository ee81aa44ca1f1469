using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace SyriaTalks.Web.Export;

/// <summary>Entity tags: names of contents, not of bytes, for the same file goes out compressed and plain. So they are weak.</summary>
internal static class EntityTags
{
    // A new program may write another file of the same contents.
    private static readonly string Program = typeof(EntityTags).Module.ModuleVersionId.ToString("N", CultureInfo.InvariantCulture);

    /// <summary>Makes the tag of an answer.</summary>
    /// <param name="version">Version of the contents.</param>
    /// <param name="parts">All else that the answer depends on.</param>
    /// <returns>The tag as a header has it.</returns>
    public static string Of(string version, params object[] parts)
    {
        var what = Program + string.Concat(parts.Select(p => "\n" + Convert.ToString(p, CultureInfo.InvariantCulture)));
        return $"W/\"{version}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what)))[..16]}\"";
    }

    /// <summary>Whether a request names the entity tag of what it would get.</summary>
    /// <param name="request">The request.</param>
    /// <param name="tag">The tag.</param>
    /// <returns>Whether the answer can be 304.</returns>
    public static bool Match(HttpRequest request, string tag)
    {
        var own = EntityTagHeaderValue.Parse(tag);
        return request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(own, useStrongComparison: false));
    }
}
