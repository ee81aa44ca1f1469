namespace SyriaTalks.Core.Dossiers;

/// <summary>Every citation of a dossier with the JSON path of its record.</summary>
public static class DossierCites
{
    /// <summary>Lists the citations.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <returns>Path of the record and its paragraph labels.</returns>
    public static IEnumerable<(string Path, IReadOnlyList<string> Labels)> Of(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return List("$.monitors", dossier.Monitors, m => m.Cite)
            .Concat(List("$.places", dossier.Places, p => p.Cite))
            .Concat(List("$.parties", dossier.Parties, p => p.Cite))
            .Concat(List("$.holdings", dossier.Holdings, h => h.Cite))
            .Concat(List("$.relations", dossier.Relations, r => r.Cite))
            .Concat(List("$.context", dossier.Context, c => c.Cite))
            .Concat(List("$.claims", dossier.Claims, c => c.Cite))
            .Concat(List("$.events", dossier.Events, e => e.Cite))
            .Concat(dossier.Events.SelectMany((e, i) => List($"$.events[{i}].figures", e.Figures, f => f.Cite)
                .Concat(List($"$.events[{i}].notes", e.Notes, n => n.Cite))))
            .Concat(dossier.Ceasefires.SelectMany((c, i) => List($"$.ceasefires[{i}].terms", c.Terms, t => t.Cite)))
            .Concat(List("$.violationCounts", dossier.ViolationCounts, c => c.Cite))
            .Concat(dossier.ViolationCounts.SelectMany((c, i) => List($"$.violationCounts[{i}].confirmedBy", c.ConfirmedBy, v => v.Cite)
                .Concat(List($"$.violationCounts[{i}].disputedBy", c.DisputedBy, v => v.Cite))))
            .Concat(List("$.talks", dossier.Talks, t => t.Cite))
            .Concat(dossier.Talks.SelectMany((t, i) => List($"$.talks[{i}].participation", t.Participation, p => p.Cite)
                .Concat(List($"$.talks[{i}].known", t.Known, n => n.Cite))
                .Concat(List($"$.talks[{i}].alongside", t.Alongside, n => n.Cite))));
    }

    private static IEnumerable<(string Path, IReadOnlyList<string> Labels)> List<T>(
        string path, IReadOnlyList<T> records, Func<T, IReadOnlyList<string>> cite) =>
        records.Select((r, i) => ($"{path}[{i}]", cite(r)));
}
