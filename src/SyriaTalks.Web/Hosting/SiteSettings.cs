using System.Net;
using SyriaTalks.Data;

namespace SyriaTalks.Web.Hosting;

/// <summary>How much of the server visitors can take up (docs/configuration.md).</summary>
/// <param name="MaxCircuits">Live connections of islands, in all.</param>
/// <param name="MaxCircuitsPerAddress">Live connections of islands from one address.</param>
/// <param name="MaxConnections">Open connections, in all.</param>
/// <param name="MaxExports">Downloads at one time, in all.</param>
/// <param name="MaxExportsPerAddress">Downloads at one time from one address.</param>
internal sealed record SiteLimits(
    int MaxCircuits, int MaxCircuitsPerAddress, int MaxConnections, int MaxExports, int MaxExportsPerAddress)
{
    /// <summary>New questions worked on at one time for one address; further ones wait.</summary>
    public int MaxQuestionsPerAddress { get; init; } = 4;

    /// <summary>New questions from one address in a minute.</summary>
    public int QuestionsPerMinutePerAddress { get; init; } = 6000;

    /// <summary>Longest time from a request to the last byte of its answer.</summary>
    public TimeSpan RequestDeadline { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The same for a download.</summary>
    public TimeSpan ExportDeadline { get; init; } = TimeSpan.FromMinutes(30);
}

/// <summary>Everything an operator can set, read and checked once at start.</summary>
/// <param name="Store">Where the store is.</param>
/// <param name="DossierFolder">Folder of the dossiers to load.</param>
/// <param name="Limits">How much visitors can take up.</param>
/// <param name="Proxies">Proxies whose word on the client's address counts, beyond those on this machine.</param>
/// <param name="Address">Scheme and host under which readers know the site; null for those of the request.</param>
internal sealed record SiteSettings(
    StoreOptions Store, string DossierFolder, SiteLimits Limits, IReadOnlyList<IPNetwork> Proxies, string? Address)
{
    private const string Path = "Store:Path";
    private const string Provider = "Store:Provider";
    private const string QueryDeadline = "Store:QueryDeadline";
    private const string Folder = "Seed:Folder";
    private const string Circuits = "Limits:MaxCircuits";
    private const string CircuitsPerAddress = "Limits:MaxCircuitsPerAddress";
    private const string Connections = "Limits:MaxConnections";
    private const string Exports = "Limits:MaxExports";
    private const string ExportsPerAddress = "Limits:MaxExportsPerAddress";
    private const string Questions = "Limits:MaxQuestionsPerAddress";
    private const string QuestionsPerMinute = "Limits:QuestionsPerMinutePerAddress";
    private const string RequestDeadline = "Limits:RequestDeadline";
    private const string ExportDeadline = "Limits:ExportDeadline";
    private const string Addresses = "Proxy:Addresses";
    private const string PublicAddress = "Site:Address";
    private const string Drain = "Site:DrainTime";
    private const string Ancestors = "Embed:FrameAncestors";
    private const string Levels = "Serilog:MinimumLevel";

    /// <summary>Names of all settings of our own; each has a heading in docs/configuration.md.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        Path, Provider, QueryDeadline, Folder, Circuits, CircuitsPerAddress, Connections, Exports, ExportsPerAddress, Questions, QuestionsPerMinute,
        RequestDeadline, ExportDeadline, Addresses, PublicAddress, Drain, Ancestors,
    ];

    /// <summary>Origins whose pages may show ours in a frame; none for nobody, <c>*</c> alone for everybody.</summary>
    public IReadOnlyList<string> FrameAncestors { get; init; } = [];

    /// <summary>How long the site goes on serving after it has said that it will stop, so that a balancer can send visitors elsewhere.</summary>
    public TimeSpan DrainTime { get; init; }

    /// <summary>Folder of the store: the only one that is ever written to.</summary>
    public string StoreFolder => System.IO.Path.GetDirectoryName(Store.Path)!;

    /// <summary>Reads the settings.</summary>
    /// <param name="configuration">Where from.</param>
    /// <param name="contentRoot">Folder that a relative path of the store counts from.</param>
    /// <returns>The settings.</returns>
    /// <exception cref="SettingsException">Some are invalid; all of them are listed.</exception>
    public static SiteSettings Read(IConfiguration configuration, string contentRoot)
    {
        var reader = new SettingsReader(configuration);
        foreach (var section in Names.GroupBy(n => n[..n.IndexOf(':', StringComparison.Ordinal)]))
            reader.Only(section.Key, [.. section.Select(n => n[(section.Key.Length + 1)..])]);

        reader.CheckLevels(Levels);
        var settings = new SiteSettings(
            ReadStore(reader, contentRoot), ReadFolder(reader), ReadLimits(reader), reader.Networks(Addresses), reader.Origin(PublicAddress))
        {
            FrameAncestors = reader.Origins(Ancestors),
            DrainTime = reader.Duration(Drain, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromSeconds(10)),
        };
        return reader.Problems.Count == 0 ? settings : throw new SettingsException(reader.Problems);
    }

    private static StoreOptions ReadStore(SettingsReader reader, string contentRoot)
    {
        var standard = new StoreOptions();
        var path = System.IO.Path.GetFullPath(reader.Text(Path, standard.Path), contentRoot);
        if (Directory.Exists(path))
            reader.Add($"{Path} is the folder {path}; it has to be a file, which need not exist yet.");
        var provider = reader.Text(Provider, standard.Provider);
        if (provider != StoreOptions.Sqlite)
            reader.Add($"{Provider} is \"{provider}\"; the only provider is {StoreOptions.Sqlite}.");
        return new StoreOptions
        {
            Path = path,
            Provider = provider,
            QueryDeadline = reader.Duration(
                QueryDeadline, standard.QueryDeadline, TimeSpan.FromMilliseconds(50), TimeSpan.FromMinutes(1)),
        };
    }

    private static string ReadFolder(SettingsReader reader)
    {
        const string standard = "Dossiers";
        var text = reader.Text(Folder, standard);
        var folder = System.IO.Path.GetFullPath(text, AppContext.BaseDirectory);
        if (text != standard && !Directory.Exists(folder))
            reader.Add($"{Folder} is \"{text}\"; there is no folder {folder}.");
        return folder;
    }

    private static SiteLimits ReadLimits(SettingsReader reader)
    {
        var limits = new SiteLimits(
            reader.Number(Circuits, 2000, 1, 100_000),
            reader.Number(CircuitsPerAddress, 30, 1, 100_000),
            reader.Number(Connections, 5000, 10, 1_000_000),
            reader.Number(Exports, 8, 1, 1000),
            reader.Number(ExportsPerAddress, 2, 1, 1000));
        limits = limits with
        {
            MaxQuestionsPerAddress = reader.Number(Questions, limits.MaxQuestionsPerAddress, 1, 1000),
            QuestionsPerMinutePerAddress = reader.Number(QuestionsPerMinute, limits.QuestionsPerMinutePerAddress, 60, 1_000_000),
            RequestDeadline = reader.Duration(RequestDeadline, limits.RequestDeadline, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1)),
            ExportDeadline = reader.Duration(ExportDeadline, limits.ExportDeadline, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1)),
        };
        if (limits.MaxCircuitsPerAddress > limits.MaxCircuits)
            reader.Add($"{CircuitsPerAddress} is above {Circuits}; one address cannot have more than all together.");
        if (limits.MaxExportsPerAddress > limits.MaxExports)
            reader.Add($"{ExportsPerAddress} is above {Exports}; one address cannot have more than all together.");
        return limits;
    }
}
