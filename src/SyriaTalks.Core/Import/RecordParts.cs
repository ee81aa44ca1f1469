using System.Globalization;
using System.IO.Hashing;
using System.Text;
using SyriaTalks.Core.Events;

namespace SyriaTalks.Core.Import;

/// <summary>What the formats of datasets have in common.</summary>
internal static class RecordParts
{
    // The box around Syria with a third of a degree to spare, as borders in gazetteers differ.
    private const double South = 32.0;
    private const double North = 37.6;
    private const double West = 35.3;
    private const double East = 42.7;
    private const int LongestPrecise = 31;

    private static readonly string[] NotParties = ["civilians", "protesters", "rioters"];

    /// <summary>Id of an event: the dataset's and the publisher's, in the letters an address takes.</summary>
    public static string EventId(string dataset, string rowId)
    {
        var id = new StringBuilder(dataset, dataset.Length + rowId.Length + 1).Append('-');
        var isPlain = true;
        foreach (var c in rowId)
        {
            id.Append(char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-');
            isPlain &= char.IsAsciiLetterOrDigit(c);
        }

        // What other letters were is lost to the address, so a hash of them keeps two such ids apart.
        return isPlain ? id.ToString() : id.Append('-').Append(XxHash32.HashToUInt32(Encoding.UTF8.GetBytes(rowId)).ToString("x8", CultureInfo.InvariantCulture)).ToString();
    }

    /// <summary>Whether a name is that of a party: those who are harmed or protest are none.</summary>
    public static bool IsParty(string name) =>
        name.Length > 0 && !NotParties.Any(n => name.StartsWith(n, StringComparison.OrdinalIgnoreCase));

    /// <summary>Splits a list of names; separators inside parentheses belong to a name.</summary>
    public static IEnumerable<string> Split(string names, char separator)
    {
        if (!names.Contains(separator, StringComparison.Ordinal))
        {
            yield return names;
            yield break;
        }

        var (depth, from) = (0, 0);
        for (var i = 0; i <= names.Length; i++)
        {
            if (i < names.Length && names[i] is '(' or '[')
                depth++;
            else if (i < names.Length && names[i] is ')' or ']')
                depth = Math.Max(0, depth - 1);
            if (i < names.Length && (names[i] != separator || depth > 0))
                continue;
            var name = names[from..i].Trim();
            if (name.Length > 0)
                yield return name;
            from = i + 1;
        }
    }

    /// <summary>The names in a list of who reports, each once whatever its case and accents.</summary>
    /// <param name="names">The list as written.</param>
    /// <param name="separators">Characters between names.</param>
    /// <returns>The names in order, as first written; none for an empty list.</returns>
    public static IReadOnlyList<string> Voices(string names, string separators)
    {
        // Nearly all rows name one voice, and name it as the row before did.
        if (names.AsSpan().IndexOfAny(separators) < 0)
            return names.Length == 0 ? [] : [names];
        return [.. names.Split(separators.ToCharArray(), StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .DistinctBy(Text.Folding.NameKey, StringComparer.Ordinal)];
    }

    /// <summary>The precision that the days themselves have.</summary>
    public static DatePrecision PrecisionOf(DateOnly start, DateOnly end) => (end.DayNumber - start.DayNumber + 1) switch
    {
        1 => DatePrecision.Day,
        <= 6 => DatePrecision.Days,
        7 => DatePrecision.Week,
        <= LongestPrecise => DatePrecision.Month,
        _ => DatePrecision.Longer,
    };

    /// <summary>A point that can be drawn, or nothing and the flag that says why.</summary>
    public static (double? Latitude, double? Longitude, FlagSet Flags) Point(ImportRow row, bool inSyria, FlagSet flags)
    {
        var given = !row.Bytes("latitude").IsEmpty || !row.Bytes("longitude").IsEmpty;
        if (row.Decimal("latitude") is { } latitude && row.Decimal("longitude") is { } longitude
            && Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180 && (latitude != 0 || longitude != 0))
        {
            var inside = latitude is > South and < North && longitude is > West and < East;
            return (latitude, longitude, inSyria && !inside ? flags.With(QualityIssue.PointOutside) : flags);
        }

        return (null, null, given ? flags.With(QualityIssue.PointDropped) : flags);
    }

    /// <summary>Names with "and" before the last; "–" between the sides of a fight.</summary>
    public static string Sides(string a, string b) => (a.Length, b.Length) switch
    {
        (0, 0) => string.Empty,
        (_, 0) => a,
        (0, _) => b,
        _ => $"{a} – {b}",
    };
}
