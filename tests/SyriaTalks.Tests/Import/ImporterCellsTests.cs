namespace SyriaTalks.Core.Import;

/// <summary>What every format has to do with rows whose cells do not come out.</summary>
public sealed class ImporterCellsTests
{
    public static TheoryData<string> Formats => ImportTable.Formats;

    [Theory]
    [MemberData(nameof(Formats))]
    public void Too_many_and_too_few_cells_are_counted(string format)
    {
        var table = ImportTable.Of(format);
        IReadOnlyList<string> most = [.. table.Rows[0], "extra"];
        IReadOnlyList<string> least = [.. table.Rows[0].SkipLast(2)];
        var read = ReadFile.Of((table with { Rows = [most, least, table.Rows[1]] }).Write());

        Assert.Equal(Counted(table, 2, 1), read.Rows[0].Bad);
        Assert.Equal(Counted(table, 3, -2), read.Rows[1].Bad);
        Assert.NotNull(read.Rows[2].Good);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_quote_that_is_never_closed_is_named_with_the_line_it_starts_in(string format)
    {
        var table = ImportTable.Of(format);
        var text = table.WithColumn("note", "fine", "@@") with { Rows = [.. Thrice(table.WithColumn("note", "fine", "@@"))] };
        var lines = text.Write(newLine: "\n").Split('\n');
        lines[2] = lines[2].Replace("@@", "\"open", StringComparison.Ordinal);
        var read = ReadFile.Of(string.Join('\n', lines));

        Assert.Equal(2, read.Rows.Count);
        Assert.NotNull(read.Rows[0].Good);
        Assert.Equal((3, "a quoted cell that starts in this row is never closed"), (read.Rows[1].Bad.Line, read.Rows[1].Bad.Reason));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_stray_quote_before_it_does_not_hide_a_quote_that_is_never_closed(string format)
    {
        var table = ImportTable.Of(format);
        table = table.With(table.TextColumn, "so 5@ long").WithColumn("note", "@open", "fine");
        var read = ReadFile.Of(table.Write(newLine: "\n").Replace('@', '"'));

        var problem = Assert.Single(read.Rows).Bad;
        Assert.Equal((2, "a quoted cell that starts in this row is never closed"), (problem.Line, problem.Reason));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_text_behind_a_closing_quote_does_not_hide_a_quote_that_is_never_closed(string format)
    {
        var table = ImportTable.Of(format);
        table = table.With(table.TextColumn, "@so@ long").WithColumn("note", "@open", "fine");
        var read = ReadFile.Of(table.Write(newLine: "\n").Replace('@', '"'));

        var problem = Assert.Single(read.Rows).Bad;
        Assert.Equal((2, "a quoted cell that starts in this row is never closed"), (problem.Line, problem.Reason));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_stray_quote_is_a_letter_like_any_other(string format)
    {
        var table = ImportTable.Of(format);
        var read = ReadFile.Of(table.With(table.TextColumn, "so 5@ long").Write().Replace('@', '"'));

        Assert.Equal(ReadFile.Of(table.With(table.TextColumn, "so 5\" long").Write()).Texts, read.Texts);
        Assert.All(read.Rows, r => Assert.NotNull(r.Good));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Text_behind_a_closing_quote_refuses_its_row_alone(string format)
    {
        var table = ImportTable.Of(format);
        var read = ReadFile.Of((table with { Rows = [.. Thrice(table)] }).With(table.TextColumn, "@so@ long").Write().Replace('@', '"'));

        Assert.Equal((2, "text follows a closing quote"), (read.Rows[0].Bad.Line, read.Rows[0].Bad.Reason));
        Assert.Equal(3, read.Rows.Count);
        Assert.All(read.Rows.Skip(1), r => Assert.NotNull(r.Good));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_quote_that_swallows_more_than_a_mebibyte_stops_the_reading(string format)
    {
        var table = ImportTable.Of(format).WithColumn("note", "@open", new string('x', 3 << 20));
        var message = ReadFile.Refusal(table.Write().Replace('@', '"'));

        Assert.StartsWith("file.csv, line 2: ", message, StringComparison.Ordinal);
        Assert.Contains("a quote is probably never closed", message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_quote_in_the_header_that_is_never_closed_is_no_file_without_rows(string format)
    {
        var text = ImportTable.Of(format).WithColumn("@note", "a", "b").Write().Replace('@', '"');

        var message = ReadFile.Refusal(text);

        Assert.StartsWith("file.csv, line 1: ", message, StringComparison.Ordinal);
        Assert.Contains("never closed", message, StringComparison.Ordinal);
    }

    private static ImportProblem Counted(ImportTable table, int line, int more) => new(
        "file.csv",
        line,
        null,
        null,
        $"the row has {table.Header.Count + more} cells where the header has {table.Header.Count}",
        "Look for a missing or an unquoted separator");

    private static IReadOnlyList<string>[] Thrice(ImportTable table) => [table.Rows[0], table.Rows[1], table.Rows[1]];
}
