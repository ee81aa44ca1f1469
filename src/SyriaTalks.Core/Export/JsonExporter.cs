using System.Text.Json;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Records;

namespace SyriaTalks.Core.Export;

/// <summary>One page of events as JSON, with the address of the next: the answer of <c>/api/v1/events</c>.</summary>
public sealed class JsonExporter : IEventExporter
{
    /// <inheritdoc/>
    public string Id => "json";

    /// <inheritdoc/>
    public string Extension => "json";

    /// <inheritdoc/>
    public string MediaType => "application/json";

    /// <inheritdoc/>
    public string Title => "JSON";

    /// <inheritdoc/>
    public string Purpose => "page by page, for a program; the same as the API";

    /// <inheritdoc/>
    public ExportReach Reach => ExportReach.Page;

    /// <inheritdoc/>
    public bool IsFile => false;

    /// <inheritdoc/>
    public async Task<int> WriteAsync(
        IAsyncEnumerable<EventRow> rows, ExportContext context, Stream target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(context);
        var items = await rows.Select(r => ApiEvent.Of(r, context.Links)).ToListAsync(cancellationToken);
        await JsonSerializer.SerializeAsync(target, ApiPage<ApiEvent>.Of(items, context), ApiJson.Web.ApiPageApiEvent, cancellationToken);
        return items.Count;
    }
}

/// <summary>Every event as a line of JSON, each as in the API.</summary>
public sealed class JsonLinesExporter : IEventExporter
{
    /// <inheritdoc/>
    public string Id => "jsonl";

    /// <inheritdoc/>
    public string Extension => "jsonl";

    /// <inheritdoc/>
    public string MediaType => "application/jsonl; charset=utf-8";

    /// <inheritdoc/>
    public string Title => "JSON Lines";

    /// <inheritdoc/>
    public string Purpose => "every row with roles, flags and citations, a line each, for a script";

    /// <inheritdoc/>
    public async Task<int> WriteAsync(
        IAsyncEnumerable<EventRow> rows, ExportContext context, Stream target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(context);
        var lines = new JsonStream(target);
        await using (lines)
        {
            await foreach (var row in rows.WithCancellation(cancellationToken))
            {
                JsonSerializer.Serialize(lines.Writer, ApiEvent.Of(row, context.Links), ApiJson.Web.ApiEvent);
                await lines.EndAsync("\n"u8, cancellationToken);
            }

            await lines.FlushAsync(cancellationToken);
        }

        return lines.Count;
    }
}
