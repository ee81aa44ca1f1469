using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Filtering;

/// <summary>From which day a row of a dataset counts as known. Articles have one day of publication under either.</summary>
public enum KnowledgeClock
{
    /// <summary>The earliest report it cites.</summary>
    [Term("By report", "A row of a dataset counts from the earliest report it cites, where the dataset says so; else from its release. Until that release it says what the release was to say; from then on what the newest release of the day says.")]
    Report,

    /// <summary>The release that brought it.</summary>
    [Term("By release", "A row of a dataset counts from the release that brought it, and says what it said then.")]
    Release,
}

/// <summary>A day of knowledge and how rows of datasets are dated on it.</summary>
/// <param name="Day">The day.</param>
/// <param name="Clock">From when rows of datasets count.</param>
public readonly record struct Knowledge(DateOnly Day, KnowledgeClock Clock)
{
    /// <summary>The filter that asks for everything known under this clock.</summary>
    public EventFilter All => EventFilter.None with { Clock = Clock };

    /// <summary>Names it: equal names mean equal knowledge.</summary>
    public string Name => $"{Day:yyyy-MM-dd} {Clock}";

    /// <summary>What is known on a day by the reports that rows cite.</summary>
    /// <param name="day">The day.</param>
    public static implicit operator Knowledge(DateOnly day) => new(day, KnowledgeClock.Report);

    /// <summary>What is known on a day by the reports that rows cite.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The knowledge.</returns>
    public static Knowledge FromDateOnly(DateOnly day) => day;
}
