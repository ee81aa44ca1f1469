using SyriaTalks.Core.Events;

namespace SyriaTalks.Core.Export;

/// <summary>How many rows of a filter a format takes.</summary>
public enum ExportReach
{
    /// <summary>Every row, written as it is read: memory does not grow with the file.</summary>
    All,

    /// <summary>One page of rows, with the address of the next.</summary>
    Page,

    /// <summary>The rows that changed last, up to <see cref="IEventExporter.MostRows"/>.</summary>
    Newest,

    /// <summary>The first rows in the order asked for, up to <see cref="IEventExporter.MostRows"/>.</summary>
    First,

    /// <summary>Every row, up to <see cref="IEventExporter.MostRows"/>; a filter that gives more is refused.</summary>
    Whole,
}

/// <summary>
/// A format that a list can be had in. A new one is one sealed class and one line in <see cref="EventExporters.All"/>; it has to
/// have a heading in docs/exports.md.
/// </summary>
public interface IEventExporter
{
    /// <summary>Name of the format; a value of the <c>format</c> parameter.</summary>
    string Id { get; }

    /// <summary>What stands behind the path of the list, without the dot.</summary>
    string Extension { get; }

    /// <summary>The media type with its parameters.</summary>
    string MediaType { get; }

    /// <summary>Name for readers.</summary>
    string Title { get; }

    /// <summary>What it is for, in a few words.</summary>
    string Purpose { get; }

    /// <summary>Whether it is the one meant where the address names no <c>format</c>.</summary>
    bool IsDefault => true;

    /// <summary>How many rows it takes.</summary>
    ExportReach Reach => ExportReach.All;

    /// <summary>Most rows; of no meaning for <see cref="ExportReach.All"/> and <see cref="ExportReach.Page"/>.</summary>
    int MostRows => int.MaxValue;

    /// <summary>Format of datasets whose rows alone it holds, as their publisher has them; null for every row.</summary>
    string? OnlyFormat => null;

    /// <summary>Whether it is offered as a file to save rather than an address to read from.</summary>
    bool IsFile => true;

    /// <summary>Writes rows as they come.</summary>
    /// <param name="rows">The events in the order wanted.</param>
    /// <param name="context">What the file says of itself.</param>
    /// <param name="target">Where to; left open.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    /// <returns>The number of rows written.</returns>
    Task<int> WriteAsync(IAsyncEnumerable<EventRow> rows, ExportContext context, Stream target, CancellationToken cancellationToken);
}
