namespace SyriaTalks.Core.Export;

/// <summary>The formats that a list can be had in.</summary>
public static class EventExporters
{
    /// <summary>Every format, in the order they are offered.</summary>
    public static IReadOnlyList<IEventExporter> All { get; } =
    [
        new CsvExporter(), new XlsxExporter(), new UcdpExporter(), new GeoJsonExporter(), new JsonExporter(), new JsonLinesExporter(),
        new TimelineJsExporter(), new AtomExporter(),
    ];

    /// <summary>What can stand behind the path of a list, each once.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [.. All.Select(e => e.Extension).Distinct(StringComparer.Ordinal)];

    /// <summary>Finds the format of an address.</summary>
    /// <param name="extension">What stands behind the path.</param>
    /// <param name="format">The <c>format</c> parameter; empty for none.</param>
    /// <returns>The format; null where the extension has no such format.</returns>
    public static IEventExporter? Find(string extension, string format) => All.FirstOrDefault(
        e => e.Extension == extension && (string.IsNullOrEmpty(format) ? e.IsDefault : e.Id == format));
}
