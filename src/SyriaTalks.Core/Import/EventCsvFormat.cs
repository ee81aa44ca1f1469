using System.Globalization;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Export;
using SyriaTalks.Core.Places;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Import;

/// <summary>Our own CSV (docs/csv.md): what was exported comes back as the same rows, ids included.</summary>
internal sealed class EventCsvFormat : IDatasetFormat
{
    public string Id => "csv";

    public string Title => "Events loaded from CSV";

    public string? Publisher => null;

    public bool HasOurNames => true;

    // Every column is needed: a file without one could not come back as it was.
    public IReadOnlyList<ImportColumn> Columns { get; } = [.. CsvColumns.All.Select(c => new ImportColumn(c.Name, true))];

    public DatasetRecord? Read(ImportRow row, string dataset)
    {
        var id = row.Needed("id");
        if (id.Length > 200 || id.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-'))
            row.Fail("id", "is not an id", "Use small letters, digits and hyphens");
        _ = row.Needed("title");
        if (row.Bytes("date_text").IsEmpty)
            row.Fail("date_text", "is empty", "Give the date in words, for example 12 January 2017");
        var kind = Value<EventKind>(row, "kind");
        var type = Type(row, kind);
        var (status, account) = (Value<EventStatus>(row, "status"), Value<ClaimStatus>(row, "claim_status"));
        DateOnly? start = row.Bytes("date_start").IsEmpty ? null : row.Day("date_start");
        var end = row.Day("date_end");
        var precision = (DatePrecision)row.Code("date_precision", 5);
        var words = Cell(row, "date_text");
        var deaths = new DeathToll(row.Count("deaths_low"), row.Count("deaths_best"), row.Count("deaths_high"));
        var places = Places(row);
        var citations = Citations(row);
        if (row.Problems.Count == 0 && new EventDate(start, end!.Value, precision, words).Problem() is { } problem)
            row.Fail("date_start", problem, "Correct the dates or their precision");
        if (row.Problems.Count > 0)
            return null;
        return new DatasetRecord
        {
            RowId = id,
            EventId = id,
            Kind = kind,
            Type = type,
            Title = Cell(row, "title"),
            Summary = Cell(row, "summary"),
            Start = start,
            End = end!.Value,
            Precision = precision,
            DateText = words == RecordDates.Words(start, end.Value, precision) ? null : words,
            Status = status,
            Account = account,
            Deaths = deaths,
            Places = places,
            Parties = [.. List(row, "parties").Select(n => new RecordParty(n, PartyRole.Mentioned))],
            Citations = citations,
        };
    }

    private static EventType? Type(ImportRow row, EventKind kind)
    {
        EventType? type = row.Bytes("type").IsEmpty ? null : Value<EventType>(row, "type");
        if (row.Problems.Count == 0 && (kind == EventKind.Incident) != (type is not null))
            row.Fail("type", "does not go with the kind", "Give an incident a type, and no other kind one");
        return type;
    }

    private static string Cell(ImportRow row, string column)
    {
        var text = System.Text.Encoding.UTF8.GetString(row.Raw(column));
        return FormulaGuard.Restore(text);
    }

    private static string[] List(ImportRow row, string column)
    {
        var cell = Cell(row, column);
        return cell.Length == 0 ? [] : cell.Split(CsvColumns.ListSeparator);
    }

    // A list of nothing but gaps is written as an empty cell.
    private static string[] List(ImportRow row, string column, int count)
    {
        var parts = List(row, column);
        if (parts.Length == count)
            return parts;
        if (parts.Length > 0)
            row.Fail(column, string.Create(CultureInfo.InvariantCulture, $"has {parts.Length} parts where the row has {count}"), "Keep one part for each place or source, empty where unknown");
        return [.. Enumerable.Repeat(string.Empty, count)];
    }

    private static List<RecordPlace> Places(ImportRow row)
    {
        var names = List(row, "place");
        var (governorates, countries) = (List(row, "governorate", names.Length), List(row, "country", names.Length));
        var (latitudes, longitudes) = (List(row, "latitude", names.Length), List(row, "longitude", names.Length));
        var precisions = List(row, "place_precision", names.Length);
        var places = new List<RecordPlace>();
        for (var i = 0; i < names.Length; i++)
        {
            var located = precisions[i].Length > 0;
            var precision = PlacePrecision.Exact;
            if (located && !(int.TryParse(precisions[i], NumberStyles.None, CultureInfo.InvariantCulture, out var code) && Enum.IsDefined(precision = (PlacePrecision)code)))
                row.Fail("place_precision", "is not in the codebook", "Give a number from 1 to 7");
            if (names[i].Length == 0)
                row.Fail("place", "has a part without a name", "Name every place");
            if ((latitudes[i].Length == 0) != (longitudes[i].Length == 0))
                row.Fail("longitude", "stands without the other coordinate", "Give both or neither");
            places.Add(new RecordPlace(
                names[i],
                governorates[i].Length > 0 ? governorates[i] : null,
                countries[i],
                Degrees(row, "latitude", latitudes[i], 90),
                Degrees(row, "longitude", longitudes[i], 180),
                precision,
                located ? PlaceRole.Location : PlaceRole.Subject));
        }

        return places;
    }

    private static double? Degrees(ImportRow row, string column, string text, double most)
    {
        if (text.Length == 0)
            return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most)
            return degrees;
        row.Fail(column, "holds no degrees", "Write decimal degrees with a point");
        return null;
    }

    private static List<RecordCitation> Citations(ImportRow row)
    {
        var ids = List(row, "source");
        var (locators, published) = (List(row, "source_locator", ids.Length), List(row, "source_published", ids.Length));
        var citations = new List<RecordCitation>();
        for (var i = 0; i < ids.Length; i++)
        {
            if (DateOnly.TryParseExact(published[i], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && ids[i].Length > 0)
                citations.Add(new RecordCitation(ids[i], locators[i], day));
            else
                row.Fail("source_published", "is not a date", "Give each source the day it was published, like 2017-01-13");
        }

        if (ids.Length == 0)
            row.Fail("source", "is empty", "Every event cites a source");
        return citations;
    }

    private static T Value<T>(ImportRow row, string column)
        where T : struct, Enum
    {
        if (Terms<T>.TryParse(row.Name(column), out var value))
            return value;
        row.Fail(column, "is not in the codebook", $"Use one of {string.Join(", ", Terms<T>.All.Select(t => t.Slug))}");
        return default;
    }
}
