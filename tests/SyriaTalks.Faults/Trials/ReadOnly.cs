using System.Diagnostics;
using System.Globalization;

namespace SyriaTalks.Faults.Trials;

/// <summary>
/// Serves as an account that owns nothing, where nothing but the store's folder can be written and /proc shows processes only: what the
/// unit and the container of docs/deploy.md ask for.
/// </summary>
internal sealed class ReadOnly : Trial
{
    private const int Rows = 500;
    private const string Account = "65534";

    // The folder of the store stays as it is; then every other file of the disk is read-only. The program takes the shell's place.
    private const string Script =
        "set -e; mount --bind \"$0\" \"$0\"; mount -o remount,bind,ro /; mount -t proc -o subset=pid,hidepid=invisible proc /proc; "
        + "exec setpriv --reuid " + Account + " --regid " + Account + " --clear-groups --no-new-privs --inh-caps=-all --bounding-set=-all \"$@\"";

    private static readonly string[] Paths = ["/", "/incidents", "/timeline", "/incidents.csv", "/incidents.xlsx", "/export/datapackage.zip", "/talks.ics", "/health/ready"];

    /// <inheritdoc/>
    public override string Name => "read-only";

    /// <inheritdoc/>
    public override async Task RunAsync(Ground ground, Ledger ledger, CancellationToken cancellationToken)
    {
        ledger.Do("the site served by account 65534 without any capability, everything but the store's folder read-only, /proc without the system's files");
        if (!Environment.IsPrivilegedProcess || !await CanAsync(cancellationToken))
        {
            ledger.NotRun("it needs the superuser, unshare and setpriv");
            return;
        }

        var store = await ground.StoreAsync(Rows, cancellationToken);
        var folder = Path.GetDirectoryName(store)!;
        await DoAsync("chmod", ["711", ground.Folder], cancellationToken);
        await DoAsync("chown", ["-R", $"{Account}:{Account}", folder], cancellationToken);
        var options = new ChildOptions
        {
            Wrapper = ["unshare", "--mount", "--propagation", "private", "sh", "-c", Script, folder],
            Environment = new Dictionary<string, string?> { ["DOTNET_EnableDiagnostics"] = "0", ["HOME"] = "/nonexistent", ["TMPDIR"] = folder },
        };
        var address = ChildProcess.FreeAddress();
        var (process, _) = await ChildProcess.StartServerAsync(
            await PublishAsync(ground, cancellationToken),
            ground.NewFolder(),
            address,
            "health/ready",
            ["--urls", address.ToString(), $"--Store:Path={store}"],
            options,
            cancellationToken);
        using var site = new RunningSite(process, address);
        var answers = await Answers.AskAsync(site.Address, Paths, cancellationToken);
        var accounts = File.ReadLines($"/proc/{site.Process.Id.ToString(CultureInfo.InvariantCulture)}/status").First(l => l.StartsWith("Uid:", StringComparison.Ordinal))[4..].Trim().Split('\t');
        ledger.Check("it serves", $"{answers.Values.Count(a => a.Status == 200)} of {Paths.Length}{string.Concat(answers.Where(a => a.Value.Status != 200).Select(a => $"; {a.Key}: status {a.Value.Status}"))}", answers.Values.All(a => a.Status == 200));
        ledger.Check("as that account and no other", $"uid {string.Join(", ", accounts.Distinct())}", accounts.All(a => a == Account));
        site.Process.Signal("TERM");
        ledger.Check("it stops with exit code 0", $"exit code {await site.Process.ExitAsync(cancellationToken)}", await site.Process.ExitAsync(cancellationToken) == 0);
        var written = Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        ledger.Check("it writes the store, its log and its keys, and nothing else could be written", string.Join(", ", written), written.TrueForAll(f => f is "keys" || f!.StartsWith("store.db", StringComparison.Ordinal)));
    }

    // A build refers to files of its sources and packages; a published copy is whole.
    private static async Task<string> PublishAsync(Ground ground, CancellationToken cancellationToken)
    {
        var bin = new DirectoryInfo(AppContext.BaseDirectory);
        var root = bin.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;
        var folder = ground.NewFolder();
        await DoAsync("dotnet", ["publish", Path.Combine(root, "src", "SyriaTalks.Web"), "--no-build", "-c", bin.Parent.Name, "-o", folder, "-v", "q", "--nologo"], cancellationToken);
        return Path.Combine(folder, "SyriaTalks.Web.dll");
    }

    private static async Task<bool> CanAsync(CancellationToken cancellationToken)
    {
        try
        {
            await DoAsync("unshare", ["--mount", "--propagation", "private", "setpriv", "--reuid", Account, "true"], cancellationToken);
            return true;
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static async Task DoAsync(string program, string[] args, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with exit code {process.ExitCode}.");
    }
}
