using System.Globalization;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Parties;

namespace SyriaTalks.Core.Dossiers;

/// <summary>What a schema cannot say of a dossier: ids are unique, dates agree with themselves, paragraphs exist, roles fit.</summary>
/// <remarks>References to places, parties and events are checked against the store as well, when the dossier is applied.</remarks>
public static class DossierRules
{
    /// <summary>Checks a dossier that fits the schema.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <returns>Every problem found.</returns>
    public static IEnumerable<DossierProblem> Check(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var problems = new List<DossierProblem>();
        if (dossier.Format != Dossier.CurrentFormat)
            problems.Add(new DossierProblem("$.format", $"\"{dossier.Format}\" is not understood; use \"{Dossier.CurrentFormat}\""));
        Unique(problems, "places", dossier.Places.Select(p => p.Id));
        Unique(problems, "events", dossier.Events.Select(e => e.Id));
        Unique(problems, "claims", dossier.Claims.Select(c => c.Id));
        Unique(problems, "ceasefires", dossier.Ceasefires.Select(c => c.Id));
        Unique(problems, "talks", dossier.Talks.Select(t => t.Id));
        Unique(problems, "violationCounts", dossier.ViolationCounts.Select(c => c.Id));
        Unique(problems, "parties", dossier.Parties.Select(p => p.Id));
        Unique(problems, "monitors", dossier.Monitors.Select(m => m.Id));
        foreach (var id in dossier.Parties.Select(p => p.Id).Intersect(dossier.Monitors.Select(m => m.Id)))
            problems.Add(new DossierProblem("$.monitors", $"\"{id}\" is a party as well; who reports and who acts are kept apart"));
        Dates(problems, dossier);
        Events(problems, dossier);
        Relations(problems, dossier);
        problems.AddRange(ViolationCountRules.Check(dossier));
        Cites(problems, dossier);
        return problems;
    }

    private static void Unique(List<DossierProblem> problems, string list, IEnumerable<string> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, i) in ids.Select((id, i) => (id, i)))
        {
            if (!seen.Add(id))
                problems.Add(new DossierProblem($"$.{list}[{i}].id", $"\"{id}\" is used before in this list"));
        }
    }

    private static void Dates(List<DossierProblem> problems, Dossier dossier)
    {
        var dates = dossier.Events.Select((e, i) => ((DossierDate?)e.Date, $"$.events[{i}].date"))
            .Concat(dossier.Claims.Select((c, i) => (c.Said, $"$.claims[{i}].said")))
            .Concat(dossier.Relations.Select((r, i) => (r.Date, $"$.relations[{i}].date")))
            .Concat(dossier.Ceasefires.SelectMany((c, i) => c.Terms.Select((t, j) => (t.Date, $"$.ceasefires[{i}].terms[{j}].date"))))
            .Concat(dossier.ViolationCounts.Select((c, i) => (c.Window.From, $"$.violationCounts[{i}].window.from")))
            .Concat(dossier.ViolationCounts.Select((c, i) => ((DossierDate?)c.Window.To, $"$.violationCounts[{i}].window.to")));
        foreach (var (date, path) in dates)
        {
            if (date is not null && ToDate(date).Problem() is { } problem)
                problems.Add(new DossierProblem(path, problem));
        }
    }

    private static void Events(List<DossierProblem> problems, Dossier dossier)
    {
        foreach (var (e, i) in dossier.Events.Select((e, i) => (e, i)))
        {
            if ((e.Kind == "incident") != (e.Type is not null))
                problems.Add(new DossierProblem($"$.events[{i}].type", "an incident has a type, no other kind has one"));
            if (e.Status != "planned" && e.Date.End > dossier.Source.Published)
                problems.Add(new DossierProblem(
                    $"$.events[{i}].date.end", "lies after the day of publication, which only a planned event can"));
            foreach (var (place, j) in e.Places.Select((p, j) => (p, j)).Where(p => e.Places.Take(p.j).Any(q => q.Place == p.p.Place)))
                problems.Add(new DossierProblem($"$.events[{i}].places[{j}].place", $"\"{place.Place}\" stands in this list before"));
        }
    }

    private static void Relations(List<DossierProblem> problems, Dossier dossier)
    {
        foreach (var (r, i) in dossier.Relations.Select((r, i) => (r, i)))
        {
            if (r.From == r.To)
                problems.Add(new DossierProblem($"$.relations[{i}].to", "a party has no relation to itself"));
            var mutual = Vocabulary.Terms<RelationKind>.TryParse(r.Kind, out var kind) && kind.IsMutual();
            if (dossier.Relations.Take(i).Any(o => o.Kind == r.Kind
                && ((o.From == r.From && o.To == r.To) || (mutual && o.From == r.To && o.To == r.From))))
                problems.Add(new DossierProblem($"$.relations[{i}]", "stands in this list before; a mutual relation is entered once"));
        }
    }

    private static void Cites(List<DossierProblem> problems, Dossier dossier)
    {
        foreach (var (path, labels) in DossierCites.Of(dossier))
        {
            foreach (var (label, i) in labels.Select((l, i) => (l, i)))
            {
                if (label != "caption" && int.Parse(label, CultureInfo.InvariantCulture) > dossier.Source.Paragraphs)
                    problems.Add(new DossierProblem(
                        $"{path}.cite[{i}]", $"the article has {dossier.Source.Paragraphs} paragraphs, there is no {label}"));
            }
        }
    }

    /// <summary>The date a dossier codes.</summary>
    /// <param name="date">As coded.</param>
    /// <returns>The date; not yet checked.</returns>
    public static EventDate ToDate(DossierDate date)
    {
        ArgumentNullException.ThrowIfNull(date);
        return new EventDate(date.Start, date.End, (DatePrecision)date.Precision, date.Text);
    }
}
