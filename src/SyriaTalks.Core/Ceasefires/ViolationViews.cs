using SyriaTalks.Core.Events;
using SyriaTalks.Core.Sources;
using SyriaTalks.Core.Text;

namespace SyriaTalks.Core.Ceasefires;

/// <summary>A count of violations that somebody published. Who reports is no party to what is reported.</summary>
/// <param name="Id">Slug.</param>
/// <param name="Ceasefire">Slug of the ceasefire.</param>
/// <param name="CeasefireName">Its name.</param>
/// <param name="Reporter">Slug of the party or monitor whose count it is.</param>
/// <param name="ReporterName">Its name.</param>
/// <param name="ByMonitor">Whether it is a monitor.</param>
/// <param name="Speaker">Who spoke for it; null where the source does not say.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Counting">How it is counted.</param>
/// <param name="From">First day covered; null where the source does not say since when.</param>
/// <param name="To">Last day covered, inclusive.</param>
/// <param name="Scope">What exactly is counted and where.</param>
/// <param name="Places">Places it is limited to; none where it is not limited or not said.</param>
/// <param name="Value">The figure.</param>
/// <param name="ConfirmedBy">Who confirms this very count.</param>
/// <param name="DisputedBy">Who says that it is wrong.</param>
/// <param name="Inferred">Whether we conclude it rather than read it.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record ViolationCount(
    string Id,
    string Ceasefire,
    string CeasefireName,
    string Reporter,
    string ReporterName,
    bool ByMonitor,
    string? Speaker,
    ViolationMeasure Measure,
    Counting Counting,
    EventDate? From,
    EventDate To,
    string Scope,
    IReadOnlyList<CountPlace> Places,
    CountRange Value,
    IReadOnlyList<CountVoice> ConfirmedBy,
    IReadOnlyList<CountVoice> DisputedBy,
    bool Inferred,
    Citation Citation)
{
    /// <summary>What has to be the same before two counts are compared: reporter, ceasefire, measure, and scope in words and places.</summary>
    public string Series { get; } =
        $"{Reporter} {Ceasefire} {Measure} {Folding.Fold(Scope)} {string.Join(' ', Places.Select(p => p.Slug).Order(StringComparer.Ordinal))}";

    /// <summary>The window in words: "from late December 2016 to 5 January 2017", "12 January 2017".</summary>
    public string WindowText => From is null ? $"until {To.Text}, start not stated" : From.Text == To.Text ? To.Text : $"from {From.Text} to {To.Text}";
}

/// <summary>A place that a count is limited to.</summary>
/// <param name="Slug">Slug of the place.</param>
/// <param name="Name">Its name.</param>
public sealed record CountPlace(string Slug, string Name);

/// <summary>Who confirms or disputes a count.</summary>
/// <param name="Slug">Slug of the party or monitor.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsMonitor">Whether it is a monitor.</param>
/// <param name="Citation">Where it says so.</param>
public sealed record CountVoice(string Slug, string Name, bool IsMonitor, Citation Citation);

/// <summary>Something that cannot be right in one reporter's counts.</summary>
/// <param name="Issue">What sort.</param>
/// <param name="Counts">Ids of the counts it is about, the one it is shown with last.</param>
/// <param name="Text">A sentence that names them.</param>
public sealed record ViolationFlag(ViolationIssue Issue, IReadOnlyList<string> Counts, string Text);

/// <summary>Published counts of violations as known on the as-of day. They are set side by side and never added up.</summary>
/// <param name="Counts">The counts by ceasefire, reporter, measure and scope, in order of their windows.</param>
/// <param name="Flags">What cannot be right in them.</param>
public sealed record ViolationLedgerView(IReadOnlyList<ViolationCount> Counts, IReadOnlyList<ViolationFlag> Flags)
{
    /// <summary>Sorts counts and finds what cannot be right in them.</summary>
    /// <param name="counts">The counts, in any order.</param>
    /// <returns>The ledger.</returns>
    public static ViolationLedgerView Of(IEnumerable<ViolationCount> counts)
    {
        IReadOnlyList<ViolationCount> sorted =
        [
            .. counts
                .OrderBy(c => c.Ceasefire, StringComparer.Ordinal)
                .ThenBy(c => c.ReporterName, StringComparer.Ordinal).ThenBy(c => c.Reporter, StringComparer.Ordinal)
                .ThenBy(c => c.Measure).ThenBy(c => c.Series, StringComparer.Ordinal)
                .ThenBy(c => c.To.End).ThenBy(c => c.Counting)
                .ThenBy(c => c.From?.Start).ThenBy(c => c.Citation.Published).ThenBy(c => c.Id, StringComparer.Ordinal),
        ];
        return new ViolationLedgerView(sorted, ViolationRule.Find(sorted));
    }

    /// <summary>The flags shown with a count: those that it completes.</summary>
    /// <param name="count">The count.</param>
    /// <returns>None where nothing is wrong.</returns>
    public IReadOnlyList<ViolationFlag> FlagsOf(ViolationCount count)
    {
        ArgumentNullException.ThrowIfNull(count);
        return [.. Flags.Where(f => f.Counts[^1] == count.Id)];
    }
}
