using System.Threading.Channels;
using SyriaTalks.Core.Import;
using SyriaTalks.Core.Text;

namespace SyriaTalks.Data.Datasets;

/// <summary>Reads a file on a thread of its own while the rows before are written; a few batches at most are in memory.</summary>
internal sealed class RowSource
{
    private const int BatchSize = 500;
    private const int BatchesAhead = 4;

    private readonly DatasetReader _reader;
    private readonly Action<ImportProblem> _problem;
    private readonly RejectFile? _rejects;

    public RowSource(DatasetReader reader, Action<ImportProblem> problem, RejectFile? rejects) =>
        (_reader, _problem, _rejects) = (reader, problem, rejects);

    public long Rows { get; private set; }

    public long Bad { get; private set; }

    public long BytesRead { get; private set; }

    /// <summary>Hands the good rows on, in batches and in order.</summary>
    /// <param name="write">Writes a batch, on the calling thread.</param>
    /// <param name="cancellationToken">Stops between batches.</param>
    public void Pump(Action<List<ParsedRow>> write, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var channel = Channel.CreateBounded<List<ParsedRow>>(new BoundedChannelOptions(BatchesAhead) { SingleReader = true, SingleWriter = true });
        var reading = Task.Factory.StartNew(
            () => ReadAll(channel.Writer, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            while (channel.Reader.WaitToReadAsync(cancellationToken).AsTask().GetAwaiter().GetResult())
            {
                while (channel.Reader.TryRead(out var batch))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    write(batch);
                }
            }
        }
        finally
        {
            stop.Cancel();
            reading.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).GetAwaiter().GetResult();
        }
    }

    private void ReadAll(ChannelWriter<List<ParsedRow>> writer, CancellationToken cancellationToken)
    {
        try
        {
            var batch = new List<ParsedRow>(BatchSize);
            while (_reader.Read())
            {
                Take(batch);
                if (batch.Count == BatchSize)
                {
                    writer.WriteAsync(batch, cancellationToken).AsTask().GetAwaiter().GetResult();
                    batch = new List<ParsedRow>(BatchSize);
                }

                cancellationToken.ThrowIfCancellationRequested();
            }

            (Rows, BytesRead) = (_reader.Rows, _reader.BytesRead);
            if (batch.Count > 0)
                writer.WriteAsync(batch, cancellationToken).AsTask().GetAwaiter().GetResult();
            writer.Complete();
        }
        catch (Exception e)
        {
            writer.Complete(e);
        }
    }

    private void Take(List<ParsedRow> batch)
    {
        (Rows, BytesRead) = (_reader.Rows, _reader.BytesRead);
        if (_reader.Record is { } record)
        {
            batch.Add(new ParsedRow(record, _reader.Published.ToArray(), _reader.Fingerprint, Words(record), _reader.Line));
            return;
        }

        Bad++;
        foreach (var problem in _reader.Problems)
            _problem(problem);
        _rejects?.Add(_reader.Published);
    }

    private static string Words(DatasetRecord record) =>
        Folding.Fold($"{record.Title} {record.Summary} {record.PublisherText}");
}
