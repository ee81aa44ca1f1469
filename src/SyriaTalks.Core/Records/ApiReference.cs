using SyriaTalks.Core.Events;
using SyriaTalks.Core.Export;
using SyriaTalks.Core.Parties;
using SyriaTalks.Core.Sources;
using SyriaTalks.Core.Talks;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Records;

/// <summary>Who says something. A monitor reports and does not act; it is never a party.</summary>
/// <param name="Id">Id of the party or monitor.</param>
/// <param name="Name">Name as shown.</param>
/// <param name="Kind">"party" or "monitor".</param>
public sealed record ApiVoice(string Id, string Name, string Kind);

/// <summary>A claim: who says what about which event, apart from who is said to have done it.</summary>
/// <param name="Id">Id.</param>
/// <param name="Event">The event it is about.</param>
/// <param name="Topic">Slug of what it is about.</param>
/// <param name="Stance">Slug: "asserts", "confirms", "denies" or "declines".</param>
/// <param name="By">Who says it.</param>
/// <param name="Speaker">Who spoke for it; null where the source does not say.</param>
/// <param name="Text">What is said, in our own words.</param>
/// <param name="Accused">The party said to be responsible; null for none.</param>
/// <param name="Deaths">Figure claimed.</param>
/// <param name="Said">When it was said; null where the source does not say.</param>
/// <param name="Inferred">Whether we conclude it rather than read it.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record ApiClaim(
    string Id,
    ApiName Event,
    string Topic,
    string Stance,
    ApiVoice By,
    string? Speaker,
    string Text,
    ApiName? Accused,
    ApiDeaths Deaths,
    ApiDate? Said,
    bool Inferred,
    ApiCitation Citation)
{
    /// <summary>Makes one.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="links">Addresses.</param>
    /// <returns>The record.</returns>
    public static ApiClaim Of(ClaimView claim, ExportLinks links)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(links);
        return new ApiClaim(
            claim.Id,
            new ApiName(claim.EventId, claim.EventTitle),
            Terms<ClaimTopic>.Slug(claim.Topic),
            Terms<ClaimStance>.Slug(claim.Stance),
            new ApiVoice(claim.By, claim.ByName, claim.ByMonitor ? "monitor" : "party"),
            claim.Speaker,
            claim.Text,
            claim.Accused is { } accused ? new ApiName(accused, claim.AccusedName ?? accused) : null,
            ApiDeaths.Of(claim.Deaths),
            claim.Said is { } said ? ApiDate.Of(said) : null,
            claim.Inferred,
            ApiCitation.Of(claim.Citation, links));
    }
}

/// <summary>A party: a state, army, armed group, coalition, political body or international organisation.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name as shown.</param>
/// <param name="ShortName">Short name.</param>
/// <param name="Kind">Slug of what sort of party it is.</param>
/// <param name="Summary">What the source says of it, in our own words; empty for a party that a dataset only names.</param>
/// <param name="Events">Events it has a role in by the as-of day.</param>
/// <param name="Incidents">Incidents among them.</param>
/// <param name="Citations">Where it is named; empty for a party of a dataset, whose rows name it.</param>
public sealed record ApiParty(
    string Id, string Name, string ShortName, string Kind, string Summary, int Events, int Incidents, IReadOnlyList<ApiCitation> Citations)
{
    /// <summary>Makes one.</summary>
    /// <param name="party">The party.</param>
    /// <param name="links">Addresses.</param>
    /// <returns>The record.</returns>
    public static ApiParty Of(PartyRow party, ExportLinks links)
    {
        ArgumentNullException.ThrowIfNull(party);
        return new ApiParty(
            party.Slug, party.Name, party.Short, Terms<PartyKind>.Slug(party.Kind), party.Summary, party.Events, party.Incidents,
            [.. party.Citations.Select(c => ApiCitation.Of(c, links))]);
    }
}

/// <summary>A source: a news article or a dataset.</summary>
/// <param name="Id">Id.</param>
/// <param name="Kind">"article" or "dataset".</param>
/// <param name="Title">Our working title for it.</param>
/// <param name="Publisher">Publisher as far as the source says; null where it does not.</param>
/// <param name="Published">Day of publication; of a dataset, its first release.</param>
/// <param name="Url">Its page here.</param>
/// <param name="Original">Address of the original; null for none known.</param>
/// <param name="Events">Events that cite it by the as-of day.</param>
/// <param name="Incidents">Incidents among them.</param>
public sealed record ApiSource(
    string Id, string Kind, string Title, string? Publisher, DateOnly Published, string Url, string? Original, int Events, int Incidents)
{
    /// <summary>Makes one.</summary>
    /// <param name="row">The source.</param>
    /// <param name="links">Addresses.</param>
    /// <returns>The record.</returns>
    public static ApiSource Of(SourceRow row, ExportLinks links)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(links);
        var source = row.Source;
        return new ApiSource(
            source.Id, Terms<SourceKind>.Slug(source.Kind), source.Title, source.Publisher, source.Published, links.Source(source.Id),
            source.Url, row.Events, row.Incidents);
    }
}

/// <summary>A party's standing at a round.</summary>
/// <param name="Party">The party.</param>
/// <param name="Standing">Slug of the standing.</param>
/// <param name="Text">What is known, in our own words.</param>
/// <param name="Inferred">Whether we conclude it rather than read it.</param>
/// <param name="Citation">Where it stands; for "not stated", where the party is named.</param>
public sealed record ApiStanding(ApiName Party, string Standing, string Text, bool Inferred, ApiCitation Citation);

/// <summary>A round of talks.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name as shown.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Opening">The event with which it opens; "planned" until a source says that it took place.</param>
/// <param name="Place">Where.</param>
/// <param name="Venue">Venue; null where not stated.</param>
/// <param name="Participation">Who stands where.</param>
/// <param name="Agenda">What is known of the agenda.</param>
/// <param name="NotStated">What the sources do not say.</param>
/// <param name="Citation">Where the round is reported.</param>
public sealed record ApiRound(
    string Id,
    string Name,
    string Subject,
    ApiEvent Opening,
    ApiName Place,
    string? Venue,
    IReadOnlyList<ApiStanding> Participation,
    IReadOnlyList<ApiNote> Agenda,
    IReadOnlyList<string> NotStated,
    ApiCitation Citation)
{
    /// <summary>Makes one.</summary>
    /// <param name="round">The round.</param>
    /// <param name="links">Addresses.</param>
    /// <returns>The record.</returns>
    public static ApiRound Of(RoundView round, ExportLinks links)
    {
        ArgumentNullException.ThrowIfNull(round);
        return new ApiRound(
            round.Id,
            round.Name,
            round.Subject,
            ApiEvent.Of(round.Opening, links),
            new ApiName(round.Place.Slug, round.Place.Name),
            round.Venue,
            [.. round.Participation.Select(p => new ApiStanding(
                new ApiName(p.Party, p.PartyName), Terms<Standing>.Slug(p.Standing), p.Text, p.Inferred, ApiCitation.Of(p.Citation, links)))],
            [.. round.Known.Select(n => ApiNote.Of(n, links))],
            round.Unknown,
            ApiCitation.Of(round.Citation, links));
    }
}
