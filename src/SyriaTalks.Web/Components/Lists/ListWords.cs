using System.Globalization;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Vocabulary;
using SyriaTalks.Web.Components.Shared;

namespace SyriaTalks.Web.Components.Lists;

/// <summary>Words of the filtered lists.</summary>
public static class ListWords
{
    /// <summary>What the rows of a list are called.</summary>
    /// <param name="scope">Timeline or incidents.</param>
    /// <returns>The noun in the singular.</returns>
    public static string Noun(EventScope scope) => scope == EventScope.Incidents ? "incident" : "record";

    /// <summary>Which rows a page holds: "All 7 shown" or "26–50 of 12,431".</summary>
    /// <param name="page">The page.</param>
    /// <returns>The words.</returns>
    public static string Shown(EventPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (page.PageCount == 1)
            return page.Total == 1 ? "The one shown" : $"All {N(page.Total)} shown";
        var first = ((page.Page - 1) * page.Size) + 1;
        if (page.Folds.Count > 0 || page.Entries != page.Total)
            return $"Lines {N(first)}–{N(first + page.Rows.Count + page.Folds.Count - 1)} of {N(page.Entries)}, for {N(page.Total)} records";
        return $"{N(first)}–{N(first + page.Rows.Count - 1)} of {N(page.Total)}";
    }

    /// <summary>People killed over the whole result. What has no figure is never counted as zero.</summary>
    /// <param name="page">The page.</param>
    /// <param name="scope">Timeline or incidents.</param>
    /// <returns>For example "Killed: at least 8, from the one incident with a figure".</returns>
    public static string Killed(EventPage page, EventScope scope)
    {
        ArgumentNullException.ThrowIfNull(page);
        var noun = Noun(scope);
        if (page.DeathsKnown == 0)
            return $"Killed: no {noun} here carries a figure";
        var from = page.DeathsKnown == 1 ? $"the one {noun} with a figure" : $"the {N(page.DeathsKnown)} {noun}s with a figure";
        return $"Killed: {Range(page.Deaths)}, from {from}";
    }

    /// <summary>When, in two lines: the day and its weekday, or the wording and what is not known.</summary>
    /// <param name="row">The event.</param>
    /// <returns>Both lines; the second may be empty.</returns>
    public static (string Main, string Detail) Date(EventRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Date.IsExact)
            return (DateWords.Short(row.Date.End), row.Date.End.ToString("dddd", CultureInfo.InvariantCulture));
        return row.Date.IsOpen && row.Status == EventStatus.Ongoing
            ? ("Ongoing", $"on {DateWords.Short(row.Date.End)}")
            : TimelineGroup.Split(row.Date.Text);
    }

    /// <summary>Who did it and who else had a part, in two lines. Being accused is not acting, so the two never mix.</summary>
    /// <param name="row">The event.</param>
    /// <returns>Who acts, or "Not established"; then sides, supported, accused and harmed.</returns>
    public static (string Main, string Others) Parties(EventRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var actors = Names(row, PartyRole.Actor, PartyRole.Speaker, PartyRole.Participant, PartyRole.Host);
        string[] others =
        [
            .. Part(row, PartyRole.Opponent, "against {0}"), .. Part(row, PartyRole.Supported, "for {0}"),
            .. Part(row, PartyRole.Accused, "{0} accused"), .. Part(row, PartyRole.Harmed, "{0} harmed"),
        ];
        return (actors.Length > 0 ? actors : "Not established", string.Join("; ", others));
    }

    /// <summary>Everybody named, on one line, with the roles that must not be mistaken for acting.</summary>
    /// <param name="row">The event.</param>
    /// <returns>For example "Syrian army, Israel (accused)".</returns>
    public static string People(EventRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return string.Join(", ", row.Parties.Select(p => p.Role switch
        {
            PartyRole.Accused or PartyRole.Harmed or PartyRole.Mentioned => $"{p.Short} ({Terms<PartyRole>.Label(p.Role).ToLowerInvariant()})",
            _ => p.Short,
        }));
    }

    private static string Range(DeathToll deaths)
    {
        var low = deaths.Low ?? deaths.Best ?? deaths.High ?? 0;
        var best = deaths.Best ?? low;
        return deaths.High is not { } high ? $"at least {N(low)}"
            : low == high ? N(best) : $"best estimate {N(best)} ({N(low)}–{N(high)})";
    }

    // What is concluded stands apart from what is read.
    private static IEnumerable<string> Part(EventRow row, PartyRole role, string format) => row.Parties
        .Where(p => p.Role == role)
        .GroupBy(p => p.Inferred)
        .OrderBy(g => g.Key)
        .Select(g => string.Format(CultureInfo.InvariantCulture, format, EventWords.Join([.. g.Select(p => p.Short)])) + (g.Key ? " (inferred)" : ""));

    private static string Names(EventRow row, params PartyRole[] roles) => string.Join(
        ", ", row.Parties.Where(p => roles.Contains(p.Role)).Select(p => p.Inferred ? p.Short + " (inferred)" : p.Short).Distinct());

    private static string N(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
