using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SyriaTalks.Core.Sources;
using SyriaTalks.Data.Datasets;
using SyriaTalks.Data.Entities;

namespace SyriaTalks.Data.Store;

/// <summary>What a check of the store asks of its contents, beyond the soundness of the file.</summary>
internal static class ContentChecks
{
    /// <summary>Finds what is wrong.</summary>
    /// <param name="db">The store.</param>
    /// <returns>A line for each finding, naming the place; empty when all is well.</returns>
    public static List<string> Find(StoreContext db)
    {
        db.Database.OpenConnection();
        var problems = Seals.Problems((SqliteConnection)db.Database.GetDbConnection());
        if (problems.Count == 0 && !Seals.IsKept(db) && db.Info.Any())
            problems.Add("the contents have no seal; start the site once to seal them");
        problems.AddRange(Rows(db));
        return problems;
    }

    // Each import leaves beside a dataset how many rows it holds and what they say in all.
    private static IEnumerable<string> Rows(StoreContext db)
    {
        foreach (var source in db.Sources.Where(s => s.Kind == SourceKind.Dataset && s.ContentHash != SourceEntity.CitedOnly).ToList())
        {
            var (contents, count) = (0UL, 0);
            foreach (var row in db.DatasetEvents.Where(e => e.SourceKey == source.Key && e.Until == DatasetEventEntity.Present).Select(e => new { e.Id, e.Fingerprint }))
            {
                contents += DatasetContents.Of(row.Id, row.Fingerprint);
                count++;
            }

            var (known, rows) = DatasetContents.Parse(source.ContentHash);
            if (rows != count)
                yield return $"{source.Id} holds {count} rows, and its last import left {rows}";
            else if (known != contents)
                yield return $"{source.Id} holds other rows than its last import left";
        }
    }
}
