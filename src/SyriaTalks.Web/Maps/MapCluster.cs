namespace SyriaTalks.Web.Maps;

/// <summary>The events of one place on a sheet: a few symbols side by side, or one symbol with their number.</summary>
/// <param name="home">Where the place really lies.</param>
/// <param name="events">Its events, each with its position in the list of the page.</param>
internal sealed class MapCluster(MapPoint home, IEnumerable<(int Index, MapMarker Event)> events)
{
    /// <summary>Half the visible size of a symbol.</summary>
    internal const double SymbolReach = 11;

    private static readonly MapPoint[] Single = [default];

    /// <summary>Where the place really lies.</summary>
    internal MapPoint Home { get; } = home;

    /// <summary>Where its symbols are drawn around.</summary>
    internal MapPoint Centre { get; private set; }

    /// <summary>Its events.</summary>
    internal List<(int Index, MapMarker Event)> Events { get; } = [.. events];

    /// <summary>Where its symbols stand, seen from the centre.</summary>
    internal IReadOnlyList<MapPoint> Offsets { get; private set; } = Single;

    /// <summary>What its symbols cover.</summary>
    internal MapBox Box => MapBox.Around(Centre, Offsets.Max(p => p.X) + SymbolReach, Offsets.Max(p => p.Y) + SymbolReach);

    /// <summary>Whether one symbol stands for several events.</summary>
    internal bool Counted => Offsets.Count < Events.Count;

    /// <summary>Gives each event a symbol in one row, if they are few.</summary>
    /// <param name="most">How many are few.</param>
    /// <param name="step">From one symbol to the next.</param>
    internal void Spread(int most, double step)
    {
        if (Events.Count <= most)
            Offsets = [.. Enumerable.Range(0, Events.Count).Select(i => new MapPoint((i - ((Events.Count - 1) / 2.0)) * step, 0))];
    }

    /// <summary>Puts its symbols in their place.</summary>
    /// <param name="centre">Where they are drawn around.</param>
    internal void Settle(MapPoint centre) => Centre = centre;

    /// <summary>Takes in the events of a place for which there is no room; from now on only their number is shown.</summary>
    /// <param name="other">The other place.</param>
    internal void Join(MapCluster other)
    {
        Events.AddRange(other.Events);
        Offsets = Single;
    }

    /// <summary>Its symbols, each with the position of its first event.</summary>
    /// <returns>One a piece, or one for all.</returns>
    internal IEnumerable<(int Index, MapSymbol Symbol)> Symbols()
    {
        var moved = Math.Abs(Centre.X - Home.X) + Math.Abs(Centre.Y - Home.Y) > 1;
        MapPoint? home = moved ? Home : null;
        if (Counted)
            return [(Events[0].Index, new MapSymbol([.. Events.Select(e => e.Event)], Centre, home))];
        return Events.Zip(Offsets, (e, o) => (e.Index, new MapSymbol([e.Event], new MapPoint(Centre.X + o.X, Centre.Y + o.Y), home)));
    }
}
