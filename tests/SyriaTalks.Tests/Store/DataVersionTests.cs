using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Data.Datasets;
using SyriaTalks.Dossiers;
using SyriaTalks.Seeding;

namespace SyriaTalks.Store;

/// <summary>A reader who cites a figure gives the version; on any machine with that version the figure has to be the same.</summary>
public sealed class DataVersionTests
{
    private static readonly DateOnly Later = new(2030, 1, 1);

    [Fact]
    public async Task The_order_of_loading_does_not_matter()
    {
        Func<StoreFixture, Task> first = async s => await s.ApplyAsync(await SampleDossier.ReadAsync());
        Func<StoreFixture, Task> ged = async s => await s.ImportAsync(Request("ged", SampleFiles.GedRows(1, 5)));
        Func<StoreFixture, Task> other = async s => await s.ImportAsync(Request("other", SampleFiles.GedRows(11, 4)));
        Func<StoreFixture, Task> third = async s => await s.ApplyAsync(await SampleDossier.ReadAsync(Separate));

        var a = await LoadAsync(first, ged, other, third);
        var b = await LoadAsync(third, other, first, ged);

        Assert.Equal(a.Version, b.Version);
        Assert.Equal(17, a.Ids.Count);
        Assert.Equal(a.Ids, b.Ids);
    }

    [Fact]
    public async Task Contents_that_differ_have_another_version()
    {
        var versions = new List<string>();
        foreach (var text in new[] { SampleFiles.GedRows(1, 5), SampleFiles.GedRows(1, 4), SampleFiles.Ged(SampleFiles.Row(1, ("best", "4")), SampleFiles.Row(2)) })
            versions.Add((await LoadAsync(s => s.ImportAsync(Request("ged", text)))).Version);

        Assert.Equal(3, versions.Distinct().Count());
    }

    // The file is the same, but an earlier as-of day shows other records.
    [Fact]
    public async Task From_when_a_row_is_known_is_part_of_the_contents()
    {
        var june = await LoadAsync(s => s.ImportAsync(Request("ged", SampleFiles.GedRows(1, 4))));
        var july = await LoadAsync(s => s.ImportAsync(Request("ged", SampleFiles.GedRows(1, 4)) with { Published = new DateOnly(2017, 7, 1) }));
        var both = await LoadAsync(
            s => s.ImportAsync(Request("ged", SampleFiles.GedRows(1, 2))),
            s => s.ImportAsync(Request("ged", SampleFiles.GedRows(1, 4)) with { Published = new DateOnly(2017, 7, 1), Release = "2" }));

        Assert.Equal(june.Ids, july.Ids);
        Assert.Equal(june.Ids, both.Ids);
        Assert.Equal(3, new[] { june.Version, july.Version, both.Version }.Distinct().Count());
    }

    // Loaded after a dossier, a dataset's name finds the dossier's party; loaded before, it stays a party of its own.
    [Fact]
    public async Task Where_the_order_changes_who_a_name_means_the_version_says_so()
    {
        Func<StoreFixture, Task> dossier = async s => await s.ApplyAsync(await SampleDossier.ReadAsync());
        Func<StoreFixture, Task> dataset = s => s.ImportAsync(Request("ged", SampleFiles.Ged(SampleFiles.Row(1, ("side_a", "The Reds")))));
        var reds = EventFilter.None with { Parties = SlugSet.Of("reds") };

        var after = await LoadAsync(reds, dossier, dataset);
        var before = await LoadAsync(reds, dataset, dossier);

        Assert.NotEqual(after.Ids, before.Ids);
        Assert.NotEqual(after.Version, before.Version);
    }

    [Fact]
    public async Task A_version_that_an_older_program_computed_is_computed_anew_at_the_start()
    {
        await using var store = new StoreFixture();
        await store.PrepareAsync();
        await store.ApplyAsync(await SampleDossier.ReadAsync());
        var version = await store.VersionAsync();
        using (var connection = new SqliteConnection($"Data Source={store.Path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "DELETE FROM Seals; PRAGMA application_id = 0; UPDATE StoreInfo SET DataVersion = 'old'";
            Assert.True(command.ExecuteNonQuery() > 1);
        }

        await store.PrepareAsync();
        store.Get<Data.Queries.StoreQueries>().Forget();

        Assert.Equal(version, await store.VersionAsync());
    }

    private static ImportRequest Request(string dataset, string text) => SampleFiles.Request(SampleFiles.File(text)) with { Dataset = dataset };

    // The sample under other names, so that both stand in one store.
    private static void Separate(JsonNode d)
    {
        d["source"]!["id"] = "another-article";
        d["monitors"]![0]!["id"] = "another-watch";
        d["claims"] = new JsonArray();
        d["relations"] = new JsonArray();
        d["holdings"] = new JsonArray();
        d["talks"] = new JsonArray();
        d["ceasefires"] = new JsonArray();
        d["places"] = new JsonArray();
        d["parties"] = new JsonArray();
        foreach (var e in d["events"]!.AsArray())
        {
            e!["id"] = "another-" + e["id"];
            e["places"] = new JsonArray();
            e["parties"] = new JsonArray();
        }
    }

    private static Task<(string Version, List<string> Ids)> LoadAsync(params Func<StoreFixture, Task>[] steps) => LoadAsync(EventFilter.None, steps);

    private static async Task<(string Version, List<string> Ids)> LoadAsync(EventFilter filter, params Func<StoreFixture, Task>[] steps)
    {
        await using var store = new StoreFixture();
        await store.PrepareAsync();
        foreach (var step in steps)
            await step(store);
        return (await store.VersionAsync(), [.. (await store.AllAsync(filter, EventScope.Timeline, Later)).Select(r => r.Id)]);
    }
}
