namespace SyriaTalks.Core.Parties;

/// <summary>
/// Two columns of parties, for a picture of who stands how to whom: those that have much to do with each other stand across from
/// each other, with few lines crossing. The same relations always give the same columns.
/// </summary>
/// <param name="Left">Slugs from top to bottom.</param>
/// <param name="Right">Slugs from top to bottom.</param>
public sealed record RelationColumns(IReadOnlyList<string> Left, IReadOnlyList<string> Right)
{
    /// <summary>Most parties in the picture; those with fewest relations are left to the table.</summary>
    public const int Most = 32;

    private const int MostPasses = 40;
    private const int SameSide = 6;
    private const int Crossing = 4;

    /// <summary>Arranges parties.</summary>
    /// <param name="relations">The relations.</param>
    /// <returns>The columns; empty ones for no relation.</returns>
    public static RelationColumns Arrange(IReadOnlyList<RelationView> relations)
    {
        ArgumentNullException.ThrowIfNull(relations);
        string[] parties =
        [
            .. relations.SelectMany(r => new[] { r.From, r.To }).CountBy(p => p)
                .OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal)
                .Take(Most).Select(p => p.Key),
        ];
        var numbers = parties.Select((p, i) => (p, i)).ToDictionary(p => p.p, p => p.i, StringComparer.Ordinal);
        (int A, int B)[] pairs =
        [
            .. relations.Where(r => numbers.ContainsKey(r.From) && numbers.ContainsKey(r.To) && r.From != r.To)
                .Select(r => (A: Math.Min(numbers[r.From], numbers[r.To]), B: Math.Max(numbers[r.From], numbers[r.To])))
                .Distinct(),
        ];
        var places = Improve(parties.Length, pairs);
        string[] ordered = [.. parties.Select((p, i) => (p, places[i])).OrderBy(p => p.Item2).Select(p => p.p)];
        return new RelationColumns([.. ordered.Where((_, i) => i % 2 == 0)], [.. ordered.Where((_, i) => i % 2 == 1)]);
    }

    // Place 2n is the n-th of the left column, 2n + 1 that across from it. Two parties change places as long as that helps.
    private static int[] Improve(int count, (int A, int B)[] pairs)
    {
        int[] places = [.. Enumerable.Range(0, count)];
        var best = Cost(places, pairs);
        var better = true;
        for (var pass = 0; better && pass < MostPasses; pass++)
        {
            better = false;
            for (var a = 0; a < count; a++)
            {
                for (var b = a + 1; b < count; b++)
                {
                    (places[a], places[b]) = (places[b], places[a]);
                    var cost = Cost(places, pairs);
                    if (cost < best)
                        (best, better) = (cost, true);
                    else
                        (places[a], places[b]) = (places[b], places[a]);
                }
            }
        }

        return places;
    }

    private static int Cost(int[] places, (int A, int B)[] pairs)
    {
        var cost = 0;
        for (var i = 0; i < pairs.Length; i++)
        {
            var (a, b) = (places[pairs[i].A], places[pairs[i].B]);
            var across = ((a ^ b) & 1) == 1;
            cost += Math.Abs((a >> 1) - (b >> 1)) + (across ? 0 : SameSide);
            if (!across)
                continue;
            var (left, right) = (a & 1) == 0 ? (a >> 1, b >> 1) : (b >> 1, a >> 1);
            for (var j = i + 1; j < pairs.Length; j++)
            {
                var (c, d) = (places[pairs[j].A], places[pairs[j].B]);
                if (((c ^ d) & 1) == 0)
                    continue;
                var (l, r) = (c & 1) == 0 ? (c >> 1, d >> 1) : (d >> 1, c >> 1);
                if ((l - left) * (r - right) < 0)
                    cost += Crossing;
            }
        }

        return cost;
    }
}
