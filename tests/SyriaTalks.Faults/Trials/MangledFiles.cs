using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SyriaTalks.Core.Dossiers;
using SyriaTalks.Core.Import;
using SyriaTalks.Data;
using SyriaTalks.Data.Datasets;
using SyriaTalks.Data.Seeding;

namespace SyriaTalks.Faults.Trials;

/// <summary>Gives the importer files that were damaged in every way a fixed seed can think of.</summary>
/// <param name="count">How many.</param>
internal sealed class MangledFiles(int count) : Trial
{
    private const int Rows = 25;

    // One in so many is imported in earnest, so that something half-written would be seen.
    private const int InEarnest = 20;

    private const double MostGrowth = 200;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private int _read;
    private int _refused;
    private int _stored;

    /// <inheritdoc/>
    public override string Name => "mangled-files";

    /// <inheritdoc/>
    public override async Task RunAsync(Ground ground, Ledger ledger, CancellationToken cancellationToken)
    {
        ledger.Do($"{count} damaged files of {Rows} rows (UCDP, ours, ACLED) and dossiers given to the importer, one in {InEarnest} in earnest, the others as a dry run");
        (_read, _refused, _stored) = (0, 0, 0);
        var store = await ground.StoreAsync(Rows, cancellationToken);
        var originals = await OriginalFiles.MakeAsync(ground, Rows, cancellationToken);
        await using var host = new StoreHost(store);
        await host.PrepareAsync(cancellationToken);
        foreach (var original in originals)
            await TryAsync(host, original.Name, original.Bytes, inEarnest: false, cancellationToken);
        var intact = _read;
        var random = new Random(7);
        var figures = new ProcessFigures(Environment.ProcessId);
        var (idle, peak, slowest) = (0.0, 0.0, TimeSpan.Zero);
        var bad = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var original = originals[i % originals.Count];
            var since = Stopwatch.GetTimestamp();
            if (await TryAsync(host, original.Name, Mangler.Mangle(original.Bytes, random), i % InEarnest == 0, cancellationToken) is { } fault)
                bad.Add($"file {i} ({original.Name}): {fault}");
            slowest = Stopwatch.GetElapsedTime(since) is var time && time > slowest ? time : slowest;
            idle = i == count / 10 ? figures.ResidentMegabytes : idle;
            peak = i > count / 10 ? Math.Max(peak, figures.ResidentMegabytes) : peak;
        }

        var check = await host.Get<StoreMaintenance>().CheckAsync(cancellationToken);
        SqliteConnection.ClearAllPools();
        ledger.Check("the files can be read before they are damaged", $"{intact} of {originals.Count}", intact == originals.Count);
        ledger.Check("each is read, or refused with a message that names the place; none crashes or hangs", bad.Count == 0 ? $"{_read - intact} read, {_refused} refused" : $"{bad.Count} not: {string.Join("; ", bad.Take(3))}", bad.Count == 0);
        ledger.Check("the store is sound after those that were imported in earnest", $"{_stored} were, {check.Problems.Count} problems", _stored > 0 && check.Problems.Count == 0);
        ledger.CheckFigure($"memory grows by ≤ {MostGrowth} MB over what a tenth of them took", $"from {Figures.Number(idle)} to {Figures.Number(peak)} MB", peak - idle <= MostGrowth);
        ledger.CheckFigure($"the slowest takes ≤ {Longest.TotalSeconds} s", $"{Figures.Number(slowest.TotalSeconds)} s", slowest <= Longest);
    }

    // What is wrong with how the file was taken; null for nothing.
    private async Task<string?> TryAsync(StoreHost host, string name, byte[] bytes, bool inEarnest, CancellationToken cancellationToken)
    {
        try
        {
            await ImportAsync(host, name, bytes, inEarnest, cancellationToken).WaitAsync(Longest, cancellationToken);
            _read++;
            _stored += inEarnest ? 1 : 0;
            return null;
        }
        catch (DossierInvalidException e)
        {
            return Refused(e.Message, e.Problems.Select(p => p.ToString()), name);
        }
        catch (ImportRefusedException e)
        {
            return Refused(e.Message, e.Report?.Problems.Select(p => p.ToString()) ?? [], name);
        }
        catch (Exception e) when (e is ImportException or StoreUnusableException)
        {
            return Refused(e.Message, [], name);
        }
        catch (TimeoutException)
        {
            return "no end after " + Longest.TotalSeconds + " s";
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return $"{e.GetType().Name}: {e.Message}";
        }
    }

    private string? Refused(string message, IEnumerable<string> problems, string name)
    {
        _refused++;
        var all = problems.Prepend(message).ToList();
        return all.Exists(m => m.Contains(name, StringComparison.Ordinal) || m.StartsWith('$') || m.Contains("hold a header and no rows", StringComparison.Ordinal))
            ? null
            : "refused without a place: " + all[0];
    }

    private static async Task ImportAsync(StoreHost host, string name, byte[] bytes, bool inEarnest, CancellationToken cancellationToken)
    {
        // As the command decides it: what begins like JSON is a dossier, whatever it is named.
        if (DatasetFormats.IsJson(bytes.AsSpan(0, Math.Min(64, bytes.Length))))
        {
            var dossier = await DossierReader.ParseAsync(bytes, name, cancellationToken);
            await host.Get<DossierSeeder>().ApplyAsync(dossier, dryRun: !inEarnest, cancellationToken);
            return;
        }

        await host.Get<DatasetImporter>().ImportAsync(
            new ImportRequest
            {
                Files = [new ImportFile(name, () => new MemoryStream(bytes, writable: false), bytes.Length)],
                Published = new DateOnly(2020, 6, 1),
                DryRun = !inEarnest,
                Gone = GoneRows.Keep,
            },
            progress: null,
            cancellationToken);
    }
}
