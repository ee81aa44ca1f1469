using SyriaTalks.Core.Text;
using SyriaTalks.Data.Index;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Queries;

/// <summary>
/// Rows that hold every word of a text: in title, summary or the publisher's words through the text index, or in any name of
/// a place or party of theirs. A word is found by what it begins with.
/// </summary>
internal static class TextMatches
{
    /// <summary>Finds rows.</summary>
    /// <param name="db">The store.</param>
    /// <param name="index">The events.</param>
    /// <param name="text">The text of a filter.</param>
    /// <returns>The rows; null where the text holds no word.</returns>
    public static RowSet? Find(StoreContext db, EventIndex index, string? text)
    {
        RowSet? all = null;
        foreach (var word in Folding.Words(text).Distinct(StringComparer.Ordinal))
        {
            var rows = Find(db, index, word, " " + word);
            if (all is null)
                all = rows;
            else
                all.IntersectWith(rows);
        }

        return all;
    }

    private static RowSet Find(StoreContext db, EventIndex index, string word, string start)
    {
        var rows = new RowSet(index.Columns.Count);
        foreach (var key in TextIndex.Find(db, word))
        {
            var row = index.RowOf(key);
            if (row >= 0)
                rows.Add(row);
        }

        AddByName(index, start, rows);
        return rows;
    }

    private static void AddByName(EventIndex index, string start, RowSet rows)
    {
        var (columns, names) = (index.Columns, index.Names);
        bool[] places = [.. names.Places.Select(p => p.Words.Contains(start, StringComparison.Ordinal))];
        bool[] parties = [.. names.Parties.Select(p => p.Words.Contains(start, StringComparison.Ordinal))];
        var governorates = 0;
        for (var bit = 0; bit < names.Governorates.Count; bit++)
            governorates |= names.Governorates[bit].Words.Contains(start, StringComparison.Ordinal) ? 1 << bit : 0;
        if (governorates == 0 && !places.Contains(true) && !parties.Contains(true))
            return;
        for (var row = 0; row < columns.Count; row++)
        {
            if ((columns.Governorates[row] & governorates) != 0 || (columns.Place[row] >= 0 && places[columns.Place[row]]) || HasParty(columns, row, parties))
                rows.Add(row);
        }

        foreach (var (row, more) in columns.MorePlaces)
        {
            if (more.Any(p => places[p]))
                rows.Add(row);
        }
    }

    private static bool HasParty(EventColumns columns, int row, bool[] parties)
    {
        foreach (var party in columns.PartiesOf(row))
        {
            if (parties[party])
                return true;
        }

        return false;
    }
}
