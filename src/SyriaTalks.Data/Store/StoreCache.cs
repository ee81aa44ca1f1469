using Microsoft.Extensions.Caching.Memory;

namespace SyriaTalks.Data.Store;

/// <summary>
/// Answers by question and data version. A question asked by many at once is put to the store once; answers of an older
/// version are never found again and age out.
/// </summary>
internal sealed class StoreCache : IDisposable
{
    private const int Answers = 512;

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = Answers });
    private readonly Lock _gate = new();

    public async Task<T> GetAsync<T>(
        string version, string question, Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        var key = (version, question, typeof(T));
        if (_cache.TryGetValue(key, out Task<T>? known) && known!.IsCompletedSuccessfully)
        {
            StoreMeter.Answered(fromMemory: true);
            return known.Result;
        }

        StoreMeter.Answered(fromMemory: false);
        Task<T> answer;
        lock (_gate)
        {
            if (!_cache.TryGetValue(key, out Task<T>? pending))
            {
                pending = ask();
                _cache.Set(key, pending, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromMinutes(10) });
            }

            answer = pending!;
        }

        try
        {
            // The answer is shared, so one reader's leaving must not stop it for the others.
            return await answer.WaitAsync(cancellationToken);
        }
        catch when (answer.IsFaulted || answer.IsCanceled)
        {
            _cache.Remove(key);
            throw;
        }
    }

    /// <summary>Forgets everything: no answer of an older version is found again.</summary>
    public void Clear() => _cache.Clear();

    public void Dispose() => _cache.Dispose();
}
