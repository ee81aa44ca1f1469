namespace SyriaTalks.Web.Hosting;

/// <summary>Settings are invalid. All that is wrong is listed at once, so that one start is enough to put it right.</summary>
/// <param name="problems">One line a setting.</param>
internal sealed class SettingsException(IReadOnlyList<string> problems)
    : Exception($"{problems.Count} setting(s) cannot be used; see docs/configuration.md.")
{
    /// <summary>One line a setting.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
