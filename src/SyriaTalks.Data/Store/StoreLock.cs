using System.Diagnostics;

namespace SyriaTalks.Data.Store;

/// <summary>
/// Only one process at a time prepares a store. The operating system lets go of the lock when the process ends, however it
/// ends, so that whatever another lock inside the store says afterwards is left over from a killed process.
/// </summary>
internal static class StoreLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Takes the lock, waiting for another process for half a minute.</summary>
    /// <param name="path">The store's file.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The lock; disposing lets it go.</returns>
    /// <exception cref="StoreUnusableException">Another process holds it, or the folder cannot be written.</exception>
    public static async Task<IDisposable> TakeAsync(string path, CancellationToken cancellationToken)
    {
        var file = path + ".lock";
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            }
            catch (UnauthorizedAccessException e)
            {
                throw new StoreUnusableException(
                    $"The store's folder {Path.GetDirectoryName(path)} is read-only. Make it writable for this user, or set Store:Path to another folder. Nothing was changed.", e);
            }
            catch (IOException e) when (Stopwatch.GetElapsedTime(since) > Patience || !File.Exists(file))
            {
                throw new StoreUnusableException(
                    $"The store {path} cannot be locked ({e.Message}). Another process may be preparing it; stop that process and start again. Nothing was changed.", e);
            }
            catch (IOException)
            {
                await Task.Delay(100, cancellationToken);
            }
        }
    }
}
