namespace SyriaTalks.Web.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private readonly ToolRun _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task A_file_is_loaded_reported_listed_and_taken_out()
    {
        var file = SampleGed.Write(_tool.File("sample.csv"), 40);

        var first = await DoneAsync("import", file, "--release", "24.1", "--published", "2024-06-01");
        Assert.Contains("ucdp-ged: 40 rows read, 40 added, 0 changed, 0 unchanged, 0 gone, 0 not taken", first, StringComparison.Ordinal);
        Assert.Contains("Release \"24.1\", format ucdp-ged, days 2014-0", first, StringComparison.Ordinal);
        Assert.Contains("0 added, 0 changed, 40 unchanged", await DoneAsync("import", file), StringComparison.Ordinal);

        Assert.Contains("2024-06-01      40         40  ucdp-ged", await DoneAsync("sources"), StringComparison.Ordinal);
        Assert.StartsWith("0 problem(s); 2 source(s), 55 event(s)", await DoneAsync("db", "check"), StringComparison.Ordinal);
        Assert.StartsWith("Removed ucdp-ged: 40 events", await DoneAsync("remove", "ucdp-ged"), StringComparison.Ordinal);
        Assert.StartsWith("0 problem(s); 1 source(s), 15 event(s)", await DoneAsync("db", "check"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_reports_and_stores_nothing()
    {
        await DoneAsync("import", SampleGed.Write(_tool.File("first.csv"), 3));

        var report = await DoneAsync("import", SampleGed.Write(_tool.File("second.csv"), 5), "--dry-run");

        Assert.Contains("5 rows read, 2 added, 0 changed, 3 unchanged", report, StringComparison.Ordinal);
        Assert.Contains("dry run: nothing was stored", report, StringComparison.Ordinal);
        Assert.Contains("18 event(s)", await DoneAsync("db", "check"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_row_keeps_everything_out_until_it_is_skipped_and_can_then_be_mended()
    {
        var file = SampleGed.Write(_tool.File("sample.csv"), 6);
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace(SampleGed.Row(3), SampleGed.Row(3).Replace(",2,IS,SDF", ",9,IS,SDF", StringComparison.Ordinal).Replace("3,2014", "3,x", StringComparison.Ordinal).Replace(",1,1,2014", ",1,1,20x4", StringComparison.Ordinal), StringComparison.Ordinal));

        var (code, _, error) = await _tool.RunAsync("import", file);
        Assert.Equal(1, code);
        Assert.Contains("line 4, column date_start, \"20x4-", error, StringComparison.Ordinal);
        Assert.Contains("1 of 6 rows cannot be taken, so nothing was stored.", error, StringComparison.Ordinal);
        Assert.Contains("15 event(s)", await DoneAsync("db", "check"), StringComparison.Ordinal);

        var report = await DoneAsync("import", file, "--skip-bad", "--rejects", Path.GetDirectoryName(file)!);
        Assert.Contains("6 rows read, 5 added", report, StringComparison.Ordinal);
        var rejects = _tool.File("sample.rejected.csv");
        Assert.Contains(rejects, report, StringComparison.Ordinal);
        await File.WriteAllTextAsync(rejects, (await File.ReadAllTextAsync(rejects)).Replace("20x4", "2014", StringComparison.Ordinal));
        Assert.Contains("1 row read, 1 added", await DoneAsync("import", rejects), StringComparison.Ordinal);
        Assert.Contains("21 event(s)", await DoneAsync("db", "check"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!doctype html><title>Log in</title>", "it is HTML or XML, not CSV")]
    [InlineData("", "it is empty")]
    [InlineData("a,b,c\n1,2,3\n", "its first line is no header that is known here")]
    [InlineData("id,type_of_violence,side_a,date_prec,where_prec\n1,1,A,1,1\n", "the header has no column side_b")]
    public async Task A_file_that_is_something_else_is_named_as_what_it_is(string text, string reason)
    {
        var file = _tool.File("download.csv");
        await File.WriteAllTextAsync(file, text);

        var (code, output, error) = await _tool.RunAsync("import", file);

        Assert.Equal((1, string.Empty), (code, output));
        Assert.Contains(reason, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Done_is_never_said_of_no_rows()
    {
        var (code, output, error) = await _tool.RunAsync("import", SampleGed.Write(_tool.File("none.csv"), 0));

        Assert.Equal((1, string.Empty), (code, output));
        Assert.Contains("hold a header and no rows", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_with_the_program_cannot_be_taken_out()
    {
        await DoneAsync("import", SampleGed.Write(_tool.File("sample.csv"), 2));

        var (code, _, error) = await _tool.RunAsync("remove", "article-2017-01-13");

        Assert.Equal(1, code);
        Assert.Contains("comes with the program", error, StringComparison.Ordinal);
    }

    private async Task<string> DoneAsync(params string[] args)
    {
        var (code, output, error) = await _tool.RunAsync(args);
        Assert.True(code == 0, error);
        return output;
    }
}
