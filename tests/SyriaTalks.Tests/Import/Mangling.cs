using System.Text;
using CsCheck;

namespace SyriaTalks.Core.Import;

/// <summary>Bends the bytes of a file in the ways that files come bent.</summary>
internal static class Mangling
{
    // What readers of CSV trip over; random bytes alone would seldom hit it.
    public static readonly byte[][] Tokens =
    [
        .. new[] { "\"", "\"\"", ",", ";", "\t", "|", "\r", "\n", "\r\n", "\0", "#tag", "\uFEFF", "-1", "99999999999", "9999-12-30", "0001-01-02", "; ", "'=", "2" }
            .Select(Encoding.UTF8.GetBytes),
        [0xE9], [0xE2, 0x82], [0xFF, 0xFE], [0x1F, 0x8B],
    ];

    private static readonly Gen<Func<byte[], byte[]>> Change =
        from kind in Gen.Int[0, 6]
        from at in Gen.Double[0, 1]
        from length in Gen.Int[1, 40]
        from value in Gen.Byte
        from token in Gen.Int[0, Tokens.Length - 1]
        select (Func<byte[], byte[]>)(bytes => Apply(bytes, kind, (int)(at * bytes.Length), length, value, Tokens[token]));

    /// <summary>A file with some faults.</summary>
    public static Gen<byte[]> Of(byte[] valid, int most = 6) => Change.Array[1, most].Select(changes => changes.Aggregate(valid, (b, change) => change(b)));

    private static byte[] Apply(byte[] bytes, int kind, int at, int length, byte value, byte[] token)
    {
        var end = Math.Min(bytes.Length, at + length);
        var other = bytes.Length == 0 ? 0 : (at + (length * 7)) % bytes.Length;
        return kind switch
        {
            0 => [.. bytes[..at], .. bytes[end..]],
            1 => [.. bytes[..at], .. token, .. bytes[at..]],
            2 => [.. bytes[..at], value, .. bytes[at..]],
            3 => Set(bytes, at, (byte)(at < bytes.Length ? bytes[at] ^ value : 0)),
            4 => bytes[..at],
            5 => [.. bytes[..end], .. bytes[at..]],
            _ => bytes.Length == 0 || at == bytes.Length ? bytes : Set(Set(bytes, at, bytes[other]), other, bytes[at]),
        };
    }

    private static byte[] Set(byte[] bytes, int at, byte value)
    {
        byte[] copy = [.. bytes];
        if (at < copy.Length)
            copy[at] = value;
        return copy;
    }
}
