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
