using SyriaTalks.Core.Events;
using SyriaTalks.Core.Parties;
using SyriaTalks.Core.Sources;
using SyriaTalks.Core.Vocabulary;
using SyriaTalks.Web.Components.Charts;

namespace SyriaTalks.Web.Components.Pages;

/// <summary>One thing that a source says of where a party stands: a relation of its, or a stance it took.</summary>
/// <param name="Number">Its number in the list, from 1.</param>
/// <param name="Date">When, as far as the source says; null for no date.</param>
/// <param name="Symbol">Name of its symbol.</param>
/// <param name="Css">Class that colours it.</param>
/// <param name="Words">What it is, in a few words.</param>
/// <param name="Text">What the source says, in our own words.</param>
/// <param name="Other">Slug of the other party of a relation; null for a stance.</param>
/// <param name="OtherName">Its name.</param>
/// <param name="About">The event that a stance is about; null for a relation.</param>
/// <param name="Inferred">Whether we conclude it rather than read it.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record PartyPosition(
    int Number,
    EventDate? Date,
    string Symbol,
    string Css,
    string Words,
    string Text,
    string? Other,
    string? OtherName,
    EventLink? About,
    bool Inferred,
    Citation Citation);

/// <summary>Puts what is said of a party's position in the order of time: oldest first, what has no date last.</summary>
public static class PartyPositions
{
    /// <summary>The positions of a party.</summary>
    /// <param name="detail">All that is known of it.</param>
    /// <returns>Its relations in both directions and its own claims, each with its citation.</returns>
    public static IReadOnlyList<PartyPosition> Of(PartyDetail detail)
    {
        ArgumentNullException.ThrowIfNull(detail);
        return
        [
            .. detail.Relations.Select(r => Relation(r, detail.Party.Slug)).Concat(detail.Statements.Select(Stance))
                .OrderBy(p => p.Date is null)
                .ThenBy(p => p.Date?.Start ?? p.Date?.End)
                .ThenBy(p => p.Date?.End)
                .Select((p, i) => p with { Number = i + 1 }),
        ];
    }

    private static PartyPosition Relation(RelationView r, string slug)
    {
        var (acts, label) = (r.From == slug, Terms<RelationKind>.Label(r.Kind));
        var (other, name) = acts ? (r.To, r.ToName) : (r.From, r.FromName);
        return new PartyPosition(
            0, r.Date, RelationMatrix.Symbol(r.Kind), "net-" + Terms<RelationKind>.Slug(r.Kind),
            Words(acts || r.Kind.IsMutual(), r.Kind == RelationKind.Strained ? label + " with" : label, name),
            r.Text, other, name, null, r.Inferred, r.Citation);
    }

    private static string Words(bool acts, string label, string name) =>
        acts ? $"{label} {name}" : $"{name}: {label.ToLowerInvariant()} it";

    private static PartyPosition Stance(ClaimView c) => new(
        0, c.Said, c.Stance switch { ClaimStance.Confirms => "check", ClaimStance.Denies => "x", ClaimStance.Declines => "s-unknown", _ => "point" },
        "net-stance", $"{Terms<ClaimStance>.Label(c.Stance)}: {Terms<ClaimTopic>.Label(c.Topic).ToLowerInvariant()}",
        c.Text, null, null, new EventLink(c.EventId, c.EventTitle), c.Inferred, c.Citation);
}
