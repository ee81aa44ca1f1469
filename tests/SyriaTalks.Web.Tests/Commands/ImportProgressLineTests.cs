using SyriaTalks.Data.Datasets;

namespace SyriaTalks.Web.Commands;

public sealed class ImportProgressLineTests
{
    [Fact]
    public void A_file_of_known_length_shows_share_rate_and_time_left()
    {
        var line = ImportProgressLine.Line(new ImportProgress(150_000, 250, 1000, "Reading"), TimeSpan.FromSeconds(3));

        Assert.Equal("[######..................] 25 % Reading: 150,000 rows, 50,000 a second, 0:09 left", line);
    }

    [Fact]
    public void Standard_input_has_no_end_in_sight()
    {
        var line = ImportProgressLine.Line(new ImportProgress(1200, 99, null, "Reading"), TimeSpan.FromSeconds(2));

        Assert.Equal("Reading: 1,200 rows, 600 a second", line);
    }

    [Fact]
    public void Where_nobody_watches_nothing_is_drawn_over()
    {
        using var output = new StringWriter();
        using (var progress = new ImportProgressLine(output))
            progress.Report(new ImportProgress(10, 10, 20, "Reading"));

        Assert.Equal(string.Empty, output.ToString());
    }
}
