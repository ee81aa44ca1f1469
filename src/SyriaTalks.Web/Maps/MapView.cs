using System.Collections.Frozen;
using System.Globalization;

namespace SyriaTalks.Web.Maps;

/// <summary>A bar of known length.</summary>
/// <param name="From">Its left end.</param>
/// <param name="Length">Its length in the drawing.</param>
/// <param name="Text">What it stands for.</param>
public sealed record MapScale(MapPoint From, double Length, string Text)
{
    /// <summary>The bar, its ticks and its text.</summary>
    public MapBox Box => new(From.X - 4, From.Y - 10, From.X + Length + 48, From.Y + 7);
}

/// <summary>One arrangement of a map on a sheet, with an inset of Greater Damascus where all of Syria is shown; its units are pixels at full width.</summary>
/// <param name="Main">Syria, or one governorate.</param>
/// <param name="Inset">Greater Damascus; null where a governorate is shown.</param>
/// <param name="ScaleAt">Left end of the main map's scale bar.</param>
/// <param name="NameSize">Type size of names on the ground.</param>
/// <param name="Cell">Least distance of two circles: a finger's width on phones, and few enough that a page stays light.</param>
public sealed record MapView(MapProjection Main, MapProjection? Inset, MapPoint ScaleAt, double NameSize, double Cell)
{
    /// <summary>The window of Greater Damascus: what lies in it would sit on one spot of the map of Syria.</summary>
    public static readonly MapWindow GreaterDamascus = new(35.95, 33.37, 36.55, 33.73);

    /// <summary>What every arrangement can draw.</summary>
    public static readonly MapWindow Drawable = new(35.3, 32.1, 42.5, 37.5);

    // Lies under the inset of the wide arrangement, in Iraq and Jordan.
    private static readonly MapWindow Corner = new(39.3, 31.6, 43, 33.7);

    private const double FullSize = 13;
    private const double WideWidth = 740;
    private const double StackedWidth = 328;
    private const double WideCell = 40;
    private const double StackedCell = 52;
    private static readonly FrozenDictionary<(string, bool), MapView> Enlarged = MapLook.Areas.Keys
        .SelectMany(a => new[] { (a, true), (a, false) }).ToFrozenDictionary(k => k, k => Enlarge(k.Item1, k.Item2));

    /// <summary>Inset in the lower right corner of the map of Syria.</summary>
    public static MapView Wide { get; } = MakeWide();

    /// <summary>Inset below, for phones and columns.</summary>
    public static MapView Stacked { get; } = MakeStacked();

    /// <summary>From the frame to the inset, corner to corner.</summary>
    public IReadOnlyList<(MapPoint From, MapPoint To)> Leaders { get; } = Inset is null ? [] : [.. Lead(Main, Inset)];

    /// <summary>Where each governorate's name may stand, with its slug.</summary>
    public IReadOnlyList<(string Slug, IReadOnlyList<MapText> Settings)> GovernorateNames { get; } =
        [.. MapNames.Governorates.Where(n => IsRoomFor(n, NameSize)).Select(n => (n.Slug!, Settings(n, Main, Inset, NameSize)))];

    /// <summary>Where each neighbour's name may stand.</summary>
    public IReadOnlyList<IReadOnlyList<MapText>> CountryNames { get; } =
        [.. MapNames.Countries.Where(n => IsRoomFor(n, NameSize)).Select(n => Settings(n, Main, Inset, NameSize))];

    /// <summary>Width of the sheet.</summary>
    public double Width => Main.Box.Right;

    /// <summary>Height of the sheet.</summary>
    public double Height => Math.Max(Main.Box.Bottom, (Inset?.Box.Bottom ?? 0) + 1);

    /// <summary>Whether the inset lies on the map of Syria.</summary>
    public bool InsetInside => Inset is not null && Main.Box.Overlaps(Inset.Box);

    /// <summary>The window of the inset on the map of Syria.</summary>
    public MapBox Frame => Main.Project(GreaterDamascus);

    /// <summary>The scale of the main map.</summary>
    public MapScale MainScale => ScaleOf(Main, ScaleAt);

    /// <summary>The scale of the inset.</summary>
    public MapScale? InsetScale => Inset is null ? null : ScaleOf(Inset, new MapPoint(Inset.Box.Left + 10, Inset.Box.Bottom - 12));

    /// <summary>What the inset shows, in its upper right corner.</summary>
    public MapText? Title => Inset is null ? null
        : MapText.Set("Greater Damascus", new MapPoint(Inset.Box.Right - 9, Inset.Box.Top + 16), "end", "title", bold: true);

    /// <summary>Whether a place can be drawn at all; what cannot is listed below the map.</summary>
    /// <param name="latitude">Degrees north.</param>
    /// <param name="longitude">Degrees east.</param>
    /// <returns>True inside <see cref="Drawable"/>, but for the corner where the inset may lie.</returns>
    public static bool Covers(double latitude, double longitude) => Drawable.Contains(latitude, longitude) && !Corner.Contains(latitude, longitude);

    /// <summary>The arrangement for a width and an area.</summary>
    /// <param name="area">Slug of a governorate; null for all of Syria.</param>
    /// <param name="wide">Whether there is room for the wide one.</param>
    /// <returns>The arrangement.</returns>
    public static MapView Of(string? area, bool wide) =>
        area is not null && Enlarged.TryGetValue((area, wide), out var view) ? view : wide ? Wide : Stacked;

    private static MapScale ScaleOf(MapProjection projection, MapPoint at)
    {
        double[] lengths = [1, 2, 5, 10, 20, 50, 100];
        var kilometres = lengths.Last(km => km == 1 || projection.Length(km) <= projection.Box.Width * .2);
        return new MapScale(at, projection.Length(kilometres), kilometres.ToString(CultureInfo.InvariantCulture) + " km");
    }

    private static (MapPoint From, MapPoint To)[] Lead(MapProjection main, MapProjection inset)
    {
        var (from, to) = (main.Project(GreaterDamascus), inset.Box);
        return main.Box.Overlaps(to)
            ? [(new(from.Right, from.Top), new(to.Left, to.Top)), (new(from.Right, from.Bottom), new(to.Left, to.Bottom))]
            : [(new(from.Left, from.Bottom), new(to.Left, to.Top)), (new(from.Right, from.Bottom), new(to.Right, to.Top))];
    }

    private static bool IsRoomFor(MapName name, double size) => !name.Small || size >= FullSize;

    private static List<MapText> Settings(MapName name, MapProjection main, MapProjection? inset, double size)
    {
        (MapPoint From, MapPoint To)[] leaders = inset is null ? [] : Lead(main, inset);
        return [.. MapNames.Settings(name, main, size).Where(t => !Array.Exists(leaders, l => t.Box.IsCrossedBy(l.From, l.To)))];
    }

    private static MapView MakeWide()
    {
        const double inset = 278, margin = 8;
        var main = new MapProjection(new MapWindow(34.86, 31.8, 42.66, 37.6), default, WideWidth);
        var height = new MapProjection(GreaterDamascus, default, inset).Box.Height;
        var corner = new MapPoint(WideWidth - inset - margin, main.Box.Bottom - height - margin);
        return new MapView(main, new MapProjection(GreaterDamascus, corner, inset), new MapPoint(104, main.Box.Bottom - 14), FullSize, WideCell);
    }

    private static MapView MakeStacked()
    {
        const double gap = 10;
        var main = new MapProjection(new MapWindow(35.28, 32.02, 42.56, 37.56), default, StackedWidth);
        var inset = new MapProjection(GreaterDamascus, new MapPoint(1, main.Box.Bottom + gap), StackedWidth - 2);
        return new MapView(main, inset, new MapPoint(14, main.Box.Bottom - 7), 12, StackedCell);
    }

    // As much ground around the governorate as the sheet's proportions ask for.
    private static MapView Enlarge(string area, bool wide)
    {
        const double proportions = 1.25, margin = 1.12;
        var corners = MapOutlines.Current.Governorates.Single(g => g.Name == area).Rings.SelectMany(r => r).ToList();
        var (west, east) = (corners.Min(v => v.East) / 1000.0, corners.Max(v => v.East) / 1000.0);
        var (south, north) = (corners.Min(v => v.North) / 1000.0, corners.Max(v => v.North) / 1000.0);
        var narrowing = Math.Cos(double.DegreesToRadians((south + north) / 2));
        var height = Math.Max(north - south, (east - west) * narrowing / proportions) * margin / 2;
        var width = height * proportions / narrowing;
        var (x, y) = ((west + east) / 2, (south + north) / 2);
        var main = new MapProjection(new MapWindow(x - width, y - height, x + width, y + height), default, wide ? WideWidth : StackedWidth);
        return new MapView(main, null, new MapPoint(14, main.Box.Bottom - 10), wide ? FullSize : 12, wide ? WideCell : StackedCell);
    }
}
