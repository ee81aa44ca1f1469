using System.Text;
using CsCheck;

namespace SyriaTalks.Core.Import;

public sealed class MangledFileTests
{
    // What readers of CSV trip over; random bytes alone would seldom hit it.
    private static readonly byte[][] Tokens =
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

    public static TheoryData<string> Formats => ImportTable.Formats;

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_mangled_file_is_read_or_refused_and_nothing_else(string format)
    {
        var valid = Encoding.UTF8.GetBytes(ImportTable.Of(format).Write());

        Gen.Select(Change.Array[1, 6], Gen.Int[1, 64]).Sample(
            (changes, block) => ReadsOrRefuses(changes.Aggregate(valid, (b, change) => change(b)), block), iter: 1000);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_cell_of_any_text_is_read_or_refused_and_nothing_else(string format)
    {
        var table = ImportTable.Of(format);

        Gen.Select(Gen.Int[0, table.Header.Count - 1], Gen.Int[0, table.Header.Count - 1], Gen.Int[0, Tokens.Length - 5], Gen.String[0, 12]).Sample(
            (from, to, token, text) =>
            {
                var changed = table.With(table.Header[from], Encoding.UTF8.GetString(Tokens[token])).With(table.Header[to], text);
                ReadsOrRefuses(Encoding.UTF8.GetBytes(changed.Write()), int.MaxValue);
            },
            iter: 1000);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_file_cut_off_after_any_byte_is_read_or_refused(string format)
    {
        var valid = Encoding.UTF8.GetBytes(ImportTable.Of(format).Write());

        for (var length = 0; length < valid.Length; length++)
            ReadsOrRefuses(valid[..length], int.MaxValue);
    }

    // Any other exception escapes and fails the test; ReadFile bounds the rows.
    private static void ReadsOrRefuses(byte[] bytes, int block)
    {
        try
        {
            Assert.Equal(bytes.Length, ReadFile.Of(bytes, block: block).Bytes);
        }
        catch (ImportException e)
        {
            Assert.StartsWith("file.csv", e.Message, StringComparison.Ordinal);
        }
    }

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
