using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Ceasefires;

/// <summary>What a reporter counts.</summary>
public enum ViolationMeasure
{
    /// <summary>Violations, whatever the reporter takes for one.</summary>
    [Term("Violations", "Violations of the ceasefire, as the reporter counts them.")]
    Violations,

    /// <summary>Shelling from the ground.</summary>
    [Term("Shellings", "Cases of shelling from the ground that the reporter counts as violations.")]
    Shellings,

    /// <summary>Attacks from the air.</summary>
    [Term("Air strikes", "Attacks from the air that the reporter counts as violations.")]
    AirStrikes,
}

/// <summary>How a reporter counts.</summary>
public enum Counting
{
    /// <summary>One figure that runs on.</summary>
    [Term("Cumulative", "A figure that runs on from the start of the window; a later one contains it.")]
    Cumulative,

    /// <summary>One day.</summary>
    [Term("Daily", "A figure for one day, or for 24 hours over two days.")]
    Daily,

    /// <summary>A period of its own.</summary>
    [Term("For a period", "A figure for a period of its own, which later figures do not continue.")]
    Window,
}

/// <summary>What cannot be right in a reporter's counts, found by <see cref="ViolationRule"/>.</summary>
public enum ViolationIssue
{
    /// <summary>The parts of one figure are out of order.</summary>
    [Term("Figure out of order", "The lowest part of the figure is above its best or its highest, or the best above the highest.")]
    FigureOrder,

    /// <summary>The window ends before it starts.</summary>
    [Term("Window ends before it starts", "The latest day on which the window may end lies before the earliest on which it may start.")]
    WindowReversed,

    /// <summary>Two figures for one window.</summary>
    [Term("Two figures for one window", "The reporter gives the same window two figures that do not overlap.")]
    FiguresDiffer,

    /// <summary>A cumulative figure falls.</summary>
    [Term("Cumulative figure falls", "A later cumulative figure is below an earlier one.")]
    Falls,

    /// <summary>A cumulative figure counts from another day than the one before.</summary>
    [Term("Start changes", "A cumulative figure counts from another day than the one before it.")]
    StartChanges,

    /// <summary>Parts come to more than the whole.</summary>
    [Term("Parts above the whole", "Figures for days or periods inside the window of a cumulative figure come to more than it.")]
    PartsAboveWhole,

    /// <summary>A cumulative figure grows by something else than the day's figure.</summary>
    [Term("Step is not the day's figure", "From one day to the next the cumulative figure grows by more or by less than the figure for that day.")]
    StepDiffers,
}
