using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SyriaTalks.Web.Commands;

/// <summary>
/// A disk without room, stood in for by a limit on the size of files (setrlimit), which needs no rights: the program says so in
/// one line, and everything is as it was.
/// </summary>
public sealed class NoRoomTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("syriatalks-");
    private string _contents = string.Empty;

    private string Store => InFolder("store.db");

    public async Task InitializeAsync()
    {
        var dossier = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Dossiers"), "*.json").First();
        Assert.Equal(0, (await RunAsync("import", dossier)).Code);
        Assert.Equal(0, (await RunAsync("db", "backup", InFolder("backup.db"))).Code);
        SampleGed.Write(InFolder("ged.csv"), 3000);
        _contents = (await RunAsync("db", "check")).Output;
    }

    public Task DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("import ged.csv", 700)]
    [InlineData("db backup copy.db", 100)]
    [InlineData("db restore backup.db", 100)]
    [InlineData("remove ucdp-ged", 20)]
    public async Task Work_on_the_store_that_finds_no_room_leaves_it_as_it_was(string command, int kilobytes)
    {
        if (command.StartsWith("remove", StringComparison.Ordinal))
        {
            Assert.Equal(0, (await RunAsync("import", InFolder("ged.csv"))).Code);
            _contents = (await RunAsync("db", "check")).Output;
        }

        var (code, error) = await LimitedAsync(kilobytes, [.. command.Split(' ').Select(w => w.Contains('.', StringComparison.Ordinal) ? InFolder(w) : w), "--Store:Path=" + Store]);

        Assert.Equal(1, code);
        Assert.Matches("disk|could not be written|could not be restored|cannot be written", Assert.Single(error));
        Assert.Equal((0, _contents, string.Empty), await RunAsync("db", "check"));
        Assert.DoesNotContain(_folder.EnumerateFiles(), f => f.Name.Contains("unfinished", StringComparison.Ordinal) || f.Name.StartsWith("copy", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("db migrate")]
    [InlineData("--urls http://127.0.0.1:0")]
    public async Task A_first_start_without_room_says_so_and_the_next_with_room_works(string command)
    {
        var other = "--Store:Path=" + InFolder("other.db");

        var (code, error) = await LimitedAsync(100, [.. command.Split(' '), other]);

        Assert.Equal(1, code);
        Assert.Contains("other.db", Assert.Single(error), StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("db", "migrate", other)).Code);
        Assert.Equal(0, (await RunAsync("db", "check", other)).Code);
    }

    private static async Task<(int Code, IReadOnlyList<string> Error)> LimitedAsync(int kilobytes, string[] args)
    {
        // Without the signal a write beyond the limit fails as one on a full disk does. The runtime's own use of large files has to be off.
        var script = string.Create(CultureInfo.InvariantCulture, $"trap '' XFSZ; ulimit -f {kilobytes}; exec dotnet \"$@\"");
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", script, "bash", Path.Combine(AppContext.BaseDirectory, "SyriaTalks.Web.dll"), .. args])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_EnableWriteXorExecute"] = "0" },
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        await output;
        return (process.ExitCode, (await error).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] path = Array.Exists(args, a => a.StartsWith("--Store", StringComparison.Ordinal)) ? [] : ["--Store:Path=" + Store];
        var code = await OperatorTool.RunAsync([.. args, .. path], (_, _) => Task.CompletedTask, output, error);
        SqliteConnection.ClearAllPools();
        return (code, output.ToString(), error.ToString());
    }

    private string InFolder(string name) => Path.Combine(_folder.FullName, name);
}
