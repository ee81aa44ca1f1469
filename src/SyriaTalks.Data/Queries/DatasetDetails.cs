using CsvHelper;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Data.Entities;
using SyriaTalks.Data.Index;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Queries;

/// <summary>Reads a dataset's row as published, with the header of its release.</summary>
internal static class DatasetDetails
{
    public static DatasetDetail Load(StoreContext db, EventIndex index, int key, Knowledge asOf)
    {
        var e = db.DatasetEvents.Single(x => x.Key == key);
        using (var check = index.Proof?.Check(db))
            check?.Require(key, e.HasMore);
        var source = db.Sources.Single(s => s.Key == e.SourceKey);
        var release = db.Releases.Single(r => r.Key == e.ReleaseKey);
        return new DatasetDetail(
            source.Title,
            source.Publisher,
            release.Label,
            release.Published,
            e.RowId,
            DayNumbers.ToDay(e.Reported),
            e.CiviliansKilled,
            e.PublisherText,
            Cells(release.Header, release.Separator[0], e.PublishedRow))
        {
            Versions = Versions(db, index, e.Id, asOf),
        };
    }

    // What a later release says is not known yet; what the first says is what stands for the reports before it.
    private static List<RowVersion> Versions(StoreContext db, EventIndex index, string id, Knowledge asOf)
    {
        var all = db.DatasetEvents.Where(e => e.Id == id)
            .Join(db.Releases, e => e.ReleaseKey, r => r.Key, (e, r) => new { e.Key, From = e.Since ?? e.Published, e.Until, r.Label })
            .OrderBy(v => v.From).AsEnumerable()
            .Where((v, i) => i == 0 || DayNumbers.ToDay(v.From) <= asOf.Day).ToList();
        if (all.Count < 2)
            return [];
        var rows = new DatasetRowLoader(db, index).Load([.. all.Select(v => v.Key)]);
        return [.. all.Select(v => new RowVersion(
            v.Label, DayNumbers.ToDay(v.From), v.Until == DatasetEventEntity.Present || DayNumbers.ToDay(v.Until) > asOf.Day ? null : DayNumbers.ToDay(v.Until), rows[v.Key]))];
    }

    private static List<KeyValuePair<string, string>> Cells(List<string> header, char separator, byte[] row)
    {
        using var reader = CsvReader.Create(row, CsvReaderOptions.Default with { HasHeader = false, Separator = separator });
        var cells = new List<KeyValuePair<string, string>>();
        for (var i = 0; reader.Read() && cells.Count == 0;)
        {
            for (i = 0; i < Math.Min(header.Count, reader.FieldCount); i++)
            {
                var cell = reader.GetString(i);
                if (cell.Length > 0)
                    cells.Add(KeyValuePair.Create(header[i], cell));
            }
        }

        return cells;
    }
}
