using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;

/// <summary>
/// Runs inside the site's process where DOTNET_STARTUP_HOOKS names this program: it writes the language and time zone that the process
/// finds itself in, and on SIGUSR1 collects all garbage and writes how many bytes are alive. The runtime wants it under this name and in
/// no namespace.
/// </summary>
[SuppressMessage("Design", "CA1050:Declare types in namespaces", Justification = "The runtime looks for it there.")]
internal static class StartupHook
{
    private const int UserSignal = 10;

    private static PosixSignalRegistration? _registration;

    /// <summary>Called by the runtime before the site starts.</summary>
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(SyriaTalks.Faults.Trials.Surroundings.FileName) is { } surroundings)
            File.WriteAllText(surroundings, SyriaTalks.Faults.Trials.Surroundings.Now());
        if (Environment.GetEnvironmentVariable(SyriaTalks.Faults.LiveHeap.FileName) is { } file)
            _registration = PosixSignalRegistration.Create((PosixSignal)UserSignal, context => Answer(context, file));
    }

    private static void Answer(PosixSignalContext context, string file)
    {
        context.Cancel = true;
        GC.Collect();
        GC.WaitForPendingFinalizers();
        File.WriteAllText(file + ".new", GC.GetTotalMemory(forceFullCollection: true).ToString(CultureInfo.InvariantCulture));
        File.Move(file + ".new", file, overwrite: true);
    }
}
