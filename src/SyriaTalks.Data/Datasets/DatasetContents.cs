using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace SyriaTalks.Data.Datasets;

/// <summary>A hash of a dataset's contents that does not depend on the order in which they came: a sum over its rows.</summary>
internal static class DatasetContents
{
    private const string Prefix = "rows-";

    public static ulong Of(string id, long fingerprint) => XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(id), fingerprint);

    public static string Format(ulong sum, int count) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{count}-{sum:x16}");

    public static (ulong Sum, int Count) Parse(string hash)
    {
        var parts = hash.Split('-');
        return parts.Length == 3 && hash.StartsWith(Prefix, StringComparison.Ordinal)
            ? (ulong.Parse(parts[2], NumberStyles.HexNumber, CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture))
            : (0, 0);
    }
}
