using SyriaTalks.Core.Claims;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Text;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Data.Queries;

/// <summary>All claims of a day of knowledge, in the order of the ledger.</summary>
/// <param name="Lines">The claims.</param>
/// <param name="DatasetRows">Rows of datasets known by then.</param>
internal sealed record ClaimLedger(IReadOnlyList<ClaimLine> Lines, int DatasetRows);

/// <summary>A claim with the folded words it is found by, each after a space.</summary>
internal sealed record ClaimLine(ClaimEntry Entry, string Words);

/// <summary>Whether a filter selects a claim.</summary>
/// <param name="filter">The filter.</param>
internal sealed class ClaimTest(ClaimFilter filter)
{
    private static readonly ClaimParameter[] Parameters = Enum.GetValues<ClaimParameter>();
    private readonly string[] _words = Folding.Words(filter.Text);

    /// <summary>Asks.</summary>
    /// <param name="line">The claim.</param>
    /// <param name="but">A parameter to leave out, as the counts of its own facet do; null for none.</param>
    public bool Selects(ClaimLine line, ClaimParameter? but) =>
        Array.TrueForAll(Parameters, p => p == but || Holds(line.Entry, p))
        && Array.TrueForAll(_words, w => line.Words.Contains(" " + w, StringComparison.Ordinal));

    /// <summary>The words of a claim: what is said, by whom, of whom, about which event.</summary>
    public static string Words(ClaimEntry entry)
    {
        var c = entry.Claim;
        return " " + string.Join(' ', new[] { c.Text, c.ByName, c.Speaker, c.AccusedName, c.EventTitle }.Select(Folding.Fold));
    }

    private bool Holds(ClaimEntry entry, ClaimParameter parameter)
    {
        var wanted = filter.ValuesOf(parameter);
        return wanted.Count == 0
            || (entry.ValueOf(parameter) is { } value && wanted.Contains(value))
            || (parameter == ClaimParameter.Party && entry.Claim.Accused is { } accused && wanted.Contains(accused));
    }
}

/// <summary>Counts what each choice of the ledger's filter would give.</summary>
internal static class ClaimFacets
{
    private static readonly ClaimParameter[] Shown =
        [ClaimParameter.Stance, ClaimParameter.Topic, ClaimParameter.Status, ClaimParameter.Voice, ClaimParameter.Accused];

    public static IReadOnlyList<ClaimFacet> Count(IReadOnlyList<ClaimLine> lines, ClaimFilter filter)
    {
        var test = new ClaimTest(filter);
        return [.. Shown.Select(p => new ClaimFacet(p, Values(p, lines, lines.Where(l => test.Selects(l, p)), filter.ValuesOf(p))))];
    }

    private static List<FacetValue> Values(ClaimParameter parameter, IReadOnlyList<ClaimLine> all, IEnumerable<ClaimLine> found, SlugSet chosen)
    {
        var counts = found.Select(l => l.Entry.ValueOf(parameter)).OfType<string>().CountBy(s => s).ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
        var names = all.Select(l => (Slug: l.Entry.ValueOf(parameter), Name: Label(parameter, l.Entry))).Where(n => n.Slug is not null)
            .DistinctBy(n => n.Slug).ToDictionary(n => n.Slug!, n => n.Name, StringComparer.Ordinal);
        return
        [
            .. names.Keys.Union(chosen)
                .Select(s => new FacetValue(s, names.GetValueOrDefault(s, s), counts.GetValueOrDefault(s), chosen.Contains(s)))
                .OrderByDescending(v => v.Count).ThenBy(v => v.Label, StringComparer.Ordinal),
        ];
    }

    private static string Label(ClaimParameter parameter, ClaimEntry entry) => parameter switch
    {
        ClaimParameter.Stance => Terms<ClaimStance>.Label(entry.Claim.Stance),
        ClaimParameter.Topic => Terms<ClaimTopic>.Label(entry.Claim.Topic),
        ClaimParameter.Status => FilterChoices.StatusLabel(entry.StatusSlug),
        ClaimParameter.Accused => entry.Claim.AccusedName ?? string.Empty,
        _ => entry.Claim.ByName,
    };
}
