namespace SyriaTalks.Web.Components.Pages;

/// <summary>
/// What the "not found" page can say beyond that: a record that is not yet known on the as-of day. It travels with the request,
/// because a missing page is rendered anew under an address of its own.
/// </summary>
/// <param name="Path">Path of the record.</param>
/// <param name="KnownFrom">Publication day of its first source.</param>
public sealed record MissingNote(string Path, DateOnly KnownFrom)
{
    /// <summary>Leaves a note.</summary>
    /// <param name="context">The request.</param>
    /// <param name="path">Path of the record.</param>
    /// <param name="knownFrom">Publication day of its first source.</param>
    public static void Leave(HttpContext? context, string path, DateOnly knownFrom)
    {
        if (context is not null)
            context.Items[typeof(MissingNote)] = new MissingNote(path, knownFrom);
    }

    /// <summary>Finds the note of a request.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The note, or null.</returns>
    public static MissingNote? Of(HttpContext? context) => context?.Items[typeof(MissingNote)] as MissingNote;
}
