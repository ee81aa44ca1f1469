using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;

namespace SyriaTalks.Web.Commands;

public sealed class SiteProcessTests : IDisposable
{
    // What a service manager is told to allow for stopping.
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(15);

    // A machine that runs other tests beside these may take long to start a process.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("syriatalks-");

    private string Store => $"--Store:Path={Path.Combine(_folder.FullName, "store", "store.db")}";

    public void Dispose() => _folder.Delete(recursive: true);

    [SkippableFact]
    public async Task The_program_serves_from_any_folder_writes_only_to_the_store_s_and_stops_while_islands_are_connected()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Stops the program by signal.");
        var elsewhere = _folder.CreateSubdirectory("elsewhere");
        await using var program = SiteProcess.Start(elsewhere.FullName, Store, "--urls", "http://127.0.0.1:0");
        var address = await program.ListeningAsync();
        using var client = new HttpClient { BaseAddress = address };
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/")).StatusCode);
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/_blazor" }.Uri, CancellationToken.None);

        var clock = Stopwatch.StartNew();
        program.Terminate();

        Assert.Equal(0, await program.ExitAsync(Patience));
        Assert.True(clock.Elapsed < StopLimit, $"Stopping took {clock.Elapsed}.");
        Assert.Empty(program.Error);
        Assert.Empty(elsewhere.EnumerateFileSystemInfos());
        if (OperatingSystem.IsLinux())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(_folder.FullName, "store", "keys")));
        Assert.All(program.Output, line => Assert.StartsWith("{\"@t\":", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_that_is_taken_is_told_in_one_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        await using var program = SiteProcess.Start(_folder.FullName, Store, "--urls", $"http://{taken.LocalEndpoint}");

        Assert.Equal(1, await program.ExitAsync(Patience));
        var line = Assert.Single(program.Error);
        Assert.Contains("cannot listen", line, StringComparison.Ordinal);
        Assert.Contains("address already in use", line, StringComparison.Ordinal);
        Assert.DoesNotContain(program.Output, l => l.Contains("   at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_store_that_cannot_be_used_is_told_in_one_line_and_left_as_it_is()
    {
        var path = Path.Combine(_folder.FullName, "broken.db");
        var content = new string('x', 5000);
        await File.WriteAllTextAsync(path, content);

        await using var program = SiteProcess.Start(_folder.FullName, $"--Store:Path={path}", "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, await program.ExitAsync(Patience));
        Assert.Contains(path, Assert.Single(program.Error), StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task Settings_that_cannot_be_used_are_told_together()
    {
        await using var program = SiteProcess.Start(_folder.FullName, Store, "--Limits:MaxExports=0", "--Store:Provider=Oracle");

        Assert.Equal(1, await program.ExitAsync(Patience));
        Assert.Equal(3, program.Error.Count);
        Assert.Empty(program.Output);
    }

    [Fact]
    public async Task A_misspelt_command_is_wrong_usage()
    {
        await using var program = SiteProcess.Start(_folder.FullName, "migrat");

        Assert.Equal(2, await program.ExitAsync(Patience));
        Assert.Contains("'migrat' is not a command.", program.Error);
    }
}
