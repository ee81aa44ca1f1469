using System.Globalization;
using System.Text.Json;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Places;

namespace SyriaTalks.Core.Export;

/// <summary>
/// Events as a FeatureCollection after RFC 7946: WGS 84, longitude before latitude. A place known no closer than to its governorate has no
/// point that anything happened on, so that such an event has a null geometry; its properties give the point that stands for the area.
/// </summary>
public sealed class GeoJsonExporter : IEventExporter
{
    // Numbers stay numbers for a map's styles; text is text as in the CSV, but for the mark against formulas, which JSON does not need.
    private static readonly (string Name, bool IsNumber, Func<EventRow, string> Read)[] Properties =
        [.. CsvColumns.All.Where(c => c.Name is not ("id" or "latitude" or "longitude" or "place_precision"))
            .Select(c => (c.Name, c.Name is "date_precision" or "deaths_low" or "deaths_best" or "deaths_high", c.Read))];

    /// <inheritdoc/>
    public string Id => "geojson";

    /// <inheritdoc/>
    public string Extension => "geojson";

    /// <inheritdoc/>
    public string MediaType => "application/geo+json";

    /// <inheritdoc/>
    public string Title => "GeoJSON";

    /// <inheritdoc/>
    public string Purpose => "every row, for a map; no geometry where no point is known";

    /// <summary>Whether a place stands as a point, as on the site's own map.</summary>
    /// <param name="place">The place.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsPoint(EventPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place is { Role: PlaceRole.Location, Latitude: not null, Longitude: not null, Precision: <= PlacePrecision.District };
    }

    /// <inheritdoc/>
    public async Task<int> WriteAsync(
        IAsyncEnumerable<EventRow> rows, ExportContext context, Stream target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(context);
        var file = new JsonStream(target);
        await using (file)
        {
            file.Write("{\"type\":\"FeatureCollection\",\"features\":[\n"u8);
            await foreach (var row in rows.WithCancellation(cancellationToken))
            {
                if (file.Count > 0)
                    file.Write(",\n"u8);
                WriteFeature(file.Writer, row, context.Links);
                await file.EndAsync([], cancellationToken);
            }

            file.Write("\n]}\n"u8);
            await file.FlushAsync(cancellationToken);
        }

        return file.Count;
    }

    private static void WriteFeature(Utf8JsonWriter json, EventRow row, ExportLinks links)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "Feature"u8);
        json.WriteString("id"u8, row.Id);
        WriteGeometry(json, [.. row.Places.Where(IsPoint)]);
        json.WriteStartObject("properties"u8);
        json.WriteString("url"u8, links.Event(row.Id));
        foreach (var (name, isNumber, read) in Properties)
        {
            json.WritePropertyName(name);
            var cell = read(row);
            if (cell.Length == 0)
                json.WriteNullValue();
            else if (isNumber)
                json.WriteNumberValue(int.Parse(cell, CultureInfo.InvariantCulture));
            else
                json.WriteStringValue(cell);
        }

        WritePlaces(json, row.Places);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteGeometry(Utf8JsonWriter json, List<EventPlace> points)
    {
        json.WritePropertyName("geometry"u8);
        if (points.Count == 0)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("type"u8, points.Count == 1 ? "Point"u8 : "MultiPoint"u8);
        json.WriteStartArray("coordinates"u8);
        foreach (var point in points)
        {
            if (points.Count > 1)
                json.WriteStartArray();
            json.WriteNumberValue(Math.Round(point.Longitude!.Value, 6));
            json.WriteNumberValue(Math.Round(point.Latitude!.Value, 6));
            if (points.Count > 1)
                json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlaces(Utf8JsonWriter json, IReadOnlyList<EventPlace> places)
    {
        json.WriteStartArray("places"u8);
        foreach (var place in places)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, place.Name);
            json.WriteString("role"u8, place.Role == PlaceRole.Location ? "location"u8 : "subject"u8);
            if (place.Role == PlaceRole.Location)
            {
                json.WriteNumber("precision"u8, (int)place.Precision);
                Write(json, "latitude", place.Latitude);
                Write(json, "longitude", place.Longitude);
                Write(json, "radius_km", place.RadiusKm);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } known)
            json.WriteNumber(name, Math.Round(known, 6));
        else
            json.WriteNull(name);
    }
}
