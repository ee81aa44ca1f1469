using System.CommandLine;
using SyriaTalks.Core.Dossiers;
using SyriaTalks.Core.Import;
using SyriaTalks.Data;
using SyriaTalks.Data.Datasets;
using SyriaTalks.Web.Hosting;

namespace SyriaTalks.Web.Commands;

/// <summary>
/// The program as its operator calls it: it serves, or does one piece of work on the store (docs/running.md).
/// Exit code 0 is done, 1 is refused with a clear message, 2 is wrong usage.
/// </summary>
internal static class OperatorTool
{
    private const int Done = 0;

    private const int Refused = 1;

    private const int WrongUsage = 2;

    /// <summary>Does what the command line asks for.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="serve">Serves, given the settings of the command line, until told to stop.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(string[] args, Func<string[], CancellationToken, Task> serve) =>
        RunAsync(args, serve, Console.Out, Console.Error);

    /// <summary>Does what the command line asks for.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="serve">Serves, given the settings of the command line, until told to stop.</param>
    /// <param name="output">For results.</param>
    /// <param name="error">For what is wrong.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        string[] args, Func<string[], CancellationToken, Task> serve, TextWriter output, TextWriter error)
    {
        // Settings may stand anywhere, before a command or after it; only serving takes those of the framework too.
        var settings = args.Where(SettingArguments.IsSetting).ToArray();
        var words = args.Where(a => !SettingArguments.IsSetting(a)).ToArray();
        var root = new RootCommand("SyriaTalks. Without a command it serves the site, making and filling the store on its first start.");
        var rest = SettingArguments.Create();
        root.Add(rest);
        root.SetAction((_, cancellationToken) => serve(args, cancellationToken));
        StoreCommands.AddTo(root, settings);

        var parse = root.Parse(words, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var code = await InvokeAsync(parse, new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,

            // The site ends its connections in its own time; a command is told to stop and given two seconds.
            ProcessTerminationTimeout = parse.CommandResult.Command == root ? null : TimeSpan.FromSeconds(2),
        });
        return parse.Errors.Count > 0 ? WrongUsage : code;
    }

    private static async Task<int> InvokeAsync(ParseResult parse, InvocationConfiguration configuration)
    {
        try
        {
            return await parse.InvokeAsync(configuration);
        }
        catch (Exception e) when (Explain(e) is { } lines)
        {
            foreach (var line in lines)
                await configuration.Error.WriteLineAsync(line);
            return Refused;
        }
        catch (OperationCanceledException)
        {
            await configuration.Error.WriteLineAsync("Stopped before the work was done.");
            return Refused;
        }
    }

    // What the operator can do something about. Anything else is a fault of the program and ends it with all its details.
    private static IEnumerable<string>? Explain(Exception e) => e switch
    {
        SettingsException settings => [settings.Message, .. settings.Problems.Select(p => "  " + p)],
        DossierInvalidException dossier => [dossier.Message, .. dossier.Problems.Select(p => "  " + p)],
        ImportRefusedException or ImportException or StoreUnusableException or StoreDamagedException or QueryDeadlineException or CannotListenException or IOException or UnauthorizedAccessException
            => [e.Message],

        // A settings file that is no JSON; what is wrong in it stands one deeper.
        InvalidDataException => [$"{e.Message} {e.InnerException?.Message}".TrimEnd()],
        _ => null,
    };
}
