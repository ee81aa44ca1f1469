using System.Text;
using SyriaTalks.Core.Import;
using SyriaTalks.Dossiers;
using SyriaTalks.Seeding;

namespace SyriaTalks.Data.Datasets;

public sealed class ImportFailureTests : IAsyncLifetime
{
    private readonly StoreFixture _store = new();
    private List<string> _before = [];

    public async Task InitializeAsync()
    {
        await _store.PrepareAsync();
        await _store.ApplyAsync(await SampleDossier.ReadAsync());
        await _store.ImportAsync(SampleFiles.GedRows(1, 3));
        _before = StoreDump.Of(_store.Path);
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task One_bad_row_keeps_every_row_out_and_is_named()
    {
        var text = SampleFiles.Ged(SampleFiles.Row(4), SampleFiles.Row(5, ("best", "many")), SampleFiles.Row(6, ("where_prec", "9")));

        var e = await Assert.ThrowsAsync<ImportRefusedException>(() => _store.ImportAsync(text));

        Assert.Contains("2 of 3 rows", e.Message, StringComparison.Ordinal);
        Assert.Equal([("ged.csv", 3L, "best"), ("ged.csv", 4L, "where_prec")], e.Report!.Problems.Select(p => (p.File, p.Line, p.Column)));
        Unchanged();
        Assert.Empty(Directory.GetFiles(_store.Folder, "*rejected*"));
    }

    [Fact]
    public async Task Bad_rows_can_be_left_out_mended_and_imported()
    {
        var text = SampleFiles.Ged(
            SampleFiles.Row(1), SampleFiles.Row(4), SampleFiles.Row(5, ("best", "many"), ("source_headline", "A \"quoted\",\nbroken line")), SampleFiles.Row(6, ("where_prec", "9")));

        var report = await _store.ImportAsync(Skipping(SampleFiles.File(text)));

        Assert.Equal((4L, 2L, 1, 2L), (report.Datasets[0].Rows, report.Datasets[0].Bad, report.Datasets[0].Added, report.ProblemCount));
        var path = Assert.Single(report.RejectFiles);
        var mended = (await File.ReadAllTextAsync(path)).Replace("many", "3", StringComparison.Ordinal).Replace(",9,", ",1,", StringComparison.Ordinal);
        var second = await _store.ImportAsync(SampleFiles.Request(SampleFiles.File(mended)) with { Gone = GoneRows.Keep });
        Assert.Equal((2L, 2), (second.Datasets[0].Rows, second.Datasets[0].Added));
        Assert.Equal("A \"quoted\",\nbroken line", (await _store.Events.FindAsync("ucdp-ged-5", SampleFiles.Later, StoreFixture.None)).Detail!.Dataset!.Text);
        Assert.Equal([path], Directory.GetFiles(_store.Folder, "*rejected*"));
    }

    [Fact]
    public async Task Files_of_one_name_have_a_file_of_bad_rows_each()
    {
        var bad = SampleFiles.Ged(SampleFiles.Row(4), SampleFiles.Row(5, ("best", "many")));
        var other = SampleFiles.Ged(SampleFiles.Row(6), SampleFiles.Row(7, ("best", "few")));

        var report = await _store.ImportAsync(Skipping(SampleFiles.File(bad, "2016/ged.csv"), SampleFiles.File(other, "2017/ged.csv")));

        Assert.Equal(2, report.RejectFiles.Distinct().Count());
        var texts = await Task.WhenAll(report.RejectFiles.Select(f => File.ReadAllTextAsync(f)));
        Assert.Contains("many", texts[0], StringComparison.Ordinal);
        Assert.Contains("few", texts[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_but_bad_rows_is_refused_even_where_they_may_be_left_out()
    {
        await Assert.ThrowsAsync<ImportRefusedException>(() => _store.ImportAsync(Skipping(SampleFiles.File(SampleFiles.Ged(SampleFiles.Row(4, ("best", "many")))))));

        Unchanged();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_header_without_rows_is_refused(bool dryRun)
    {
        var e = await Assert.ThrowsAsync<ImportRefusedException>(
            () => _store.ImportAsync(SampleFiles.Request(SampleFiles.File(SampleFiles.Ged())) with { DryRun = dryRun, Gone = GoneRows.Remove }));

        Assert.Contains("no rows", e.Message, StringComparison.Ordinal);
        Unchanged();
    }

    [Fact]
    public async Task A_dry_run_reports_the_same_and_stores_nothing()
    {
        var request = SampleFiles.Request(SampleFiles.File(SampleFiles.Ged(
            SampleFiles.Row(1), SampleFiles.Row(2, ("best", "4")), SampleFiles.Row(4, ("side_a", "A new one"), ("adm_1", "Nowhere")), SampleFiles.Row(5, ("best", "many"))))) with
        {
            SkipBad = true,
            RejectFolder = _store.Folder,
        };

        var dry = await _store.ImportAsync(request with { DryRun = true });
        Unchanged();
        Assert.Empty(Directory.GetFiles(_store.Folder, "*rejected*"));
        var real = await _store.ImportAsync(request);

        Assert.True(dry.DryRun && !real.DryRun);
        Assert.Equal(Say(real), Say(dry));
        Assert.Equal((1, 1, 1, 1, 1L), (dry.Datasets[0].Added, dry.Datasets[0].Changed, dry.Datasets[0].Unchanged, dry.Datasets[0].Gone, dry.Datasets[0].Bad));
        Assert.NotEqual(_before, StoreDump.Of(_store.Path));
    }

    [Theory]
    [InlineData("ged.csv", "ged.csv", 4)]
    [InlineData("a.csv", "b.csv", 2)]
    public async Task An_id_that_stands_twice_is_named_with_its_line(string first, string second, long line)
    {
        ImportFile[] files = first == second
            ? [SampleFiles.File(SampleFiles.GedRows(4, 2).TrimEnd() + "\r\n" + Body(SampleFiles.GedRows(4, 1)), first)]
            : [SampleFiles.File(SampleFiles.GedRows(4, 2), first), SampleFiles.File(SampleFiles.GedRows(4, 1), second)];

        var e = await Assert.ThrowsAsync<ImportRefusedException>(() => _store.ImportAsync(SampleFiles.Request(files)));

        var problem = Assert.Single(e.Report!.Problems);
        Assert.Equal((second, line, "id", "4"), (problem.File, problem.Line, problem.Column, problem.Value));
        Unchanged();
    }

    [Fact]
    public async Task An_id_of_the_store_that_stands_twice_is_named_too()
    {
        var e = await Assert.ThrowsAsync<ImportRefusedException>(() => _store.ImportAsync(SampleFiles.GedRows(1, 3) + Body(SampleFiles.GedRows(2, 1))));

        Assert.Equal((5L, "2"), (Assert.Single(e.Report!.Problems).Line, e.Report.Problems[0].Value));
        Unchanged();
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_to_its_end_leaves_the_store_as_it_was()
    {
        var bytes = Encoding.UTF8.GetBytes(SampleFiles.GedRows(4, 3000));
        var file = new ImportFile("ged.csv", () => new BreakingStream(bytes, bytes.Length / 2, () => throw new IOException("The disk is gone.")), bytes.Length);

        var e = await Assert.ThrowsAsync<IOException>(() => _store.ImportAsync(SampleFiles.Request(file)));

        Assert.Equal("The disk is gone.", e.Message);
        Unchanged();
    }

    [Fact]
    public async Task An_operator_who_stops_an_import_leaves_the_store_as_it_was()
    {
        using var stop = new CancellationTokenSource();
        var bytes = Encoding.UTF8.GetBytes(SampleFiles.GedRows(4, 3000));
        var file = new ImportFile("ged.csv", () => new BreakingStream(bytes, bytes.Length / 2, stop.Cancel), bytes.Length);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _store.ImportAsync(SampleFiles.Request(file), stop.Token));

        Unchanged();
        Assert.Equal(3, (await _store.ImportAsync(SampleFiles.GedRows(1, 3))).Datasets[0].Unchanged);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_at_the_very_end_keep_every_row_out()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(SampleFiles.GedRows(4, 3000).TrimEnd()), 0xC3];

        var e = await Assert.ThrowsAsync<ImportException>(() => _store.ImportAsync(SampleFiles.Request(SampleFiles.File(bytes))));

        Assert.Contains($"byte {bytes.Length - 1} is 0xC3", e.Message, StringComparison.Ordinal);
        Unchanged();
    }

    [Fact]
    public async Task The_second_file_failing_takes_the_first_back()
    {
        var good = SampleFiles.File(SampleFiles.GedRows(4, 3));

        await Assert.ThrowsAsync<ImportRefusedException>(
            () => _store.ImportAsync(SampleFiles.Request(good, SampleFiles.File(SampleFiles.Of("acled", [("event_id_cnty", "S1"), ("fatalities", "-")]), "acled.csv"))));

        Unchanged();
    }

    [Theory]
    [InlineData("Market Data", "cannot be the id")]
    [InlineData("sample-article", "is an article")]
    public async Task A_dataset_cannot_take_the_place_of_another_record(string dataset, string reason)
    {
        var e = await Assert.ThrowsAsync<ImportException>(() => _store.ImportAsync(SampleFiles.Request(SampleFiles.File(SampleFiles.GedRows(4, 1))) with { Dataset = dataset }));

        Assert.Contains(reason, e.Message, StringComparison.Ordinal);
        Unchanged();
    }

    private static string Body(string file) => file[(file.IndexOf('\n', StringComparison.Ordinal) + 1)..];

    private static string Say(ImportReport report) => System.Text.Json.JsonSerializer.Serialize(new { report.Datasets, report.Problems, report.ProblemCount })
        + string.Join('|', report.Datasets.SelectMany(d => d.NewParties));

    private ImportRequest Skipping(params ImportFile[] files) => SampleFiles.Request(files) with { SkipBad = true, RejectFolder = _store.Folder };

    private void Unchanged() => Assert.Equal(_before, StoreDump.Of(_store.Path));

    /// <summary>Gives bytes until something happens on the way.</summary>
    private sealed class BreakingStream(byte[] bytes, int at, Action happens) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            if (Position >= at)
                happens();
            return base.Read(buffer, offset, Math.Min(count, 4096));
        }

        public override int Read(Span<byte> buffer)
        {
            if (Position >= at)
                happens();
            return base.Read(buffer[..Math.Min(buffer.Length, 4096)]);
        }
    }
}
