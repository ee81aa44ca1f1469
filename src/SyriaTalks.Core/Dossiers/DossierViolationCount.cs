namespace SyriaTalks.Core.Dossiers;

/// <summary>How many violations of a ceasefire one voice says there were. A claim, never our figure.</summary>
/// <param name="Id">Slug, stable.</param>
/// <param name="Ceasefire">Slug of the ceasefire, in this dossier or in the store.</param>
/// <param name="By">Slug of the party or monitor whose count it is.</param>
/// <param name="Speaker">Who spoke for it; null where the article does not say.</param>
/// <param name="Measure">Slug of a <see cref="Core.Ceasefires.ViolationMeasure"/>.</param>
/// <param name="Counting">Slug of a <see cref="Core.Ceasefires.Counting"/>.</param>
/// <param name="Window">The days it covers.</param>
/// <param name="Scope">What exactly is counted and where; the same words for counts that continue each other.</param>
/// <param name="Places">Slugs of the places it is limited to; none where it is not limited or not said.</param>
/// <param name="Value">The figure; at least one part is given.</param>
/// <param name="ConfirmedBy">Who confirms this very count.</param>
/// <param name="DisputedBy">Who says that this count is wrong.</param>
/// <param name="Inferred">Whether we conclude it rather than read it.</param>
/// <param name="Cite">Paragraph labels.</param>
public sealed record DossierViolationCount(
    string Id,
    string Ceasefire,
    string By,
    string? Speaker,
    string Measure,
    string Counting,
    DossierWindow Window,
    string Scope,
    IReadOnlyList<string> Places,
    DossierRange Value,
    IReadOnlyList<DossierCountVoice> ConfirmedBy,
    IReadOnlyList<DossierCountVoice> DisputedBy,
    bool Inferred,
    IReadOnlyList<string> Cite);

/// <summary>The days that a count covers, both ends inclusive.</summary>
/// <param name="From">First day; null where the article does not say since when.</param>
/// <param name="To">Last day.</param>
public sealed record DossierWindow(DossierDate? From, DossierDate To);

/// <summary>Who confirms or disputes a count.</summary>
/// <param name="By">Slug of the party or monitor.</param>
/// <param name="Cite">Paragraph labels.</param>
public sealed record DossierCountVoice(string By, IReadOnlyList<string> Cite);
