using System.Diagnostics;
using SyriaTalks.Core.Import;
using SyriaTalks.Core.Sources;
using SyriaTalks.Core.Text;
using SyriaTalks.Data.Entities;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Datasets;

/// <summary>One import on its way: files are read in turn, each into the release of its dataset.</summary>
internal sealed class ImportRun : IDisposable
{
    private const int MostNamed = 5;

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(200);

    private readonly StoreContext _db;
    private readonly ImportRequest _request;
    private readonly TimeProvider _clock;
    private readonly IProgress<ImportProgress>? _progress;
    private readonly List<(string File, DatasetReader Reader)> _readers = [];
    private readonly List<DatasetReport> _reports = [];
    private readonly List<ImportProblem> _problems = [];
    private readonly List<RejectFile> _rejects = [];
    private readonly Lock _gate = new();
    private long _problemCount;
    private long _rowsBefore;
    private long _bytesBefore;
    private long _lastTick;

    public ImportRun(StoreContext db, ImportRequest request, TimeProvider clock, IProgress<ImportProgress>? progress) =>
        (_db, _request, _clock, _progress) = (db, request, clock, progress);

    /// <summary>Reads all files into the store.</summary>
    /// <param name="cancellationToken">Stops between batches.</param>
    public void Read(CancellationToken cancellationToken)
    {
        // Every header is looked at before the first row is read.
        foreach (var file in _request.Files)
            _readers.Add((file.Name, DatasetReader.Open(file.Open(), file.Name, _request.Format, _request.Dataset, _request.Encoding)));
        foreach (var dataset in _readers.GroupBy(r => _request.Dataset ?? r.Reader.Format.Id, StringComparer.Ordinal))
        {
            var (_, first) = dataset.First();
            if (dataset.FirstOrDefault(r => r.Reader.Format != first.Format) is { Reader: not null } other)
                throw new ImportException($"{other.File} is {other.Reader.Format.Id} and {dataset.First().File} is {first.Format.Id}: one dataset has one format. Import them one by one, or without --dataset.");
            var (writer, report) = Release(dataset.Key, first, dataset.Select(r => r.File));
            using (writer)
            {
                foreach (var (file, reader) in dataset)
                    Read(file, reader, writer, report, cancellationToken);
                if (_problemCount == 0 || _request.SkipBad)
                    writer.Finish(_request.Gone);
            }
        }
    }

    private void Read(string file, DatasetReader reader, ReleaseWriter writer, DatasetReport report, CancellationToken cancellationToken)
    {
        report.UnreadColumns = [.. report.UnreadColumns.Union(reader.UnreadColumns, StringComparer.Ordinal)];
        var reject = _request.SkipBad && !_request.DryRun ? new RejectFile(_request.RejectFolder, file, reader, _rejects) : null;
        if (reject is not null)
            _rejects.Add(reject);
        writer.Reject = reject;
        var source = new RowSource(reader, Take, reject);
        source.Pump(
            batch =>
            {
                // What cannot be stored any more is still read, so that every bad cell is told at once.
                if (Interlocked.Read(ref _problemCount) == 0 || _request.SkipBad)
                    writer.Write(file, batch);
                Say(source);
            },
            cancellationToken);
        report.Rows += source.Rows;
        report.Bad += source.Bad;
        _rowsBefore += source.Rows;
        _bytesBefore += source.BytesRead;
    }

    public ImportReport Finish() => new(_reports, _problems, _problemCount, [], _request.DryRun);

    public List<string> FinishRejects() => [.. _rejects.Select(r => r.Finish()).OfType<string>()];

    public ImportProgress Progress(string stage) => new(_rowsBefore, _bytesBefore, Total, stage);

    public void Dispose()
    {
        foreach (var (_, reader) in _readers)
            reader.Dispose();
        _rejects.ForEach(r => r.Dispose());
    }

    private long? Total => _request.Files.All(f => f.Length is not null) ? _request.Files.Sum(f => f.Length) : null;

    private void Say(RowSource source)
    {
        if (_progress is null || Stopwatch.GetElapsedTime(_lastTick) < Tick)
            return;
        _lastTick = Stopwatch.GetTimestamp();
        _progress.Report(new ImportProgress(_rowsBefore + source.Rows, _bytesBefore + source.BytesRead, Total, "Reading"));
    }

    // Both the reading and the writing thread find problems.
    private void Take(ImportProblem problem)
    {
        lock (_gate)
        {
            _problemCount++;
            if (_problems.Count < ImportReport.MostProblems)
                _problems.Add(problem);
        }
    }

    private (ReleaseWriter Writer, DatasetReport Report) Release(string id, DatasetReader reader, IEnumerable<string> files)
    {
        var published = _request.Published ?? DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);
        var source = _db.Sources.FirstOrDefault(s => s.Id == id) ?? Add(id, reader.Format, published);
        if (source.ContentHash == SourceEntity.CitedOnly)
            (source.Kind, source.Title, source.Publisher, source.ContentHash) = (SourceKind.Dataset, reader.Format.Title, reader.Format.Publisher, string.Empty);
        source.Title = _request.Title ?? source.Title;
        if (source.Kind != SourceKind.Dataset)
            throw new ImportException($"The source {id} is an article, not a dataset. Give the dataset another name with --dataset.");
        var release = new ReleaseEntity
        {
            SourceKey = source.Key,
            Label = _request.Release ?? string.Join(", ", files.Select(f => f == "-" ? "standard input" : Path.GetFileNameWithoutExtension(f)).Take(MostNamed)),
            Published = published,
            Loaded = _clock.GetUtcNow().UtcDateTime,
            Format = reader.Format.Id,
            Files = string.Join(", ", files.Select(f => Path.GetFileName(f))),
            Header = [.. reader.Header],
            Separator = reader.Separator.ToString(),
        };
        _db.Add(release);
        _db.SaveChanges();
        var report = new DatasetReport { SourceId = id, Format = reader.Format.Id, Release = release.Label };
        _reports.Add(report);
        return (new ReleaseWriter(_db, source, release, report, reader.Format.HasOurNames, Take), report);
    }

    private SourceEntity Add(string id, IDatasetFormat format, DateOnly published)
    {
        if (id != string.Join('-', Folding.Words(id)))
            throw new ImportException($"\"{id}\" cannot be the id of a dataset. Use small letters, digits and hyphens.");
        var source = new SourceEntity
        {
            Id = id,
            Kind = SourceKind.Dataset,
            Title = _request.Title ?? format.Title,
            Publisher = format.Publisher,
            Published = published,
            ContentHash = string.Empty,
        };
        _db.Add(source);
        _db.SaveChanges();
        return source;
    }
}
