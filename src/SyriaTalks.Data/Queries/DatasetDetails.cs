using CsvHelper;
using SyriaTalks.Core.Events;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Queries;

/// <summary>Reads a dataset's row as published, with the header of its release.</summary>
internal static class DatasetDetails
{
    public static DatasetDetail Load(StoreContext db, int key)
    {
        var e = db.DatasetEvents.Single(x => x.Key == key);
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
            Cells(release.Header, release.Separator[0], e.PublishedRow));
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
