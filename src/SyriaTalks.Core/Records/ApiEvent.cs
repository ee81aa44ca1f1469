using SyriaTalks.Core.Events;
using SyriaTalks.Core.Export;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Records;

/// <summary>How a party stands to an event.</summary>
/// <param name="Id">Id of the party.</param>
/// <param name="Name">Name as shown.</param>
/// <param name="Role">Slug of the role. The sides of a dataset's fight are "actor" and "opponent" in the publisher's order, which says nothing about who began.</param>
/// <param name="Inferred">Whether we conclude the role rather than read it.</param>
public sealed record ApiRole(string Id, string Name, string Role, bool Inferred);

/// <summary>An event: something that happened, was said or is planned, as reported.</summary>
/// <param name="Id">Id; it never changes and is never given to another event.</param>
/// <param name="Url">Its page here.</param>
/// <param name="Kind">Slug of the kind.</param>
/// <param name="Type">Slug of the type of an incident; null for other kinds.</param>
/// <param name="Title">Title in our own words.</param>
/// <param name="Summary">Summary in our own words.</param>
/// <param name="Date">When.</param>
/// <param name="Status">Slug: "happened", "ongoing" or "planned", as the source puts it.</param>
/// <param name="ClaimStatus">Slug of how the account stands on the as-of day, computed by a published rule.</param>
/// <param name="Deaths">People reported killed.</param>
/// <param name="Places">Where it happened, or which places it concerns.</param>
/// <param name="Parties">Who, in which role; those that are only accused stand apart.</param>
/// <param name="Accused">Parties that somebody says did it, where the source itself does not.</param>
/// <param name="Flags">Slugs of what to know before relying on a dataset's row.</param>
/// <param name="ReportCount">Reports its publisher counts behind a dataset's row; null where it does not say.</param>
/// <param name="Citations">Where it is reported; never empty.</param>
public sealed record ApiEvent(
    string Id,
    string Url,
    string Kind,
    string? Type,
    string Title,
    string Summary,
    ApiDate Date,
    string Status,
    string ClaimStatus,
    ApiDeaths Deaths,
    IReadOnlyList<ApiPlace> Places,
    IReadOnlyList<ApiRole> Parties,
    IReadOnlyList<ApiRole> Accused,
    IReadOnlyList<string> Flags,
    int? ReportCount,
    IReadOnlyList<ApiCitation> Citations)
{
    /// <summary>Makes one.</summary>
    /// <param name="row">The event.</param>
    /// <param name="links">Addresses.</param>
    /// <returns>The record.</returns>
    public static ApiEvent Of(EventRow row, ExportLinks links)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(links);
        return new ApiEvent(
            row.Id,
            links.Event(row.Id),
            Terms<EventKind>.Slug(row.Kind),
            row.Type is { } type ? Terms<EventType>.Slug(type) : null,
            row.Title,
            row.Summary,
            ApiDate.Of(row.Date),
            Terms<EventStatus>.Slug(row.Status),
            Terms<ClaimStatus>.Slug(row.Account),
            ApiDeaths.Of(row.Deaths),
            [.. row.Places.Select(ApiPlace.Of)],
            [.. row.Parties.Where(p => p.Role != PartyRole.Accused).Select(Role)],
            [.. row.Parties.Where(p => p.Role == PartyRole.Accused).Select(Role)],
            row.Flags.Bits == 0 ? [] : [.. row.Flags.Select(Terms<QualityIssue>.Slug)],
            row.ReportCount,
            [.. row.Citations.Select(c => ApiCitation.Of(c, links))]);
    }

    private static ApiRole Role(EventParty party) => new(party.Slug, party.Name, Terms<PartyRole>.Slug(party.Role), party.Inferred);
}

/// <summary>A figure other than deaths.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Low">Lowest; null for none.</param>
/// <param name="Best">Best; null for none.</param>
/// <param name="High">Highest; null for none and for an open end.</param>
/// <param name="Approximate">Whether the source gives it as approximate.</param>
/// <param name="Text">The figure in words.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record ApiFigure(string Measure, long? Low, long? Best, long? High, bool Approximate, string Text, ApiCitation Citation);

/// <summary>A sentence of ours.</summary>
/// <param name="Text">In our own words.</param>
/// <param name="Inferred">Whether we conclude it rather than read it.</param>
/// <param name="Citation">Where it stands; null for a statement that the source is silent.</param>
public sealed record ApiNote(string Text, bool Inferred, ApiCitation? Citation)
{
    internal static ApiNote Of(Note note, ExportLinks links) =>
        new(note.Text, note.Inferred, note.Citation is { } citation ? ApiCitation.Of(citation, links) : null);
}

/// <summary>A dataset's row as published.</summary>
/// <param name="Title">Title of the dataset.</param>
/// <param name="Publisher">Who publishes it; null where it does not say. The row is under the publisher's terms.</param>
/// <param name="Release">Name of the release.</param>
/// <param name="Published">Day of the release.</param>
/// <param name="RowId">The publisher's id of the row.</param>
/// <param name="Reported">Day of the earliest report it cites; null where it does not say.</param>
/// <param name="CiviliansKilled">Civilians among the best estimate; null where it does not say.</param>
/// <param name="Cells">Every cell that is not empty, by column, as published.</param>
public sealed record ApiDatasetRow(
    string Title,
    string? Publisher,
    string Release,
    DateOnly Published,
    string RowId,
    DateOnly? Reported,
    int? CiviliansKilled,
    IReadOnlyList<ApiCell> Cells);

/// <summary>A cell as published.</summary>
/// <param name="Column">Name of the column.</param>
/// <param name="Value">What stands in it.</param>
public sealed record ApiCell(string Column, string Value);

/// <summary>One event with everything said of it by the as-of day.</summary>
/// <param name="AsOf">The day whose knowledge is shown.</param>
/// <param name="DataVersion">Version of the contents.</param>
/// <param name="Event">The event.</param>
/// <param name="Claims">Who says what about it.</param>
/// <param name="Figures">Figures other than deaths.</param>
/// <param name="Notes">Background, and what is left open.</param>
/// <param name="DatasetRow">The row as published; null for an event of an article.</param>
public sealed record ApiEventDetail(
    DateOnly AsOf,
    string DataVersion,
    ApiEvent Event,
    IReadOnlyList<ApiClaim> Claims,
    IReadOnlyList<ApiFigure> Figures,
    IReadOnlyList<ApiNote> Notes,
    ApiDatasetRow? DatasetRow)
{
    /// <summary>Makes one.</summary>
    /// <param name="detail">The event.</param>
    /// <param name="context">As-of day, version and addresses.</param>
    /// <returns>The record.</returns>
    public static ApiEventDetail Of(EventDetail detail, ExportContext context)
    {
        ArgumentNullException.ThrowIfNull(detail);
        ArgumentNullException.ThrowIfNull(context);
        var links = context.Links;
        return new ApiEventDetail(
            context.AsOf,
            context.DataVersion,
            ApiEvent.Of(detail.Event, links),
            [.. detail.Claims.Select(c => ApiClaim.Of(c, links))],
            [.. detail.Figures.Select(f => new ApiFigure(f.Measure, f.Low, f.Best, f.High, f.Approximate, f.Text, ApiCitation.Of(f.Citation, links)))],
            [.. detail.Notes.Select(n => ApiNote.Of(n, links))],
            detail.Dataset is { } d
                ? new ApiDatasetRow(
                    d.Title, d.Publisher, d.Release, d.Published, d.RowId, d.Reported, d.CiviliansKilled,
                    [.. d.Cells.Select(c => new ApiCell(c.Key, c.Value))])
                : null);
    }
}
