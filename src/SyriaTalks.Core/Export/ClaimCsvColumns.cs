using System.Globalization;
using SyriaTalks.Core.Claims;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Export;

/// <summary>The columns of the ledger of claims in their order (docs/claims.md). Who says it and who is accused never share one.</summary>
public static class ClaimCsvColumns
{
    /// <summary>Every column.</summary>
    public static IReadOnlyList<CsvColumn<ClaimEntry>> All { get; } =
    [
        Text("claim", "Id of the claim.", e => e.Claim.Id),
        Text("event", "Id of the event it is about; its page is `/events/{id}`.", e => e.Event.Id),
        Text("event_title", "Title of that event in our own words.", e => e.Event.Title),
        Text("event_date", "When the event happened, in words.", e => e.Event.Date.Text),
        Text("event_status", "Slug of the event's status: happened, ongoing or planned.", e => Terms<EventStatus>.Slug(e.Event.Status)),
        Text("topic", "Slug of what the claim is about.", e => Terms<ClaimTopic>.Slug(e.Claim.Topic)),
        Text("stance", "Slug of what the voice does with it.", e => Terms<ClaimStance>.Slug(e.Claim.Stance)),
        Text("voice", "Slug of who says it.", e => e.Claim.By),
        Text("voice_name", "Name of who says it.", e => e.Claim.ByName),
        Text("voice_kind", "`monitor` for who only reports, `party` for who acts.", e => e.Claim.ByMonitor ? "monitor" : "party"),
        Text("speaker", "Who spoke for the voice; empty where the source does not say.", e => e.Claim.Speaker ?? string.Empty),
        Text("said", "What is said, in our own words.", e => e.Claim.Text),
        Text("accused", "Slug of the party that the claim names as responsible; empty for none.", e => e.Claim.Accused ?? string.Empty),
        Text("accused_name", "Name of that party.", e => e.Claim.AccusedName ?? string.Empty),
        Value("deaths_low", "Lowest figure of people killed that is claimed.", e => Number(e.Claim.Deaths.Low)),
        Value("deaths_best", "Best figure claimed.", e => Number(e.Claim.Deaths.Best)),
        Value("deaths_high", "Highest figure claimed; empty beside a low figure means \"or more\".", e => Number(e.Claim.Deaths.High)),
        Value("said_start", "Earliest possible day on which it was said; empty where the source does not say.", e => Day(e.Claim.Said?.Start)),
        Value("said_end", "Latest possible day on which it was said.", e => Day(e.Claim.Said?.End)),
        Text("said_text", "That day in words.", e => e.Claim.Said?.Text ?? string.Empty),
        Text("said_in", "Id of the statement in which it was said; empty where that is no event of its own.", e => e.Claim.SaidIn?.Id ?? string.Empty),
        Value("inferred", "1 where we conclude the claim rather than read it, else 0.", e => e.Claim.Inferred ? "1" : "0"),
        Text("claim_status", "Slug of how the event's account stands on the as-of day.", e => Terms<ClaimStatus>.Slug(e.Account.Status)),
        Value("independent_origins", "Independent origins of the reports of the event.", e => Number(e.Account.Independent)),
        Text("status_reason", "Why the account stands so, in sentences.", e => e.Account.Reason),
        Text("source", "Id of the source the claim stands in.", e => e.Claim.Citation.SourceId),
        Text("source_locator", "Paragraphs in that source.", e => e.Claim.Citation.Locator),
        Value("source_published", "Day that source was published.", e => Day(e.Claim.Citation.Published)),
    ];

    private static CsvColumn<ClaimEntry> Text(string name, string meaning, Func<ClaimEntry, string> read) => new(name, meaning, true, read);

    private static CsvColumn<ClaimEntry> Value(string name, string meaning, Func<ClaimEntry, string> read) => new(name, meaning, false, read);

    private static string Day(DateOnly? day) => day is { } known ? DateWords.Iso(known) : string.Empty;

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
}
