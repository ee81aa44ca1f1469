using Microsoft.EntityFrameworkCore;
using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Core.Import;
using SyriaTalks.Data.Index;
using SyriaTalks.Data.Queries;
using SyriaTalks.Data.Store;
using SyriaTalks.Seeding;

namespace SyriaTalks.Data.Datasets;

/// <summary>Whom rows name as saying so.</summary>
public sealed class ReporterTests : IAsyncLifetime
{
    private readonly StoreFixture _store = new();

    public Task InitializeAsync() => _store.PrepareAsync();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Theory]
    [InlineData("SOHR", "Agency", "SOHR")]
    [InlineData("SOHR\n", "Agency", "SOHR")]
    [InlineData("SOHR, sohr", "Agency", "SOHR")]
    [InlineData("SOHR, IS", "Agency", "SOHR|IS")]
    [InlineData("SOHR;Airwars\nSOHR", "Agency", "SOHR|Airwars")]
    [InlineData("", "Agency;Agency", "Agency")]
    [InlineData("", "Agency;Paper, The", "Agency|Paper, The")]
    [InlineData("", "", "")]
    public void Of_ucdp_who_is_quoted_goes_before_who_printed_it(string original, string office, string names)
    {
        var table = ImportTable.Of("ucdp-ged").WithColumn("source_original", original, original).With("source_office", office);

        Assert.Equal(names.Split('|', StringSplitOptions.RemoveEmptyEntries), ReadFile.Of(table.Write()).Rows[0].Good.Reporters);
    }

    [Fact]
    public async Task Each_row_keeps_the_one_it_rests_on_several_or_nobody()
    {
        await _store.ImportAsync(File(("SOHR", 1), ("sohr", 2), ("SOHR, Airwars", 3), ("Airwars", 4), ("", 5)));

        Assert.Equal(["SOHR", "SOHR", "several", "Airwars", "nobody"], await VoicesAsync());
    }

    [Fact]
    public async Task A_newer_release_names_anew_and_removal_takes_the_names_along()
    {
        await _store.ImportAsync(File(("SOHR", 1), ("SOHR", 2)));
        await _store.ImportAsync(File(("Airwars", 1), ("SOHR", 2)));

        Assert.Equal(["Airwars", "SOHR"], await VoicesAsync());

        await _store.Get<SourceRemover>().RemoveAsync("ucdp-ged", StoreFixture.None);
        Assert.Equal(0, await AskAsync((db, _) => db.DatasetReporters.Count()));
    }

    [Fact]
    public async Task Rows_taken_in_before_reporters_were_kept_are_named_by_the_same_file()
    {
        await _store.ImportAsync(File(("SOHR", 1), ("Airwars", 2)));
        await using (var db = _store.Get<StoreContextFactory>().CreateDbContext())
        {
            await db.DatasetEvents.ExecuteUpdateAsync(u => u.SetProperty(e => e.Reporter, (int?)null));
            Seals.Write(db);
        }

        var again = await _store.ImportAsync(File(("SOHR", 1), ("Airwars", 2)));

        Assert.Equal(2, again.Datasets[0].Unchanged);
        _store.Get<StoreQueries>().Forget();
        Assert.Equal(["SOHR", "Airwars"], await VoicesAsync());
    }

    [Fact]
    public async Task The_share_of_one_voice_is_that_of_the_incidents_that_rest_on_it_alone()
    {
        await _store.ImportAsync(File(("SOHR", 1), ("SOHR", 2), ("SOHR", 3), ("SOHR, Airwars", 4), ("", 5), ("Airwars", 6), ("SOHR", 7)));

        var voices = await AskAsync((_, snapshot) =>
        {
            var tally = new DayTally(snapshot.Index, new DaySpan(new(2017, 1, 1), new(2017, 1, 31)));
            for (var row = 0; row < snapshot.Index.Columns.Count; row++)
                tally.Add(row, inScope: true, tellsDay: true);
            return tally.Voices(new DaySpan(new(2017, 1, 1), new(2017, 1, 31)));
        });

        Assert.Equal(new Independence(7, "SOHR", 4, 1, 1), voices);
        Assert.Equal(57, voices.TopShare);
        Assert.False(voices.IsOneVoice);
    }

    private Task<string[]> VoicesAsync() => AskAsync((_, snapshot) => snapshot.Index.Columns.Reporter
        .Select(r => r switch { EventColumns.Several => "several", EventColumns.None => "nobody", _ => snapshot.Index.Names.Reporters[r] }).ToArray());

    private Task<T> AskAsync<T>(Func<StoreContext, StoreSnapshot, T> ask) => _store.Get<StoreAnswers>().ReadAsync(ask, StoreFixture.None);

    private static string File(params (string Original, int Id)[] rows)
    {
        var table = ImportTable.Of("ucdp-ged").WithColumn("source_original", "x", "x");
        return (table with
        {
            Rows = [.. rows.Select(r => table.Header.Select((h, i) => h switch
            {
                "id" => $"{r.Id}",
                "source_original" => r.Original,
                "source_office" => string.Empty,
                _ => table.Rows[0][i],
            }).ToList())],
        }).Write();
    }
}
