using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Ceasefires;

/// <summary>Length of the periods that incidents are counted by.</summary>
public enum CountUnit
{
    /// <summary>Seven days, from the first day asked for.</summary>
    [Term("Week", "Seven days; the first begins on the first day asked for, the last may be shorter.")]
    Week,

    /// <summary>One day.</summary>
    [Term("Day", "One day.")]
    Day,
}

/// <summary>What a reader asks of the ceasefire page, as the address says it.</summary>
public sealed record CeasefireQuestion
{
    /// <summary>Loosest precision of a date that counts unless the reader changes it: two to six days.</summary>
    public const int UsualPrecision = 2;

    /// <summary>Weeks of the baseline unless the reader changes them.</summary>
    public const int UsualBaseline = 4;

    /// <summary>Most weeks a baseline can have.</summary>
    public const int LongestBaseline = 520;

    /// <summary>Days drawn from the start on unless the reader changes it: five weeks.</summary>
    public const int UsualDaysAfter = 35;

    /// <summary>Dates, places and all other conditions; its scope and date precision give way to the page's own.</summary>
    public EventFilter Filter { get; init; } = EventFilter.None;

    /// <summary>Day or week.</summary>
    public CountUnit Unit { get; init; }

    /// <summary>First day of the ceasefire as the reader sets it; null to take it from the record.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Loosest precision of a date that counts, 1 to 5 on UCDP's scale.</summary>
    public int Precision { get; init; } = UsualPrecision;

    /// <summary>Weeks before the start to compare with, 1 to <see cref="LongestBaseline"/>.</summary>
    public int BaselineWeeks { get; init; } = UsualBaseline;

    /// <summary>First day of a baseline of the reader's own; null for one in weeks.</summary>
    public DateOnly? BaselineFrom { get; init; }

    /// <summary>Last day of it.</summary>
    public DateOnly? BaselineTo { get; init; }

    /// <summary>The query string, without defaults.</summary>
    /// <returns>Empty, or a string that starts with <c>?</c>.</returns>
    public string ToQuery() => CeasefireParameters.Format(this);

    /// <summary>The filter of the incidents that count in a range of days: the list behind a bar.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="scope">In scope, or the reason why not.</param>
    /// <returns>A filter whose list holds exactly the incidents counted.</returns>
    public EventFilter ListOf(DateOnly from, DateOnly to, CeasefireScope scope = CeasefireScope.Covered) => Filter with
    {
        From = from,
        To = to,
        Days = DayMatch.FirstDay,
        Scopes = SlugSet.Of([Terms<CeasefireScope>.Slug(scope)]),
        DatePrecisions = scope == CeasefireScope.Covered ? Codes(1, Precision) : SlugSet.Empty,
        Page = 1,
    };

    /// <summary>The filter of incidents between the sides whose day is known too loosely to count.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <returns>The filter; null where every precision counts.</returns>
    public EventFilter? TooCoarse(DateOnly from, DateOnly to) =>
        Precision == 5 ? null : ListOf(from, to) with { DatePrecisions = Codes(Precision + 1, 5) };

    private static SlugSet Codes(int first, int last) =>
        first == 1 && last == 5 ? SlugSet.Empty : SlugSet.Of(Enumerable.Range(first, last - first + 1).Select(c => ((char)('0' + c)).ToString()));
}
