using System.Globalization;
using System.Text;
using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Sources;
using SyriaTalks.Core.Vocabulary;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Components.Shared;

/// <summary>The words with which a view is cited (docs/citing.md). All but the day of reading comes from the view, so that it can be found again.</summary>
/// <param name="view">What the page shows.</param>
/// <param name="state">What the request asks for.</param>
/// <param name="origin">Scheme and host of the address.</param>
/// <param name="read">Day of reading.</param>
public sealed class CiteWords(CitedView view, PageState state, string origin, DateOnly read)
{
    private const int ShortVersion = 8;

    // What BibTeX takes for its own is written out; an address is left as it is, since the url field is not set as text.
    private static readonly Dictionary<char, string> Specials = new()
    {
        ['&'] = "\\&",
        ['%'] = "\\%",
        ['$'] = "\\$",
        ['#'] = "\\#",
        ['_'] = "\\_",
        ['{'] = "\\{",
        ['}'] = "\\}",
        ['~'] = "\\textasciitilde{}",
        ['^'] = "\\textasciicircum{}",
        ['\\'] = "\\textbackslash{}",
    };

    /// <summary>The address that shows the same later: with the filter, and with the as-of day even where that is the default.</summary>
    public string Address { get; } = origin + new PathString(state.Path).ToUriComponent() + (view.Query is null ? Asked(view, state).ToQuery() : $"{view.Query}&{ParameterNames.Clock}={Terms<KnowledgeClock>.Slug(Clock(view, state))}");

    /// <summary>Whether a dataset that is loaded later may add rows to the view: reports of its rows may be older than the as-of day.</summary>
    public bool MayGrow { get; } = Clock(view, state) == KnowledgeClock.Report;

    /// <summary>First digits of the data version.</summary>
    public string Version => state.Store.DataVersion[..Math.Min(ShortVersion, state.Store.DataVersion.Length)];

    /// <summary>The sentence to cite.</summary>
    public string Sentence => $"SyriaTalks, “{view.Name}”, {Contents}, {Address} (read {DateWords.Long(read)}).";

    /// <summary>The same as an entry for BibTeX.</summary>
    public string BibTex => string.Join('\n',
        $"@misc{{syriatalks-{DateWords.Iso(state.AsOf)}-{Version},",
        "  author = {{SyriaTalks}},",
        $"  title = {{{Escape(view.Name)}}},",
        $"  note = {{{Escape(Capital(Contents))}}},",
        $"  url = {{{Address}}},",
        $"  urldate = {{{DateWords.Iso(read)}}}",
        "}");

    /// <summary>What was published after the as-of day, in a sentence.</summary>
    public string Later
    {
        get
        {
            var later = state.Store.Choices.Sources.Count(s => !s.IsKnown(state.Known));
            return later == 0
                ? $"No source entered was first published after {DateWords.Long(state.AsOf)}."
                : $"{EventWords.Count(later, "source")} first published after {DateWords.Long(state.AsOf)}.";
        }
    }

    private static CeasefireQuestion Asked(CitedView view, PageState state)
    {
        var asked = view.Question ?? new CeasefireQuestion { Filter = view.Filter };
        return asked with { Filter = asked.Filter with { AsOf = state.AsOf, Clock = Clock(view, state) } };
    }

    // On the newest day both clocks show the same, and only that of releases goes on doing so when more is loaded.
    private static KnowledgeClock Clock(CitedView view, PageState state) => state.AsOf >= state.Store.Newest && !(view.LooksBack && state.Store.HasDatasets) ? KnowledgeClock.Release : state.Filter.Clock;

    private string Contents => $"as known on {DateWords.Long(state.AsOf)}{(state.Filter.Clock == KnowledgeClock.Release ? " by the releases of datasets" : null)}, data version {Version}{Records}";

    private string Records => view.Records is null ? string.Empty
        : view.Sources is { Count: > 0 } sources ? $", {view.Records} from {EventWords.Count(sources.Count, "source")}"
        : $", {view.Records}";

    /// <summary>A source as its own citation.</summary>
    /// <param name="source">The source.</param>
    /// <returns>For example "News article, publisher not named: An article, 13 January 2017".</returns>
    public static string Source(SourceInfo source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var url = source.Url is null ? string.Empty : ", " + source.Url;
        return $"{source.Publisher ?? Terms<SourceKind>.Label(source.Kind) + ", publisher not named"}: {source.Title}, {DateWords.Long(source.Published)}{url}";
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
            escaped.Append(Specials.GetValueOrDefault(c) ?? c.ToString(CultureInfo.InvariantCulture));
        return escaped.ToString();
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
