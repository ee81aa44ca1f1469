using System.Globalization;

namespace SyriaTalks.Web.Commands;

/// <summary>
/// Work on the store that is killed at the beginning or the end of any of its steps leaves the old contents or the new, and the
/// next try works. Which steps there are is what the program itself says in a run that is left alone.
/// </summary>
public sealed class KilledStepsTests : IDisposable
{
    /// <summary>Variable with the number of the moment to end the process at.</summary>
    internal const string KillAt = "SYRIATALKS_TEST_KILL_AT";

    /// <summary>Variable with the file to note the moments in.</summary>
    internal const string Steps = "SYRIATALKS_TEST_STEPS";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("syriatalks-");

    private string Store => InFolder("store.db");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task An_import_killed_at_any_step_leaves_the_old_contents_or_the_new()
    {
        await MakeStoreAsync();
        var file = SampleGed.Write(InFolder("ged.csv"), 50);

        var ends = await KillAtEveryStepAsync(["import", file], () => CheckAsync());

        Assert.Equal(2, ends.Distinct().Count());
        Assert.Contains("1 source(s), 15 event(s)", ends[0], StringComparison.Ordinal);
        Assert.Contains("65 event(s)", ends[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_migration_killed_at_any_step_is_made_good_by_the_next()
    {
        var ends = await KillAtEveryStepAsync(["db", "migrate"], async () =>
        {
            var (code, _, error) = await RunAsync("db", "migrate");
            Assert.Equal((0, string.Empty), (code, error));
            return await CheckAsync();
        });

        Assert.Single(ends.Distinct());
    }

    [Fact]
    public async Task A_backup_killed_at_any_step_is_a_whole_one_or_none()
    {
        await MakeStoreAsync();
        var copy = InFolder("copy.db");

        var ends = await KillAtEveryStepAsync(["db", "backup", copy], async () =>
        {
            var made = File.Exists(copy);
            var contents = await CheckAsync();
            if (!made)
                Assert.Equal(0, (await RunAsync("db", "backup", copy)).Code);
            Assert.Empty(_folder.EnumerateFiles("*.unfinished*"));
            Assert.Equal(contents, await CheckAsync(copy));
            return made ? "whole" : "none";
        });

        Assert.Equal(["none", "whole"], ends.Distinct());
    }

    [Fact]
    public async Task A_restore_over_a_sound_store_killed_at_any_step_leaves_the_old_contents_or_the_new()
    {
        await MakeStoreAsync();
        await RunAsync("import", SampleGed.Write(InFolder("ged.csv"), 50));
        var backup = InFolder("backup.db");
        Assert.Equal(0, (await RunAsync("db", "backup", backup)).Code);
        await RunAsync("remove", "ucdp-ged");
        var (old, other) = (await CheckAsync(), await CheckAsync(backup));

        var ends = await KillAtEveryStepAsync(["db", "restore", backup], async () =>
        {
            var left = await CheckAsync();
            Assert.Contains(left, new[] { old, other });
            await RestoredAsync(backup, other);
            return left == old ? "old" : "new";
        });

        Assert.Equal(["old", "new"], ends.Distinct());
    }

    [Fact]
    public async Task A_restore_over_a_damaged_store_killed_at_any_step_never_passes_the_half_for_a_store()
    {
        await MakeStoreAsync();
        var backup = InFolder("backup.db");
        Assert.Equal(0, (await RunAsync("db", "backup", backup)).Code);
        var other = await CheckAsync(backup);
        await using (var file = File.OpenWrite(Store))
            await file.WriteAsync(new byte[100]);

        var ends = await KillAtEveryStepAsync(["db", "restore", backup], async () =>
        {
            var (code, _, error) = await RunAsync("db", "migrate");
            if (code == 0)
                Assert.Equal(other, await CheckAsync());
            else
                Assert.Matches("is corrupt|was broken off", error);
            await RestoredAsync(backup, other);
            return error.Contains("broken off", StringComparison.Ordinal) ? "broken off" : code == 0 ? "new" : "damaged";
        });

        Assert.Equal(["damaged", "broken off", "new"], ends.Distinct());
    }

    private async Task RestoredAsync(string backup, string contents)
    {
        var (code, _, error) = await RunAsync("db", "restore", backup);
        Assert.Equal((0, string.Empty), (code, error));
        Assert.Equal(contents, await CheckAsync());
        Assert.Empty(_folder.EnumerateFiles("*.unfinished*"));
        Assert.Empty(_folder.EnumerateFiles("*.restoring"));
    }

    // Each round begins with the files as they are now.
    private async Task<List<string>> KillAtEveryStepAsync(string[] command, Func<Task<string>> look)
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var before = _folder.EnumerateFiles().ToDictionary(f => f.FullName, f => File.ReadAllBytes(f.FullName));
        var steps = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        Assert.Equal(0, await HookedAsync(command, (Steps, steps)));
        var moments = await File.ReadAllLinesAsync(steps);
        File.Delete(steps);
        Assert.True(moments.Length >= 4, $"Only {moments.Length} moments were seen.");
        var ends = new List<string>();
        for (var moment = 1; moment <= moments.Length; moment++)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            foreach (var file in _folder.EnumerateFiles())
                file.Delete();
            foreach (var (path, bytes) in before)
                await File.WriteAllBytesAsync(path, bytes);
            Assert.Equal(137, await HookedAsync(command, (KillAt, moment.ToString(CultureInfo.InvariantCulture))));
            ends.Add(await look());
        }

        return ends;
    }

    private async Task<int> HookedAsync(string[] command, (string Name, string Value) setting)
    {
        (string, string)[] environment = [("DOTNET_STARTUP_HOOKS", typeof(KilledStepsTests).Assembly.Location), setting];
        await using var process = SiteProcess.Start(_folder.FullName, environment, [.. command, "--Store:Path=" + Store]);
        return await process.ExitAsync(TimeSpan.FromMinutes(2));
    }

    private async Task MakeStoreAsync()
    {
        Assert.Equal(0, (await RunAsync("import", Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Dossiers"), "*.json").First())).Code);
    }

    private async Task<string> CheckAsync(string? store = null)
    {
        var (code, output, error) = await RunAsync("db", "check", "--Store:Path=" + (store ?? Store));
        Assert.Equal((0, string.Empty), (code, error));
        return output;
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] path = Array.Exists(args, a => a.StartsWith("--Store", StringComparison.Ordinal)) ? [] : ["--Store:Path=" + Store];
        var code = await OperatorTool.RunAsync([.. args, .. path], (_, _) => Task.CompletedTask, output, error);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return (code, output.ToString(), error.ToString());
    }

    private string InFolder(string name) => Path.Combine(_folder.FullName, name);
}
