using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;

namespace SyriaTalks.Core.Export;

/// <summary>What a file says of itself: which rows of what contents it holds, and where its records are to be found.</summary>
public sealed record ExportContext
{
    /// <summary>The filter, its names resolved.</summary>
    public EventFilter Filter { get; init; } = EventFilter.None;

    /// <summary>Timeline or incidents.</summary>
    public EventScope Scope { get; init; }

    /// <summary>The day whose knowledge is shown.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>Version of the contents.</summary>
    public string DataVersion { get; init; } = string.Empty;

    /// <summary>Rows that the filter selects, whether or not the format takes them all.</summary>
    public int Total { get; init; }

    /// <summary>Addresses.</summary>
    public ExportLinks Links { get; init; } = new();

    /// <summary>Whether a CSV begins with a byte order mark, by which Excel knows UTF-8.</summary>
    public bool ByteOrderMark { get; init; }

    /// <summary>Whether a CSV has a row of HXL tags under its header.</summary>
    public bool Hxl { get; init; }

    /// <summary>The filter as it stands in an address, without the as-of day, page and size.</summary>
    public string Query => (Filter with { AsOf = null, Page = 1, Size = EventFilter.Sizes[0] }).ToQuery().TrimStart('?');
}

/// <summary>Addresses in a file: complete ones, for a file is read away from the site.</summary>
public sealed record ExportLinks
{
    /// <summary>Address of an event by its id.</summary>
    public Func<string, string> Event { get; init; } = id => "/events/" + id;

    /// <summary>Address of a citation's source.</summary>
    public Func<string, string> Source { get; init; } = id => "/sources/" + id;

    /// <summary>The page that shows the same rows.</summary>
    public string Page { get; init; } = "/";

    /// <summary>The file itself.</summary>
    public string Self { get; init; } = "/";

    /// <summary>The next page of rows; null for none.</summary>
    public string? Next { get; init; }

    /// <summary>The page of rows before; null for none.</summary>
    public string? Previous { get; init; }
}
