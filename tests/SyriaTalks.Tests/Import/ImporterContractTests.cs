using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SyriaTalks.Core.Import;

/// <summary>What every format has to do, the next one included.</summary>
public sealed class ImporterContractTests
{
    public static TheoryData<string> Formats => ImportTable.Formats;

    public static TheoryData<string, string> RequiredColumns => ImportTable.FormatsWithColumns();

    public static TheoryData<string, string> Separators => ImportTable.FormatsWith(",", ";", "\t", "|");

    public static TheoryData<string, string> LineEnds => ImportTable.FormatsWith("\n", "\r\n", "\r");

    public static TheoryData<string, string> Cultures => ImportTable.FormatsWith("de-DE", "ar-SA", "th-TH");

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_valid_file_gives_its_rows(string format)
    {
        var read = ReadFile.Of(ImportTable.Of(format).Write());

        Assert.Equal(format, read.Format.Id);
        Assert.Empty(read.Unread);
        Assert.Equal([2, 3], read.Rows.Select(r => r.Line));
        Assert.Equal(2, read.Rows.Select(r => r.Good.EventId).Distinct().Count());
        Assert.All(read.Rows, r => Assert.Matches("^[a-z0-9-]+$", r.Good.EventId));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_bytes_and_the_hash_are_those_of_the_file(string format)
    {
        var bytes = Encoding.UTF8.GetBytes(ImportTable.Of(format).Write());
        var read = ReadFile.Of(bytes);

        Assert.Equal((bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))), (read.Bytes, read.Hash));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_row_is_kept_as_published(string format)
    {
        var text = ImportTable.Of(format).With(ImportTable.Of(format).TextColumn, "say \"no\",\nor  not").Write(newLine: "\n");
        var read = ReadFile.Of(text);

        Assert.Equal(text, string.Concat(read.Rows.Select(r => r.Published).Prepend(text[..text.IndexOf('\n', StringComparison.Ordinal)]).Select(l => l + "\n")));
        Assert.Equal([2, 4], read.Rows.Select(r => r.Line));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void An_empty_file_is_called_empty(string format)
    {
        foreach (var text in new[] { string.Empty, "\uFEFF", " \r\n\t\r\n" })
            Assert.Contains("file.csv: it is empty", ReadFile.Refusal(text, DatasetFormats.Find(format)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_header_alone_gives_no_rows(string format)
    {
        var header = ImportTable.Of(format) with { Rows = [] };

        Assert.Empty(ReadFile.Of(header.Write()).Rows);
        Assert.Empty(ReadFile.Of(header.Write(newLine: string.Empty)).Rows);
        Assert.Equal(format, ReadFile.Of(header.Write()).Format.Id);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_bad_date_is_named_with_its_line_column_and_value(string format)
    {
        var table = ImportTable.Of(format);
        var read = ReadFile.Of(table.With(table.DateColumn, "32/01/2017").Write());

        var problem = Assert.Single(read.Rows[0].Problems, p => p.Column == table.DateColumn);
        Assert.Equal(("file.csv", 2, "32/01/2017", "is not a date"), (problem.File, problem.Line, problem.Value, problem.Reason));
        Assert.Equal(
            $"file.csv, line 2, column {table.DateColumn}, \"32/01/2017\": is not a date. Write a day like 2017-01-15.", problem.ToString());
        Assert.NotNull(read.Rows[1].Good);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void An_unknown_column_is_passed_over_and_listed(string format)
    {
        var table = ImportTable.Of(format);
        var read = ReadFile.Of(table.WithColumn(" Their_Note ", "a", "b").Write());

        Assert.Equal(["Their_Note"], read.Unread);
        Assert.Equal(ReadFile.Of(table.Write()).Texts, read.Texts);
        Assert.EndsWith(",a", read.Rows[0].Published, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(RequiredColumns))]
    public void A_missing_column_that_is_needed_stops_before_any_row(string format, string column)
    {
        var text = ImportTable.Of(format).WithoutColumn(column).Write();

        Assert.Contains($"the header has no column {column}, which {format} needs", Stopped(text), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(RequiredColumns))]
    public void A_repeated_column_that_is_needed_stops_before_any_row(string format, string column)
    {
        var text = ImportTable.Of(format).WithColumn(column.ToUpperInvariant(), "1", "1").Write();

        Assert.Contains($"the header names {column} twice", Stopped(text), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Separators))]
    public void The_separator_is_found(string format, string separator)
    {
        var table = ImportTable.Of(format).With(ImportTable.Of(format).TextColumn, "one, two; three\tfour|five");
        var read = ReadFile.Of(table.Write(separator));

        Assert.Equal(separator, read.Separator.ToString());
        Assert.Equal(ReadFile.Of(table.Write()).Texts, read.Texts);
    }

    [Theory]
    [MemberData(nameof(LineEnds))]
    public void Every_line_end_is_one(string format, string newLine)
    {
        var table = ImportTable.Of(format).With(ImportTable.Of(format).TextColumn, $"one{newLine}two");
        var read = ReadFile.Of(table.Write(newLine: newLine) + newLine);

        Assert.Equal([2, 4], read.Rows.Select(r => r.Line));
        Assert.All(read.Rows, r => Assert.NotNull(r.Good));
        Assert.Contains($"one{newLine}two", read.Rows[0].Published, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Names_of_columns_may_have_spaces_and_capitals(string format)
    {
        var table = ImportTable.Of(format);
        var read = ReadFile.Of((table with { Header = [.. table.Header.Select(h => $" {h.ToUpperInvariant()} ")] }).Write());

        Assert.Empty(read.Unread);
        Assert.Equal(ReadFile.Of(table.Write()).Texts, read.Texts);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_order_of_columns_changes_neither_rows_nor_fingerprints(string format)
    {
        var (there, back) = (ReadFile.Of(ImportTable.Of(format).Write()), ReadFile.Of(ImportTable.Of(format).Backwards().Write()));

        Assert.Equal(there.Texts, back.Texts);
        Assert.Equal(there.Rows.Select(r => r.Fingerprint), back.Rows.Select(r => r.Fingerprint));
        Assert.NotEqual(there.Rows[0].Fingerprint, there.Rows[1].Fingerprint);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_changed_cell_changes_the_fingerprint(string format)
    {
        var table = ImportTable.Of(format);
        var changed = ReadFile.Of(table.With(table.TextColumn, "Corrected").Write());

        Assert.NotEqual(ReadFile.Of(table.Write()).Rows[0].Fingerprint, changed.Rows[0].Fingerprint);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_row_of_tags_under_the_header_is_no_row(string format)
    {
        var table = ImportTable.Of(format);
        var tags = table.Header.Select((h, i) => i % 3 == 0 ? string.Empty : $"#meta+{h}").ToList();
        var read = ReadFile.Of((table with { Rows = [tags, .. table.Rows] }).Write());

        Assert.Equal([3, 4], read.Rows.Select(r => r.Line));
        Assert.Equal(ReadFile.Of(table.Write()).Texts, read.Texts);
        Assert.Empty(ReadFile.Of((table with { Rows = [tags] }).Write()).Rows);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void The_machine_s_culture_changes_nothing(string format, string culture)
    {
        var table = ImportTable.Of(format);
        var text = table.Write() + table.With(table.DateColumn, "2017-01-20").Write()[table.Write().IndexOf('\n', StringComparison.Ordinal)..];
        var before = CultureInfo.CurrentCulture;
        var expected = ReadFile.Of(text);
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            var read = ReadFile.Of(text);

            Assert.Equal(expected.Texts, read.Texts);
            Assert.Equal(expected.Rows.Select(r => r.Fingerprint), read.Rows.Select(r => r.Fingerprint));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // Opening alone has to refuse: nobody has asked for a row yet.
    private static string Stopped(string text) => Assert.Throws<ImportException>(
        () => DatasetReader.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), "file.csv", null, null, null)).Message;
}
