using System.CommandLine;
using SyriaTalks.Core.Dossiers;
using SyriaTalks.Data;
using SyriaTalks.Data.Seeding;

namespace SyriaTalks.Web.Commands;

/// <summary>Loads files into the store. Every file is checked before the first is loaded.</summary>
internal static class ImportCommand
{
    private const string Dossier = "dossier";

    /// <summary>Makes the command.</summary>
    /// <param name="settings">Settings from the command line.</param>
    /// <returns>The command.</returns>
    public static Command Create(string[] settings)
    {
        var files = new Argument<string[]>("file") { Arity = ArgumentArity.OneOrMore, Description = "Files to load." };
        var format = new Option<string>("--format") { Description = "Format of the files.", DefaultValueFactory = _ => Dossier };
        format.AcceptOnlyFromAmong(Dossier);
        var dryRun = new Option<bool>("--dry-run") { Description = "Report what would change and leave the store as it is." };
        var command = new Command("import", "Loads files into the store: adds, updates and removes what differs from their last loading.")
        {
            files, format, dryRun,
        };
        command.SetAction(async (parse, cancellationToken) =>
        {
            var dossiers = await ReadAsync(parse.GetRequiredValue(files), cancellationToken);
            await ApplyAsync(dossiers, parse.GetValue(dryRun), settings, parse.InvocationConfiguration.Output, cancellationToken);
            return 0;
        });
        return command;
    }

    private static async Task<List<DossierFile>> ReadAsync(string[] paths, CancellationToken cancellationToken)
    {
        var dossiers = new List<DossierFile>();
        foreach (var path in paths)
        {
            if (!File.Exists(path))
                throw new FileNotFoundException($"There is no file {path}.", path);
            dossiers.Add(await DossierReader.ReadAsync(path, cancellationToken));
        }

        return dossiers;
    }

    private static async Task ApplyAsync(
        List<DossierFile> dossiers, bool dryRun, string[] settings, TextWriter output, CancellationToken cancellationToken)
    {
        await using var store = StoreTool.Open(settings, mustExist: dryRun);

        // A dossier may speak of events and places of those that come with the program, so these go first.
        if (!dryRun)
            await store.Get<StoreStartup>().PrepareAsync(store.Settings.DossierFolder, cancellationToken);
        foreach (var dossier in dossiers)
        {
            var report = await store.Get<DossierSeeder>().ApplyAsync(dossier, dryRun, cancellationToken);
            await output.WriteLineAsync(dryRun ? $"{report} (dry run: nothing was stored)" : report.ToString());
        }
    }
}
