using SyriaTalks.Core.Events;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Claims;

/// <summary>One line of the ledger: a claim, the event it is about, and how that event's account stands.</summary>
/// <param name="Claim">The claim. Who says it and who is said to be responsible are two fields and are never merged.</param>
/// <param name="Event">The event.</param>
/// <param name="Account">How its account stands on the as-of day, and why.</param>
public sealed record ClaimEntry(ClaimView Claim, EventRow Event, ClaimAccount Account)
{
    /// <summary>What <c>status</c> finds it by.</summary>
    public string StatusSlug => ClaimFilter.StatusSlug(Event.Status, Account.Status);

    /// <summary>The value it has for a parameter; for <c>party</c>, which it may match in either role, the voice.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <returns>The slug; null where it has none.</returns>
    public string? ValueOf(ClaimParameter parameter) => parameter switch
    {
        ClaimParameter.Accused => Claim.Accused,
        ClaimParameter.Stance => Terms<ClaimStance>.Slug(Claim.Stance),
        ClaimParameter.Topic => Terms<ClaimTopic>.Slug(Claim.Topic),
        ClaimParameter.Status => StatusSlug,
        _ => Claim.By,
    };
}

/// <summary>One page of the ledger.</summary>
/// <param name="Rows">The claims of this page: those about one event together, events newest first.</param>
/// <param name="Total">Claims in the whole result.</param>
/// <param name="Page">Page number, from 1, clamped to what exists.</param>
/// <param name="Size">Claims a page.</param>
/// <param name="Facets">Counts of each choice, each facet ignoring its own selection and obeying all others.</param>
/// <param name="All">Claims without a filter.</param>
/// <param name="DatasetRows">Rows of datasets known by the as-of day; none of them has coded claims.</param>
public sealed record ClaimPage(
    IReadOnlyList<ClaimEntry> Rows, int Total, int Page, int Size, IReadOnlyList<ClaimFacet> Facets, int All, int DatasetRows)
{
    /// <summary>Number of pages; at least 1.</summary>
    public int PageCount => Math.Max(1, (Total + Size - 1) / Size);
}

/// <summary>The choices of one parameter with their counts.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Values">Choices; those set are always listed, even at zero.</param>
public sealed record ClaimFacet(ClaimParameter Parameter, IReadOnlyList<FacetValue> Values);

/// <summary>Who reports, as a filter can name it.</summary>
/// <param name="Slug">Slug.</param>
/// <param name="Name">Name as shown.</param>
/// <param name="Keys">Folded names and aliases.</param>
public sealed record MonitorOption(string Slug, string Name, IReadOnlyList<string> Keys);
