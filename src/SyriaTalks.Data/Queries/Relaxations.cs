using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;

namespace SyriaTalks.Data.Queries;

/// <summary>Looks for the nearest filter that selects anything.</summary>
internal static class Relaxations
{
    private const int MostTried = 60;
    private const int MostOffered = 3;

    public static IReadOnlyList<Relaxation> Find(EventLists lists, EventSelection selection)
    {
        var conditions = selection.Filter.Conditions();
        Relaxation Drop(IReadOnlyList<FilterCondition> dropped)
        {
            var without = dropped.Aggregate(selection.Filter, (filter, condition) => filter.Without(condition));
            return new Relaxation(dropped, without, lists.Count(selection with { Filter = without }));
        }

        List<Relaxation> single = [.. conditions.Select(c => Drop([c])).OrderByDescending(r => r.Count)];

        // Dropping one is not enough: two, then three, until something is left, but not without end.
        var tried = 0;
        for (var size = 2; size < conditions.Count && single.TrueForAll(r => r.Count == 0) && tried < MostTried; size++)
        {
            var sets = Subsets(conditions, size).Take(MostTried - tried).ToList();
            tried += sets.Count;
            single.InsertRange(0, sets.Select(Drop).Where(r => r.Count > 0).OrderByDescending(r => r.Count).Take(MostOffered));
        }

        return single;
    }

    private static IEnumerable<IReadOnlyList<FilterCondition>> Subsets(IReadOnlyList<FilterCondition> all, int size, int from = 0)
    {
        if (size == 0)
        {
            yield return [];
            yield break;
        }

        for (var i = from; i <= all.Count - size; i++)
        {
            foreach (var rest in Subsets(all, size - 1, i + 1))
                yield return [all[i], .. rest];
        }
    }
}
