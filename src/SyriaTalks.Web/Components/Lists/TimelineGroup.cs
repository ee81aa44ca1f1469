using System.Globalization;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Web.Components.Shared;

namespace SyriaTalks.Web.Components.Lists;

/// <summary>Where a group stands on the timeline, newest first.</summary>
public enum TimelineRank
{
    /// <summary>Planned for the as-of day or later.</summary>
    Ahead,

    /// <summary>A known day.</summary>
    Day,

    /// <summary>Going on when the source was published.</summary>
    Ongoing,

    /// <summary>Known as a span.</summary>
    Span,

    /// <summary>No date.</summary>
    Undated,
}

/// <summary>Records of the timeline under one heading.</summary>
/// <param name="Rank">Where the group stands.</param>
/// <param name="Heading">For example "12 January" or "Late December 2016".</param>
/// <param name="Detail">For example "Thursday, 5 records".</param>
/// <param name="Tag">What is uncertain about the date, in a word or two; null for nothing.</param>
/// <param name="Day">The day, where it is known.</param>
/// <param name="Rows">The records.</param>
public sealed record TimelineGroup(
    TimelineRank Rank, string Heading, string Detail, string? Tag, DateOnly? Day, IReadOnlyList<EventRow> Rows)
{
    /// <summary>Lines that stand for incidents of datasets.</summary>
    public IReadOnlyList<DayFold> Folds { get; init; } = [];

    private const string OngoingOn = "ongoing on ";

    /// <summary>Whether the line is drawn dashed: the day is not known, or has not come.</summary>
    public bool IsDoubtful => Rank != TimelineRank.Day || Tag is not null;

    /// <summary>Groups one page of a folded list: the lines of a day stand with its records.</summary>
    /// <param name="page">The page.</param>
    /// <param name="asOf">The as-of day.</param>
    /// <param name="sort">The order.</param>
    /// <returns>The groups in order.</returns>
    public static IReadOnlyList<TimelineGroup> From(EventPage page, DateOnly asOf, EventSort sort)
    {
        ArgumentNullException.ThrowIfNull(page);
        var groups = From(page.Rows, asOf, sort);
        if (page.Folds.Count == 0)
            return groups;
        var days = page.Folds.Where(f => f.IsDay).ToDictionary(f => f.From);
        var all = groups.Select(g => g.Rank == TimelineRank.Day && g.Day is { } day && days.Remove(day, out var fold) ? g with { Folds = [fold] } : g).ToList();
        all.AddRange(page.Folds.Where(f => !f.IsDay || days.ContainsKey(f.From)).Select(f => Fold(f, asOf)));
        var down = sort == EventSort.DateDescending;
        return [.. all
            .OrderBy(g => down ? (int)g.Rank : -(int)g.Rank)
            .ThenBy(g => g.Order is { } day ? (down ? -day.DayNumber : day.DayNumber) : 0)];
    }

    /// <summary>Groups one page of a list.</summary>
    /// <param name="rows">The rows in the order of the list.</param>
    /// <param name="asOf">The as-of day.</param>
    /// <param name="sort">The order: by date, groups follow each other by rank; by deaths, in the order of their rows.</param>
    /// <returns>The groups, each with its rows in the order of the list.</returns>
    public static IReadOnlyList<TimelineGroup> From(IReadOnlyList<EventRow> rows, DateOnly asOf, EventSort sort)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var groups = rows
            .GroupBy(r => (Rank: RankOf(r, asOf), Tag: TagOf(r, asOf), Text: r.Date.IsExact ? DateWords.Iso(r.Date.End) : r.Date.Text))
            .Select(g => Make(g.Key.Rank, g.Key.Tag, [.. g], asOf));
        return sort switch
        {
            EventSort.DateDescending => [.. groups.OrderBy(g => g.Rank)],
            EventSort.DateAscending => [.. groups.OrderByDescending(g => g.Rank)],
            _ => [.. groups],
        };
    }

    /// <summary>Where a record stands.</summary>
    /// <param name="row">The record.</param>
    /// <param name="asOf">The as-of day.</param>
    /// <returns>The rank.</returns>
    public static TimelineRank RankOf(EventRow row, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row switch
        {
            { Status: EventStatus.Planned } when row.Date.End >= asOf => TimelineRank.Ahead,
            { Date.IsExact: true } => TimelineRank.Day,
            { Status: EventStatus.Ongoing } => TimelineRank.Ongoing,
            { Date.IsOpen: true } => TimelineRank.Undated,
            _ => TimelineRank.Span,
        };
    }

    /// <summary>What is uncertain about a record's date.</summary>
    /// <param name="row">The record.</param>
    /// <param name="asOf">The as-of day.</param>
    /// <returns>A word or two; null where the day is known and past.</returns>
    public static string? TagOf(EventRow row, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(row);
        var date = row.Date;
        if (row.Status == EventStatus.Planned)
            return date.End >= asOf ? "planned" : "planned, outcome not known here";
        if (date.IsExact)
            return null;
        if (date.Start is not { } start)
            return row.Status == EventStatus.Ongoing ? "open start" : "undated";
        if (start.Day == 1 && start.AddMonths(1).AddDays(-1) == date.End)
            return "month only";
        return date.Precision == DatePrecision.Longer || date.End == row.Citations[0].Published ? "period" : "approximate";
    }

    /// <summary>The wording of a date in two parts: "December 2016" and "day not given".</summary>
    /// <param name="text">The wording.</param>
    /// <returns>What stands before the first comma, and what after it; "ongoing on …" is parted after its first word.</returns>
    public static (string Head, string Detail) Split(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        if (text.StartsWith(OngoingOn, StringComparison.Ordinal))
            return ("Ongoing", text[(OngoingOn.Length - 3)..]);
        var comma = text.IndexOf(", ", StringComparison.Ordinal);
        var head = comma < 0 ? text : text[..comma];
        return (char.ToUpperInvariant(head[0]) + head[1..], comma < 0 ? string.Empty : text[(comma + 2)..]);
    }

    private DateOnly? Order => Day ?? (Folds.Count > 0 ? Folds[0].From : Rows.Count > 0 ? Rows[0].Date.Start : null);

    private static TimelineGroup Fold(DayFold fold, DateOnly asOf) => fold.IsDay
        ? new TimelineGroup(TimelineRank.Day, DayWords(fold.From, asOf), fold.From.ToString("dddd", CultureInfo.InvariantCulture), null, fold.From, []) { Folds = [fold] }
        : new TimelineGroup(TimelineRank.Span, fold.From.ToString("MMMM yyyy", CultureInfo.InvariantCulture), "known to a span that touches the month", "span", null, []) { Folds = [fold] };

    private static string DayWords(DateOnly day, DateOnly asOf) => day.ToString(day.Year == asOf.Year ? "d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture);

    private static TimelineGroup Make(TimelineRank rank, string? tag, List<EventRow> rows, DateOnly asOf)
    {
        var date = rows[0].Date;
        if (!date.IsExact)
        {
            var (head, rest) = Split(date.Text);
            if (rest.Length == 0 && date.Start is { } start)
                rest = $"within {DateWords.Short(start)} – {DateWords.Short(date.End)}";
            return new TimelineGroup(rank, head, rest, tag, null, rows);
        }

        var day = date.End;
        var detail = day.ToString("dddd", CultureInfo.InvariantCulture);
        if (rows.Count > 1)
            detail += ", " + EventWords.Count(rows.Count, "record");
        if (rank == TimelineRank.Ahead && day > asOf)
            detail += ", in " + EventWords.Count(day.DayNumber - asOf.DayNumber, "day");
        return new TimelineGroup(rank, DayWords(day, asOf), detail, tag, day, rows);
    }
}
