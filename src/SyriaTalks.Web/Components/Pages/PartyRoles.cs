using SyriaTalks.Core.Parties;
using SyriaTalks.Core.Talks;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Web.Components.Pages;

/// <summary>Sorts parties under what the sources say of them; each stands once, under the first heading that fits.</summary>
public static class PartyRoles
{
    /// <summary>Groups the parties of a board.</summary>
    /// <param name="board">The board.</param>
    /// <returns>Headings that have parties, in order.</returns>
    public static IReadOnlyList<(string Heading, IReadOnlyList<PartyRow> Parties)> Group(PartyBoard board)
    {
        ArgumentNullException.ThrowIfNull(board);
        return
        [
            .. board.Parties
                .Select(p => (Party: p, Role: RoleOf(board, p.Slug)))
                .GroupBy(p => p.Role, p => p.Party)
                .OrderBy(g => g.Key.Order)
                .Select(g => (g.Key.Heading, (IReadOnlyList<PartyRow>)[.. g])),
        ];
    }

    private static (int Order, string Heading) RoleOf(PartyBoard board, string slug)
    {
        var seat = board.Participation.Where(p => p.Party == slug && p.Standing != Standing.NotStated).OrderBy(p => p.Standing).FirstOrDefault();
        if (seat is not null)
            return ((int)seat.Standing, Terms<Standing>.Label(seat.Standing) + (seat.Inferred ? " (inferred)" : string.Empty));
        if (board.Terms.Any(t => t.Party == slug && t.Aspect == CeasefireAspect.Excludes))
            return (30, "Not covered by the ceasefire");
        if (board.Terms.Any(t => t.Party == slug && t.Aspect == CeasefireAspect.Without))
            return (20, "Outside the ceasefire deal");
        if (board.Relations.Any(r => r.To == slug && r.Kind == RelationKind.Supports))
            return (22, "Backed by another party");
        return board.Relations.Any(r => (r.From == slug || r.To == slug) && r.Kind == RelationKind.Fights)
            ? (21, "Fighting, seat not stated")
            : (40, "Named in the account");
    }
}
