using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SyriaTalks.Faults;

/// <summary>A site that serves as a process of its own.</summary>
/// <param name="Process">The process.</param>
/// <param name="Address">Where it listens.</param>
internal sealed record RunningSite(ChildProcess Process, Uri Address) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Process.Dispose();
}

/// <summary>A folder in which trials may break things, with stores made once and copied. It goes when this goes.</summary>
/// <param name="rows">Rows that a site has where a trial does not say otherwise.</param>
internal sealed class Ground(int rows = 20_000) : IDisposable
{
    /// <summary>Rows are published on this day, whatever the machine's clock says.</summary>
    public const string Published = "2020-06-01";

    private readonly ConcurrentDictionary<int, string> _stores = new();
    private int _folders;

    /// <summary>Rows that a site has where a trial does not say otherwise.</summary>
    public int Rows { get; } = rows;

    /// <summary>The folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("syriatalks-faults-").FullName;

    /// <summary>Makes an empty folder.</summary>
    public string NewFolder() => Directory.CreateDirectory(Path.Combine(Folder, Interlocked.Increment(ref _folders).ToString(CultureInfo.InvariantCulture))).FullName;

    /// <summary>A store of its own with the dossiers and so many rows of a dataset.</summary>
    /// <param name="rows">How many.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>Its file, alone in a folder.</returns>
    public async Task<string> StoreAsync(int rows, CancellationToken cancellationToken)
    {
        if (!_stores.TryGetValue(rows, out var made))
        {
            made = Path.Combine(NewFolder(), "store.db");
            await RunAsync(made, cancellationToken, "import", GedOf(rows), "--published", Published);
            _stores[rows] = made;
        }

        var copy = Path.Combine(NewFolder(), "store.db");
        File.Copy(made, copy);
        return copy;
    }

    /// <summary>A file in the shape of UCDP GED.</summary>
    /// <param name="rows">How many rows.</param>
    public string GedOf(int rows)
    {
        var path = Path.Combine(NewFolder(), "ged.csv");
        GedFile.Write(path, rows);
        return path;
    }

    /// <summary>Runs a command on a store to its end.</summary>
    /// <param name="store">The store.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <param name="args">The command.</param>
    /// <returns>What it said.</returns>
    /// <exception cref="InvalidOperationException">It did not end with exit code 0.</exception>
    public static async Task<string> RunAsync(string store, CancellationToken cancellationToken, params string[] args)
    {
        var (code, said) = await TryAsync(store, ChildOptions.None, cancellationToken, args);
        return code == 0 ? said : throw new InvalidOperationException($"Exit code {code}: {said}");
    }

    /// <summary>Runs a command on a store to its end, however it ends.</summary>
    /// <param name="store">The store.</param>
    /// <param name="options">How it is started.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <param name="args">The command.</param>
    /// <returns>Exit code and what it said.</returns>
    public static async Task<(int Code, string Said)> TryAsync(string store, ChildOptions options, CancellationToken cancellationToken, params string[] args)
    {
        var logs = Directory.CreateTempSubdirectory("syriatalks-log-").FullName;
        try
        {
            using var process = ChildProcess.StartCommand(logs, options, [.. args, $"--Store:Path={store}"]);
            return (await process.ExitAsync(cancellationToken), process.Said.Trim());
        }
        finally
        {
            Directory.Delete(logs, recursive: true);
        }
    }

    /// <summary>Starts the site on a store and waits until it answers.</summary>
    /// <param name="store">The store.</param>
    /// <param name="options">How it is started.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <param name="settings">Settings beyond the store and the address.</param>
    /// <exception cref="InvalidOperationException">It did not start; the message is what it said.</exception>
    public Task<RunningSite> StartAsync(string store, ChildOptions options, CancellationToken cancellationToken, params string[] settings) =>
        StartAsync(store, ChildProcess.FreeAddress(), options, cancellationToken, settings);

    /// <summary>Starts the site on a store at an address and waits until it answers.</summary>
    /// <param name="store">The store.</param>
    /// <param name="address">Where it listens.</param>
    /// <param name="options">How it is started.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <param name="settings">Settings beyond the store and the address.</param>
    /// <exception cref="InvalidOperationException">It did not start; the message is what it said.</exception>
    public async Task<RunningSite> StartAsync(
        string store, Uri address, ChildOptions options, CancellationToken cancellationToken, params string[] settings)
    {
        var (process, at) = await ChildProcess.StartServerAsync(
            ChildProcess.WebDll, NewFolder(), address, "health/ready", ["--urls", address.ToString(), $"--Store:Path={store}", .. ChildProcess.AskFreely, .. settings], options, cancellationToken);
        return new RunningSite(process, at);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }
}
