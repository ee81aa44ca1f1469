using Microsoft.EntityFrameworkCore;
using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Parties;
using SyriaTalks.Core.Places;
using SyriaTalks.Core.Talks;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Index;

/// <summary>Two sides of an event.</summary>
/// <param name="SideA">Numbers in <see cref="StoreNames.Parties"/> of those who act.</param>
/// <param name="SideB">Numbers of those acted against.</param>
internal sealed record FrontSides(int[] SideA, int[] SideB);

/// <summary>
/// Says for each event where its sides stand to the newest ceasefire. Sides come in few pairs, so each pair is looked at once.
/// Who is covered is method rather than news: it is taken from all sources there are, whatever day is shown.
/// </summary>
internal sealed class ScopeClassifier
{
    private readonly StoreNames _names;
    private readonly Dictionary<int, CeasefireSide> _sides;
    private readonly HashSet<int> _inSyria;
    private readonly Dictionary<string, int> _fronts = new(StringComparer.Ordinal);
    private readonly List<FrontSides> _list = [];
    private readonly List<(CeasefireSide[] A, CeasefireSide[] B)> _stands = [];

    public ScopeClassifier(StoreContext db, StoreNames names)
    {
        _names = names;
        _sides = Sides(db);
        var country = names.Places.FirstOrDefault(p => p is { Kind: PlaceKind.Country, Slug: Gazetteer.Syria })?.Country;
        _inSyria = [.. Enumerable.Range(0, names.Places.Count).Where(p => names.Places[p].Country == country)];
    }

    /// <summary>Pairs of sides, by number.</summary>
    public IReadOnlyList<FrontSides> Fronts => _list;

    /// <summary>Number of the pair of sides that packed parties name.</summary>
    public int FrontOf(string packed)
    {
        if (_fronts.TryGetValue(packed, out var front))
            return front;
        var parties = PackedParties.Unpack(packed).ToList();
        int[] a = [.. parties.Where(p => p.Role == PartyRole.Actor).Select(p => p.Key)];
        int[] b = [.. parties.Where(p => p.Role == PartyRole.Opponent).Select(p => p.Key)];
        _stands.Add(([.. a.Select(Side)], [.. b.Select(Side)]));
        _list.Add(new FrontSides([.. a.Select(_names.Party)], [.. b.Select(_names.Party)]));
        return _fronts[packed] = _list.Count - 1;
    }

    /// <summary>Applies the rule of the codebook.</summary>
    public CeasefireScope Classify(int front, EventType? type, int place, int[]? morePlaces)
    {
        var inSyria = _inSyria.Contains(place) || (morePlaces is not null && morePlaces.Any(_inSyria.Contains));
        return CeasefireScopeRule.Classify(_stands[front].A, _stands[front].B, type, inSyria);
    }

    private CeasefireSide Side(int party) => _sides.GetValueOrDefault(party);

    private static Dictionary<int, CeasefireSide> Sides(StoreContext db)
    {
        var ceasefire = db.Ceasefires.OrderByDescending(c => c.Event.End).ThenBy(c => c.Slug).Select(c => (int?)c.Key).FirstOrDefault();
        var sides = new Dictionary<int, CeasefireSide>();
        foreach (var term in db.Terms.AsNoTracking().Where(t => t.CeasefireKey == ceasefire && t.PartyKey != null).OrderBy(t => t.Position))
        {
            var side = Of(term.Aspect);
            if (side != CeasefireSide.None)
                sides[term.PartyKey!.Value] = side == CeasefireSide.Excluded ? side : sides.GetValueOrDefault(term.PartyKey.Value, side);
        }

        AddParts(db, sides);
        return sides;
    }

    // A group that belongs to a covered party is covered with it; what a term says of the group itself goes first.
    private static void AddParts(StoreContext db, Dictionary<int, CeasefireSide> sides)
    {
        var parts = db.Relations.AsNoTracking().Where(r => r.Kind == RelationKind.PartOf).Select(r => new { r.FromKey, r.ToKey }).ToList();
        for (var added = true; added;)
        {
            added = false;
            foreach (var part in parts)
                added |= sides.TryGetValue(part.ToKey, out var side) && sides.TryAdd(part.FromKey, side);
        }
    }

    private static CeasefireSide Of(CeasefireAspect aspect) => aspect switch
    {
        CeasefireAspect.CoversGovernment => CeasefireSide.Government,
        CeasefireAspect.CoversInsurgents => CeasefireSide.Insurgents,
        CeasefireAspect.Excludes => CeasefireSide.Excluded,
        _ => CeasefireSide.None,
    };
}
