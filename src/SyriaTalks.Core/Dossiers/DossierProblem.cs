namespace SyriaTalks.Core.Dossiers;

/// <summary>One thing wrong with a dossier.</summary>
/// <param name="Path">JSON path of the place, for example <c>$.events[3].date.end</c>.</param>
/// <param name="Reason">What is wrong there and what would do.</param>
public sealed record DossierProblem(string Path, string Reason)
{
    /// <summary>Path and reason on one line.</summary>
    /// <returns>For example <c>$.events[3].kind: "attack" is not one of …</c>.</returns>
    public override string ToString() => $"{Path}: {Reason}";
}

/// <summary>A dossier is refused as a whole; nothing of it has been stored.</summary>
public sealed class DossierInvalidException : Exception
{
    /// <summary>Makes the exception without problems.</summary>
    public DossierInvalidException()
        : this("The dossier is invalid.")
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    /// <param name="message">The message.</param>
    public DossierInvalidException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a message and its cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public DossierInvalidException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception for a file.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="problems">Everything wrong with it.</param>
    public DossierInvalidException(string file, IReadOnlyList<DossierProblem> problems)
        : base($"The dossier {file} was refused as a whole: {problems?.Count} problem(s). Nothing of it was stored.") =>
        Problems = problems ?? [];

    /// <summary>Everything wrong with the dossier.</summary>
    public IReadOnlyList<DossierProblem> Problems { get; } = [];
}
