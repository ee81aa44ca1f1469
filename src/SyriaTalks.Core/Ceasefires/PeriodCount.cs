using SyriaTalks.Core.Events;

namespace SyriaTalks.Core.Ceasefires;

/// <summary>What was reported for the days of one period. An incident counts in the period its first possible day falls in.</summary>
/// <param name="Days">The period.</param>
/// <param name="ReportedDays">Days of it for which any incident at all is entered; on the others silence is no zero.</param>
/// <param name="Events">Incidents in scope.</param>
/// <param name="Deaths">Sum of their figures; high is null when any end is open, all null where none has a figure.</param>
/// <param name="Civilians">Civilians among them, where the source says; null where no source says.</param>
/// <param name="Excluded">Incidents left out, for whatever reason.</param>
public sealed record PeriodCount(DaySpan Days, int ReportedDays, int Events, DeathToll Deaths, int? Civilians, int Excluded)
{
    /// <summary>Whether nothing at all is entered for the period: a gap, not a zero.</summary>
    public bool IsGap => ReportedDays == 0 && Events == 0;
}

/// <summary>How far the incidents in scope rest on one voice.</summary>
/// <param name="Events">Incidents.</param>
/// <param name="Top">Whom most of them rest on alone, as the publisher names it; null where no row names anyone.</param>
/// <param name="TopEvents">How many rest on it alone.</param>
/// <param name="Several">Incidents that name several voices.</param>
/// <param name="NotStated">Incidents that name none.</param>
public sealed record Independence(int Events, string? Top, int TopEvents, int Several, int NotStated)
{
    /// <summary>Share that rests on one voice alone, in whole per cent, rounded down so that only all of them are 100.</summary>
    public int TopShare => Events == 0 ? 0 : (int)(100L * TopEvents / Events);

    /// <summary>Whether every incident rests on one and the same voice.</summary>
    public bool IsOneVoice => Events > 0 && TopEvents == Events;
}

/// <summary>Counts of one side of the comparison.</summary>
/// <param name="Count">What was reported.</param>
/// <param name="Independence">What it rests on.</param>
public sealed record WindowCount(PeriodCount Count, Independence Independence);

/// <summary>Incidents left out for one reason.</summary>
/// <param name="Scope">The reason; null for a date that is too coarse.</param>
/// <param name="Count">Incidents whose first possible day lies in the series.</param>
/// <param name="List">The filter whose list holds exactly these.</param>
public sealed record LeftOut(CeasefireScope? Scope, int Count, Filtering.EventFilter List);

/// <summary>Two sides as sources name them, with the incidents between them that were left out.</summary>
/// <param name="SideA">Names of side A.</param>
/// <param name="SideB">Names of side B.</param>
/// <param name="Scope">Why they were left out.</param>
/// <param name="Count">Incidents.</param>
public sealed record Front(string SideA, string SideB, CeasefireScope Scope, int Count);
