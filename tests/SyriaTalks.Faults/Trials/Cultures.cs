using System.Globalization;
using SyriaTalks.Data;

namespace SyriaTalks.Faults.Trials;

/// <summary>Imports and serves under other languages, digits, calendars and time zones.</summary>
/// <param name="addresses">How many addresses are compared.</param>
/// <param name="rows">Rows of the dataset.</param>
internal sealed class Cultures(int addresses, int rows) : Trial
{
    // Arabic digits; a dotless i; a calendar of its own; half an hour off, in the west.
    private static readonly (string Culture, string Zone)[] Places =
        [("en_US.UTF-8", "America/St_Johns"), ("ar_SY.UTF-8", "Asia/Damascus"), ("tr_TR.UTF-8", "Europe/Istanbul"), ("fa_IR.UTF-8", "Asia/Tehran")];

    /// <inheritdoc/>
    public override string Name => "cultures";

    /// <inheritdoc/>
    public override async Task RunAsync(Ground ground, Ledger ledger, CancellationToken cancellationToken)
    {
        ledger.Do($"a dataset of {rows} rows imported and served under {string.Join(", ", Places.Select(p => $"{p.Culture[..5]} in {p.Zone}"))}; pages and files compared");
        var file = ground.GedOf(rows);
        var address = ChildProcess.FreeAddress();
        var versions = new HashSet<string>();
        var seen = new List<string>();
        IReadOnlyList<string>? asked = null;
        Dictionary<string, Answer>? first = null;
        var differing = new Dictionary<string, string>();
        foreach (var (culture, zone) in Places)
        {
            var options = Options(culture, zone, Path.Combine(ground.NewFolder(), "culture"));
            var store = await StoreAsync(ground, file, options, cancellationToken);
            versions.Add(await VersionAsync(store, cancellationToken));
            using var site = await ground.StartAsync(store, address, options, cancellationToken, "--Limits:MaxExportsPerAddress=8");
            seen.Add(await File.ReadAllTextAsync(options.Environment[Surroundings.FileName]!, cancellationToken));
            asked ??= await Answers.FindAsync(site.Address, addresses, cancellationToken);
            var answers = await Answers.AskAsync(site.Address, asked, cancellationToken);
            first ??= answers;
            foreach (var other in asked.Where(a => !answers[a].IsSameAs(first[a])))
                differing[other] = $"{other} under {culture}: {first[other].Difference(answers[other])}";
        }

        ledger.Check("the site's process runs under each", string.Join("; ", seen), seen.Distinct().Count() == Places.Length);
        ledger.Check("the import stores the same", $"data version {string.Join(", ", versions)}", versions.Count == 1);
        ledger.Check("each answers with 200", $"{first!.Values.Count(a => a.Status == 200)} of {asked!.Count}", first.Values.All(a => a.Status == 200));
        ledger.Check("the same bytes from each", differing.Count == 0 ? $"{asked.Count} addresses, {Figures.Number(first.Values.Sum(a => a.Bytes.LongLength) / 1024.0)} KB" : $"{differing.Count} differ: {string.Join("; ", differing.Values.Take(3))}", differing.Count == 0);
    }

    private static ChildOptions Options(string culture, string zone, string file) => new()
    {
        Environment = new Dictionary<string, string?>
        {
            ["LANG"] = culture,
            ["LC_ALL"] = culture,
            ["TZ"] = zone,
            ["DOTNET_STARTUP_HOOKS"] = typeof(Surroundings).Assembly.Location,
            [Surroundings.FileName] = file,
        },
    };

    private static async Task<string> StoreAsync(Ground ground, string file, ChildOptions options, CancellationToken cancellationToken)
    {
        var store = Path.Combine(ground.NewFolder(), "store.db");
        var (code, said) = await Ground.TryAsync(store, options, cancellationToken, "import", file, "--published", Ground.Published);
        return code == 0 ? store : throw new InvalidOperationException(said);
    }

    private static async Task<string> VersionAsync(string store, CancellationToken cancellationToken)
    {
        await using var host = new StoreHost(store);
        return (await host.Get<StoreMaintenance>().CheckAsync(cancellationToken)).DataVersion;
    }
}

/// <summary>What the site's process takes for the language, the time zone and the day, told by the startup hook.</summary>
internal static class Surroundings
{
    /// <summary>Variable that tells the site's process where to write it.</summary>
    public const string FileName = "SYRIATALKS_FAULTS_SURROUNDINGS";

    /// <summary>Language, a number and a day in it, and the time zone.</summary>
    public static string Now() => string.Create(
        CultureInfo.InvariantCulture, $"{CultureInfo.CurrentCulture.Name} {1234.5.ToString("N1", CultureInfo.CurrentCulture)} in {TimeZoneInfo.Local.Id}");
}
