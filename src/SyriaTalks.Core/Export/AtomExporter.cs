using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Export;

/// <summary>The events that changed last as an Atom feed (RFC 4287): one feed a filter.</summary>
public sealed class AtomExporter : IEventExporter
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Settings = new() { Async = true, Encoding = new UTF8Encoding(false), CheckCharacters = true };

    /// <inheritdoc/>
    public string Id => "atom";

    /// <inheritdoc/>
    public string Extension => "atom";

    /// <inheritdoc/>
    public string MediaType => "application/atom+xml; charset=utf-8";

    /// <inheritdoc/>
    public string Title => "Atom feed";

    /// <inheritdoc/>
    public string Purpose => "the 100 rows that changed last, for a feed reader";

    /// <inheritdoc/>
    public ExportReach Reach => ExportReach.Newest;

    /// <inheritdoc/>
    public int MostRows => 100;

    /// <inheritdoc/>
    public bool IsFile => false;

    /// <inheritdoc/>
    public async Task<int> WriteAsync(
        IAsyncEnumerable<EventRow> rows, ExportContext context, Stream target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(context);
        var list = await rows.Take(MostRows).ToListAsync(cancellationToken);
        await using var xml = XmlWriter.Create(target, Settings);
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "feed", Atom);
        WriteHead(xml, context, list.Count == 0 ? context.AsOf : list.Max(Changed));
        foreach (var row in list)
        {
            cancellationToken.ThrowIfCancellationRequested();
            WriteEntry(xml, row, context.Links);
            await xml.FlushAsync();
        }

        await xml.WriteEndElementAsync();
        await xml.WriteEndDocumentAsync();
        return list.Count;
    }

    // The same on every host and port: a reader must not take an entry for new because the site moved (RFC 9562, version 8).
    internal static string Name(string what)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("syriatalks " + what)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return "urn:uuid:" + new Guid(bytes, bigEndian: true).ToString("D", CultureInfo.InvariantCulture);
    }

    private static void WriteHead(XmlWriter xml, ExportContext context, DateOnly updated)
    {
        var list = context.Scope == EventScope.Incidents ? "Incidents" : "Timeline";
        xml.WriteElementString("id", Atom, Name($"feed {context.Scope} {context.Query} {context.Filter.AsOf:yyyy-MM-dd}"));
        xml.WriteElementString("title", Atom, context.Query.Length == 0 ? $"SyriaTalks: {list}" : $"SyriaTalks: {list}, {Uri.UnescapeDataString(context.Query)}");
        xml.WriteElementString("subtitle", Atom, "What sources report, not what is established; every entry cites its source.");
        xml.WriteElementString("updated", Atom, Moment(updated));
        WriteLink(xml, "self", "application/atom+xml", context.Links.Self);
        WriteLink(xml, "alternate", "text/html", context.Links.Page);
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, "SyriaTalks");
        xml.WriteEndElement();
        xml.WriteStartElement("generator", Atom);
        xml.WriteAttributeString("version", context.DataVersion);
        xml.WriteString("SyriaTalks");
        xml.WriteEndElement();
    }

    private static void WriteEntry(XmlWriter xml, EventRow row, ExportLinks links)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, Name("event " + row.Id));
        xml.WriteElementString("title", Atom, Clean(row.Title));
        xml.WriteElementString("updated", Atom, Moment(Changed(row)));
        xml.WriteElementString("published", Atom, Moment(row.Citations.Min(c => c.Published)));
        WriteLink(xml, "alternate", "text/html", links.Event(row.Id));
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", row.MarkSlug);
        xml.WriteAttributeString("label", row.MarkLabel);
        xml.WriteEndElement();
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(Clean(Words(row)));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Words(EventRow row)
    {
        var parts = new List<string> { row.Summary, $"When: {row.Date.Text}." };
        if (row.Places.Count > 0)
            parts.Add($"Where: {string.Join("; ", row.Places.Select(p => p.Text))}.");
        parts.Add(row.Status == EventStatus.Planned
            ? "Planned; no source here says that it took place."
            : $"Account: {Terms<ClaimStatus>.Label(row.Account).ToLowerInvariant()}.");
        if (row.Kind == EventKind.Incident)
            parts.Add($"Killed, as reported: {row.Deaths.BestText}.");
        parts.Add($"Source: {string.Join("; ", row.Citations.Select(c => $"{c.SourceId}, {c.Short}"))}.");
        return string.Join(' ', parts.Where(p => p.Length > 0));
    }

    private static void WriteLink(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static DateOnly Changed(EventRow row) => row.Changed ?? row.Citations.Max(c => c.Published);

    // Sources give the day of publication and no hour.
    private static string Moment(DateOnly day) => DateWords.Iso(day) + "T00:00:00Z";

    // A publisher's cell may hold control characters that XML has no way to write.
    private static string Clean(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}
