using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Claims;

/// <summary>What came of reading a query string.</summary>
/// <param name="Filter">The filter from all that could be used.</param>
/// <param name="Problems">What could not; a page shows them, an export refuses.</param>
public sealed record ClaimParse(ClaimFilter Filter, IReadOnlyList<FilterProblem> Problems);

/// <summary>Reads a query string into a filter of the ledger. Never throws: what cannot be used is listed.</summary>
public static class ClaimFilterParser
{
    // Text, day and paging mean what they mean on every list.
    private static readonly string[] Shared = [ParameterNames.Text, ParameterNames.AsOf, ParameterNames.Page, ParameterNames.Size];

    /// <summary>Reads parameters.</summary>
    /// <param name="query">Names and values as decoded from the address, repeats allowed; unknown names are passed over.</param>
    /// <param name="find">Finds the slug that a name of a party or monitor means; null where there is none.</param>
    /// <returns>The filter and what could not be used.</returns>
    public static ClaimParse Parse(IEnumerable<KeyValuePair<string, string?>> query, Func<string, string?> find)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(find);
        var pairs = query.Where(p => !string.IsNullOrWhiteSpace(p.Value)).ToList();
        var shared = FilterParser.Parse(pairs.Where(p => Shared.Contains(p.Key)));
        var problems = shared.Problems.ToList();
        var filter = ClaimFilter.None with
        {
            Text = shared.Filter.Text,
            AsOf = shared.Filter.AsOf,
            Page = shared.Filter.Page,
            Size = shared.Filter.Size,
        };
        foreach (var parameter in Enum.GetValues<ClaimParameter>())
        {
            var name = ClaimParameters.Of(parameter);
            var values = pairs.Where(p => p.Key == name).Select(p => p.Value!.Trim());
            filter = filter.WithValues(parameter, Read(parameter, name, values, find, problems));
        }

        return new ClaimParse(filter with { Page = shared.Filter.Page }, problems);
    }

    private static SlugSet Read(
        ClaimParameter parameter, string name, IEnumerable<string> values, Func<string, string?> find, List<FilterProblem> problems)
    {
        var slugs = new List<string>();
        var isName = parameter is ClaimParameter.Party or ClaimParameter.Voice or ClaimParameter.Accused;
        foreach (var value in values)
        {
            if (slugs.Count == EventFilter.MaxValues)
                Problem(value, $"comes after {EventFilter.MaxValues} others, which is as many as one filter takes");
            else if ((isName ? find(value) : IsListed(parameter, value) ? value : null) is { } slug)
                slugs.Add(slug);
            else
                Problem(value, isName ? "is not known here" : "is not in the codebook's list");
        }

        return SlugSet.Of(slugs);

        void Problem(string value, string reason) => problems.Add(new FilterProblem(name, value.Length > 60 ? value[..60] + "…" : value, reason));
    }

    private static bool IsListed(ClaimParameter parameter, string slug) => parameter switch
    {
        ClaimParameter.Stance => Terms<ClaimStance>.TryParse(slug, out _),
        ClaimParameter.Topic => Terms<ClaimTopic>.TryParse(slug, out _),
        _ => Terms<ClaimStatus>.TryParse(slug, out _) || slug == Terms<EventStatus>.Slug(EventStatus.Planned),
    };
}
