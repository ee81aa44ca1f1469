using System.Text;
using CsCheck;

namespace SyriaTalks.Core.Import;

public sealed class MangledFileTests
{
    public static TheoryData<string> Formats => ImportTable.Formats;

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_mangled_file_is_read_or_refused_and_nothing_else(string format)
    {
        var valid = Encoding.UTF8.GetBytes(ImportTable.Of(format).Write());

        Gen.Select(Mangling.Of(valid), Gen.Int[1, 64]).Sample(ReadsOrRefuses, iter: 1000);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_cell_of_any_text_is_read_or_refused_and_nothing_else(string format)
    {
        var table = ImportTable.Of(format);

        Gen.Select(Gen.Int[0, table.Header.Count - 1], Gen.Int[0, table.Header.Count - 1], Gen.Int[0, Mangling.Tokens.Length - 5], Gen.String[0, 12]).Sample(
            (from, to, token, text) =>
            {
                var changed = table.With(table.Header[from], Encoding.UTF8.GetString(Mangling.Tokens[token])).With(table.Header[to], text);
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
}
