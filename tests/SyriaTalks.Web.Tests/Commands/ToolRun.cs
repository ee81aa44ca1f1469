namespace SyriaTalks.Web.Commands;

/// <summary>A store in a folder of its own, worked on by commands in this process.</summary>
internal sealed class ToolRun : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("syriatalks-");

    public string StorePath => Path.Combine(_folder.FullName, "store.db");

    public bool Served { get; private set; }

    public string File(string name) => Path.Combine(_folder.FullName, name);

    public async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await OperatorTool.RunAsync([.. args, $"--Store:Path={StorePath}"], Serve, output, error);
        return (code, output.ToString(), error.ToString());
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private Task Serve(string[] settings, CancellationToken cancellationToken)
    {
        Served = true;
        return Task.CompletedTask;
    }
}
