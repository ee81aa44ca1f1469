using System.Globalization;

namespace SyriaTalks.Core.Import;

/// <summary>Something in a file that cannot be taken.</summary>
/// <param name="File">Name of the file as given; "-" for standard input.</param>
/// <param name="Line">Line where the row starts, from 1; 0 for the file as a whole.</param>
/// <param name="Column">Name of the column as the file writes it; null for the row as a whole.</param>
/// <param name="Value">Value as written, shortened to 60 characters; null for none.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record ImportProblem(string File, long Line, string? Column, string? Value, string Reason, string Remedy)
{
    /// <summary>Longest value quoted.</summary>
    public const int MostQuoted = 60;

    /// <summary>The problem in one line.</summary>
    /// <returns>For example <c>ged.csv, line 7, column date_start, "32/01/2017": is not a date. Remedy: …</c>.</returns>
    public override string ToString()
    {
        var where = Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{File}, line {Line}") : File;
        if (Column is not null)
            where += $", column {Column}";
        if (Value is not null)
            where += $", \"{Value}\"";
        return $"{where}: {Reason}. {Remedy}.";
    }

    /// <summary>Shortens a value for quoting and takes line breaks out of it.</summary>
    /// <param name="value">Any text.</param>
    /// <returns>At most 60 characters on one line.</returns>
    public static string Shorten(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var line = string.Concat(value.Select(c => char.IsControl(c) ? ' ' : c));
        if (line.Length <= MostQuoted)
            return line;
        return line[..(char.IsHighSurrogate(line[MostQuoted - 1]) ? MostQuoted - 1 : MostQuoted)] + "…";
    }
}

/// <summary>A file cannot be imported. Nothing of it has been stored.</summary>
public sealed class ImportException : Exception
{
    /// <summary>Makes the exception.</summary>
    public ImportException()
        : this("The file cannot be imported.")
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    /// <param name="message">What is wrong, where, and what to do.</param>
    public ImportException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a message and its cause.</summary>
    /// <param name="message">What is wrong, where, and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public ImportException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception from a problem of the file as a whole.</summary>
    /// <param name="problem">The problem.</param>
    public ImportException(ImportProblem problem)
        : base(problem?.ToString())
    {
    }
}
