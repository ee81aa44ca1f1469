using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Filtering;

/// <summary>A filter as a reader thinks of it: both dates are one.</summary>
public enum FilterParameter
{
    /// <summary><c>from</c> and <c>to</c>.</summary>
    [Term("Dates", "First and last day wanted.")]
    Dates,

    /// <summary><c>place</c>.</summary>
    [Term("Place", "A governorate, which includes its places, or a place.")]
    Place,

    /// <summary><c>kind</c>.</summary>
    [Term("Kind", "A kind of event or a type of incident.")]
    Kind,

    /// <summary><c>party</c>.</summary>
    [Term("Party", "A party in any role.")]
    Party,

    /// <summary><c>source</c>.</summary>
    [Term("Source", "A source that reports the event.")]
    Source,

    /// <summary><c>status</c>.</summary>
    [Term("Account", "How the account stands, or whether it has taken place.")]
    Status,

    /// <summary><c>date_precision</c>.</summary>
    [Term("Date known to", "How closely the day is known, 1 to 5.")]
    DatePrecision,

    /// <summary><c>place_precision</c>.</summary>
    [Term("Place known to", "How closely the place is known, 1 to 7.")]
    PlacePrecision,

    /// <summary><c>flag</c>.</summary>
    [Term("Quality flag", "What a reader should know before relying on a dataset's row.")]
    Flag,

    /// <summary><c>scope</c>.</summary>
    [Term("Ceasefire's scope", "Whether an incident lies between the sides the ceasefire covers, or why not.")]
    Scope,

    /// <summary><c>q</c>.</summary>
    [Term("Text", "Words in title, summary, place or party, or in the publisher's text.")]
    Text,
}

/// <summary>One filter that is set.</summary>
/// <param name="Parameter">Which.</param>
/// <param name="Value">The value; empty for dates.</param>
public sealed record FilterCondition(FilterParameter Parameter, string Value);

/// <summary>A parameter that could not be used.</summary>
/// <param name="Parameter">Name as it stands in the address.</param>
/// <param name="Value">Value as given, shortened to 60 characters.</param>
/// <param name="Reason">What is wrong and what would do, as the end of a sentence.</param>
public sealed record FilterProblem(string Parameter, string Value, string Reason);

/// <summary>What came of reading a query string.</summary>
/// <param name="Filter">The filter from all that could be used.</param>
/// <param name="Problems">What could not; a page shows them, an export refuses.</param>
public sealed record FilterParse(EventFilter Filter, IReadOnlyList<FilterProblem> Problems);

/// <summary>Names of the parameters in addresses. Other sites depend on them: they do not change.</summary>
public static class ParameterNames
{
    /// <summary>First day wanted.</summary>
    public const string From = "from";

    /// <summary>Last day wanted.</summary>
    public const string To = "to";

    /// <summary>Governorate or place.</summary>
    public const string Place = "place";

    /// <summary>Kind or type.</summary>
    public const string Kind = "kind";

    /// <summary>Party.</summary>
    public const string Party = "party";

    /// <summary>Source.</summary>
    public const string Source = "source";

    /// <summary>Claim status or event status.</summary>
    public const string Status = "status";

    /// <summary>Precision of the date.</summary>
    public const string DatePrecision = "date_precision";

    /// <summary>Precision of the place.</summary>
    public const string PlacePrecision = "place_precision";

    /// <summary>Quality flag.</summary>
    public const string Flag = "flag";

    /// <summary>Scope of the ceasefire.</summary>
    public const string Scope = "scope";

    /// <summary>Which day of an event has to lie in the range.</summary>
    public const string Days = "dates";

    /// <summary>Text.</summary>
    public const string Text = "q";

    /// <summary>As-of day.</summary>
    public const string AsOf = "asof";

    /// <summary>From which day rows of datasets count.</summary>
    public const string Clock = "clock";

    /// <summary>Order.</summary>
    public const string Sort = "sort";

    /// <summary>Page.</summary>
    public const string Page = "page";

    /// <summary>Rows a page.</summary>
    public const string Size = "size";

    /// <summary>All of them, in the order of a canonical address.</summary>
    public static IReadOnlyList<string> All { get; } =
        [From, To, Days, Place, Kind, Party, Source, Status, DatePrecision, PlacePrecision, Flag, Scope, Text, AsOf, Clock, Sort, Page, Size];

    /// <summary>The name that a reader's filter has in an address; dates have two.</summary>
    /// <param name="parameter">The filter.</param>
    /// <returns>The name; <c>from</c> for dates.</returns>
    public static string Of(FilterParameter parameter) => parameter switch
    {
        FilterParameter.Dates => From,
        FilterParameter.Place => Place,
        FilterParameter.Kind => Kind,
        FilterParameter.Party => Party,
        FilterParameter.Source => Source,
        FilterParameter.Status => Status,
        FilterParameter.DatePrecision => DatePrecision,
        FilterParameter.PlacePrecision => PlacePrecision,
        FilterParameter.Flag => Flag,
        FilterParameter.Scope => Scope,
        FilterParameter.Text => Text,
        _ => throw new ArgumentOutOfRangeException(nameof(parameter)),
    };
}
