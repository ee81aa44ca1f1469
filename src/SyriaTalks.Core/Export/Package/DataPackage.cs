using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Sources;

namespace SyriaTalks.Core.Export.Package;

/// <summary>
/// Everything in one archive: tables as CSV, what their columns mean (Frictionless Data Package), how to quote it, and a manifest with the hash of each file.
/// Written as it is read; the same contents are the same bytes.
/// </summary>
public static class DataPackage
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/zip";

    // An archive dates its files, and the day of the download is no part of the contents.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a package.</summary>
    /// <param name="contents">What goes in.</param>
    /// <param name="context">What it says of itself.</param>
    /// <param name="target">Where to; left open, and never gone back in.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    /// <returns>The files in their order, without the manifest.</returns>
    public static async Task<IReadOnlyList<PackageFile>> WriteAsync(
        PackageContents contents, ExportContext context, Stream target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(contents);
        ArgumentNullException.ThrowIfNull(context);
        await using var patient = new PatientStream(target);
        var files = new List<PackageFile>();
        await using (var archive = await ZipArchive.CreateAsync(patient, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken))
            await FillAsync(archive, files, contents, context, cancellationToken);
        await patient.FlushAsync(cancellationToken);
        return files;
    }

    private static async Task FillAsync(
        ZipArchive archive, List<PackageFile> files, PackageContents contents, ExportContext context, CancellationToken cancellationToken)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in PackageTables.All)
        {
            files.Add(await AddAsync(archive, table.Path, (stream, token) => table == PackageTables.Events
                ? new CsvExporter().WriteAsync(Remember(contents.Events(token), told, token), context with { ByteOrderMark = false, Hxl = false }, stream, token)
                : WriteTableAsync(table, contents.Rows(table, told), stream, token), true, cancellationToken));
        }

        files.Add(await AddTextAsync(archive, "README.md", PackageTexts.Readme(context), cancellationToken));
        files.Add(await AddTextAsync(archive, "CITATION.txt", PackageTexts.Citation(context) + "\n", cancellationToken));
        files.Add(await AddTextAsync(archive, "datapackage.json", PackageTexts.Descriptor(context, files, contents.Sources), cancellationToken));
        await AddTextAsync(archive, "MANIFEST.json", PackageTexts.Manifest(context, files), cancellationToken);
    }

    // Only articles make claims, so that the ids of a dataset's rows need not be kept.
    private static async IAsyncEnumerable<EventRow> Remember(
        IAsyncEnumerable<EventRow> rows, HashSet<string> told, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            if (row.Citations.Any(c => c.Kind == SourceKind.Article))
                told.Add(row.Id);
            yield return row;
        }
    }

    private static async Task<int> WriteTableAsync(PackageTable table, IEnumerable<string[]> rows, Stream target, CancellationToken cancellationToken)
    {
        await using var csv = CsvWriter.Create(target, CsvExporter.Format with { WriteByteOrderMark = false }, leaveOpen: true);
        foreach (var field in table.Fields)
            csv.WriteField(field.Name);
        await csv.EndRecordAsync(cancellationToken);
        var count = 0;
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                csv.WriteField(table.Fields[i].Type == "string" ? FormulaGuard.Protect(row[i]) : row[i]);
            await csv.EndRecordAsync(cancellationToken);
            count++;
        }

        await csv.FlushAsync(cancellationToken);
        return count;
    }

    private static Task<PackageFile> AddTextAsync(ZipArchive archive, string path, string text, CancellationToken cancellationToken) => AddAsync(
        archive,
        path,
        async (stream, token) =>
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(text), token);
            return 0;
        },
        false,
        cancellationToken);

    private static async Task<PackageFile> AddAsync(
        ZipArchive archive, string path, Func<Stream, CancellationToken, Task<int>> write, bool isTable, CancellationToken cancellationToken)
    {
        var entry = archive.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = Epoch;
        await using var stream = await entry.OpenAsync(cancellationToken);
        await using var measured = new MeasuredStream(stream);
        var rows = await write(measured, cancellationToken);
        return new PackageFile(path, isTable ? rows : null, measured.Written, measured.Hash());
    }
}
