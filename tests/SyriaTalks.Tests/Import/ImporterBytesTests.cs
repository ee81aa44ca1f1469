using System.Globalization;
using System.Text;

namespace SyriaTalks.Core.Import;

/// <summary>What every format has to do with the bytes of a file.</summary>
public sealed class ImporterBytesTests
{
    // More than the window that is looked at first, so that the rest of the file comes in the blocks of the stream.
    private const int Long = 70_000;

    static ImporterBytesTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string> Formats => ImportTable.Formats;

    public static TheoryData<string, string> OtherFiles => ImportTable.FormatsWith([.. Others.Keys]);

    public static TheoryData<string, string> BrokenCharacters =>
        ImportTable.FormatsWith("E9", "E282", "F09F98", "FF", "80", "C3A980", "E282ACF09F", "EDA080");

    private static Dictionary<string, byte[]> Others { get; } = new()
    {
        ["it is HTML or XML, not CSV"] = "\r\n<!DOCTYPE html><title>Log in</title>"u8.ToArray(),
        ["it is a spreadsheet (XLSX) or another ZIP archive, not CSV"] = [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00],
        ["it is an old Excel workbook (XLS), not CSV"] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1],
        ["it is JSON, not CSV"] = " {\"events\": []}"u8.ToArray(),
        ["it is compressed with gzip, not CSV"] = [0x1F, 0x8B, 0x08, 0x00],
        ["it is a PDF document, not CSV"] = "%PDF-1.7"u8.ToArray(),
        ["it is text in UTF-16, not CSV"] = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("id,date")],
        ["it holds NUL bytes"] = Encoding.Unicode.GetBytes("id,date"),
        ["its first line is no header that is known here: one,two"] = "one,two\r\n1,2\r\n"u8.ToArray(),
    };

    [Theory]
    [MemberData(nameof(OtherFiles))]
    public void A_file_of_another_kind_is_named_as_what_it_is(string format, string message)
    {
        Assert.Contains($"file.csv: {message}", ReadFile.Refusal(Others[message]), StringComparison.Ordinal);
        Assert.Contains($"file.csv: {message}", ReadFile.Refusal(Others[message], DatasetFormats.Find(format)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_byte_order_mark_is_no_part_of_the_first_name(string format)
    {
        var text = ImportTable.Of(format).Write();
        var quoted = $"\"{ImportTable.Of(format).Header[0]}\"" + text[ImportTable.Of(format).Header[0].Length..];

        foreach (var marked in new[] { "\uFEFF" + text, "\uFEFF" + quoted })
        {
            Assert.Empty(ReadFile.Of(marked).Unread);
            Assert.Equal(ReadFile.Of(text).Texts, ReadFile.Of(marked).Texts);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_byte_that_is_not_UTF8_is_named_with_its_place_and_the_way_out(string format)
    {
        var (bytes, offset) = Western(format, "caf\u00E9 noir");
        var message = ReadFile.Refusal(bytes);

        Assert.Contains($"byte {offset} is 0xE9", message, StringComparison.Ordinal);
        Assert.Contains("--encoding windows-1252", message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void With_its_encoding_named_the_file_reads_as_if_it_were_UTF8(string format)
    {
        var table = ImportTable.Of(format);
        var text = table.With(table.TextColumn, "café – “noir”").Write();
        var expected = ReadFile.Of(text);

        foreach (var encoding in new[] { Encoding.GetEncoding(1252), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF8 })
        {
            var read = ReadFile.Of([.. encoding.Preamble, .. encoding.GetBytes(text)], encoding: encoding, block: 3);

            Assert.Equal(expected.Texts, read.Texts);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_wrong_encoding_that_was_named_is_refused_too(string format)
    {
        var (bytes, _) = Western(format, "caf\u00E9 noir");

        Assert.Contains("it is not in the encoding named", ReadFile.Refusal(bytes, encoding: Encoding.UTF8), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Characters_cut_by_the_end_of_a_block_are_whole_again(string format)
    {
        var table = ImportTable.Of(format);
        var text = table.With(table.TextColumn, string.Concat(Enumerable.Repeat("aé€😀مثال ", Long / 10)) + "end").Write();
        var expected = ReadFile.Of(text);

        foreach (var block in new[] { 1, 2, 3, 5, 4096 })
        {
            var read = ReadFile.Of(Encoding.UTF8.GetBytes(text), block: block);

            Assert.Equal(expected.Texts, read.Texts);
            Assert.Equal(expected.Hash, read.Hash);
        }
    }

    [Theory]
    [MemberData(nameof(BrokenCharacters))]
    public void The_place_of_a_broken_character_is_right_wherever_the_blocks_end(string format, string broken)
    {
        var bytes = Cut(format, new string('x', Long) + "é", Convert.FromHexString(broken), "noir");
        var at = FirstBroken(bytes);

        foreach (var block in new[] { 1, 2, 3, 4, 7, 5000, int.MaxValue })
        {
            Assert.Contains(
                string.Create(CultureInfo.InvariantCulture, $"byte {at} is 0x{bytes[at]:X2}"), ReadFile.Refusal(bytes, block: block), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_character_cut_by_the_end_of_the_file_is_named(string format)
    {
        var bytes = Encoding.UTF8.GetBytes(ImportTable.Of(format).Write());

        foreach (var block in new[] { 1, int.MaxValue })
            Assert.Contains($"byte {bytes.Length} is 0xE2", ReadFile.Refusal([.. bytes, 0xE2, 0x82], block: block), StringComparison.Ordinal);
    }

    // The text cell of the first row holds bytes that are no UTF-8.
    private static byte[] Cut(string format, string before, byte[] broken, string after)
    {
        var table = ImportTable.Of(format);
        var text = table.With(table.TextColumn, before + "@@" + after).Write();
        var at = text.IndexOf("@@", StringComparison.Ordinal);
        return [.. Encoding.UTF8.GetBytes(text[..at]), .. broken, .. Encoding.UTF8.GetBytes(text[(at + 2)..])];
    }

    private static (byte[] Bytes, int Offset) Western(string format, string words)
    {
        var table = ImportTable.Of(format);
        var bytes = Encoding.Latin1.GetBytes(table.With(table.TextColumn, words).Write().Replace('–', '-'));
        return (bytes, Array.IndexOf(bytes, (byte)0xE9));
    }

    private static int FirstBroken(byte[] bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes.AsSpan(at), out _, out var used) == System.Buffers.OperationStatus.Done)
            at += used;
        return at;
    }
}
