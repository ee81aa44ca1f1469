using System.Runtime.CompilerServices;
using SyriaTalks.Core.Events;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Queries;

/// <summary>Reads many rows in chunks, so that a slow download holds neither memory nor the store.</summary>
/// <param name="answers">Where from.</param>
/// <param name="stamp">Contents that the keys are of; after a change the reading stops.</param>
/// <param name="asOf">The day whose knowledge is shown.</param>
/// <param name="published">Whether datasets' rows come with their cells as published.</param>
internal sealed class RowStream(StoreAnswers answers, string stamp, DateOnly asOf, bool published)
{
    private const int Chunk = 1000;

    public async IAsyncEnumerable<EventRow> ReadAsync(int[] keys, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Task<List<EventRow>> Read(int from) => answers.ReadAsync(
            (db, snapshot) => snapshot.Stamp == stamp
                ? RowLoader.Load(db, snapshot.Index, keys[from..Math.Min(keys.Length, from + Chunk)], asOf, published)
                : throw new StoreChangedException(),
            cancellationToken);

        // While rows are written on one core the next are read on the other.
        var next = keys.Length == 0 ? null : Read(0);
        try
        {
            for (var from = Chunk; next is not null; from += Chunk)
            {
                var rows = await next;
                next = from < keys.Length ? Read(from) : null;
                foreach (var row in rows)
                    yield return row;
            }
        }
        finally
        {
            // A reader who leaves in the middle leaves one question behind; its answer and its failure are nobody's.
            if (next is not null)
                await next.ContinueWith(static task => task.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }
}
