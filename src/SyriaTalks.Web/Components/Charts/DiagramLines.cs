using System.Globalization;
using SyriaTalks.Core.Parties;

namespace SyriaTalks.Web.Components.Charts;

/// <summary>Draws the lines of a <see cref="TableDiagram"/>: from seats down to the ground, and from the ground across the double line.</summary>
internal static class DiagramLines
{
    private const double Label = 18;

    /// <summary>Lines of those who back somebody on the ground.</summary>
    /// <param name="backing">Who backs whom.</param>
    /// <param name="seats">Where lines begin.</param>
    /// <param name="ground">Where they end.</param>
    /// <returns>The lines, each with a label beside its beginning.</returns>
    public static IEnumerable<SeatLine> Backs(IReadOnlyList<RelationView> backing, IReadOnlyList<SeatBox> seats, IReadOnlyList<SeatBox> ground)
    {
        foreach (var relation in backing)
        {
            var from = seats.First(s => s.Party == relation.From);
            var to = ground.First(g => g.Party == relation.To);
            var (i, n) = Position(backing.Where(r => r.From == relation.From), relation);
            var (j, m) = Position(backing.Where(r => r.To == relation.To).OrderBy(r => seats.First(s => s.Party == r.From).X), relation);
            var (x1, y1) = (from.Centre + Spread(i, n, 36), from.Bottom);
            var (x2, y2) = (to.Centre + Spread(j, m, 48), to.Y);
            var bend = (y2 - y1) * 0.55;

            // The label stands on the side from which the line bends away.
            var right = x2 <= x1;
            yield return new SeatLine(
                string.Create(CultureInfo.InvariantCulture, $"M{x1:0.#} {y1:0.#}C{x1:0.#} {y1 + bend:0.#} {x2:0.#} {y2 - bend:0.#} {x2:0.#} {y2 - 8:0.#}"),
                string.Create(CultureInfo.InvariantCulture, $"M{x2:0.#} {y2 - 1:0.#}l-6 -11h12z"),
                $"supports{(relation.Inferred ? " (inferred)" : string.Empty)}, {relation.Citation.Short}",
                x1 + (right ? 10 : -10),
                y1 + 26 + (Label * i),
                right ? "start" : "end",
                Hostile: false);
        }
    }

    /// <summary>Lines of those on the ground who fight somebody outside the ceasefire.</summary>
    /// <param name="fights">Who fights whom, entered once and read from both sides.</param>
    /// <param name="ground">Where lines begin.</param>
    /// <param name="outside">Where they end.</param>
    /// <param name="border">Where the double line stands.</param>
    /// <returns>The lines.</returns>
    public static IEnumerable<SeatLine> Fights(
        IEnumerable<RelationView> fights, IReadOnlyList<SeatBox> ground, IReadOnlyList<SeatBox> outside, double border)
    {
        var lane = 0;
        foreach (var fight in fights)
        {
            var from = ground.FirstOrDefault(g => g.Party == fight.From || g.Party == fight.To);
            var to = outside.FirstOrDefault(b => b.Party == fight.From || b.Party == fight.To);
            if (from is null || to is null)
                continue;

            // Below all boxes, then up beside the double line: whatever stands to the right of it is not crossed.
            var (x, y) = (from.Centre + 24, from.Bottom);
            var (low, turn, end) = (y + 26 + (20 * lane), border - 10 - (6 * lane), to.Y + (SeatBox.Height / 2) + (8 * lane));
            yield return new SeatLine(
                string.Create(CultureInfo.InvariantCulture, $"M{x:0.#} {y:0.#}V{low - 6:0.#}q0 6 6 6H{turn - 8:0.#}q8 0 8 -8V{end + 8:0.#}q0 -8 8 -8H{to.X - 8:0.#}"),
                string.Create(CultureInfo.InvariantCulture, $"M{to.X - 1:0.#} {end:0.#}l-11 -6v12z"),
                $"fights{(fight.Inferred ? " (inferred)" : string.Empty)}, {fight.Citation.Short}",
                x + 12,
                low - 6,
                "start",
                Hostile: true);
            lane++;
        }
    }

    private static (int Index, int Count) Position(IEnumerable<RelationView> all, RelationView one)
    {
        var list = all.ToList();
        return (list.IndexOf(one), list.Count);
    }

    private static double Spread(int index, int count, double step) => (index - ((count - 1) / 2.0)) * step;
}
