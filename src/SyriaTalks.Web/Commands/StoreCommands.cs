using System.CommandLine;
using System.Globalization;
using SyriaTalks.Core.Dossiers;
using SyriaTalks.Core.Events;
using SyriaTalks.Data;
using SyriaTalks.Data.Datasets;
using SyriaTalks.Data.Queries;

namespace SyriaTalks.Web.Commands;

/// <summary>The commands that work on the store.</summary>
internal static class StoreCommands
{
    /// <summary>Adds them.</summary>
    /// <param name="root">Where to.</param>
    /// <param name="settings">Settings from the command line.</param>
    public static void AddTo(RootCommand root, string[] settings)
    {
        root.Add(new Command("db", "Works on the store's file.")
        {
            Make("migrate", "Creates the store or brings it to the current schema.", settings, MigrateAsync),
            Make("check", "Checks pages, indexes and references of the whole store.", settings, CheckAsync),
            Backup(settings),
            Restore(settings),
        });
        root.Add(ImportCommand.Create(settings));
        root.Add(Remove(settings));
        root.Add(Make("sources", "Lists the sources with publication day and number of records.", settings, ListSourcesAsync));
    }

    private static Command Make(
        string name, string description, string[] settings, Func<string[], InvocationConfiguration, CancellationToken, Task<int>> run)
    {
        var command = new Command(name, description);
        command.SetAction((parse, cancellationToken) => run(settings, parse.InvocationConfiguration, cancellationToken));
        return command;
    }

    private static Command Backup(string[] settings)
    {
        var file = new Argument<string>("file") { Description = "File to write; it must not exist." };
        var command = new Command("backup", "Writes a sound copy of the store while the site may be serving.") { file };
        command.SetAction(async (parse, cancellationToken) =>
        {
            await using var store = StoreTool.Open(settings, mustExist: true);
            var target = Path.GetFullPath(parse.GetRequiredValue(file));
            var size = await store.Get<StoreMaintenance>().BackupAsync(target, cancellationToken);
            await SayAsync(parse.InvocationConfiguration, $"Wrote {target}, {size} bytes.");
            return 0;
        });
        return command;
    }

    private static Command Restore(string[] settings)
    {
        var file = new Argument<string>("file") { Description = "A file that db backup wrote." };
        var command = new Command("restore", "Puts the contents of a backup in place of the store's, also while the site is serving.") { file };
        command.SetAction(async (parse, cancellationToken) =>
        {
            await using var store = StoreTool.Open(settings, mustExist: false);
            var (path, contents, aside) = await store.Get<StoreRestore>().RestoreAsync(parse.GetRequiredValue(file), cancellationToken);
            await SayAsync(parse.InvocationConfiguration, $"Restored {path}: {contents.Sources} source(s), {contents.Events} event(s), data version {contents.DataVersion}.");
            if (aside is not null)
                await SayAsync(parse.InvocationConfiguration, $"The file that could not be used is now {aside}.");
            return 0;
        });
        return command;
    }

    private static Command Remove(string[] settings)
    {
        var id = new Argument<string>("source") { Description = "Id of the source, as the command sources lists it." };
        var command = new Command("remove", "Takes a source out whole, with everything that rests on it alone.") { id };
        command.SetAction(async (parse, cancellationToken) =>
        {
            await using var store = StoreTool.Open(settings, mustExist: true);
            var source = parse.GetRequiredValue(id);
            foreach (var path in Directory.Exists(store.Settings.DossierFolder) ? Directory.EnumerateFiles(store.Settings.DossierFolder, "*.json") : [])
            {
                if ((await DossierReader.ReadAsync(path, cancellationToken)).Dossier.Source.Id == source)
                    throw new StoreUnusableException($"The source {source} comes with the program and would be loaded again at the next start. Nothing was changed.");
            }

            await store.Get<StoreStartup>().MigrateAsync(cancellationToken);
            var report = await store.Get<SourceRemover>().RemoveAsync(source, cancellationToken);
            await SayAsync(parse.InvocationConfiguration, $"Removed {report.SourceId}: {report.Events} events, {report.Places} places and {report.Parties} parties that nothing else speaks of.");
            return 0;
        });
        return command;
    }

    private static async Task<int> MigrateAsync(string[] settings, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        await using var store = StoreTool.Open(settings, mustExist: false);
        var report = await store.Get<StoreStartup>().MigrateAsync(cancellationToken);
        if (report.ReleasedStaleLock)
            await SayAsync(console, $"Released the lock of a process that was killed while migrating.");
        await SayAsync(console, report.Migrations.Count == 0
            ? $"The store {report.Path} is up to date."
            : (FormattableString)$"{(report.Created ? "Created" : "Migrated")} the store {report.Path}: {string.Join(", ", report.Migrations)}.");
        return 0;
    }

    private static async Task<int> CheckAsync(string[] settings, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        await using var store = StoreTool.Open(settings, mustExist: true);
        var report = await store.Get<StoreMaintenance>().CheckAsync(cancellationToken);
        foreach (var problem in report.Problems)
            await console.Error.WriteLineAsync(problem);
        await SayAsync(
            report.Problems.Count == 0 ? console.Output : console.Error,
            $"{report.Problems.Count} problem(s); {report.Sources} source(s), {report.Events} event(s), data version {report.DataVersion}.");
        return report.Problems.Count == 0 ? 0 : 1;
    }

    private static async Task<int> ListSourcesAsync(string[] settings, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        await using var store = StoreTool.Open(settings, mustExist: true);
        var rows = await store.Get<SourceQueries>().ListAsync(DateOnly.MaxValue, cancellationToken);
        await console.Output.WriteLineAsync("published   events  incidents  id  title");
        foreach (var (source, events, incidents) in rows)
            await SayAsync(console, $"{DateWords.Iso(source.Published)}  {events,6}  {incidents,9}  {source.Id}  {source.Title}");
        return 0;
    }

    private static Task SayAsync(InvocationConfiguration console, FormattableString line) => SayAsync(console.Output, line);

    private static Task SayAsync(TextWriter writer, FormattableString line) =>
        writer.WriteLineAsync(line.ToString(CultureInfo.InvariantCulture));
}
