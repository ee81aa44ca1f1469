using System.CommandLine;
using System.Text;
using SyriaTalks.Core.Dossiers;
using SyriaTalks.Core.Import;
using SyriaTalks.Data;
using SyriaTalks.Data.Datasets;
using SyriaTalks.Data.Seeding;

namespace SyriaTalks.Web.Commands;

/// <summary>Loads files into the store: dossiers, and datasets of hundreds of thousands of rows (docs/import.md).</summary>
internal sealed class ImportCommand
{
    private const string Dossier = "dossier";
    private const string StandardInput = "-";

    private readonly Argument<string[]> _files = new("file") { Arity = ArgumentArity.OneOrMore, Description = "Files to load; - reads standard input." };
    private readonly Option<string> _format = new("--format") { Description = "Format of the files; without it each is recognised by its header." };
    private readonly Option<string> _dataset = new("--dataset") { Description = "Id of the dataset, to keep files apart from others of their format." };
    private readonly Option<string> _title = new("--source-title") { Description = "Title of the source that the rows become." };
    private readonly Option<string> _release = new("--release") { Description = "Name of the release; the names of the files where it is not given." };
    private readonly Option<DateOnly?> _published = new("--published") { Description = "Day the release was published, like 2019-11-01; today where it is not given.", CustomParser = Day };
    private readonly Option<string> _encoding = new("--encoding") { Description = "How the text is written, for example windows-1252; UTF-8 where it is not given." };
    private readonly Option<bool> _skipBad = new("--skip-bad") { Description = "Load the good rows and write the others to a file." };
    private readonly Option<string> _rejects = new("--rejects") { Description = "Folder for that file.", DefaultValueFactory = _ => "." };
    private readonly Option<string> _gone = new("--gone") { Description = "What becomes of rows that earlier files held and these do not.", DefaultValueFactory = _ => "decide" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Report what would change and leave the store as it is." };
    private readonly string[] _settings;

    private ImportCommand(string[] settings)
    {
        _settings = settings;
        _format.AcceptOnlyFromAmong([.. DatasetFormats.All.Select(f => f.Id), Dossier]);
        _gone.AcceptOnlyFromAmong([.. Enum.GetNames<GoneRows>().Select(n => n.ToLowerInvariant())]);
    }

    /// <summary>Makes the command.</summary>
    /// <param name="settings">Settings from the command line.</param>
    /// <returns>The command.</returns>
    public static Command Create(string[] settings)
    {
        var import = new ImportCommand(settings);
        var command = new Command("import", "Loads files into the store: adds, updates and removes what differs from their last loading.")
        {
            import._files, import._format, import._dataset, import._title, import._release, import._published, import._encoding,
            import._skipBad, import._rejects, import._gone, import._dryRun,
        };
        command.SetAction(import.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        var paths = parse.GetRequiredValue(_files);
        if (paths.FirstOrDefault(p => p != StandardInput && !File.Exists(p)) is { } missing)
            throw new FileNotFoundException(Directory.Exists(missing) ? $"{missing} is a folder; name the files in it." : $"There is no file {missing}.", missing);
        var dossiers = new List<DossierFile>();
        var datasets = new List<ImportFile>();
        foreach (var path in paths)
        {
            if (parse.GetValue(_format) == Dossier || (parse.GetValue(_format) is null && path != StandardInput && IsJson(path)))
                dossiers.Add(await ReadDossierAsync(path, cancellationToken));
            else
                datasets.Add(path == StandardInput
                    ? new ImportFile(path, Console.OpenStandardInput, null)
                    : new ImportFile(path, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan), new FileInfo(path).Length));
        }

        await using var store = StoreTool.Open(_settings, mustExist: parse.GetValue(_dryRun));

        // A file may speak of events, places and parties of the dossiers that come with the program, so these go first.
        if (!parse.GetValue(_dryRun))
            await store.Get<StoreStartup>().PrepareAsync(store.Settings.DossierFolder, cancellationToken);
        foreach (var dossier in dossiers)
            await ApplyAsync(store, dossier, parse, cancellationToken);
        return datasets.Count == 0 ? 0 : await ImportAsync(store, Request(parse, datasets), parse.InvocationConfiguration, cancellationToken);
    }

    private async Task ApplyAsync(StoreTool store, DossierFile dossier, ParseResult parse, CancellationToken cancellationToken)
    {
        var report = await store.Get<DossierSeeder>().ApplyAsync(dossier, parse.GetValue(_dryRun), cancellationToken);
        await parse.InvocationConfiguration.Output.WriteLineAsync(parse.GetValue(_dryRun) ? $"{report} (dry run: nothing was stored)" : report.ToString());
    }

    private static async Task<int> ImportAsync(StoreTool store, ImportRequest request, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        using var progress = new ImportProgressLine(console.Error);
        try
        {
            var report = await store.Get<DatasetImporter>().ImportAsync(request, progress, cancellationToken);
            progress.Clear();
            await ImportReportText.WriteAsync(report, console.Output);
            return 0;
        }
        catch (ImportRefusedException e)
        {
            progress.Clear();
            if (e.Report is { } report)
                await ImportReportText.WriteProblemsAsync(report, console.Error);
            throw;
        }
    }

    private ImportRequest Request(ParseResult parse, IReadOnlyList<ImportFile> files) => new()
    {
        Files = files,
        Format = parse.GetValue(_format) is { } format ? DatasetFormats.Find(format) : null,
        Encoding = parse.GetValue(_encoding) is { } name ? FindEncoding(name) : null,
        Dataset = parse.GetValue(_dataset),
        Title = parse.GetValue(_title),
        Release = parse.GetValue(_release),
        Published = parse.GetValue(_published),
        Gone = Enum.Parse<GoneRows>(parse.GetRequiredValue(_gone), ignoreCase: true),
        SkipBad = parse.GetValue(_skipBad),
        RejectFolder = parse.GetRequiredValue(_rejects),
        DryRun = parse.GetValue(_dryRun),
    };

    private static Encoding FindEncoding(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException e)
        {
            throw new ImportException($"There is no encoding \"{name}\". Use a name such as windows-1252, windows-1256, iso-8859-1 or utf-16.", e);
        }
    }

    private static DateOnly? Day(System.CommandLine.Parsing.ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day))
            return day;
        result.AddError($"'{text}' is not a day like 2019-11-01.");
        return null;
    }

    private static bool IsJson(string path)
    {
        var start = new byte[64];
        using var file = File.OpenRead(path);
        return DatasetFormats.IsJson(start.AsSpan(0, file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)));
    }

    private static async Task<DossierFile> ReadDossierAsync(string path, CancellationToken cancellationToken)
    {
        if (path != StandardInput)
            return await DossierReader.ReadAsync(path, cancellationToken);
        using var memory = new MemoryStream();
        await Console.OpenStandardInput().CopyToAsync(memory, cancellationToken);
        return await DossierReader.ParseAsync(memory.ToArray(), "standard input", cancellationToken);
    }
}
