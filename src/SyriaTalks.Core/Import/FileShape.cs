using System.Text;
using CsvHelper;

namespace SyriaTalks.Core.Import;

/// <summary>What a file is, seen from its first bytes.</summary>
/// <param name="Format">Format of the dataset.</param>
/// <param name="Separator">What stands between cells.</param>
internal sealed record FileShape(IDatasetFormat Format, char Separator)
{
    private static readonly char[] Separators = [',', ';', '\t', '|'];

    private static readonly (byte[] Start, string What, string Remedy)[] Others =
    [
        ([0x50, 0x4B, 0x03, 0x04], "a spreadsheet (XLSX) or another ZIP archive", "Save the sheet as CSV in UTF-8, or unpack the archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook (XLS)", "Save the sheet as CSV in UTF-8"),
        ([0x1F, 0x8B], "compressed with gzip", "Unpack it first, for example gunzip -c FILE | … import -"),
        ([0x25, 0x50, 0x44, 0x46], "a PDF document", "Download the data as CSV"),
        ([0xFF, 0xFE], "text in UTF-16", "Add --encoding utf-16, or save it as UTF-8"),
        ([0xFE, 0xFF], "text in UTF-16", "Add --encoding utf-16BE, or save it as UTF-8"),
    ];

    public static CsvReaderOptions Options(char separator) =>
        CsvReaderOptions.Default with { HasHeader = false, Separator = separator, SkipEmptyLines = true };

    /// <summary>Whether the first bytes are those of a dossier, which is JSON.</summary>
    public static bool IsJson(ReadOnlySpan<byte> start) => Text(start) is [(byte)'{' or (byte)'[', ..];

    /// <summary>Finds format and separator.</summary>
    /// <exception cref="ImportException">It is something else.</exception>
    public static FileShape Find(ReadOnlySpan<byte> start, string file, IDatasetFormat? forced)
    {
        RefuseOthers(start, file);
        var best = (Shape: (FileShape?)null, Required: -1, Known: -1);
        foreach (var separator in Separators)
        {
            var header = Header(start, separator);
            foreach (var format in forced is null ? DatasetFormats.All : [forced])
            {
                var (required, known) = ColumnMap.Score(format, header);
                var missing = format.Columns.Count(c => c.Required) - required;
                if (best.Shape is null || (-missing, known).CompareTo((best.Required, best.Known)) > 0)
                    best = (new FileShape(format, separator), -missing, known);
            }
        }

        var shape = best.Shape!;
        if (best.Known == 0 || (forced is null && best.Required < 0 && best.Known < 4))
            throw Refuse(
                file,
                "its first line is no header that is known here: " + ImportProblem.Shorten(Encoding.UTF8.GetString(FirstLine(start))),
                $"Give the file a header line in one of the formats {string.Join(", ", DatasetFormats.All.Select(f => f.Id))}");
        return shape;
    }

    private static void RefuseOthers(ReadOnlySpan<byte> start, string file)
    {
        foreach (var (magic, what, remedy) in Others)
        {
            if (start.StartsWith(magic))
                throw Refuse(file, "it is " + what + ", not CSV", remedy);
        }

        var text = Text(start);
        if (text.IsEmpty)
            throw Refuse(file, "it is empty", "Download it again; nothing was changed");
        if (text[0] == '<')
            throw Refuse(file, "it is HTML or XML, not CSV", "A login or error page may have been saved in its place: open it in a browser, then download the data again");
        if (text[0] is (byte)'{' or (byte)'[')
            throw Refuse(file, "it is JSON, not CSV", "Load a dossier with --format dossier; download anything else as CSV");
        if (start.Contains((byte)0))
            throw Refuse(file, "it holds NUL bytes, so it is not text in UTF-8", "If it is UTF-16, add --encoding utf-16");
    }

    private static ReadOnlySpan<byte> Text(ReadOnlySpan<byte> start) =>
        (start.StartsWith("\uFEFF"u8) ? start[3..] : start).TrimStart(" \t\r\n"u8);

    private static ReadOnlySpan<byte> FirstLine(ReadOnlySpan<byte> start)
    {
        var text = Text(start);
        var end = text.IndexOfAny((byte)'\r', (byte)'\n');
        return end < 0 ? text : text[..end];
    }

    private static List<string> Header(ReadOnlySpan<byte> start, char separator)
    {
        using var reader = CsvReader.Create(start.ToArray(), Options(separator));
        return reader.Read() ? [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)] : [];
    }

    private static ImportException Refuse(string file, string reason, string remedy) => new(new ImportProblem(file, 0, null, null, reason, remedy));
}
