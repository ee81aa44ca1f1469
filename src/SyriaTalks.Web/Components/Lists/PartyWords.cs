using SyriaTalks.Core.Events;
using SyriaTalks.Core.Vocabulary;
using SyriaTalks.Web.Components.Shared;

namespace SyriaTalks.Web.Components.Lists;

/// <summary>Parties of an event grouped by their role, so that an accused is never read as an actor.</summary>
public static class PartyWords
{
    /// <summary>One line a role.</summary>
    /// <param name="row">The event.</param>
    /// <returns>Names with the role; the role is left out for who acts.</returns>
    public static IReadOnlyList<(string Names, string? Role)> Lines(EventRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var lines = row.Parties
            .GroupBy(p => (p.Role, p.Inferred))
            .Select(g => (
                EventWords.Join([.. g.Select(p => p.Short)]),
                g.Key.Role == PartyRole.Actor && !g.Key.Inferred ? null : Words(g.Key.Role, g.Key.Inferred)))
            .ToList();
        if (row.Kind == EventKind.Incident && !row.Parties.Any(p => p.Role == PartyRole.Actor))
            lines.Insert(0, ("Not established", null));
        return lines;
    }

    private static string Words(PartyRole role, bool inferred) =>
        Terms<PartyRole>.Label(role).ToLowerInvariant() + (inferred ? ", inferred" : string.Empty);
}
