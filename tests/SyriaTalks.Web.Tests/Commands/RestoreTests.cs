using Microsoft.Data.Sqlite;
using SyriaTalks.Data;
using SyriaTalks.Web.Http;

namespace SyriaTalks.Web.Commands;

public sealed class RestoreTests : IDisposable
{
    private readonly ToolRun _tool = new();

    private string Backup => _tool.File("backup.db");

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task A_backup_takes_the_place_of_a_store_with_other_contents()
    {
        await FillAsync();
        var before = await DoneAsync("db", "check");
        await DoneAsync("db", "backup", Backup);
        await DoneAsync("import", SampleGed.Write(_tool.File("more.csv"), 5));
        Assert.NotEqual(before, await DoneAsync("db", "check"));

        var said = await DoneAsync("db", "restore", Backup);

        Assert.StartsWith($"Restored {_tool.StorePath}: 1 source(s), 15 event(s), data version ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("could not be used", said, StringComparison.Ordinal);
        Assert.Equal(before, await DoneAsync("db", "check"));
        Assert.Equal("wal", Ask(_tool.StorePath, "PRAGMA journal_mode"));
    }

    [Fact]
    public async Task A_backup_makes_a_store_where_there_is_none()
    {
        await FillAsync();
        var before = await DoneAsync("db", "check");
        await DoneAsync("db", "backup", Backup);
        Delete();

        await DoneAsync("db", "restore", Backup);

        Assert.Equal(before, await DoneAsync("db", "check"));
    }

    [Fact]
    public async Task A_damaged_store_is_put_aside_with_all_its_files()
    {
        await FillAsync();
        var before = await DoneAsync("db", "check");
        await DoneAsync("db", "backup", Backup);
        SqliteConnection.ClearAllPools();
        await File.WriteAllTextAsync(_tool.StorePath, "damaged");
        await File.WriteAllTextAsync(_tool.StorePath + "-wal", "its log");

        var said = await DoneAsync("db", "restore", Backup);

        var aside = Directory.EnumerateFiles(Path.GetDirectoryName(_tool.StorePath)!, "store.db.aside-*").Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(["damaged", "its log"], aside.Select(File.ReadAllText));
        Assert.Contains($"The file that could not be used is now {aside[0]}.", said, StringComparison.Ordinal);
        Assert.Equal(before, await DoneAsync("db", "check"));
    }

    [Fact]
    public async Task What_is_no_sound_backup_is_refused_and_the_store_stays_as_it_was()
    {
        await FillAsync();
        await DoneAsync("db", "backup", Backup);
        SqliteConnection.ClearAllPools();
        var before = await File.ReadAllBytesAsync(_tool.StorePath);
        var bytes = await File.ReadAllBytesAsync(Backup);
        await File.WriteAllBytesAsync(_tool.File("short.db"), bytes[..(bytes.Length / 2)]);
        await File.WriteAllBytesAsync(_tool.File("text.db"), "not a database at all, whatever its name says"u8.ToArray());
        await File.WriteAllBytesAsync(_tool.File("copied.db"), bytes);
        await File.WriteAllBytesAsync(_tool.File("copied.db-wal"), new byte[64]);
        await File.WriteAllBytesAsync(_tool.File("newer.db"), bytes);
        Ask(_tool.File("newer.db"), "INSERT INTO __EFMigrationsHistory VALUES ('99990101000000_Later', '99.0')");

        await RefusedAsync("There is no backup", _tool.File("none.db"));
        await RefusedAsync("is the store itself", _tool.StorePath);
        await RefusedAsync("is corrupt", _tool.File("short.db"));
        await RefusedAsync("is corrupt", _tool.File("text.db"));
        await RefusedAsync("write-ahead log beside it", _tool.File("copied.db"));
        await RefusedAsync("newer version", _tool.File("newer.db"));

        Assert.Equal(before, await File.ReadAllBytesAsync(_tool.StorePath));
        Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(_tool.StorePath)!, "*.unfinished*"));
    }

    [Fact]
    public async Task A_serving_site_shows_what_was_restored_without_a_new_start()
    {
        await using var site = new SiteFixture();
        using var client = site.NewClient();
        var before = await client.GetStringAsync(new Uri("/incidents.csv", UriKind.Relative));
        await site.Get<StoreMaintenance>().BackupAsync(Backup, CancellationToken.None);
        Assert.Equal(0, await OperatorTool.RunAsync(
            ["import", SampleGed.Write(_tool.File("more.csv"), 5), "--Store:Path=" + site.StorePath], (_, _) => Task.CompletedTask, TextWriter.Null, TextWriter.Null));
        await WaitAsync(client, text => text != before);

        await site.Get<StoreRestore>().RestoreAsync(Backup, CancellationToken.None);

        await WaitAsync(client, text => text == before);
        Assert.Empty(site.Log.Troubles);
    }

    private static async Task WaitAsync(HttpClient client, Func<string, bool> isRight)
    {
        for (var i = 0; i < 600; i++)
        {
            if (isRight(await client.GetStringAsync(new Uri("/incidents.csv", UriKind.Relative))))
                return;
            await Task.Delay(50);
        }

        Assert.Fail("The site went on showing the contents before.");
    }

    private async Task FillAsync() => await DoneAsync("import", Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Dossiers"), "*.json").First());

    private async Task<string> DoneAsync(params string[] args)
    {
        var (code, output, error) = await _tool.RunAsync(args);
        Assert.Equal((0, string.Empty), (code, error));
        return output;
    }

    private async Task RefusedAsync(string reason, string backup)
    {
        var (code, output, error) = await _tool.RunAsync("db", "restore", backup);
        Assert.Equal((1, string.Empty), (code, output));
        Assert.Contains(reason, Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    private void Delete()
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(_tool.StorePath)!, "store.db*"))
            File.Delete(file);
    }

    private static object? Ask(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
