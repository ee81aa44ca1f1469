using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SyriaTalks.Web.Commands;

/// <summary>
/// Loaded by the runtime into a program under test (DOTNET_STARTUP_HOOKS): it notes the steps of the work on the store, or ends
/// the process at one of them as a power cut would. The runtime looks for a type of this name outside any namespace.
/// </summary>
[SuppressMessage("Design", "CA1050:Declare types in namespaces", Justification = "The runtime looks for it there.")]
internal static class StartupHook
{
    private static readonly Lock Gate = new();

    private static int _count;

    public static void Initialize()
    {
        var (at, steps) = (Environment.GetEnvironmentVariable(KilledStepsTests.KillAt), Environment.GetEnvironmentVariable(KilledStepsTests.Steps));
        ActivitySource.AddActivityListener(new ActivityListener
        {
            ShouldListenTo = source => source.Name == "SyriaTalks.Store",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = step => Reach("before " + step.OperationName),
            ActivityStopped = step => Reach("after " + step.OperationName),
        });

        void Reach(string moment)
        {
            lock (Gate)
            {
                if (steps is not null)
                    File.AppendAllText(steps, moment + "\n");
                if (at == (++_count).ToString(CultureInfo.InvariantCulture))
                    Process.GetCurrentProcess().Kill();
            }

            // Who waits at the gate while the process ends must not go on.
            if (at is not null && _count >= int.Parse(at, CultureInfo.InvariantCulture))
                Thread.Sleep(Timeout.Infinite);
        }
    }
}
