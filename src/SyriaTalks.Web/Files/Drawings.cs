using System.Collections.Frozen;
using SyriaTalks.Web.Maps;

namespace SyriaTalks.Web.Files;

/// <summary>The drawings that pages refer to instead of carrying them: symbols and the map's ground.</summary>
public static class Drawings
{
    private static readonly VersionedFile Icons = LoadIcons();

    private static readonly FrozenDictionary<string, string> Symbols = ReadSymbols().ToFrozenDictionary(s => s, s => $"{Icons.Path}#{s}");

    /// <summary>Adds the addresses of all drawings.</summary>
    /// <param name="endpoints">The routes of the site.</param>
    public static void MapDrawings(this IEndpointRouteBuilder endpoints)
    {
        Icons.Map(endpoints);
        MapBase.Current.File.Map(endpoints);
    }

    /// <summary>What a <c>use</c> element refers to for a symbol.</summary>
    /// <param name="name">Id of the symbol: <c>k-</c> and the slug of a kind or type, <c>s-</c> and the slug of a status, or <c>i-</c> and a name.</param>
    /// <returns>The address; that of the diamond for a kind that has no symbol of its own.</returns>
    public static string Symbol(string name) => Symbols.GetValueOrDefault(name) ?? Symbols["k-other"];

    private static VersionedFile LoadIcons()
    {
        using var stream = typeof(Drawings).Assembly.GetManifestResourceStream("icons.svg")
            ?? throw new InvalidOperationException("The symbols are missing from the assembly.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new VersionedFile("icons", bytes.ToArray());
    }

    private static IEnumerable<string> ReadSymbols() =>
        System.Xml.Linq.XDocument.Parse(System.Text.Encoding.UTF8.GetString(Icons.Plain.Span)).Root!.Elements().Select(e => e.Attribute("id")!.Value);
}
