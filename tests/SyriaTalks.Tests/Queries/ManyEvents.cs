using System.Globalization;
using CsCheck;
using SyriaTalks.Core.Export;
using SyriaTalks.Data.Datasets;
using SyriaTalks.Dossiers;
using SyriaTalks.Seeding;

namespace SyriaTalks.Data.Queries;

/// <summary>A store with events of two dossiers, two datasets and our own CSV.</summary>
public sealed class ManyEvents : IAsyncLifetime
{
    private static readonly string[] Governorates = ["Aleppo governorate", "Homs governorate", "Hamah governorate", "Atlantis", ""];

    /// <summary>Days whose knowledge differs.</summary>
    public static IReadOnlyList<DateOnly> Days { get; } = [new(2017, 5, 1), new(2017, 7, 1), new(2020, 5, 15), SampleFiles.Later];

    public StoreFixture Store { get; } = new();

    public async Task InitializeAsync()
    {
        await Store.PrepareAsync();
        await Store.ApplyAsync(await SampleDossier.ReadAsync());
        await Store.ApplyAsync(await SampleDossier.ReadSecondAsync());
        await Store.ImportAsync(SampleFiles.Request(SampleFiles.File(await OurOwnAsync(), "our.csv")) with { Published = new DateOnly(2017, 4, 1) });
        await Store.ImportAsync(SampleFiles.Ged(Rows(250)));
        await Store.ImportAsync(SampleFiles.Request(SampleFiles.File(SampleFiles.Ged(Newer(250)))) with { Published = new DateOnly(2018, 6, 1), Gone = GoneRows.Remove });
        await Store.ImportAsync(SampleFiles.Request(SampleFiles.File(SampleFiles.Of("acled", AcledRows(60)))) with { Published = new DateOnly(2018, 1, 1) });
    }

    public async Task DisposeAsync() => await Store.DisposeAsync();

    /// <summary>Rows of GED over a few months: days, spans, and some longer than a month.</summary>
    private static IEnumerable<(string, string)[]> Rows(int count)
    {
        var random = new Random(7);
        for (var id = 1; id <= count; id++)
        {
            var span = random.Next(10) switch { < 6 => 0, < 9 => random.Next(1, 30), _ => random.Next(31, 90) };
            var start = new DateOnly(2016, 12, 1).AddDays(random.Next(120));
            var best = random.Next(4) == 0 ? 0 : random.Next(60);
            yield return SampleFiles.Row(
                id,
                ("type_of_violence", Number(random.Next(1, 4))),
                ("side_a", random.Next(5) == 0 ? "Bluetown" : $"Side {random.Next(30)}"),
                ("side_b", random.Next(4) == 0 ? "Civilians" : $"Side {random.Next(60)}"),
                ("where_prec", Number(random.Next(1, 8))),
                ("where_coordinates", random.Next(6) == 0 ? "Oldtown" : $"Village {random.Next(20)}"),
                ("adm_1", Governorates[random.Next(Governorates.Length)]),
                ("date_start", Iso(start)),
                ("date_end", Iso(start.AddDays(span))),
                ("best", Number(best)),
                ("low", Number(Math.Max(0, best - random.Next(-2, 9)))),
                ("high", Number(best + random.Next(9))));
        }
    }

    /// <summary>The same rows in a newer release: seven are dropped, most of every fifth lie elsewhere with other figures.</summary>
    private static IEnumerable<(string, string)[]> Newer(int count) => Rows(count).Where((_, i) => i % 40 != 0)
        .Select((row, i) => i % 5 == 0 && !row.Contains(("where_coordinates", "Oldtown")) ? Changed(row, i) : row);

    private static (string, string)[] Changed((string Column, string Value)[] row, int i) =>
        [.. row.Where(c => c.Column is not ("best" or "high" or "where_coordinates")), ("best", Number(100 + i)), ("high", Number(200 + i)), ("where_coordinates", $"Newtown {i % 7}")];

    private static IEnumerable<(string, string)[]> AcledRows(int count)
    {
        var random = new Random(11);
        string[] types = ["Armed clash", "Agreement", "Air/drone strike", "Looting/property destruction"];
        for (var id = 1; id <= count; id++)
        {
            yield return
            [
                ("event_id_cnty", $"SYR{id}"), ("event_date", Iso(new DateOnly(2017, 1, 1).AddDays(random.Next(60)))),
                ("time_precision", Number(random.Next(1, 4))), ("sub_event_type", types[random.Next(types.Length)]),
                ("actor1", $"Side {random.Next(8)}"), ("fatalities", Number(random.Next(5))), ("geo_precision", Number(random.Next(1, 4))),
            ];
        }
    }

    private static async Task<byte[]> OurOwnAsync()
    {
        using var target = new MemoryStream();
        await CsvExporter.WriteAsync(SampleRows.Of(RandomEvents.Of(120, 120).Single(_ => true, "0000000000a1")), target, false, CancellationToken.None);
        return target.ToArray();
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
