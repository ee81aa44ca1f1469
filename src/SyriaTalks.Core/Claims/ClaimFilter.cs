using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Claims;

/// <summary>A condition on the ledger of claims that takes several values.</summary>
public enum ClaimParameter
{
    /// <summary><c>party</c>: in either role.</summary>
    [Term("Party", "Says it, or is said to be responsible.")]
    Party,

    /// <summary><c>voice</c>.</summary>
    [Term("Who says it", "A party or a monitor.")]
    Voice,

    /// <summary><c>accused</c>.</summary>
    [Term("Said to be responsible", "The party that a claim names as responsible for harm.")]
    Accused,

    /// <summary><c>stance</c>.</summary>
    [Term("Stance", "What the voice does with it.")]
    Stance,

    /// <summary><c>topic</c>.</summary>
    [Term("About", "What the claim is about.")]
    Topic,

    /// <summary><c>status</c>.</summary>
    [Term("Account", "How the account of the event stands.")]
    Status,
}

/// <summary>
/// What a reader asks of the ledger of claims, as the address says it: any of the values of one parameter, all parameters
/// together. Immutable and equal by value; <see cref="ToQuery"/> and <see cref="ClaimFilterParser"/> are inverse to each other.
/// </summary>
public sealed record ClaimFilter
{
    /// <summary>The filter that asks for everything.</summary>
    public static ClaimFilter None { get; } = new();

    /// <summary>Slugs of parties and monitors, as voice or as accused.</summary>
    public SlugSet Parties { get; init; } = SlugSet.Empty;

    /// <summary>Slugs of parties and monitors that say it.</summary>
    public SlugSet Voices { get; init; } = SlugSet.Empty;

    /// <summary>Slugs of parties said to be responsible.</summary>
    public SlugSet Accused { get; init; } = SlugSet.Empty;

    /// <summary>Slugs of stances.</summary>
    public SlugSet Stances { get; init; } = SlugSet.Empty;

    /// <summary>Slugs of topics.</summary>
    public SlugSet Topics { get; init; } = SlugSet.Empty;

    /// <summary>Slugs of claim statuses, and <c>planned</c>.</summary>
    public SlugSet Statuses { get; init; } = SlugSet.Empty;

    /// <summary>Text wanted; every word must be found. Null for none.</summary>
    public string? Text { get; init; }

    /// <summary>The day whose knowledge is shown; null for the newest source's publication day.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Claims a page: 25, 50 or 100.</summary>
    public int Size { get; init; } = EventFilter.Sizes[0];

    /// <summary>Whether any condition narrows the result.</summary>
    public bool IsEmpty => Text is null && Enum.GetValues<ClaimParameter>().All(p => ValuesOf(p).Count == 0);

    /// <summary>Whether an account is what <c>status</c> asks for: a planned event goes by its being planned.</summary>
    /// <param name="status">Status of the event.</param>
    /// <param name="account">How its account stands.</param>
    /// <returns>The slug it is found by.</returns>
    public static string StatusSlug(EventStatus status, ClaimStatus account) =>
        status == EventStatus.Planned ? Terms<EventStatus>.Slug(status) : Terms<ClaimStatus>.Slug(account);

    /// <summary>The values of a parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <returns>Its values.</returns>
    public SlugSet ValuesOf(ClaimParameter parameter) => parameter switch
    {
        ClaimParameter.Party => Parties,
        ClaimParameter.Voice => Voices,
        ClaimParameter.Accused => Accused,
        ClaimParameter.Stance => Stances,
        ClaimParameter.Topic => Topics,
        _ => Statuses,
    };

    /// <summary>The filter with other values of a parameter, on the first page.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="values">The values.</param>
    /// <returns>The changed filter.</returns>
    public ClaimFilter WithValues(ClaimParameter parameter, SlugSet values) => parameter switch
    {
        ClaimParameter.Party => this with { Parties = values, Page = 1 },
        ClaimParameter.Voice => this with { Voices = values, Page = 1 },
        ClaimParameter.Accused => this with { Accused = values, Page = 1 },
        ClaimParameter.Stance => this with { Stances = values, Page = 1 },
        ClaimParameter.Topic => this with { Topics = values, Page = 1 },
        _ => this with { Statuses = values, Page = 1 },
    };

    /// <summary>The filter with one value set or, if it is set already, taken out; on the first page.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="slug">The value.</param>
    /// <returns>The changed filter.</returns>
    public ClaimFilter Toggle(ClaimParameter parameter, string slug)
    {
        var values = ValuesOf(parameter);
        return WithValues(parameter, values.Contains(slug) ? values.Without(slug) : values.With(slug));
    }

    /// <summary>The filter without any condition; as-of and size stay.</summary>
    /// <returns>The widest filter.</returns>
    public ClaimFilter Cleared() => new() { AsOf = AsOf, Size = Size };

    /// <summary>The parameters as name and value, in one canonical order, defaults left out.</summary>
    /// <returns>Pairs, as a form's hidden fields need them.</returns>
    public IEnumerable<(string Name, string Value)> Pairs()
    {
        foreach (var parameter in Enum.GetValues<ClaimParameter>())
        {
            foreach (var value in ValuesOf(parameter))
                yield return (ClaimParameters.Of(parameter), value);
        }

        // Text, day and paging are written as every list writes them.
        foreach (var pair in FilterFormatter.Pairs(EventFilter.None with { Text = Text, AsOf = AsOf, Page = Page, Size = Size }))
            yield return pair;
    }

    /// <summary>The query string.</summary>
    /// <returns>Empty, or a string that starts with <c>?</c>.</returns>
    public string ToQuery()
    {
        var pairs = Pairs().Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}").ToList();
        return pairs.Count == 0 ? string.Empty : "?" + string.Join('&', pairs);
    }
}

/// <summary>Names of the ledger's parameters in addresses. Other sites depend on them: they do not change.</summary>
public static class ClaimParameters
{
    /// <summary>Who says it.</summary>
    public const string Voice = "voice";

    /// <summary>Who is said to be responsible.</summary>
    public const string Accused = "accused";

    /// <summary>Stance.</summary>
    public const string Stance = "stance";

    /// <summary>Topic.</summary>
    public const string Topic = "topic";

    /// <summary>All of them, in the order of a canonical address.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        ParameterNames.Party, Voice, Accused, Stance, Topic, ParameterNames.Status, ParameterNames.Text, ParameterNames.AsOf, ParameterNames.Page, ParameterNames.Size,
    ];

    /// <summary>The name of a parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <returns>The name.</returns>
    public static string Of(ClaimParameter parameter) => parameter switch
    {
        ClaimParameter.Party => ParameterNames.Party,
        ClaimParameter.Voice => Voice,
        ClaimParameter.Accused => Accused,
        ClaimParameter.Stance => Stance,
        ClaimParameter.Topic => Topic,
        _ => ParameterNames.Status,
    };
}
