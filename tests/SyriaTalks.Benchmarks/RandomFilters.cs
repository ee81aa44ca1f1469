using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;

namespace SyriaTalks.Benchmarks;

/// <summary>Makes filters of values that the rows have, the same for the same seed.</summary>
/// <param name="facets">What there is to choose from.</param>
internal sealed class RandomFilters(IReadOnlyList<Facet> facets)
{
    /// <summary>Makes filters of one to six conditions, three in ten for the timeline.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="count">How many.</param>
    public List<(EventScope Scope, EventFilter Filter)> Make(int seed, int count)
    {
        var random = new Random(seed);
        var made = new HashSet<(EventScope, EventFilter)>();
        while (made.Count < count)
        {
            var filter = Make(random);
            if (!filter.IsEmpty)
                made.Add((random.Next(10) < 3 ? EventScope.Timeline : EventScope.Incidents, filter));
        }

        return [.. made];
    }

    private EventFilter Make(Random random)
    {
        var filter = EventFilter.None;
        if (Chance(random, 80))
        {
            var from = GedFile.First.AddDays(random.Next(GedFile.Last.DayNumber - GedFile.First.DayNumber));
            filter = filter with { From = from, To = from.AddDays(random.Next(7, 1000)) };
        }

        foreach (var (parameter, percent) in new[] { (FilterParameter.Place, 50), (FilterParameter.Party, 40), (FilterParameter.Kind, 40), (FilterParameter.Flag, 15) })
        {
            if (Chance(random, percent))
                filter = filter.WithValues(parameter, Values(random, parameter));
        }

        if (Chance(random, 25))
        {
            var words = Enumerable.Range(0, random.Next(1, 4)).Select(_ => GedFile.Words[random.Next(GedFile.Words.Length)]);
            filter = filter with { Text = string.Join(' ', words) };
        }

        return filter;
    }

    private SlugSet Values(Random random, FilterParameter parameter)
    {
        var values = facets.First(f => f.Parameter == ParameterNames.Of(parameter)).Values;
        return SlugSet.Of(Enumerable.Range(0, random.Next(1, 4)).Select(_ => values[random.Next(values.Count)].Slug));
    }

    private static bool Chance(Random random, int percent) => random.Next(100) < percent;
}
