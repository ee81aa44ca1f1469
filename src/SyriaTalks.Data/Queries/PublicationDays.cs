using SyriaTalks.Core.Events;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Queries;

/// <summary>The days on which something was published: the stops of the as-of control.</summary>
internal static class PublicationDays
{
    /// <summary>Reads them, oldest first.</summary>
    public static List<PublicationDay> Load(StoreContext db)
    {
        var releases = db.Releases.OrderBy(r => r.Key).Select(r => new { r.SourceKey, r.Published, Text = r.Source.Title + ", " + r.Label }).ToList();
        var loaded = releases.Select(r => r.SourceKey).ToHashSet();

        // A dataset is published release by release; its source bears the day of the first one loaded.
        var sources = db.Sources.OrderBy(s => s.Key).Select(s => new { s.Key, s.Published, s.Title }).AsEnumerable()
            .Where(s => !loaded.Contains(s.Key))
            .Select(s => (s.Published, s.Title));
        return
        [
            .. sources.Concat(releases.Select(r => (r.Published, Title: r.Text)))
                .GroupBy(p => p.Published)
                .OrderBy(g => g.Key)
                .Select(g => new PublicationDay(g.Key, [.. g.Select(p => p.Title).Distinct(StringComparer.Ordinal)])),
        ];
    }
}
