using System.Text;

namespace SyriaTalks.Faults;

/// <summary>Damages files: as a broken transfer would, a spreadsheet, an editor, or somebody who means harm.</summary>
internal static class Mangler
{
    private const int MostHarms = 4;
    private const int LongestCell = 200_000;

    private static readonly string[] Pieces =
    [
        "\"", "\"\"", "\0", "\uFEFF", "\r", "\n", "\r\n", ",", ";", "\t", "|", "=cmd()", "-1", "99999999999999999999", "1e308", "NaN", "∞", "2017-02-30",
        "0000-00-00", "31/12/9999", "١٢٣", "null", "{}", "[]", "[[[[[[[[", "}", "\\u0000", "\uD800", "\u202E", "<script>", "' OR 1=1 --", "../../etc/passwd",
        "#date+start", "Syria", "-91", "181", "true", "0x10", " ", "é́́́",
    ];

    private static readonly Func<byte[], Random, byte[]>[] Harms =
    [
        Flip, Flip, Overwrite, Cut, Cut, Repeat, Insert, Insert, Insert, Truncate, Blank, ReplaceLetter, SwapLines, DropHeaderCell, Utf16, LongCell, Grow,
    ];

    /// <summary>Damages a file in one to four ways.</summary>
    /// <param name="bytes">The file; it is left as it is.</param>
    /// <param name="random">Chooses.</param>
    /// <returns>The damaged file.</returns>
    public static byte[] Mangle(byte[] bytes, Random random)
    {
        var damaged = bytes;
        for (var left = random.Next(1, MostHarms + 1); left > 0; left--)
            damaged = Harms[random.Next(Harms.Length)](damaged, random);
        return damaged;
    }

    private static byte[] Flip(byte[] bytes, Random random) => Edit(bytes, copy => copy[random.Next(copy.Length)] ^= (byte)(1 << random.Next(8)));

    private static byte[] Overwrite(byte[] bytes, Random random) => Edit(bytes, copy => random.NextBytes(Part(copy, random, 64)));

    private static byte[] Blank(byte[] bytes, Random random) => Edit(bytes, copy => Part(copy, random, 512).Clear());

    private static byte[] Truncate(byte[] bytes, Random random) => bytes[..random.Next(bytes.Length + 1)];

    private static byte[] Cut(byte[] bytes, Random random)
    {
        var (at, length) = Range(bytes, random, 300);
        return [.. bytes[..at], .. bytes[(at + length)..]];
    }

    private static byte[] Repeat(byte[] bytes, Random random)
    {
        var (at, length) = Range(bytes, random, 1000);
        return [.. bytes[..(at + length)], .. bytes[at..]];
    }

    private static byte[] Insert(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length + 1);
        return [.. bytes[..at], .. Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]), .. bytes[at..]];
    }

    // All commas become semicolons, all digits letters, and the like.
    private static byte[] ReplaceLetter(byte[] bytes, Random random)
    {
        if (bytes.Length == 0)
            return bytes;
        var (from, to) = (bytes[random.Next(bytes.Length)], (byte)random.Next(256));
        return [.. bytes.Select(b => b == from ? to : b)];
    }

    private static byte[] SwapLines(byte[] bytes, Random random)
    {
        var lines = Encoding.Latin1.GetString(bytes).Split('\n');
        var (a, b) = (random.Next(lines.Length), random.Next(lines.Length));
        (lines[a], lines[b]) = (lines[b], lines[a]);
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    private static byte[] DropHeaderCell(byte[] bytes, Random random)
    {
        var text = Encoding.Latin1.GetString(bytes);
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        if (end < 0)
            return bytes;
        var cells = text[..end].Split(',').ToList();
        cells.RemoveAt(random.Next(cells.Count));
        return Encoding.Latin1.GetBytes(string.Join(',', cells) + text[end..]);
    }

    private static byte[] Utf16(byte[] bytes, Random random) =>
        random.Next(4) == 0 ? [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(bytes))] : Flip(bytes, random);

    private static byte[] LongCell(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length + 1);
        return [.. bytes[..at], .. Enumerable.Repeat((byte)'x', random.Next(LongestCell)), .. bytes[at..]];
    }

    private static byte[] Grow(byte[] bytes, Random random) =>
        bytes.Length > LongestCell ? bytes : [.. Enumerable.Repeat(bytes, random.Next(2, 8)).SelectMany(b => b)];

    private static byte[] Edit(byte[] bytes, Action<byte[]> edit)
    {
        if (bytes.Length == 0)
            return bytes;
        var copy = (byte[])bytes.Clone();
        edit(copy);
        return copy;
    }

    private static Span<byte> Part(byte[] bytes, Random random, int longest)
    {
        var (at, length) = Range(bytes, random, longest);
        return bytes.AsSpan(at, length);
    }

    private static (int At, int Length) Range(byte[] bytes, Random random, int longest)
    {
        var at = random.Next(bytes.Length + 1);
        return (at, Math.Min(random.Next(1, longest), bytes.Length - at));
    }
}
