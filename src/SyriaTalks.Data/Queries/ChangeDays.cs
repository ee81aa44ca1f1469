using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Queries;

/// <summary>When what is said of an event changed last. A dataset's row changes with the release that brought it, which the index knows.</summary>
internal static class ChangeDays
{
    /// <summary>Publication day of the newest source that reports an event of a dossier or makes a claim about it.</summary>
    /// <param name="db">The store.</param>
    /// <param name="asOf">The day whose knowledge counts.</param>
    /// <returns>Days by key of the event; none later than the as-of day.</returns>
    public static Dictionary<int, DateOnly> OfDossiers(StoreContext db, DateOnly asOf)
    {
        var cited = db.EventCitations.Where(c => c.Source.Published <= asOf).Select(c => new { c.EventKey, c.Source.Published });
        var claimed = db.Claims.Where(c => c.Source.Published <= asOf).Select(c => new { c.EventKey, c.Source.Published });
        return cited.Concat(claimed).AsEnumerable().GroupBy(c => c.EventKey).ToDictionary(g => g.Key, g => g.Max(c => c.Published));
    }

    /// <summary>Every day on which a source that reports the event, or makes a claim about it, was published.</summary>
    /// <param name="db">The store.</param>
    /// <param name="key">Key of an event of a dossier.</param>
    /// <param name="asOf">The day whose knowledge counts.</param>
    /// <returns>The days, each once, in order.</returns>
    public static List<DateOnly> Of(StoreContext db, int key, DateOnly asOf)
    {
        var cited = db.EventCitations.Where(c => c.EventKey == key && c.Source.Published <= asOf).Select(c => c.Source.Published);
        var claimed = db.Claims.Where(c => c.EventKey == key && c.Source.Published <= asOf).Select(c => c.Source.Published);
        return [.. cited.Concat(claimed).AsEnumerable().Distinct().Order()];
    }
}
