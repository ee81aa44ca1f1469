using System.Diagnostics;

namespace SyriaTalks.Data.Store;

/// <summary>
/// The steps in which the store is changed, as activities: a trace tells how long each took, and tests end the process at the
/// beginning and end of each of them.
/// </summary>
internal static class StoreSteps
{
    /// <summary>Name under which they are listened to.</summary>
    public const string SourceName = "SyriaTalks.Store";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Begins a step.</summary>
    /// <param name="name">What is done, for example "backup.copy".</param>
    /// <returns>The step, ended by disposing; null where nobody listens.</returns>
    public static Activity? Begin(string name) => Source.StartActivity(name);
}
