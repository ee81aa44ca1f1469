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

/// <summary>One arrangement of the two maps, Syria and Greater Damascus, on a sheet; its units are pixels at full width.</summary>
/// <param name="Main">Syria.</param>
/// <param name="Inset">Greater Damascus.</param>
/// <param name="ScaleAt">Left end of the main map's scale bar.</param>
/// <param name="NameSize">Type size of names on the ground.</param>
/// <param name="Cell">Room of a symbol: 24 px where the sheet is shown at its smallest (680 and 288 px wide).</param>
/// <param name="Most">How many events of one place stand side by side; more become a number.</param>
public sealed record MapView(
    MapProjection Main,
    MapProjection Inset,
    MapPoint ScaleAt,
    double NameSize,
    double Cell,
    int Most)
{
    /// <summary>The window of Greater Damascus: what lies in it would sit on one spot of the map of Syria.</summary>
    public static readonly MapWindow GreaterDamascus = new(35.95, 33.37, 36.55, 33.73);

    /// <summary>What every arrangement can draw.</summary>
    public static readonly MapWindow Drawable = new(35.3, 32.1, 42.5, 37.5);

    private const double FullSize = 13;

    /// <summary>Inset in the lower right corner of the map of Syria.</summary>
    public static MapView Wide { get; } = MakeWide();

    /// <summary>Inset below, for phones and columns.</summary>
    public static MapView Stacked { get; } = MakeStacked();

    /// <summary>From the frame to the inset, corner to corner.</summary>
    public IReadOnlyList<(MapPoint From, MapPoint To)> Leaders { get; } = [.. Lead(Main, Inset)];

    /// <summary>Where each governorate's name may stand.</summary>
    public IReadOnlyList<IReadOnlyList<MapText>> GovernorateNames { get; } = Names(MapNames.Governorates, Main, Inset, NameSize);

    /// <summary>Where each neighbour's name may stand.</summary>
    public IReadOnlyList<IReadOnlyList<MapText>> CountryNames { get; } = Names(MapNames.Countries, Main, Inset, NameSize);

    /// <summary>Width of the sheet.</summary>
    public double Width => Main.Box.Right;

    /// <summary>Height of the sheet.</summary>
    public double Height => Math.Max(Main.Box.Bottom, Inset.Box.Bottom + 1);

    /// <summary>Whether the inset lies on the map of Syria.</summary>
    public bool InsetInside => Main.Box.Overlaps(Inset.Box);

    /// <summary>The window of the inset on the map of Syria.</summary>
    public MapBox Frame => Main.Project(GreaterDamascus);

    /// <summary>The scale of the main map.</summary>
    public MapScale MainScale => new(ScaleAt, Main.Length(100), "100 km");

    /// <summary>The scale of the inset.</summary>
    public MapScale InsetScale => new(new MapPoint(Inset.Box.Left + 10, Inset.Box.Bottom - 12), Inset.Length(10), "10 km");

    /// <summary>What the inset shows, in its upper right corner.</summary>
    public MapText Title =>
        MapText.Set("Greater Damascus", new MapPoint(Inset.Box.Right - 9, Inset.Box.Top + 16), "end", "title", bold: true);

    private static (MapPoint From, MapPoint To)[] Lead(MapProjection main, MapProjection inset)
    {
        var (from, to) = (main.Project(GreaterDamascus), inset.Box);
        return main.Box.Overlaps(to)
            ? [(new(from.Right, from.Top), new(to.Left, to.Top)), (new(from.Right, from.Bottom), new(to.Left, to.Bottom))]
            : [(new(from.Left, from.Bottom), new(to.Left, to.Top)), (new(from.Right, from.Bottom), new(to.Right, to.Top))];
    }

    private static List<IReadOnlyList<MapText>> Names(IEnumerable<MapName> names, MapProjection main, MapProjection inset, double size)
    {
        var leaders = Lead(main, inset);
        return [.. names.Where(n => !n.Small || size >= FullSize)
            .Select(n => MapNames.Settings(n, main, size).Where(t => !Array.Exists(leaders, l => t.Box.IsCrossedBy(l.From, l.To))).ToList())];
    }

    private static MapView MakeWide()
    {
        const double width = 740, inset = 278, margin = 8;
        var main = new MapProjection(new MapWindow(34.86, 31.8, 42.66, 37.6), default, width);
        var height = new MapProjection(GreaterDamascus, default, inset).Box.Height;
        var corner = new MapPoint(width - inset - margin, main.Box.Bottom - height - margin);
        return new MapView(main, new MapProjection(GreaterDamascus, corner, inset), new MapPoint(104, main.Box.Bottom - 14), FullSize, 26.5, 4);
    }

    private static MapView MakeStacked()
    {
        const double width = 328, gap = 10;
        var main = new MapProjection(new MapWindow(35.28, 32.02, 42.56, 37.56), default, width);
        var inset = new MapProjection(GreaterDamascus, new MapPoint(1, main.Box.Bottom + gap), width - 2);
        return new MapView(main, inset, new MapPoint(14, main.Box.Bottom - 7), 12, 27.5, 3);
    }
}
