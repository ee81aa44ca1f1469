using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using SyriaTalks.Core.Events;

namespace SyriaTalks.Core.Export;

/// <summary>Events as TimelineJS reads them (Knight Lab's timeline for newsrooms). It draws some hundred slides well, and no thousands.</summary>
public sealed class TimelineJsExporter : IEventExporter
{
    // TimelineJS takes texts for HTML.
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <inheritdoc/>
    public string Id => "timelinejs";

    /// <inheritdoc/>
    public string Extension => "json";

    /// <inheritdoc/>
    public string MediaType => "application/json";

    /// <inheritdoc/>
    public string Title => "TimelineJS";

    /// <inheritdoc/>
    public string Purpose => "the first 200 rows as slides of a newsroom's timeline";

    /// <inheritdoc/>
    public bool IsDefault => false;

    /// <inheritdoc/>
    public ExportReach Reach => ExportReach.First;

    /// <inheritdoc/>
    public int MostRows => 200;

    /// <inheritdoc/>
    public bool IsFile => false;

    /// <inheritdoc/>
    public async Task<int> WriteAsync(
        IAsyncEnumerable<EventRow> rows, ExportContext context, Stream target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(context);
        var file = new JsonStream(target);
        await using (file)
        {
            file.Write("{\"scale\":\"human\",\"title\":"u8);
            WriteTitle(file.Writer, context);
            await file.EndAsync(",\"events\":["u8, cancellationToken);
            await foreach (var row in rows.WithCancellation(cancellationToken))
            {
                if (file.Count > 1)
                    file.Write(",\n"u8);
                WriteSlide(file.Writer, row, context.Links);
                await file.EndAsync([], cancellationToken);
            }

            file.Write("]}\n"u8);
            await file.FlushAsync(cancellationToken);
        }

        return file.Count - 1;
    }

    private void WriteTitle(Utf8JsonWriter json, ExportContext context)
    {
        var shown = Math.Min(context.Total, MostRows);
        var words = string.Create(
            CultureInfo.InvariantCulture,
            $"{shown} of {context.Total} records as known on {DateWords.Long(context.AsOf)}. Reported, not verified: each slide cites its source. ");
        json.WriteStartObject();
        WriteText(json, context.Scope == EventScope.Incidents ? "Incidents" : "Timeline", words + Link(context.Links.Page, "SyriaTalks"));
        json.WriteEndObject();
    }

    private static void WriteSlide(Utf8JsonWriter json, EventRow row, ExportLinks links)
    {
        json.WriteStartObject();
        json.WriteString("unique_id"u8, row.Id);

        // A slide has to begin on a day; where the source gives no start, the latest possible day is the only one there is.
        WriteDay(json, "start_date", row.Date.Start ?? row.Date.End);
        if (row.Date.Start is { } start && start != row.Date.End)
            WriteDay(json, "end_date", row.Date.End);
        json.WriteString("display_date"u8, row.Date.Text);
        json.WriteString("group"u8, row.MarkLabel);
        WriteText(json, Html.Encode(row.Title), Words(row, links));
        json.WriteEndObject();
    }

    private static string Words(EventRow row, ExportLinks links)
    {
        var words = row.Summary.Length > 0 ? Html.Encode(row.Summary) + " " : string.Empty;
        if (row.Status == EventStatus.Planned)
            words += "Planned; no source here says that it took place. ";
        else if (row.Account != ClaimStatus.SingleSource)
            words += Vocabulary.Terms<ClaimStatus>.Label(row.Account) + ". ";
        if (row.Deaths.IsKnown)
            words += $"Killed, as reported: {row.Deaths.BestText}. ";
        var cited = string.Join("; ", row.Citations.Select(c => $"{c.SourceId}, {c.Short}"));
        return words + Link(links.Event(row.Id), "Source: " + cited);
    }

    private static string Link(string address, string words) => $"<a href=\"{Html.Encode(address)}\">{Html.Encode(words)}</a>";

    private static void WriteText(Utf8JsonWriter json, string headline, string text)
    {
        json.WriteStartObject("text"u8);
        json.WriteString("headline"u8, headline);
        json.WriteString("text"u8, text);
        json.WriteEndObject();
    }

    private static void WriteDay(Utf8JsonWriter json, string name, DateOnly day)
    {
        json.WriteStartObject(name);
        json.WriteNumber("year"u8, day.Year);
        json.WriteNumber("month"u8, day.Month);
        json.WriteNumber("day"u8, day.Day);
        json.WriteEndObject();
    }
}
