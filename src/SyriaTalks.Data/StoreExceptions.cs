namespace SyriaTalks.Data;

/// <summary>A question to the store ran past its deadline and was stopped. Asking the same again will not help; a narrower filter will.</summary>
public sealed class QueryDeadlineException : Exception
{
    /// <summary>Makes the exception.</summary>
    public QueryDeadlineException()
        : base("The question was too broad to be answered in time; narrow the filter.")
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    /// <param name="message">The message.</param>
    public QueryDeadlineException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a message and its cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public QueryDeadlineException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>The contents of the store were replaced while an answer of several parts was on its way.</summary>
public sealed class StoreChangedException : Exception
{
    /// <summary>Makes the exception.</summary>
    public StoreChangedException()
        : base("The data changed while it was read; ask again.")
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    /// <param name="message">The message.</param>
    public StoreChangedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a message and its cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public StoreChangedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>The store cannot be used as it is. The message is one line for the operator: what is wrong, where, and what to do.</summary>
public sealed class StoreUnusableException : Exception
{
    /// <summary>Makes the exception.</summary>
    public StoreUnusableException()
        : this("The store cannot be used.")
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    /// <param name="message">The line for the operator.</param>
    public StoreUnusableException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a message and its cause.</summary>
    /// <param name="message">The line for the operator.</param>
    /// <param name="innerException">The cause.</param>
    public StoreUnusableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>The store holds what nobody stored: its pages are broken, or its contents differ from their seal. Nothing of it may be shown.</summary>
public sealed class StoreDamagedException : Exception
{
    /// <summary>The engine's code for "malformed".</summary>
    internal const int CorruptCode = 11;

    /// <summary>The engine's code for "not a database".</summary>
    internal const int NoDatabaseCode = 26;

    /// <summary>Makes the exception.</summary>
    public StoreDamagedException()
        : this("it cannot be read")
    {
    }

    /// <summary>Makes the exception with a finding.</summary>
    /// <param name="finding">What was found, as part of a sentence.</param>
    public StoreDamagedException(string finding)
        : this(finding, null)
    {
    }

    /// <summary>Makes the exception with a finding and its cause.</summary>
    /// <param name="finding">What was found, as part of a sentence.</param>
    /// <param name="innerException">The cause.</param>
    public StoreDamagedException(string finding, Exception? innerException)
        : base($"The store is damaged: {finding}. Stop the site, run db check, and restore a backup.", innerException) => Finding = finding;

    /// <summary>What was found, as part of a sentence.</summary>
    public string Finding { get; }
}
