using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Places;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Web.Maps;

/// <summary>How a map shows numbers.</summary>
public enum MapStyle
{
    /// <summary>Circles at places.</summary>
    [Term("Circles", "A circle at each place, its area in proportion to the number; circles too close to tell apart are drawn as one.")]
    Circles,

    /// <summary>Governorates in five shades.</summary>
    [Term("Shades", "Governorates in up to five shades.")]
    Shades,
}

/// <summary>What a map measures.</summary>
public enum MapMeasure
{
    /// <summary>Incidents.</summary>
    [Term("Incidents", "Number of incidents.")]
    Count,

    /// <summary>People killed, best estimate.</summary>
    [Term("Killed", "People reported killed, best estimate; an incident without a figure adds nothing and is not counted as zero.")]
    Deaths,
}

/// <summary>
/// How a reader wants maps drawn. It travels in the address beside the filter and changes no count. The defaults are circles by
/// the number of incidents over all of Syria.
/// </summary>
/// <param name="Style">Circles or shades.</param>
/// <param name="Measure">Incidents or deaths.</param>
/// <param name="Area">Slug of the governorate that the still picture shows enlarged; null for all of Syria.</param>
public sealed record MapLook(MapStyle Style = MapStyle.Circles, MapMeasure Measure = MapMeasure.Count, string? Area = null)
{
    /// <summary>Name of the parameter for <see cref="Style"/>.</summary>
    public const string StyleName = "map";

    /// <summary>Name of the parameter for <see cref="Measure"/>.</summary>
    public const string MeasureName = "map_by";

    /// <summary>Name of the parameter for <see cref="Area"/>.</summary>
    public const string AreaName = "area";

    /// <summary>What is shown when nothing is asked for.</summary>
    public static MapLook Default { get; } = new();

    /// <summary>Names of the parameters.</summary>
    public static IReadOnlyList<string> Names { get; } = [StyleName, MeasureName, AreaName];

    /// <summary>Governorates that can be enlarged, by slug.</summary>
    public static IReadOnlyDictionary<string, string> Areas { get; } = Gazetteer.BasePlaces
        .Where(p => p.Kind == PlaceKind.Governorate && MapOutlines.Current.Governorates.Any(g => g.Name == p.Slug))
        .ToDictionary(p => p.Slug, p => p.Name, StringComparer.Ordinal);

    /// <summary>The parameters that differ from the defaults.</summary>
    /// <returns>Names and values, in one order.</returns>
    public IEnumerable<(string Name, string Value)> Pairs()
    {
        if (Style != MapStyle.Circles)
            yield return (StyleName, Terms<MapStyle>.Slug(Style));
        if (Measure != MapMeasure.Count)
            yield return (MeasureName, Terms<MapMeasure>.Slug(Measure));
        if (Area is not null)
            yield return (AreaName, Area);
    }

    /// <summary>An address with these parameters behind its own.</summary>
    /// <param name="address">An address, with or without a query.</param>
    /// <returns>The longer address; the same one for the defaults.</returns>
    public string On(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var own = string.Join('&', Pairs().Select(p => $"{p.Name}={p.Value}"));
        return own.Length == 0 ? address : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{own}";
    }

    /// <summary>Reads the parameters.</summary>
    /// <param name="query">Names and values as decoded from the address; other names are passed over.</param>
    /// <returns>The look, and what could not be used.</returns>
    public static (MapLook Look, IReadOnlyList<FilterProblem> Problems) Parse(IEnumerable<KeyValuePair<string, string?>> query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (look, problems) = (Default, new List<FilterProblem>());
        foreach (var (name, value) in query.Where(p => Names.Contains(p.Key) && !string.IsNullOrWhiteSpace(p.Value)))
        {
            var text = value!.Trim();
            if (look.With(name, text) is { } next)
                look = next;
            else
                problems.Add(new FilterProblem(name, text.Length > 60 ? text[..60] + "…" : text, "is none of " + string.Join(", ", Values(name))));
        }

        return (look, problems);
    }

    private MapLook? With(string name, string value) => name switch
    {
        StyleName => Terms<MapStyle>.TryParse(value, out var style) ? this with { Style = style } : null,
        MeasureName => Terms<MapMeasure>.TryParse(value, out var measure) ? this with { Measure = measure } : null,
        _ => Areas.ContainsKey(value) ? this with { Area = value } : null,
    };

    private static IEnumerable<string> Values(string name) => name switch
    {
        StyleName => Terms<MapStyle>.All.Select(t => t.Slug),
        MeasureName => Terms<MapMeasure>.All.Select(t => t.Slug),
        _ => Areas.Keys.Order(StringComparer.Ordinal),
    };
}
