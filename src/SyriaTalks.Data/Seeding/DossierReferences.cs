using Microsoft.EntityFrameworkCore;
using SyriaTalks.Core.Dossiers;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Seeding;

/// <summary>Checks that everything a dossier refers to exists, in it or in the store, and that it defines nothing a second time.</summary>
internal static class DossierReferences
{
    public static IReadOnlyList<DossierProblem> Check(StoreContext db, Dossier dossier)
    {
        var owner = dossier.Source.Id;
        var places = db.Places.Where(p => p.Source == null || p.Source.Id != owner).Select(p => p.Slug).ToHashSet();
        var governorates = db.Places.Where(p => p.Governorate == p).Select(p => p.Slug).ToHashSet();
        var parties = db.Parties.Where(p => p.Source.Id != owner).Select(p => p.Slug).ToHashSet();
        var monitors = db.Monitors.Where(p => p.Source.Id != owner).Select(p => p.Slug).ToHashSet();
        var events = db.Events.Where(e => e.Source.Id != owner).Select(e => e.Id).ToHashSet();
        var claims = db.Claims.Where(c => c.Source.Id != owner).Select(c => c.Id).ToHashSet();
        var counts = db.ViolationCounts.Where(c => c.Source.Id != owner).Select(c => c.Id).ToHashSet();
        var ceasefires = db.Ceasefires.Where(c => c.Source.Id != owner).Select(c => c.Slug).ToHashSet();
        var problems = new List<DossierProblem>();
        Defined(problems, "places", dossier.Places.Select(p => p.Id), places);
        Defined(problems, "parties", dossier.Parties.Select(p => p.Id), parties);
        Defined(problems, "monitors", dossier.Monitors.Select(m => m.Id), monitors);
        Defined(problems, "events", dossier.Events.Select(e => e.Id), [.. events, .. OfDatasets(db, dossier)]);
        Defined(problems, "claims", dossier.Claims.Select(c => c.Id), claims);
        Defined(problems, "violationCounts", dossier.ViolationCounts.Select(c => c.Id), counts);
        ceasefires.UnionWith(dossier.Ceasefires.Select(c => c.Id));
        places.UnionWith(dossier.Places.Select(p => p.Id));
        parties.UnionWith(dossier.Parties.Select(p => p.Id));
        monitors.UnionWith(dossier.Monitors.Select(m => m.Id));
        events.UnionWith(dossier.Events.Select(e => e.Id));
        var voices = parties.Union(monitors).ToHashSet();
        foreach (var (path, kind, slug) in Named(dossier))
        {
            var known = kind switch
            {
                "place" => places,
                "governorate" => governorates,
                "party" => parties,
                "event" => events,
                "ceasefire" => ceasefires,
                _ => voices,
            };
            if (!known.Contains(slug))
                problems.Add(new DossierProblem(path, $"no {kind} \"{slug}\" is defined here or in the store"));
        }

        return problems;
    }

    private static List<string> OfDatasets(StoreContext db, Dossier dossier)
    {
        string[] ids = [.. dossier.Events.Select(e => e.Id)];
        return [.. db.DatasetEvents.Where(e => EF.Parameter(ids).Contains(e.Id)).Select(e => e.Id)];
    }

    private static void Defined(List<DossierProblem> problems, string list, IEnumerable<string> ids, HashSet<string> known)
    {
        foreach (var (id, i) in ids.Select((id, i) => (id, i)))
        {
            if (known.Contains(id))
                problems.Add(new DossierProblem($"$.{list}[{i}].id", $"\"{id}\" is defined by another source; refer to it instead of defining it again"));
        }
    }

    private static IEnumerable<(string Path, string Kind, string Slug)> Named(Dossier dossier)
    {
        var all = dossier.Places.Select((p, i) => ($"$.places[{i}].governorate", "governorate", p.Governorate))
            .Concat(dossier.Holdings.SelectMany((h, i) => new[]
            {
                ($"$.holdings[{i}].party", "party", (string?)h.Party), ($"$.holdings[{i}].place", "place", h.Place),
            }))
            .Concat(dossier.Relations.SelectMany((r, i) => new[]
            {
                ($"$.relations[{i}].from", "party", (string?)r.From), ($"$.relations[{i}].to", "party", r.To),
            }))
            .Concat(dossier.Events.SelectMany((e, i) =>
                e.Places.Select((p, j) => ($"$.events[{i}].places[{j}].place", "place", (string?)p.Place))
                    .Concat(e.Parties.Select((p, j) => ($"$.events[{i}].parties[{j}].party", "party", (string?)p.Party)))))
            .Concat(dossier.Claims.SelectMany((c, i) => new[]
            {
                ($"$.claims[{i}].event", "event", (string?)c.Event), ($"$.claims[{i}].statement", "event", c.Statement),
                ($"$.claims[{i}].by", "party or monitor", c.By), ($"$.claims[{i}].accused", "party", c.Accused),
            }))
            .Concat(Talks(dossier))
            .Concat(dossier.ViolationCounts.SelectMany((c, i) => Count(c, $"$.violationCounts[{i}]")));
        return all.Where(n => n.Item3 is not null).Select(n => (n.Item1, n.Item2, n.Item3!));
    }

    private static IEnumerable<(string, string, string?)> Count(DossierViolationCount count, string path) =>
        count.Places.Select((p, i) => ($"{path}.places[{i}]", "place", (string?)p))
            .Concat(count.ConfirmedBy.Select((v, i) => ($"{path}.confirmedBy[{i}].by", "party or monitor", (string?)v.By)))
            .Concat(count.DisputedBy.Select((v, i) => ($"{path}.disputedBy[{i}].by", "party or monitor", (string?)v.By)))
            .Prepend(($"{path}.by", "party or monitor", count.By))
            .Prepend(($"{path}.ceasefire", "ceasefire", count.Ceasefire));

    private static IEnumerable<(string, string, string?)> Talks(Dossier dossier) =>
        dossier.Ceasefires.SelectMany((c, i) => c.Terms
            .Select((t, j) => ($"$.ceasefires[{i}].terms[{j}].party", "party", t.Party))
            .Prepend(($"$.ceasefires[{i}].event", "event", c.Event)))
        .Concat(dossier.Talks.SelectMany((t, i) => t.Participation
            .Select((p, j) => ($"$.talks[{i}].participation[{j}].party", "party", (string?)p.Party))
            .Concat(t.Path.Select((e, j) => ($"$.talks[{i}].path[{j}]", "event", (string?)e)))
            .Prepend(($"$.talks[{i}].place", "place", t.Place))
            .Prepend(($"$.talks[{i}].event", "event", t.Event))));
}
