using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Parties;
using SyriaTalks.Core.Places;
using SyriaTalks.Core.Sources;
using SyriaTalks.Core.Text;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Filtering;

/// <summary>What a filter can name: the places, parties and sources of the store, findable under any spelling.</summary>
/// <param name="Places">Governorates first, then places, by name.</param>
/// <param name="Parties">By name.</param>
/// <param name="Sources">Newest first.</param>
public sealed record FilterChoices(
    IReadOnlyList<PlaceOption> Places, IReadOnlyList<PartyOption> Parties, IReadOnlyList<SourceInfo> Sources)
{
    private const int MostSuggested = 5;
    private const int ShortestSuggested = 3;

    private readonly Dictionary<string, string> _places = Index(Places, p => p.Slug, p => p.Keys);
    private readonly Dictionary<string, string> _parties = Index(Parties, p => p.Slug, p => p.Keys);
    private readonly Dictionary<string, string> _placeNames = Places.DistinctBy(p => p.Slug).ToDictionary(p => p.Slug, p => p.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _partyNames = Parties.DistinctBy(p => p.Slug).ToDictionary(p => p.Slug, p => p.Name, StringComparer.Ordinal);

    /// <summary>Replaces names by slugs and takes out what the store does not know.</summary>
    /// <param name="parse">A filter as parsed from an address.</param>
    /// <returns>The same with slugs only and a problem for every unknown value.</returns>
    public FilterParse Resolve(FilterParse parse)
    {
        ArgumentNullException.ThrowIfNull(parse);
        var problems = parse.Problems.ToList();
        var filter = parse.Filter with
        {
            Places = Resolve(ParameterNames.Place, parse.Filter.Places, FindPlace, t => SuggestPlaces(t, MostSuggested).Select(p => p.Name), problems),
            Parties = Resolve(ParameterNames.Party, parse.Filter.Parties, FindParty, t => SuggestParties(t, MostSuggested).Select(p => p.Name), problems),
            Sources = Resolve(
                ParameterNames.Source, parse.Filter.Sources, s => Sources.Any(x => x.Id == s) ? s : null, _ => [], problems),
        };
        return new FilterParse(filter, problems);
    }

    /// <summary>Finds the place that a slug, a name or an alias in any script means; governorates win over places.</summary>
    /// <param name="text">What was typed.</param>
    /// <returns>The slug, or null.</returns>
    public string? FindPlace(string text) => Find(_places, text);

    /// <summary>Finds the party that a slug, a name or an alias means.</summary>
    /// <param name="text">What was typed.</param>
    /// <returns>The slug, or null.</returns>
    public string? FindParty(string text) => Find(_parties, text);

    /// <summary>Places whose names contain what was typed, governorates first, then those that begin with it.</summary>
    /// <param name="typed">Part of a name in any script; empty gives the first of all.</param>
    /// <param name="limit">Most suggestions.</param>
    /// <returns>The suggestions.</returns>
    public IReadOnlyList<PlaceOption> SuggestPlaces(string? typed, int limit = 20)
    {
        var key = Folding.NameKey(typed);
        return [.. Places
            .Where(p => key.Length == 0 || p.Keys.Any(k => k.Contains(key, StringComparison.Ordinal)))
            .OrderByDescending(p => p.IsGovernorate)
            .ThenByDescending(p => p.Keys.Any(k => k.StartsWith(key, StringComparison.Ordinal)))
            .ThenBy(p => p.Name, StringComparer.Ordinal)
            .Take(limit)];
    }

    /// <summary>Parties whose names contain what was typed, those that begin with it first.</summary>
    /// <param name="typed">Part of a name in any script; empty gives the first of all.</param>
    /// <param name="limit">Most suggestions.</param>
    /// <returns>The suggestions.</returns>
    public IReadOnlyList<PartyOption> SuggestParties(string? typed, int limit = 20)
    {
        var key = Folding.NameKey(typed);
        return [.. Parties
            .Where(p => key.Length == 0 || p.Keys.Any(k => k.Contains(key, StringComparison.Ordinal)))
            .OrderByDescending(p => p.Keys.Any(k => k.StartsWith(key, StringComparison.Ordinal)))
            .ThenBy(p => p.Name, StringComparer.Ordinal)
            .Take(limit)];
    }

    /// <summary>The words for a condition, as a chip shows them.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="filter">The filter it stands in.</param>
    /// <returns>For example "Air strike" or "1 Dec 2016 – 13 Jan 2017".</returns>
    public string Describe(FilterCondition condition, EventFilter filter)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(filter);
        return condition.Parameter switch
        {
            FilterParameter.Dates => DateWords.Range(filter.From, filter.To) + (filter.Days == DayMatch.FirstDay ? ", by first day" : null),
            FilterParameter.Place => _placeNames.GetValueOrDefault(condition.Value, condition.Value),
            FilterParameter.Party => _partyNames.GetValueOrDefault(condition.Value, condition.Value),
            FilterParameter.Source => Sources.FirstOrDefault(s => s.Id == condition.Value)?.Title ?? condition.Value,
            FilterParameter.Kind => KindLabel(condition.Value),
            FilterParameter.Status => StatusLabel(condition.Value),
            FilterParameter.DatePrecision => Terms<DatePrecision>.Label((DatePrecision)(condition.Value[0] - '0')),
            FilterParameter.PlacePrecision => Terms<PlacePrecision>.Label((PlacePrecision)(condition.Value[0] - '0')),
            FilterParameter.Flag => Terms<QualityIssue>.TryParse(condition.Value, out var flag) ? Terms<QualityIssue>.Label(flag) : condition.Value,
            FilterParameter.Scope => Terms<CeasefireScope>.TryParse(condition.Value, out var scope) ? Terms<CeasefireScope>.Label(scope) : condition.Value,
            FilterParameter.Text => $"“{condition.Value}”",
            _ => throw new ArgumentOutOfRangeException(nameof(condition)),
        };
    }

    /// <summary>The label of a value of <c>kind</c>.</summary>
    /// <param name="slug">Slug of a kind or a type.</param>
    /// <returns>Its label, or the slug itself.</returns>
    public static string KindLabel(string slug) => Terms<EventType>.TryParse(slug, out var type) ? Terms<EventType>.Label(type)
        : Terms<EventKind>.TryParse(slug, out var kind) ? Terms<EventKind>.Label(kind) : slug;

    /// <summary>The label of a value of <c>status</c>.</summary>
    /// <param name="slug">Slug of a claim status or an event status.</param>
    /// <returns>Its label, or the slug itself.</returns>
    public static string StatusLabel(string slug) => Terms<ClaimStatus>.TryParse(slug, out var claim) ? Terms<ClaimStatus>.Label(claim)
        : Terms<EventStatus>.TryParse(slug, out var status) ? Terms<EventStatus>.Label(status) : slug;

    private static SlugSet Resolve(
        string name, SlugSet values, Func<string, string?> find, Func<string, IEnumerable<string>> suggest, List<FilterProblem> problems)
    {
        var found = new List<string>();
        foreach (var value in values)
        {
            if (find(value) is { } slug)
                found.Add(slug);
            else
                problems.Add(new FilterProblem(name, value.Length > 60 ? value[..60] + "…" : value, "is not known here" + Close(value, suggest)));
        }

        return SlugSet.Of(found);
    }

    private static string Close(string value, Func<string, IEnumerable<string>> suggest)
    {
        var names = Folding.NameKey(value).Length < ShortestSuggested ? [] : suggest(value).ToList();
        return names.Count == 0 ? string.Empty : $"; names like it: {string.Join(", ", names)}";
    }

    private static string? Find(Dictionary<string, string> index, string text) =>
        index.GetValueOrDefault(text) ?? index.GetValueOrDefault("=" + Folding.NameKey(text));

    // Slugs stand as they are, folded names behind "=" so that the two never meet; the first entry of a name wins.
    private static Dictionary<string, string> Index<T>(
        IReadOnlyList<T> options, Func<T, string> slug, Func<T, IReadOnlyList<string>> keys)
    {
        var index = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var option in options)
        {
            index.TryAdd(slug(option), slug(option));
            foreach (var key in keys(option))
                index.TryAdd("=" + key, slug(option));
        }

        return index;
    }
}
