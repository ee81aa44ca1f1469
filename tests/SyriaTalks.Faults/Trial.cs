namespace SyriaTalks.Faults;

/// <summary>One way of doing harm, and what has to hold meanwhile and afterwards.</summary>
internal abstract class Trial
{
    /// <summary>Name to choose it by.</summary>
    public abstract string Name { get; }

    /// <summary>Does it.</summary>
    /// <param name="ground">Where it may.</param>
    /// <param name="ledger">Where it writes what it finds.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>A task that ends with the trial; everything it started has ended then.</returns>
    public abstract Task RunAsync(Ground ground, Ledger ledger, CancellationToken cancellationToken);
}
